import KokchaBytes
import KokchaJSONText
import KokchaModel

/// Whole lists that stand as JSON in a cell of Kokcha's own tables and maps (rules GJ8, CSV6, CSV9).
extension EventLogParser {
  /// Adds what a list holds; false where there is none.
  mutating func appendList(_ list: ListColumn, to batch: inout EventBatch) -> Bool {
    let cell = lists[list.place]
    guard !cell.isEmpty, let key = list.key else { return false }
    let reader = listReader ?? JSONListReader(options.bad)
    listReader = reader
    let found = reader.read(key, cell, since: marks, &batch)
    for problem in found where problem.severity == .error {
      note(
        problem.code, .error, at: cell.lowerBound, in: batch,
        "\(list.name): \(problem.message)",
        advice: problem.advice + "; has a spreadsheet cut or changed the cell?",
        field: list.name, blanked: problem.blanked)
      if problem.blanked.isEmpty { isRefused = true } else { blanked.append(problem.code) }
    }
    if reader.isRefused { isRefused = true }
    return true
  }
}
