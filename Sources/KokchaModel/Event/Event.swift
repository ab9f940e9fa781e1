package import KokchaBytes
package import KokchaTime

/// Something that happened, or is said to have: where, when, who, and who says so.
///
/// ```swift
/// var event = Event(
///   id: "TAK-2022-01", title: "Mortar rounds", time: try EventTime(edtf: "2022-01/2022-04~"))
/// event.occurrence = .claimed
/// event.type = EventType.explosions.description
/// event.places = [Place("Khwaja Ghar")]
/// event.actors = [Actor("Unknown", role: .perpetrator)]
/// event.casualties = [CasualtyCount(.injured, low: 3, high: 5)]
/// print(event.title, event.time.bounds.begin.instant?.seconds ?? 0)
/// ```
public struct Event: Hashable, Sendable {
  /// Unique in its document, stable, never made from a row's number.
  public var id: String
  /// What happened, in one line.
  public var title: String
  /// What happened, in the analyst's own words.
  public var summary: String?
  /// How far it has come through review.
  public var status: EventStatus = .reviewed
  /// Whether it happened, or is only said to have.
  public var occurrence: Occurrence = .occurred
  /// Whether it is a state rather than an incident.
  public var ongoing = false
  /// A term of `EventType`, or the source's own word.
  public var type: String?
  /// A sub-type of `type`, or the source's own word.
  public var subtype: String?
  /// Whose words the title is in; nil means the report's.
  public var titleBasis: TitleBasis?
  /// Whose type it has; nil means the report's.
  public var typeBasis: TypeBasis?
  /// When it happened.
  public var time: EventTime
  /// Where it happened, the principal place first; none is allowed, with a note why.
  public var places: [Place] = []
  /// Why there is no place, or what is to be known of it.
  public var placeNote: String?
  /// What was launched from where, aimed at what.
  public var trajectories: [Trajectory] = []
  /// Who took part.
  public var actors: [Actor] = []
  /// How many were harmed.
  public var casualties: [CasualtyCount] = []
  /// Who asserted it.
  public var claims: [Claim] = []
  /// The documents that report it.
  public var sources: [Source] = []
  /// How credible the information is.
  public var credibility: Credibility?
  /// Other events it belongs to.
  public var links: [EventLink] = []
  /// Free labels.
  public var tags: [String] = []
  /// Every column that Kokcha does not know, in its order.
  public var extra: [ExtraField] = []
  /// Where it was read; nil for an event that was not.
  ///
  /// It makes no two events differ.
  public var origin: EventOrigin? {
    get { reading.origin }
    set { reading.origin = newValue }
  }
  private var reading = EqualOrigin()

  /// An event of which no more is known than these three.
  public init(id: String, title: String, time: EventTime) {
    self.id = id
    self.title = title
    self.time = time
  }
}

/// A column or key of the source's own, carried into every output.
public struct ExtraField: Hashable, Sendable {
  /// The column's name.
  public var name: String
  /// The cell's text.
  public var value: String

  /// A name and its value.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
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
  package var titleBasis: TitleBasis?
  package var typeBasis: TypeBasis?
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
  /// Why it is left out because of another event with its id; nil if it is not.
  package var repetition: Repetition?
  /// Why it is not asked for; nil if it is.
  package var exclusion: Exclusion?
  /// Whether its id was made of its content, as it has none.
  package var hasMadeID = false
  /// Whether its id tells it from others in its document only, of several that an archive holds.
  package var hasDocumentID = false
  /// Whether that id has a number behind it, as another event has the same content.
  package var isNumbered = false
  /// What was wrong with values that are left out of it, in the batch's `blanks`.
  package var blanks = RowRange()
  /// Its first record, from 0 in the batch.
  package var record: Int32 = 0
  /// Its last record.
  package var lastRecord: Int32 = 0
  /// Lines of the batch before that record.
  package var line: Int32 = 0
  /// That record's first byte.
  package var start: Int32 = 0

  /// What another event with an event's id makes of it.
  package enum Repetition: Sendable {
    /// The other one says the same.
    case identical
    /// The other one is to be kept.
    case superseded
  }

  /// Why an event that could be told is not asked for.
  package enum Exclusion: Sendable {
    /// Events of its status are not read.
    case status
  }

  package init() {}

  /// What is known of a record that is refused before it is an event.
  package init(refusing record: Int, _ span: RecordSpan) {
    isRefused = true
    self.record = Int32(truncatingIfNeeded: record)
    lastRecord = self.record
    line = span.line
    start = span.start
  }
}

/// The plain fields of an event: those with no reading or writing of their own.
extension EventRow {
  package static let plainFields = Field.plain(of: .event)

  package func value(of field: Field) -> FieldValue? {
    switch field {
    case .titleBasis: FieldValue(titleBasis?.term)
    case .typeBasis: FieldValue(typeBasis?.term)
    default: nil
    }
  }

  package mutating func take(
    _ field: Field, from reader: inout some FieldReader & ~Copyable, in batch: inout EventBatch
  ) {
    switch field {
    case .titleBasis: titleBasis = reader.term(of: field, in: &batch)
    case .typeBasis: typeBasis = reader.term(of: field, in: &batch)
    default: break
    }
  }

  /// Takes an event's plain fields; its texts are appended to the batch's.
  mutating func takePlain(_ event: Event, _ text: inout [UInt8]) {
    titleBasis = event.titleBasis
    typeBasis = event.typeBasis
  }
}

extension Event {
  mutating func takePlain(_ row: EventRow, _ text: [UInt8]) {
    titleBasis = row.titleBasis
    typeBasis = row.typeBasis
  }
}
