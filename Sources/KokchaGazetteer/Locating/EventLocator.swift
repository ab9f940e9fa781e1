import KokchaBytes
import KokchaGazetteerIndex
public import KokchaModel

/// Places events: coordinates for names, districts for coordinates.
///
/// ```swift
/// var locator = EventLocator(try Gazetteer.embedded())
/// var event = Event(id: "A", title: "Patrol", time: try EventTime(edtf: "2022-07-14"))
/// event.places = [Place("Khwaja Ghar")]
/// for problem in locator.locate(&event) { print(problem) }
/// print(event.places[0].coordinate?.latitude ?? 0)
/// ```
///
/// Keep one for many events: it remembers what it made of names. One belongs to one thread; the gazetteer is shared.
public struct EventLocator {
  let gazetteer: Gazetteer
  let unknownPlaces: UnknownPlaces
  private var cache: ReadingCache
  var survey: GroundSurvey
  /// What is known of each place, once it was needed.
  private var facts = PlaceTable<PlaceFacts?>(none: nil)
  /// The lines of each area's outline, once they were needed.
  private var outlines = PlaceTable<Outline?>(none: nil)
  /// Whether an area is drawn only in part, once that was asked.
  private var drawnInPart = PlaceTable<Bool?>(none: nil)
  /// Where each place's texts stand in the batch at hand.
  var texts = PlaceTexts()
  /// The names in the batch at hand that were read by their sounds.
  var heardNames: [HeardName] = []
  /// The events in the batch at hand that were placed abroad by a unique name, where no country is named.
  var guessedAbroad: Set<Int> = []
  /// Where an event that comes alone is laid out; its room is kept for the next.
  var desk = EventBatch()

  /// A locator that asks this gazetteer.
  ///
  /// - Parameters:
  ///   - gazetteer: what is asked.
  ///   - defaultArea: the id of the state, province or district in which names are looked up when a row
  ///     says no more: it names no country, and for a province or district no area either.
  ///   - unknownPlaces: what it makes of names that the gazetteer does not know.
  public init(
    _ gazetteer: Gazetteer, defaultArea: String? = nil, unknownPlaces: UnknownPlaces = .none
  ) {
    self.gazetteer = gazetteer
    self.unknownPlaces = unknownPlaces
    cache = ReadingCache(within: defaultArea.flatMap { gazetteer.position(ofID: $0) })
    survey = GroundSurvey(gazetteer)
  }

  /// Fills in what the gazetteer knows of every place in a batch, but for events that are not asked for.
  ///
  /// - Parameters:
  ///   - batch: the events; their places are filled in where they are.
  ///   - problems: gets what does not fit, in the order of the events.
  package mutating func locate(_ batch: inout EventBatch, problems: inout ProblemCollector) {
    texts.removeAll()
    cache.beginBatch()
    heardNames.removeAll(keepingCapacity: true)
    if !guessedAbroad.isEmpty { guessedAbroad.removeAll() }
    for event in 0..<batch.events.count where batch.events[event].exclusion == nil {
      for index in batch.events[event].places.indices {
        locatePlace(index, of: event, &batch, &problems)
      }
      for index in batch.events[event].trajectories.indices { locateEnds(of: index, event, &batch) }
    }
  }

  /// How many events of the batch that was located last were placed abroad by a unique name though no country is
  /// named, but for those that are left out.
  package func guessedAbroad(in batch: borrowing EventBatch) -> Int {
    guessedAbroad.count { event in
      let row = batch.events[event]
      return !row.isRefused && row.repetition == nil && row.exclusion == nil
    }
  }

