import KokchaBytes
import KokchaJSONText
import KokchaModel

/// Whole lists that stand as JSON in a cell of Kokcha's own tables and maps (rules GJ8, CSV6, CSV9).
extension EventLogParser {
  /// Adds what a list holds; false where there is none.
  mutating func appendList(_ list: ListColumn, to batch: inout EventBatch) -> Bool {
    let cell = lists[list.place]
    guard !cell.isEmpty, let key = list.key else { return false }
    let reader = listReader ?? JSONListReader()
    listReader = reader
    let found = reader.read(key, cell, since: marks, &batch)
    for problem in found where problem.severity == .error {
      refuse(
        problem.code, at: cell.lowerBound, in: batch, "\(list.rawValue): \(problem.message)",
        advice: problem.advice + "; has a spreadsheet cut or changed the cell?",
        field: list.rawValue)
    }
    return true
  }
}

extension ListColumn {
  /// Its place among all.
  var place: Int {
    switch self {
    case .places: 0
    case .trajectories: 1
    case .actors: 2
    case .casualties: 3
    case .unknownCasualties: 4
    case .claims: 5
    case .sources: 6
    }
  }

  /// The key under which the JSON form has the list.
  fileprivate var key: JSONKey? {
    switch self {
    case .places: .places
    case .trajectories: .trajectories
    case .actors: .actors
    case .casualties: .casualties
    case .unknownCasualties: nil
    case .claims: .claims
    case .sources: .sources
    }
  }
}

/// Reads lists as the JSON form has them; one for each thread.
final class JSONListReader: @unchecked Sendable {
  // A class only because an event log's parser is copied and simdjson's is not.
  private var parser = JSONBatchParser(
    options: EventLogOptions(), names: JSONNames(), sources: SharedSources())

  /// Forgets the event before.
  func begin() { parser.countedGroups.removeAll() }

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
