/// A piece of outline between two areas, from one meeting point to the next.
package struct Arc: Hashable, Sendable {
  /// The area on the left of whoever walks along it, as an index into `Ground.areas`.
  package var left: Int
  package var right: Int
  /// Its points, as indices into `Ground.vertices`.
  package var points: Range<Int>
  /// The layer that it belongs to: neighbours that stand in two may both draw their common line.
  package var layer: Int
}

/// What stands on a side of an arc: a district, or what lies beyond the outermost ones.
package struct Area: Hashable, Sendable {
  /// Its id; `abroad` for a country that is not said, and nothing where nobody knows what it is.
  package let id: String
  /// Its row among the places; areas beyond the outlines may have none.
  package let place: Int?
  /// The country it is or lies in, as a place; nil where its id does not tell.
  package let country: Int?
  /// Whether it is another country than its neighbour's, and nobody said which.
  package let isAbroad: Bool
  /// The last layer whose arcs close around it; nil if none do.
  package var layer: Int?
}
