public import KokchaBytes
public import KokchaGazetteerIndex
public import KokchaModel

/// What the gazetteer makes of a name.
public struct ToponymAnswer: Hashable, Sendable {
  /// The name that was asked for.
  public let query: String
  /// Whether one place is meant.
  public let status: ToponymStatus
  /// The places that may be meant, the best first.
  public let candidates: [ToponymCandidate]
  /// The ids of places that have the name as well, but are not meant by it: the villages that share
  /// a district's.
  public let others: [String]

  /// The one place that is meant; nil unless the status is `match`.
  public var place: GazetteerPlace? { status == .match ? candidates.first?.place : nil }
}

/// Whether a name means one place.
public enum ToponymStatus: UInt8, Vocabulary {
  /// One place.
  case match
  /// Several, which the name alone cannot tell apart.
  case ambiguous
  /// None that the gazetteer knows.
  case none

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .match: "match"
    case .ambiguous: "ambiguous"
    case .none: "none"
    }
  }
}

/// A place that a name may mean.
public struct ToponymCandidate: Hashable, Sendable {
  /// The place.
  public let place: GazetteerPlace
  /// How its recorded names or codes agree with the one asked for.
  public let match: ToponymMatch
  /// How surely the place has this name, 0…1.
  ///
  /// It speaks of the spelling only: two places that share a name both score 1. What stands in the
  /// tables as it was asked for has 1, what is equal after folding 0.95, and what sounds alike less.
  public let score: Double
  /// The province it lies in, or is.
  public let province: AdminUnit?
  /// The district it lies in, or is.
  public let district: AdminUnit?
  /// The border that its radius reaches across; nil where it reaches none.
  public let borderReach: BorderReach?
}

/// How a name agrees with a recorded one.
public enum ToponymMatch: UInt8, Vocabulary {
  /// Letter for letter the name by which the place is shown.
  case exact
  /// Letter for letter another recorded spelling.
  case alias
  /// The same but for case, diacritics, punctuation, kindred letters and words such as `district`.
  case folded
  /// Much the same by its sounds, in whatever script.
  case fuzzy
  /// A code of the place.
  case code

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .exact: "exact"
    case .alias: "alias"
    case .folded: "folded"
    case .fuzzy: "fuzzy"
    case .code: "code"
    }
  }

  /// The same of a place in an event.
  var ofPlace: PlaceMatch {
    switch self {
    case .exact: .exact
    case .alias: .alias
    case .folded: .folded
    case .fuzzy: .fuzzy
    case .code: .code
    }
  }

  /// The score of what agrees letter by letter.
  var score: Double { self == .folded ? 0.95 : 1 }
}
