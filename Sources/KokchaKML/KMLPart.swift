/// The parts of a document, in the order in which they stand.
enum KMLPart: UInt8, CaseIterable {
  /// Events and their further places.
  case placemarks
  case uncertainty
  case trajectories
  /// Events without a place; always the last.
  case unlocated

  /// The name of the Folder; nil for what stands in the Document itself.
  var folder: StaticString? {
    switch self {
    case .placemarks: nil
    case .uncertainty: "Uncertainty"
    case .trajectories: "Trajectories (indicative)"
    case .unlocated: "Location unknown"
    }
  }
}
