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
  /// The inputs as they were named, in order.
  let names: [String]
  private var current = 0
  private var blockCount = 0
  private var ordinalsBefore = 0

  /// Which block a worker was given.
  struct Block {
    var number: Int
    var input: Int
  }

  /// The most columns of the inputs' own, all inputs together.
  private static let mostExtraColumns = 4096

  /// Opens all inputs and reads their headers.
  init(_ paths: [String], options: EventLogOptions) throws(Problem) {
    var inputs: [any EventInput] = []
    for path in paths { inputs.append(try InputOpening.open(path, options)) }
    var columns: [String] = []
    var known: Set<String> = []
    for input in inputs {
      for name in input.extraNames where known.insert(LogColumn.normalized(name)).inserted {
        columns.append(name)
      }
    }
    guard columns.count <= Self.mostExtraColumns else {
      throw Problem(
        .recordTooLong, at: InputPosition(file: paths.last ?? "-"),
        "the inputs have \(columns.count) columns of their own, and Kokcha carries "
          + "\(Self.mostExtraColumns)", advice: "is a table written sideways?")
    }
    for input in inputs { input.carryExtras(in: columns) }
    self.inputs = inputs
    names = paths
    extraNames = columns
    totalBytes = inputs.reduce(0) { total, input in
      total.flatMap { sum in input.size.map { sum + $0 } }
    }
  }

  /// One input that was opened elsewhere.
  init(_ input: any EventInput, named name: String) {
    inputs = [input]
    names = [name]
    extraNames = input.extraNames
    totalBytes = input.size
  }

  /// What is wrong with the inputs around their events; asked when all have been read.
  var closingProblems: [Problem] {
    var problems = inputs.flatMap(\.warnings)
    if recordCount == 0, fault == nil {
      let isTable = areTables.first ?? true
      problems.append(
        Problem(
          .noRows, at: InputPosition(file: names.first ?? "-"),
          isTable ? "there is a header but no row" : "there are no events",
          advice: isTable
            ? "an event log has a row for each event" : "is this the file you meant?"))
    }
    return problems
  }

  /// What a document of them is called: the only input's name without folder and ending.
  var title: String {
    guard names.count == 1, let path = names.first, path != "-" else { return "Events" }
    return PathText.shown(FilePath.parts(of: FilePath.name(of: path)).stem)
  }

  /// Whether each input's events are rows of a table.
  var areTables: [Bool] { inputs.map(\.isTable) }

  /// Warnings of columns that may have been meant for Kokcha's.
  func columnDoubts(in paths: [String]) -> [Problem] {
    zip(paths, inputs).flatMap { path, input in
      input.hints(withSlips: true).map { ColumnNote.doubt($0, in: path) }
    }
  }

  /// A line for each input whose events have no place, time or text for what its columns are called.
  func columnNotes(in paths: [String]) -> [String] {
    zip(paths, inputs).compactMap { path, input in
      ColumnNote.line(on: input.hints(withSlips: false), in: path)
    }
  }

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
