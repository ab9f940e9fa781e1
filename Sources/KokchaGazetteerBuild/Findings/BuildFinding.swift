package import KokchaModel

/// Something about the inputs of a build that whoever builds should know.
package struct BuildFinding: Hashable, Sendable {
  /// What was found.
  ///
  /// Faults refuse the build, doubts are told.
  package enum Kind: String, Sendable, CaseIterable {
    // Faults.
    case unknownParent = "unknown-parent"
    case noName = "no-name"
    case openRing = "open-ring"
    case overlap
    // Doubts.
    case repeatedID = "repeated-id"
    case repeatedName = "repeated-name"
    case sharedCode = "shared-code"
    case mixedScript = "mixed-script"
    case noPoint = "no-point"
    case pointOutside = "point-outside"
    case undrawnDistrict = "undrawn-district"
    case crossingLines = "crossing-lines"
    case closedSliver = "closed-sliver"
    case sliver
    case seatUnknown = "seat-unknown"
    case unusedExclusion = "unused-exclusion"
    case unknownPlace = "unknown-place"
    case unplaced

    /// Whether tables with it would not be read.
    package var isFault: Bool {
      switch self {
      case .unknownParent, .noName, .openRing, .overlap: true
      default: false
      }
    }

    /// What to do about it, in one line.
    package var advice: String {
      switch self {
      case .unknownParent:
        "add the wider place to places.csv, or correct the parent"
      case .noName:
        "name the column of the name in the recipe, or leave the row out with where"
      case .openRing:
        "leave the shape out with where, or correct it in the map"
      case .overlap:
        "give the two shapes one id, or leave one of them out with where"
      case .repeatedID:
        "leave one of the rows out with where; the later one is taken"
      case .repeatedName:
        "look whether they are one; if not, people need the parent or the code to tell them apart"
      case .sharedCode:
        "leave the wrong one out with a row of exclusions.csv"
      case .mixedScript:
        "leave the name out with a row of exclusions.csv, and add the right one to names.csv"
      case .noPoint:
        "add it to places.csv with a point, or accept that events there have none"
      case .pointOutside:
        "correct the point or the parent in places.csv, or leave it out with exclusions.csv"
      case .undrawnDistrict:
        "draw that shape as the province's, lest its points get the wrong district"
      case .crossingLines:
        "take both from one map; a point near such a line may get either area"
      case .closedSliver:
        "nothing, if the line with more points may stand for both"
      case .sliver:
        "take both from one map, or draw one line for both; a point between them lies in neither"
      case .seatUnknown:
        "add the town to places.csv; until then the area has no seat"
      case .unusedExclusion:
        "correct its cells, or take the row away"
      case .unknownPlace:
        "add the place, or leave the rows out with where"
      case .unplaced:
        "give it a parent, or otherwise in the recipe"
      }
    }
  }

  /// What was found.
  package let kind: Kind
  /// The input's row that shows it.
  package let position: InputPosition
  /// What is the matter, in one line, with the place or the point.
  package let message: String

  init(_ kind: Kind, _ position: InputPosition, _ message: String) {
    self.kind = kind
    self.position = position
    self.message = message
  }
}
