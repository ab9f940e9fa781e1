import Kokcha
import KokchaBytes
import KokchaFiles
import KokchaReaders

/// The logs of an export, one after the other, as numbered blocks of whole events.
struct InputSequence: ~Copyable {
  /// The headers, by input.
  let headers: [LogHeader]
  /// Columns of the logs' own, those of all logs.
  let extraNames: [String]
  /// Records of all logs so far.
  private(set) var recordCount = 0
  private(set) var fault: Problem?
  /// Bytes of all logs; nil where one is a stream.
  let totalBytes: Int?
  private let logs: [Log]
  private var current = 0
  private var blockCount = 0
  private var ordinalsBefore = 0

  private final class Log {
    var splitter: EventLogSplitter<FileSource>
    let size: Int?

    init(_ path: String, _ options: EventLogOptions) throws(Problem) {
      let source = try FileSource(path: path)
      size = source.size
      splitter = try EventLogSplitter(source, options: options)
    }
  }

  /// Which block a worker was given.
  struct Block {
    var number: Int
    var input: Int
  }

  /// Opens all logs and reads their headers.
  init(_ paths: [String], options: EventLogOptions) throws(Problem) {
    var logs: [Log] = []
    for path in paths { logs.append(try Log(path, options)) }
    var names: [String] = []
    for log in logs {
      for name in log.splitter.header.extraNames where !names.contains(name) { names.append(name) }
    }
    for log in logs { log.splitter.carryExtras(in: names) }
    self.logs = logs
    totalBytes = logs.reduce(0) { total, log in total.flatMap { sum in log.size.map { sum + $0 } } }
    extraNames = names
    headers = logs.map { $0.splitter.header }
  }

  /// Fills a batch with the next block; nil at the end of the last log.
  mutating func next(_ batch: inout EventBatch, _ index: inout RecordIndex) -> Block? {
    while fault == nil, current < logs.count {
      let log = logs[current]
      do throws(Problem) {
        if try log.splitter.next(&batch, &index) {
          batch.firstOrdinal = ordinalsBefore + batch.firstRecord
          recordCount += index.records.count
          defer { blockCount += 1 }
          return Block(number: blockCount, input: current)
        }
        fault = log.splitter.fault
      } catch {
        fault = error
      }
      current += 1
      ordinalsBefore = recordCount
    }
    return nil
  }
}
