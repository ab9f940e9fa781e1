public import Kokcha

/// Something about the inputs of a build that whoever builds should know.
public struct BuildFinding: Hashable, Sendable {
  /// What was found.
  ///
  /// Faults refuse the build, doubts are told.
  public enum Kind: String, Sendable, CaseIterable {
    // Faults.
    case unknownParent = "unknown-parent"
    case noName = "no-name"
    case openRing = "open-ring"
    case crossingRing = "crossing-ring"
    case overlap
    // Doubts.
    case repeatedID = "repeated-id"
    case repeatedName = "repeated-name"
    case sharedCode = "shared-code"
    case mixedScript = "mixed-script"
    case noPoint = "no-point"
    case pointOutside = "point-outside"
    case undrawnDistrict = "undrawn-district"
    case seatUnknown = "seat-unknown"
    case sliver
    case unusedExclusion = "unused-exclusion"
    case unknownPlace = "unknown-place"
    case unplaced

    /// Whether tables with it would not be read.
    public var isFault: Bool {
      switch self {
      case .unknownParent, .noName, .openRing, .crossingRing, .overlap: true
      default: false
      }
    }
  }

  /// What was found.
  public let kind: Kind
  /// The input's row that shows it.
  public let position: InputPosition
  /// What is the matter, in one line, with the place or the point.
  public let message: String

  init(_ kind: Kind, _ position: InputPosition, _ message: String) {
    self.kind = kind
    self.position = position
    self.message = message
  }
}
