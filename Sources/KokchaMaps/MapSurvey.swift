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
  /// What is there and not read, with how often.
  private(set) var leftOut: [(what: String, count: Int)] = []

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

  /// Notes something that is not read.
  mutating func leaveOut(_ what: String, count: Int = 1) {
    if let index = leftOut.firstIndex(where: { $0.what == what }) {
      leftOut[index].count += count
    } else if leftOut.count < 100 {
      leftOut.append((what, count))
    }
  }

  /// Warnings of what is not read.
  package func warnings(in file: String) -> [Problem] {
    leftOut.map { what, count in
      Problem(
        .mapPartLeftOut, .warning, at: InputPosition(file: file),
        what + (count == 1 ? "" : " (\(count) times)"),
        advice: "docs/maps-in.md lists what is read of a map")
    }
  }
}
