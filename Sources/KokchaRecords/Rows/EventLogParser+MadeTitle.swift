import KokchaBytes
import KokchaModel

/// Titles for features of a map that have none.
extension EventLogParser {
  /// Gives the event at hand a title of its type, place and date, or else of its folder and its number in the map.
  ///
  /// Never of the first words of a text, which can cut off a denial.
  mutating func makeTitle(in batch: inout EventBatch) {
    func text(_ range: TextRange) -> String { batch.text.string(trimmed(range, in: batch)) }
    let type = row.subtype.isEmpty ? text(row.type) : text(row.subtype)
    let place =
      [Field.place, .admin2, .admin1].map { text(draft[$0]) }.first { !$0.isEmpty } ?? ""
    let number = "\(batch.firstRecord + Int(row.record) + 1)"
    let title: String
    if type.isEmpty, place.isEmpty {
      let folder = text(folder(in: batch))
      title = folder.isEmpty ? "Feature " + number : folder + ", " + number
    } else {
      title = [type, place, text(row.edtf)].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    row.title = batch.text.appendText(title)
    row.titleBasis = .made
    if isRefused { return }
    note(
      .titleMade, .warning, at: .max, in: batch,
      "the feature has no title, and gets one: '\(Problem.quotable(title))'",
      advice: "give it a name, or take another property for it: --map title=NAME",
      field: LogColumn.title.name)
  }

  /// The path of folders in which the event at hand lies.
  private func folder(in batch: EventBatch) -> TextRange {
    batch.extras[marks.extras...].first { header.extraNames[Int($0.name)] == "folder" }?.value
      ?? TextRange()
  }
}
