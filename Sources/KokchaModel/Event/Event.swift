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
  /// The documents that tell of it.
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