  private mutating func locatePlace(
    _ index: Int, of event: Int, _ batch: inout EventBatch, _ problems: inout ProblemCollector
  ) {
    let meaning = cache.meaning(ofPlace: index, in: batch, gazetteer)
    let row = batch.places[index]
    if batch.events[event].hasLocalClock, batch.events[event].zone.isEmpty,
      row.role == .occurrence, let area = zoneArea(of: row, meaning)
    {
      batch.events[event].zone = texts.zone(of: area, gazetteer, &batch.text)
    }
    if let field = meaning.reading.contradiction {
      problems.note(.codeDisagrees, .warning) {
        contradiction(meaning.reading, field, row, event, batch, &$0)
      }
    }
    if meaning.hasAreaContradictions {
      for found in meaning.reading.areaContradictions {
        problems.note(.codeDisagrees, .warning) { warning(found, row, event, batch, &$0) }
      }
    }
    if let coordinate = row.coordinate {
      locate(index, at: coordinate, meaning, event, &batch, &problems)
    } else {
      locate(index, by: meaning, event, &batch, &problems)
    }
  }

  /// What the gazetteer makes of a place; remembered.
  mutating func meaning(of row: PlaceRow, _ text: [UInt8]) -> PlaceMeaning {
    cache.meaning(of: row, text, gazetteer)
  }

  // MARK: Clock times

  /// The area whose clocks an event at this place went by, as far as the gazetteer knows.
  private mutating func zoneArea(of row: PlaceRow, _ meaning: PlaceMeaning) -> Int? {
    if let point = row.coordinate, let area = survey.areaIndex(at: point) {
      return gazetteer.placeWithZone(around: area)
    }
    return meaning.zoneArea
  }

  // MARK: Rows with a coordinate

  private mutating func locate(
    _ index: Int, at point: Coordinate, _ meaning: PlaceMeaning, _ event: Int,
    _ batch: inout EventBatch, _ problems: inout ProblemCollector
  ) {
    var row = batch.places[index]
    if row.method == nil { row.method = .given }
    // A point that the report gives was looked up nowhere.
    if row.method == .given, row.match != nil { note(nil, in: &row, &batch) }
    let around = survey.areaIndex(at: point)
    let lineage = around.map { gazetteer.lineage(of: $0) }
    let province = lineage?.province
    let district = district(of: lineage, meaning)
    // A point that stands for a whole province or country says nothing of the district around it, nor
    // does one of a shape that reaches into others.
    let (isInDistrict, isInProvince) = reach(of: row, batch, district: district, province: province)
    let isPrecise = !row.isRough && !meaning.isRough && isInDistrict
    if let around, meaning.reading.district.agrees(with: district),
      meaning.reading.province.agrees(with: province),
      meaning.namedCountry.map({ $0 == lineage?.country }) ?? true
    {
      let area = isPrecise ? district ?? around : isInProvince ? province : nil
      if let area { fillAreas(of: &row, from: area, &batch) }
    }
    let state = state(at: point, around: lineage)
    // A place that names a country is that country, wherever its point was put.
    if row.country.isEmpty, meaning.states == nil, let state,
      meaning.namedCountry.map({ $0 == state }) ?? true
    {
      row.country = texts.name(of: state, gazetteer, &batch.text)
    }
    if row.borderMetres == nil, isPrecise {
      row.borderMetres = survey.borderDistance(at: point, isInside: around != nil)
        .map(Self.hundreds)
    }
    batch.places[index] = row
    if meaning.hasUnknownCode {
      let code = meaning.reading.problemCode
      problems.note(code, .warning) {
        unresolved(meaning.reading, code, row, event, batch, drawnAt: nil, &$0)
      }
    }
    if meaning.hasUnknownCountry {
      problems.note(meaning.reading.problemCode, .warning) {
        unknownCountry(meaning.reading, row, event, batch, &$0)
      }
    }
    if checkCountry(of: point, in: state, meaning, row, event, batch, &problems) { return }
    checkShape(beside: point, row, event, batch, &problems)
    // A name that only sounds like one of the ground's, beside a point off it, is another's.
    if around == nil, !meaning.heard.isEmpty { return }
    if let named = meaning.namedDistrict {
      if named != district {
        checkDistance(of: point, from: named, true, row, event, batch, &problems)
      }
    } else if let named = meaning.namedProvince, named != province {
      checkDistance(
        of: point, from: named, meaning.reading.namesState, row, event, batch, &problems)
    } else if around == nil {
      // A country, or one of several places of a name.
      for named in meaning.reading.places
      where checkOrder(of: point, in: named, row, event, batch, &problems) { return }
      // No more than a country is named, and the point is in none: at sea, say.
      if meaning.reading.places.isEmpty, state == nil, let named = meaning.states?.first {
        _ = checkOrder(of: point, in: named, row, event, batch, &problems)
      }
    }
  }

