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

  /// Metres around a point that still count as near it.
  static let nearby = 30_000.0

  /// Whether it leaves fewer places than the whole gazetteer.
  var isNarrow: Bool { !areas.isEmpty || kind != nil || told?.sense != nil || point != nil }
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
  /// The province of the same name in which the one district that was found lies: all that is
  /// certain where the bare name of both stands in a report.
  var province: Int?
  /// Whether a single hit is too far from the name to be taken for it.
  var isDoubtful = false

  var status: ToponymStatus {
    hits.isEmpty ? .none : hits.count == 1 && !isDoubtful ? .match : .ambiguous
  }
}
