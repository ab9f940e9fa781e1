import KokchaBytes
package import KokchaModel
import KokchaRecords

/// What a first pass through a map finds: a table needs all its columns before its first row.
package struct MapSurvey {
  /// The names of all properties.
  var names: NameOrder {
    guard !further.names.isEmpty, MapOrigin(ofProperties: principal.names) != .ours else {
      return principal
    }
    var all = principal
    all.begin()
    for name in further.merged { all.append(name) }
    return all
  }
  /// Whether features have more properties than are carried.
  var hasTooManyNames: Bool { principal.isFull || further.isFull || names.isFull }
  private var principal = NameOrder()
  /// Those of features that say not to be the first of their event: in Kokcha's own maps they have
  /// names that events have not.
  private var further = NameOrder()
  /// Fields of the map's own, beside properties, that a feature has.
  var fields: Set<MapField> = []
  /// Whether a feature has an id of its own that is not its property `id`.
  var hasOtherIDs = false
  /// Whether a feature without a time of its own has that of a Folder around it.
  var hasInheritedTimes = false
  /// Whether a feature is the point 0,0, which stands for no place.
  var hasZeroPoint = false
  /// How many features or Placemarks could be read.
  package var readableCount = 0
  /// What makes the first one that could not be read unreadable.
  package var fault: Problem?
  /// What is there and not read, with where it stands first and how often.
  private(set) var leftOut: [LeftOut] = []
  /// What else is not read, of more kinds than are told one by one.
  private var furtherLeftOut = 0
  private static let mostLeftOut = 64
  /// What is said of those.
  static let furtherKinds = "something of a further kind is not read"

  /// Something of a map that is not read.
  struct LeftOut {
    var what: String
    var position: InputPosition?
    var count: Int
    /// What to do about it, where the page on maps does not say all.
    var advice: String?
  }

  /// Notes the names of a feature's properties, in their order.
  mutating func note(_ names: [String], isFurther: Bool) {
    if isFurther {
      further.begin()
      for name in names { further.append(name) }
    } else {
      principal.begin()
      for name in names { principal.append(name) }
    }
  }

  /// Notes something that is not read; `position` is asked where it stands first.
  mutating func leaveOut(
    _ what: String, count: Int = 1, at position: @autoclosure () -> InputPosition? = nil,
    advice: String? = nil
  ) {
    if what == Self.furtherKinds {
      furtherLeftOut += count
    } else if let index = leftOut.firstIndex(where: { $0.what == what }) {
      leftOut[index].count += count
    } else if leftOut.count < Self.mostLeftOut {
      leftOut.append(LeftOut(what: what, position: position(), count: count, advice: advice))
    } else {
      furtherLeftOut += count
    }
  }

  /// Warnings of what is not read.
  package func warnings(in file: String) -> [Problem] {
    var all = leftOut
    if furtherLeftOut > 0 {
      all.append(LeftOut(what: Self.furtherKinds, count: furtherLeftOut))
    }
    return all.map { part in
      Problem(
        .mapPartLeftOut, .warning, at: part.position ?? InputPosition(file: file),
        part.what + (part.count == 1 ? "" : " (\(part.count) times)"),
        advice: part.advice ?? "docs/maps-in.md lists what is read of a map")
    }
  }

  /// Why no table can be made of the map: what no feature has is not said where none could be read.
  func reason(orElse problem: Problem) -> Problem {
    guard let fault else { return problem }
    if readableCount == 0 { return fault }
    var problem = problem
    problem.message +=
      ", of those that can be read; one cannot, at \(fault.position): \(fault.message)"
    return problem
  }
}
