package import KokchaBytes
import KokchaFiles
package import KokchaModel
package import KokchaRecords

/// The inputs of an export, one after the other, as numbered blocks of whole events.
package struct InputSequence: ~Copyable {
  /// Columns of the inputs' own, those of all of them; then those that are made besides.
  package let extraNames: [String]
  /// Records of all inputs so far.
  package private(set) var recordCount = 0
  package private(set) var fault: Problem?
  /// Bytes of all inputs; nil where one is a stream.
  package let totalBytes: Int?
  private let inputs: [any EventInput]
  /// The inputs as they were named, in order.
  package let names: [String]
  private var current = 0
  private var blockCount = 0
  private var ordinalsBefore = 0

  /// Which block a worker was given.
  package struct Block {
    package var number: Int
    package var input: Int
  }

  /// The most columns of the inputs' own, all inputs together.
  private static let mostExtraColumns = 4096

  /// Inputs that are open, under the names that they were given.
  ///
  /// - Parameters:
  ///   - inputs: the inputs, none of which has a column that is made.
  ///   - names: what they are called.
  ///   - made: columns that the pipeline makes.
  /// - Throws: `Problem` if they have more columns of their own than are carried.
  package init(
    _ inputs: [any EventInput], named names: [String], made: [String] = []
  ) throws(Problem) {
    var columns: [String] = []
    var known: Set<String> = []
    for input in inputs {
      for name in input.extraNames where known.insert(LogColumn.normalized(name)).inserted {
        columns.append(name)
      }
    }
    guard columns.count <= Self.mostExtraColumns else {
      throw Problem(
        .recordTooLong, at: InputPosition(file: names.last ?? "-"),
        "the inputs have \(columns.count) columns of their own, and Kokcha carries "
          + "\(Self.mostExtraColumns)", advice: "is a table written sideways?")
    }
    columns += made
    for input in inputs { input.carryExtras(in: columns) }
    self.inputs = inputs
    self.names = names
    extraNames = columns
    totalBytes = inputs.reduce(0) { total, input in
      total.flatMap { sum in input.size.map { sum + $0 } }
    }
  }

  /// What is wrong with the inputs around their events; asked when all have been read.
  package var closingProblems: [Problem] {
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
  package var title: String {
    guard names.count == 1, let path = names.first, path != "-" else { return "Events" }
    return PathText.shown(FilePath.parts(of: FilePath.name(of: path)).stem)
  }

  /// Whether each input's events are rows of a table.
  package var areTables: [Bool] { inputs.map(\.isTable) }

  /// Warnings of columns that may have been meant for Kokcha's.
  package func columnDoubts(in paths: [String]) -> [Problem] {
    zip(paths, inputs).flatMap { path, input in
      input.hints(withSlips: true).map { ColumnNote.doubt($0, in: path) }
    }
  }

  /// A line for each input whose events have no place, time or text for what its columns are called.
  package func columnNotes(in paths: [String]) -> [String] {
    zip(paths, inputs).compactMap { path, input in
      ColumnNote.line(on: input.hints(withSlips: false), in: path)
    }
  }

  /// What makes events of the inputs' blocks, by input; for one thread.
  package func makeParsers() -> [any EventParser] { inputs.map { $0.makeParser() } }

  /// Fills a batch with the next block; nil at the end of the last input.
  package mutating func next(_ batch: inout EventBatch, _ index: inout RecordIndex) -> Block? {
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
