/// One table of a gazetteer, not yet read.
///
/// What it holds is told by its file name: `sources.csv`, `places.csv`, `names.csv`, `codes.csv`,
/// `zones.csv` or `boundaries.csv`. The folder `gazetteer/` and its README show what stands in each.
public struct GazetteerTable: Hashable, Sendable {
  /// The path by which messages name it: `takhar/places.csv`.
  public let path: String
  /// The table's text (RFC 4180, comma, with a header).
  public let text: String

  /// A table and the path by which messages name it.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The last component of the path.
  package var fileName: String { String(path.split(separator: "/").last ?? "") }
}
