package import KokchaBytes

/// What was launched from one place and aimed at another: indicative, not a track.
public struct Trajectory: Hashable, Sendable {
  /// Where it set out.
  public var from: String?
  /// What it was aimed at.
  public var to: String?
  /// What moved.
  public var kind: TrajectoryKind?
  /// How the gazetteer knew where it set out; nil where it was not asked, or did not.
  public var fromMatch: PlaceMatch?
  /// The gazetteer's own name of where it set out.
  public var fromMatchedName: String?
  /// How the gazetteer knew what it was aimed at; nil where it was not asked, or did not.
  public var toMatch: PlaceMatch?
  /// The gazetteer's own name of what it was aimed at.
  public var toMatchedName: String?
  /// Where its ends are, if a gazetteer knows both to a district or finer; only then is it drawn.
  public var ends: TrajectoryEnds?

  /// A trajectory between two named places.
  public init(from: String? = nil, to: String? = nil, kind: TrajectoryKind? = nil) {
    self.from = from
    self.to = to
    self.kind = kind
  }
}

/// Where a trajectory begins and ends.
public struct TrajectoryEnds: Hashable, Sendable {
  /// Where it set out.
  public var from: Coordinate
  /// Where it was aimed.
  public var to: Coordinate

  /// The line between two points.
  public init(from: Coordinate, to: Coordinate) {
    self.from = from
    self.to = to
  }
}

/// A trajectory in a batch.
package struct TrajectoryRow: Sendable {
  package var from = TextRange()
  package var to = TextRange()
  package var kind: TrajectoryKind?
  package var fromMatch: PlaceMatch?
  package var fromMatchedName = TextRange()
  package var toMatch: PlaceMatch?
  package var toMatchedName = TextRange()
  /// Where its ends are, if they are known to a district or finer; nobody but the gazetteer says so.
  package var ends: (from: Coordinate, to: Coordinate)?

  package init() {}

  /// Whether an end may well be elsewhere than where it is drawn, so that the line is drawn as doubtful (rule A5).
  package var isCourseDoubtful: Bool {
    fromMatch?.leavesPlaceOpen ?? false || toMatch?.leavesPlaceOpen ?? false
  }
}

extension PlaceMatch {
  /// Whether an end of a trajectory that was found so may well be elsewhere: its name was only read by its sounds, or
  /// is that of a place of the event's which stands at the area around it.
  package var leavesPlaceOpen: Bool {
    switch self {
    case .fuzzy, .area: true
    case .exact, .alias, .folded, .code: false
    }
  }
}

/// The plain fields of a trajectory: those with no reading or writing of their own.
extension TrajectoryRow {
  package static let plainFields = Field.plain(of: .trajectory)

  package func value(of field: Field) -> FieldValue? {
    switch field {
    case .fromMatch: FieldValue(fromMatch?.term)
    case .fromMatched: FieldValue(fromMatchedName)
    case .toMatch: FieldValue(toMatch?.term)
    case .toMatched: FieldValue(toMatchedName)
    default: nil
    }
  }

  package mutating func take(
    _ field: Field, from reader: inout some FieldReader & ~Copyable, in batch: inout EventBatch
  ) {
    switch field {
    case .fromMatch: fromMatch = reader.term(of: field, in: &batch)
    case .fromMatched: fromMatchedName = reader.word(of: field, in: &batch)
    case .toMatch: toMatch = reader.term(of: field, in: &batch)
    case .toMatched: toMatchedName = reader.word(of: field, in: &batch)
    default: break
    }
  }

  /// Takes a trajectory's plain fields; its texts are appended to the batch's.
  mutating func takePlain(_ trajectory: Trajectory, _ text: inout [UInt8]) {
    fromMatch = trajectory.fromMatch
    fromMatchedName = text.appendText(of: trajectory.fromMatchedName)
    toMatch = trajectory.toMatch
    toMatchedName = text.appendText(of: trajectory.toMatchedName)
  }
}

extension Trajectory {
  mutating func takePlain(_ row: TrajectoryRow, _ text: [UInt8]) {
    fromMatch = row.fromMatch
    fromMatchedName = text.stringIfAny(row.fromMatchedName)
    toMatch = row.toMatch
    toMatchedName = text.stringIfAny(row.toMatchedName)
  }
}
