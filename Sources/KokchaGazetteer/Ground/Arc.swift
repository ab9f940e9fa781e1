/// A piece of outline between two areas, from one meeting point to the next.
struct Arc: Sendable {
  /// The area on the left of whoever walks along it, as an index into `Ground.areas`.
  var left: Int
  var right: Int
  /// Its points, as indices into `Ground.vertices`.
  var points: Range<Int>
  /// Which gazetteer folder drew it: neighbours may both draw their common line.
  var folder: Int
}

/// Something with an outline: a district, or what lies beyond the outermost ones.
struct Area: Sendable {
  let id: String
  /// Its row among the places; areas beyond the outline may have none.
  let place: Int?
  /// The country it is or lies in, as a place; nil where its id does not tell.
  let country: Int?
  /// Whether it is itself a country, so that its line is a border.
  let isCountry: Bool
  /// The folder whose arcs close around it; nil if none do.
  var folder: Int?
}
