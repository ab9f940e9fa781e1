import KokchaGazetteer
import KokchaModel

extension Records {
  /// The tables of these records, each sorted by place, so that changes stay easy to review.
  func tables() -> [(name: String, table: TableText)] {
    var places = TableText([
      "id", "kind", "name", "parent", "longitude", "latitude", "seat", "source", "note",
    ])
    for place in self.places.values.sorted(by: { $0.id < $1.id }) {
      places.append([
        place.id, "\(place.kind)", place.name, place.parent,
        place.point.map { Vertex.text($0.x) } ?? "", place.point.map { Vertex.text($0.y) } ?? "",
        place.seat, place.sources.cell, place.note,
      ])
    }
    var names = TableText(["place", "name", "language", "script", "status", "source"])
    for (place, list) in self.names.sorted(by: { $0.key < $1.key }) {
      for name in list.sorted(by: Self.comesFirst) {
        names.append([
          place, name.text, name.language, name.script, "\(name.status)", name.sources.cell,
        ])
      }
    }
    var codes = TableText(["place", "scheme", "code", "source"])
    for (place, list) in self.codes.sorted(by: { $0.key < $1.key }) {
      for code in list.sorted(by: { ($0.scheme, $0.code) < ($1.scheme, $1.code) }) {
        codes.append([place, code.scheme, code.code, code.sources.cell])
      }
    }
    return [("places.csv", places), ("names.csv", names), ("codes.csv", codes)]
  }

  /// Preferred names first, Latin ones before the rest.
  private static func comesFirst(_ a: NameRecord, _ b: NameRecord) -> Bool {
    func rank(_ name: NameRecord) -> (Int, Int, String, String) {
      (Int(name.status.rawValue), name.script == "Latn" ? 0 : 1, name.script, name.text)
    }
    return rank(a) < rank(b)
  }
}

extension BuiltArc {
  static let columns = ["left", "right", "source", "wkt"]

  /// The row of `boundaries.csv`.
  var cells: [String] { [left, right, source, wellKnownText(points)] }
}

extension CourseRecord {
  static let columns = ["place", "source", "wkt"]

  /// The row of `courses.csv`.
  var cells: [String] { [place, source, wellKnownText(points)] }
}

/// `LINESTRING (69.72023 36.89624, …)`: OGC 06-103r4 §7.2.2.
func wellKnownText(_ points: [Vertex]) -> String {
  "LINESTRING (" + points.map(\.text).joined(separator: ", ") + ")"
}
