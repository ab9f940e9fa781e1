import Kokcha
import KokchaBytes
import KokchaFiles
import KokchaReaders

/// The inputs of an export, one after the other, as numbered blocks of whole events.
struct InputSequence: ~Copyable {
  /// Columns of the inputs' own, those of all of them.
  let extraNames: [String]
  /// Records of all inputs so far.
  private(set) var recordCount = 0
  private(set) var fault: Problem?
  /// Bytes of all inputs; nil where one is a stream.
  let totalBytes: Int?
  private let inputs: [any EventInput]
  private var current = 0
  private var blockCount = 0
  private var ordinalsBefore = 0

  /// Which block a worker was given.
  struct Block {
    var number: Int
    var input: Int
  }

  /// Opens all inputs and reads their headers.
  init(_ paths: [String], options: EventLogOptions) throws(Problem) {
    var inputs: [any EventInput] = []
    for path in paths { inputs.append(try InputOpening.open(path, options)) }
    var names: [String] = []
    for input in inputs {
      for name in input.extraNames where !names.contains(name) { names.append(name) }
    }
    for input in inputs { input.carryExtras(in: names) }
    self.inputs = inputs
    totalBytes = inputs.reduce(0) { total, input in
      total.flatMap { sum in input.size.map { sum + $0 } }
    }
    extraNames = names
  }

  /// What looks wrong with the inputs around their events.
  var warnings: [Problem] { inputs.flatMap(\.warnings) }
  /// Whether each input's events are rows of a table.
  var areTables: [Bool] { inputs.map(\.isTable) }

  /// What makes events of the inputs' blocks, by input; for one thread.
  func makeParsers() -> [any EventParser] { inputs.map { $0.makeParser() } }

  /// Fills a batch with the next block; nil at the end of the last input.
  mutating func next(_ batch: inout EventBatch, _ index: inout RecordIndex) -> Block? {
    while fault == nil, current < inputs.count {
      let input = inputs[current]
      do throws(Problem) {
        if try input.next(&batch, &index) {
          batch.firstOrdinal = ordinalsBefore + batch.firstRecord
          recordCount += index.records.count
          defer { blockCount += 1 }
          return Block(number: blockCount, input: current)
        }
        fault = input.fault
      } catch {
        fault = error
      }
      current += 1
      ordinalsBefore = recordCount
    }
    return nil
  }
}
