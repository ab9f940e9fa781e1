import KokchaBytes
import KokchaGazetteer
import KokchaModel

/// A row of `places.csv` on its way there.
struct PlaceRecord {
  var id: String
  var kind: PlaceKind
  var name: String
  /// The id of what it lies in; empty where the outlines are to tell.
  var parent: String
  /// What it lies in if no outline has it inside.
  var otherwise = ""
  var point: Vertex?
  var seat: String
  var sources: SourceIDs
  var note: String
  /// The row that said so.
  var position: InputPosition
}

/// A row of `names.csv` on its way there.
struct NameRecord {
  var text: String
  var language: String
  var script: String
  var status: NameStatus
  var sources: SourceIDs
}

/// A row of `codes.csv` on its way there.
struct CodeRecord {
  var scheme: String
  var code: String
  var sources: SourceIDs
}

/// The ids of sources, in the order in which they were found.
struct SourceIDs {
  private(set) var ids: [String] = []

  init(_ cell: String) {
    for id in cell.split(separator: ";") { add(String(id).trimmed) }
  }

  mutating func add(_ id: String) {
    if !id.isEmpty, !ids.contains(id) { ids.append(id) }
  }

  mutating func add(_ others: SourceIDs) { for id in others.ids { add(id) } }

  /// As it stands in a table: sorted, so that the order of a recipe's rows changes nothing.
  var cell: String { ids.sorted().joined(separator: ";") }
}
