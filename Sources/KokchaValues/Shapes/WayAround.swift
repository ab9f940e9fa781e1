import KokchaModel

/// Finds where a line or ring may go either way round the Earth.
///
/// Of two ways from one point to the next the shorter is taken. From 179 to −179 that is what anybody
/// means (RFC 7946 §3.1.9); from −120 to 100 others draw the longer one.
enum WayAround {
  /// A shorter way of fewer degrees is taken for the one that is meant.
  private static let least = 60 * Coordinate.stepsPerDegree
  private static let half = 180 * Coordinate.stepsPerDegree

  /// The first segment that may be meant otherwise; nil if there is none.
  static func find(in line: ArraySlice<Coordinate>) -> (from: Coordinate, to: Coordinate)? {
    zip(line, line.dropFirst()).first { from, to in
      let width = abs(Int(to.x) - Int(from.x))
      // At a pole all longitudes are one point.
      if width < half || (from.y == to.y && abs(Int(from.y)) == half / 2) { return false }
      // From −180 to 180 the meridian only gets its other name, and a line may go on; or there is none.
      return 2 * half - width >= least || (width == 2 * half && line.count == 2 && from.y == to.y)
    }
  }
}
