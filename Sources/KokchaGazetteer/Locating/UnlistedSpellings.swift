import KokchaBytes
public import KokchaGazetteerIndex
package import KokchaModel

/// A spelling that no table has, and the place that was found for it by its sounds.
public struct UnlistedSpelling: Sendable {
  /// The name as it is written.
  public let written: String
  /// The column in which it stands first: `place`, `admin1`, `from_place`, ….
  public let field: String
  /// The place that it was read as.
  public let place: GazetteerPlace
  /// How surely the place has this name, 0…1.
  public let score: Double
  /// How many events have it.
  public internal(set) var events = 0
  /// The ids of the first hundred of them, if ids are kept.
  public internal(set) var ids: [String] = []

  /// How its name agrees with a recorded one.
  public var match: ToponymMatch { .fuzzy }

  /// The place's index in the gazetteer.
  let placeIndex: Int
  /// `Rustaq, district of Takhar (pcode:AF1810)`.
  let description: String
  /// Whether the place is what its own name alone means: `Kunduz` is the district, and not the province.
  let isMeantByName: Bool
  /// Where it stands first, and in which event and record.
  let position: InputPosition
  let firstEvent: String
  let firstRecord: Int
  /// The event that was counted last, by its index in its batch.
  var lastEvent = -1

  init(
    _ name: HeardName, _ batch: EventBatch, _ gazetteer: Gazetteer,
    _ positions: inout PositionIndex
  ) {
    let event = batch.events[name.event]
    written = batch.text.string(name.words).trimmed
    field = name.field
    place = gazetteer.record(of: name.place)
    score = name.score
    placeIndex = name.place
    description = gazetteer.description(of: name.place)
    isMeantByName = gazetteer.find(place.name).place?.id == place.id
    position = batch.position(of: name.words, in: event, &positions)
    firstEvent = batch.text.string(event.id)
    firstRecord = batch.firstRecord + Int(event.record) + 1
  }
}

/// The spellings of events' places that no table has, each once, in the order in which they come up.
public struct UnlistedSpellings: Sendable {
  /// The spellings.
  public private(set) var spellings: [UnlistedSpelling] = []
  /// How many events have one of them or several.
  public private(set) var events = 0
  /// In how many events those stand that are not told apart any more, each for itself.
  package private(set) var further = 0

  /// So many are told apart if nothing else is said: more than anybody looks through, and few enough
  /// to be held in memory.
  package static let most = 10_000
  private static let mostIDs = ProblemCollector.mostOfAKind
  private let most: Int
  private let keepsIDs: Bool
  private var indices: [Key: Int] = [:]

  private struct Key: Hashable {
    var written: String
    var place: Int
  }

  /// None yet.
  ///
  /// - Parameters:
  ///   - most: how many spellings are told apart.
  ///   - keepsIDs: whether the ids of the events are kept.
  package init(most: Int = Self.most, keepsIDs: Bool = false) {
    self.most = most
    self.keepsIDs = keepsIDs
  }

  package mutating func removeAll() {
    if events > 0 { self = Self(most: most, keepsIDs: keepsIDs) }
  }

  /// Adds what a locator read by its sounds in the batch that it located last.
  ///
  /// - Parameters:
  ///   - batch: the events, those that are refused or left out still among them.
  ///   - locator: what located them.
  ///   - countsRefused: whether events count that are refused and will be left out.
  package mutating func add(
    _ batch: EventBatch, by locator: borrowing EventLocator, countsRefused: Bool
  ) {
    if locator.heardNames.isEmpty { return }
    var last = -1
    var positions = PositionIndex()
    let gazetteer = locator.gazetteer
    for name in locator.heardNames {
      let event = batch.events[name.event]
      if event.repetition != nil || event.isRefused && !countsRefused { continue }
      if name.event != last { events += 1 }
      last = name.event
      let key = Key(written: batch.text.string(name.words).trimmed, place: name.place)
      guard
        let index = index(of: key, { UnlistedSpelling(name, batch, gazetteer, &positions) })
      else {
        further += 1
        continue
      }
      if spellings[index].lastEvent == name.event { continue }
      spellings[index].lastEvent = name.event
      spellings[index].events += 1
      if keepsIDs, spellings[index].ids.count < Self.mostIDs {
        spellings[index].ids.append(batch.text.string(batch.events[name.event].id))
      }
    }
  }

  /// Adds those of later events.
  package mutating func add(_ later: UnlistedSpellings) {
    events += later.events
    further += later.further
    for spelling in later.spellings {
      let key = Key(written: spelling.written, place: spelling.placeIndex)
      var empty: UnlistedSpelling {
        var made = spelling
        (made.events, made.ids) = (0, [])
        return made
      }
      guard let index = index(of: key, { empty }) else {
        further += spelling.events
        continue
      }
      spellings[index].events += spelling.events
      spellings[index].ids += spelling.ids.prefix(Self.mostIDs - spellings[index].ids.count)
    }
  }

  /// Where a spelling stands, which is added if it is new; nil if no more are told apart.
  private mutating func index(of key: Key, _ make: () -> UnlistedSpelling) -> Int? {
    if let index = indices[key] { return index }
    guard spellings.count < most else { return nil }
    indices[key] = spellings.count
    spellings.append(make())
    return spellings.count - 1
  }

  /// A warning for each spelling, where it stands first.
  package var problems: [Problem] { spellings.map(\.problem) }
}

extension UnlistedSpelling {
  fileprivate var problem: Problem {
    let isPlace = field == PlaceSubject.verbatim.column
    let told =
      !isPlace
      ? place.name
      : isMeantByName ? "\(place.name), or \(place.id) in 'pcode'" : "\(place.id) in 'pcode'"
    return Problem(
      .spellingUnlisted, .warning, at: position,
      "\(quoted(written)) was read as \(description), by its sounds (\(match), score "
        + "\(scoreText))" + (events > 1 ? ", in \(events) events" : ""),
      advice: "if that is right, write \(told); if not, correct the name"
        + (isPlace ? ", or add latitude and longitude" : ""),
      event: firstEvent, record: firstRecord, field: field)
  }

  /// `0.93`.
  private var scoreText: String {
    var text = ByteBuffer(capacity: 8)
    text.append(fixedPoint: Int((score * 100).rounded()), fractionDigits: 2)
    return text.withSpan { $0.string }
  }
}
