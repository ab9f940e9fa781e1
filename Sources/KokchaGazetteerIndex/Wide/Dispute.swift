package import KokchaModel

/// Ground that more than one state claims, as a box around it.
package struct Dispute: Sendable {
  package var name: String
  /// The ids of the states.
  package var claimants: [String]
  package var low: Coordinate
  package var high: Coordinate

  init(name: String, claimants: [String], _ low: Coordinate, _ high: Coordinate) {
    (self.name, self.claimants, self.low, self.high) = (name, claimants, low, high)
  }

  /// Whether a point lies in the box.
  package func contains(_ point: Coordinate) -> Bool {
    (low.x...high.x).contains(point.x) && (low.y...high.y).contains(point.y)
  }
}
