package import KokchaBytes
package import KokchaTime

/// Rows that follow each other in one of a batch's tables.
package struct RowRange: Hashable, Sendable {
  package var start: Int32 = 0
  package var count: Int32 = 0

  package init() {}

  package init(start: Int, count: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.count = Int32(truncatingIfNeeded: count)
  }

  package var isEmpty: Bool { count == 0 }
  package var indices: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// An event in a batch: fixed fields, and where its parts stand in the other tables.
package struct EventRow: Sendable {
  package var id = TextRange()
  package var title = TextRange()
  package var summary = TextRange()
  package var status = EventStatus.reviewed
  package var occurrence = Occurrence.occurred
  package var ongoing = false
  package var credibility: Credibility?
  package var type = TextRange()
  /// The type as the vocabulary has it; nil for the source's own word.
  package var knownType: EventType?
  package var subtype = TextRange()
  package var edtf = TextRange()
  package var dateText = TextRange()
  package var dateBasis: DateBasis?
  /// The zone of a clock time: an IANA name or an offset; empty where the value has its own.
  package var zone = TextRange()
  /// What its date says of the order of day and month in its column.
  package var dateOrder: DateOrderEvidence?
  /// Whether the time is a clock time whose zone is not known yet.
  package var hasLocalClock = false
  package var bounds = TimeBounds(begin: .unknown, end: .unknown, precision: .unknown)
  package var placeNote = TextRange()
  package var tags = TextRange()
  package var places = RowRange()
  package var trajectories = RowRange()
  package var actors = RowRange()
  package var casualties = RowRange()
  package var claims = RowRange()
  package var sources = RowRange()
  package var links = RowRange()
  package var extras = RowRange()
  package var attributes = RowRange()
  /// Whether it cannot be told truthfully and must be left out.
  package var isRefused = false
  /// Its first record, from 0 in the batch.
  package var record: Int32 = 0
  /// Lines of the batch before that record.
  package var line: Int32 = 0
  /// That record's first byte.
  package var start: Int32 = 0

  package init() {}

  /// What is known of a record that is refused before it is an event.
  package init(refusing record: Int, _ span: RecordSpan) {
    isRefused = true
    self.record = Int32(truncatingIfNeeded: record)
    line = span.line
    start = span.start
  }
}

package struct PlaceRow: Sendable {
  package var role = PlaceRole.occurrence
  package var verbatim = TextRange()
  package var identifier = TextRange()
  package var admin1 = TextRange()
  package var admin1Code = TextRange()
  package var admin2 = TextRange()
  package var admin2Code = TextRange()
  package var coordinate: Coordinate?
  /// Its shape, in the batch's `shapes`: none, one, or several that make a collection.
  package var shapes = RowRange()
  package var radiusMetres: Int32?
  package var precision: PlacePrecision?
  package var method: PlaceMethod?
  package var borderMetres: Int32?
  /// Where its name stands in the input, for messages.
  package var offset: Int32 = 0

  package init() {}
}

package struct TrajectoryRow: Sendable {
  package var from = TextRange()
  package var to = TextRange()
  package var kind: TrajectoryKind?
  /// Where its ends are, if they are known to a district or finer; nobody but the gazetteer says so.
  package var ends: (from: Coordinate, to: Coordinate)?

  package init() {}
}

package struct ActorRow: Sendable {
  package var name = TextRange()
  package var role: ActorRole?
  package var attribution: ActorAttribution?

  package init() {}
}

package struct CasualtyRow: Sendable {
  package var kind: CasualtyKind
  package var group = TextRange()
  package var low: Int32?
  package var best: Int32?
  package var high: Int32?

  /// Where the count stands in the input, for messages.
  package var cell = TextRange()

  package init(_ kind: CasualtyKind) { self.kind = kind }

  /// Whether low ≤ best ≤ high, as far as they are known.
  package var isOrdered: Bool {
    let least = low ?? best ?? 0
    let most = high ?? best ?? .max
    return least <= most && (best ?? least) >= least && (best ?? most) <= most
  }
}

package struct ClaimRow: Sendable {
  package var claimant = TextRange()
  package var verb: ClaimVerb?
  package var quote = TextRange()
  package var source = TextRange()
  package var date = TextRange()

  package init() {}
}

package struct SourceRow: Sendable {
  package var id = TextRange()
  package var publisher = TextRange()
  package var author = TextRange()
  package var title = TextRange()
  package var url = TextRange()
  package var published = TextRange()
  package var accessed = TextRange()
  package var archived = TextRange()
  package var sha256 = TextRange()
  package var language = TextRange()
  package var reliability: Reliability?

  package init() {}
}

/// A shape in a batch; its points stand in the batch's `vertices`, run by run.
package struct ShapeRow: Sendable {
  package var kind: ShapeKind
  /// Its runs of points: a point, a line or a ring each.
  package var runs = RowRange()
  /// Whether it is the only member of a collection; of several it is plain.
  package var isOnlyMember = false

  package init(_ kind: ShapeKind, runs: RowRange = RowRange()) {
    self.kind = kind
    self.runs = runs
  }
}

/// A point, a line or a ring of a shape.
package struct RunRow: Sendable {
  package var points: RowRange
  /// Whether it is a hole in the area whose outside stands before it.
  package var isHole: Bool

  package init(points: RowRange, isHole: Bool = false) {
    self.points = points
    self.isHole = isHole
  }
}

package struct LinkRow: Sendable {
  package var kind: LinkKind
  package var id: TextRange

  package init(_ kind: LinkKind, to id: TextRange) {
    self.kind = kind
    self.id = id
  }
}

package struct ExtraRow: Sendable {
  /// Index into the batch's `extraNames`.
  package var name: Int32
  package var value: TextRange

  package init(name: Int, value: TextRange) {
    self.name = Int32(truncatingIfNeeded: name)
    self.value = value
  }
}
