import KokchaBytes
import KokchaJSONText
import KokchaModel

/// Reads lists as the JSON form has them; one for each thread.
final class JSONListReader: @unchecked Sendable {
  // A class only because an event log's parser is copied and simdjson's is not.
  private var parser: JSONBatchParser

  /// - Parameter bad: what is done with values that are wrong.
  init(_ bad: BadData) {
    var options = EventLogOptions()
    options.bad = bad
    parser = JSONBatchParser(options: options, names: JSONNames(), sources: SharedSources())
  }

  /// Forgets the event before.
  func begin() { parser.countedGroups.removeAll() }

  /// Whether the event cannot be told for it, or more is wrong with it than was returned.
  var isRefused: Bool {
    parser.isRefused || parser.problems.uncounted.keys.contains { $0.severity == .error }
  }

  /// Reads a list that stands in the batch's text into the batch's tables.
  ///
  /// - Returns: What is wrong with it.
  func read(
    _ key: JSONKey, _ range: TextRange, since marks: TableMarks, _ batch: inout EventBatch
  ) -> [Problem] {
    parser.readList(key, range.bounds, since: marks, &batch)
  }
}

extension JSONBatchParser {
  mutating func readList(
    _ key: JSONKey, _ bounds: Range<Int>, since marks: TableMarks, _ batch: inout EventBatch
  ) -> [Problem] {
    problems.removeAll()
    isRefused = false
    blanked.removeAll()
    self.marks = marks
    batch.text.padForJSON(behind: bounds.upperBound)
    guard batch.text[bounds.lowerBound] == 0x5B else {
      return [
        Problem(
          .jsonType, at: InputPosition(file: batch.file), "this is no list",
          advice: "write [{…}]")
      ]
    }
    if let fault = reader.read(batch.text.span, bounds) {
      let told = JSONFaultText(fault, in: batch.text, bounds)
      return [
        Problem(told.code, at: InputPosition(file: batch.file), told.message, advice: told.advice)
      ]
    }
    switch key {
    case .places: readPlaces(0, &batch)
    case .trajectories: readTrajectories(0, &batch)
    case .actors: readActors(0, &batch)
    case .casualties: readCasualties(0, &batch)
    case .claims: readClaims(0, &batch)
    case .sources: readSources(0, &batch)
    default: break
    }
    return problems.problems
  }
}