  /// Whether all points of a place's shapes lie in a district, and in a province.
  private mutating func reach(
    of row: PlaceRow, _ batch: EventBatch, district: Int?, province: Int?
  ) -> (isInDistrict: Bool, isInProvince: Bool) {
    var reach = (isInDistrict: true, isInProvince: true)
    for shape in batch.shapes[row.shapes.indices] {
      for run in batch.runs[shape.runs.indices] where reach.isInProvince {
        for point in batch.vertices[run.points.indices] {
          let lineage = survey.areaIndex(at: point).map { gazetteer.lineage(of: $0) }
          if lineage?.district != district { reach.isInDistrict = false }
          if lineage?.province != province { reach.isInProvince = false }
        }
      }
    }
    return reach
  }

  /// The district of a point that lies in an area.
  ///
  /// On ground where the maps know only the province, a district of it that has no outline is the
  /// row's to name.
  private mutating func district(of lineage: Lineage?, _ meaning: PlaceMeaning) -> Int? {
    guard let lineage else { return nil }
    if let district = lineage.district { return district }
    guard let named = meaning.namedDistrict, lineage.province != nil,
      gazetteer.lineage(of: named).province == lineage.province,
      !hasOutline(named)
    else { return nil }
    return named
  }

  /// Warns where a coordinate lies farther from the district or province that the row names than
  /// the row and the maps leave open.
  ///
  /// An area abroad may be another one of the name where the row does not say in which state it lies, so that
  /// `isStated` is false.
  private mutating func checkDistance(
    of point: Coordinate, from area: Int, _ isStated: Bool, _ row: PlaceRow, _ event: Int,
    _ batch: EventBatch,
    _ problems: inout ProblemCollector
  ) {
    let allowed = Self.allowance(of: row)
    if lies(point, within: allowed, ofOutlineOf: area) { return }
    if checkOrder(of: point, in: area, row, event, batch, &problems) { return }
    if isStated { checkReach(of: point, from: area, row, event, batch, &problems) }
    guard hasOutline(area), !mayLie(point, inRestOf: area) else { return }
    problems.note(.placeDisagrees, .warning) { positions in
      let distance = outline(of: area).distance(from: point)
      let (name, id, kind) = (
        gazetteer.name(of: area), gazetteer.id(of: area), gazetteer.kind(of: area)
      )
      let beyond = beyondBorder(point, of: area)
      return problem(
        .placeDisagrees, .warning, row, event, batch, field: Field.place.name, &positions
      ) {
        words in
        let other = otherScheme(of: words.identifier, around: point)
        return (
          "the row names \(name) (\(id)), but its coordinate \(point.latitude), "
            + "\(point.longitude) is \(GroundPosition.kilometres(distance)) outside that \(kind)"
            + (beyond.map { ", in \($0)" } ?? "")
            + (other.map { "; \($0.code) is \($0.place.name)" } ?? ""),
          other.map { "if \($0.place.name) is meant, write \($0.place.id)" }
            ?? "correct the coordinate or the place; give radius_km if it is only roughly known"
        )
      }
    }
  }

  /// Whether a point may lie in what is not drawn of an area: beyond all outlines, and in no other state.
  private mutating func mayLie(_ point: Coordinate, inRestOf area: Int) -> Bool {
    if survey.areaIndex(at: point) != nil { return false }
    if let state = state(at: point, around: nil),
      !gazetteer.isOne(state, gazetteer.lineage(of: area).country)
    {
      return false
    }
    let isPart = drawnInPart[area] ?? !gazetteer.isDrawnWhole(gazetteer.id(of: area))
    drawnInPart[area] = isPart
    return isPart
  }

