import KokchaGazetteerIndex
import KokchaModel

/// Where a name is looked for.
struct ToponymScope {
  /// Areas, in one of each of which the place must lie, or which it must be.
  var areas: [[Int]] = []
  var kind: PlaceKind?
  /// What the words beside the name told.
  var told: AdministrativeWords.Reading?
  var point: Coordinate?
  /// Whether words beside the name say that it is a town's.
  var namesTown = false
  /// Whether the name came with a word for provinces.
  var namesProvince = false
  /// Whether a place may also lie in an area that others list it under another one for: claimed ground, and cities that
  /// no part of the province around them has.
  var takesClaims = false

  /// Metres around a point that still count as near it.
  static let nearby = 30_000.0
}

/// What was made of a name.
struct Finding {
  /// A place that was found, and how.
  struct Hit: Comparable {
    var place: Int
    var match: ToponymMatch
    var score: Double

    /// The surer comes first.
    static func < (left: Hit, right: Hit) -> Bool {
      (right.score, left.place) < (left.score, right.place)
    }
  }

  /// The places that may be meant, the best first.
  var hits: [Hit] = []
  /// Places that have the name as well, but are not meant by the bare name.
  var others: [Int] = []
  /// Whether a single hit is too far from the name to be taken for it.
  var isDoubtful = false

  /// The places, unless they are too far from the name to be taken for it.
  var likely: [Hit] { isDoubtful ? [] : hits }

  /// Leaves only the hits that are preferred, if there are any.
  mutating func prefer(_ isPreferred: (Hit) -> Bool) {
    let preferred = hits.filter(isPreferred)
    if preferred.isEmpty || preferred.count == hits.count { return }
    others += hits.filter { !isPreferred($0) }.map(\.place)
    hits = preferred
  }

  var status: ToponymStatus {
    hits.isEmpty ? .none : hits.count == 1 && !isDoubtful ? .match : .ambiguous
  }
}
