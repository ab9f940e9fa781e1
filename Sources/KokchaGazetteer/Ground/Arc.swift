/// A piece of outline between two areas, from one meeting point to the next.
struct Arc: Sendable {
  /// The area on the left of whoever walks along it, as an index into `Ground.areas`.
  var left: Int
  var right: Int
  /// Its points, as indices into `Ground.vertices`.
  var points: Range<Int>
  /// The layer that it belongs to: neighbours that stand in two may both draw their common line.
  var layer: Int
}

/// What stands on a side of an arc: a district, or what lies beyond the outermost ones.
struct Area: Sendable {
  /// Its id; `abroad` for a country that is not said, and nothing where nobody knows what it is.
  let id: String
  /// Its row among the places; areas beyond the outlines may have none.
  let place: Int?
  /// The country it is or lies in, as a place; nil where its id does not tell.
  let country: Int?
  /// Whether it is another country than its neighbour's, and nobody said which.
  let isAbroad: Bool
  /// The last layer whose arcs close around it; nil if none do.
  var layer: Int?
}