  /// How far a coordinate may lie outside the area that its row names, in metres.
  static func allowance(of row: PlaceRow) -> Double {
    max(Double(row.radiusMetres ?? 0), GroundPosition.uncertainty)
  }

  /// The country in which a point lies, where it is known and not that of an area.
  private mutating func beyondBorder(_ point: Coordinate, of area: Int) -> String? {
    guard let country = survey.position(at: point).country,
      country != gazetteer.country(of: area)
    else { return nil }
    return gazetteer.places.indices.first {
      gazetteer.kind(of: $0) == .country && gazetteer.country(of: $0) == country
    }.map { gazetteer.name(of: $0) }
  }

  /// What a code means in another list, if that is where the point lies: AF26 is Takhar in FIPS.
  private mutating func otherScheme(
    of identifier: String, around point: Coordinate
  ) -> (code: String, place: GazetteerPlace)? {
    guard let area = survey.areaIndex(at: point) else { return nil }
    let code = bareCode(identifier)
    for place in gazetteer.index.places(underAnyScheme: code.utf8.span)
    where gazetteer.place(area, liesIn: place) {
      let named = gazetteer.codes(ofPlace: place).first {
        $0.code.lowercased() == code.lowercased()
      }
      if let named { return ("\(named.scheme):\(named.code)", gazetteer.record(of: place)) }
    }
    return nil
  }

  mutating func hasOutline(_ area: Int) -> Bool { !outline(of: area).lines.isEmpty }

  /// Whether a point lies at most so many metres from the outline of a district or province; false if it has none.
  ///
  /// To know that a line is farther costs much less than to know how far.
  mutating func lies(
    _ point: Coordinate, within metres: Double, ofOutlineOf area: Int
  ) -> Bool {
    outline(of: area).distance(from: point, limit: 1.01 * metres) <= metres
  }

  private mutating func outline(of area: Int) -> Outline {
    if let known = outlines[area] { return known }
    let made = Outline(lines: gazetteer.outlineTree(of: area))
    outlines[area] = made
    return made
  }

  /// The lines of an area's outline; none if it has no outline.
  private final class Outline {
    let lines: LineTree

    init(lines: LineTree) { self.lines = lines }

    /// Metres from a point to the nearest line, or `limit` if none is nearer.
    func distance(from point: Coordinate, limit: Double = .infinity) -> Double {
      lines.squaredDistance(from: LocalPlane(at: point), limit: limit * limit).squareRoot()
    }
  }

  /// What is measured of a place once, and then remembered.
  struct PlaceFacts {
    var radius: Int32?
    var border: Int32?
  }

  mutating func facts(of place: Int) -> PlaceFacts {
    // Of places on the ground all was measured when their index was made.
    if gazetteer.isOnGround(place) {
      return PlaceFacts(
        radius: gazetteer.index.radius(of: place).map { Int32($0) },
        border: gazetteer.index.borderDistance(of: place).map { Int32($0) })
    }
    if let known = facts[place] { return known }
    var made = PlaceFacts()
    // Rounded up to 100 m: a radius must not be too small, and no map knows more digits.
    made.radius = gazetteer.radius(ofPlace: place).map {
      (Self.metres($0) + 99) / 100 * 100
    }
    // How far a whole province is from a border says nothing of an event somewhere in it.
    if gazetteer.kind(of: place) != .province, let point = gazetteer.coordinate(of: place) {
      made.border = survey.borderDistance(
        at: point, isInside: survey.areaIndex(at: point) != nil
      ).map(Self.hundreds)
    }
    facts[place] = made
    return made
  }

  /// A distance to the border in whole hundreds: more digits would claim what no map of it has.
  private static func hundreds(_ metres: Double) -> Int32 {
    Int32(clamping: Int((metres / 100).rounded()) * 100)
  }

  private static func metres(_ metres: Double) -> Int32 { Int32(clamping: Int(metres.rounded())) }
}

extension PlaceRow {
  /// Whether the place is known to a province or less.
  var isRough: Bool {
    switch precision {
    case .province, .line, .country: true
    case .exact, .near, .settlement, .district, .unknown, nil: false
    }
  }
}
