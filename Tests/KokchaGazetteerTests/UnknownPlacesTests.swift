import KokchaGazetteer
import KokchaModel
import TestSupport
import Testing

/// `--unknown-places area`: a name that the gazetteer does not know, drawn at its district.
struct UnknownPlacesTests: LocatingTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  private func draw(_ place: Place, _ unknown: UnknownPlaces = .area) throws -> (
    place: Place, problems: [Problem]
  ) {
    var event = Event(id: "E", title: "x", time: try EventTime(edtf: "2022-07-14"))
    event.places = [place]
    var locator = EventLocator(gazetteer, unknownPlaces: unknown)
    let problems = locator.locate(&event)
    return (event.places[0], problems)
  }

  private static let drawn: [(admin1: String?, code1: String?, admin2: String?, code2: String?)] = [
    ("Takhar", nil, "Rustaq", nil), (nil, nil, "Rustaq", nil), (nil, nil, nil, "AF1810"),
    ("Takhar", nil, "رستاق", nil), ("TAKHAR", nil, "rustaq district", nil),
    // Of the province's name only the sounds are known; the district's own settles it.
    ("Takhor", nil, "Rustaq", nil),
  ]

  @Test(arguments: drawn)
  func `an unknown name is drawn at its exactly named district, and as no more than that`(
    area: (admin1: String?, code1: String?, admin2: String?, code2: String?)
  ) throws {
    var place = named(
      "Lyonesse", admin1: area.admin1, code1: area.code1, admin2: area.admin2, code2: area.code2)
    place.radius = 2
    place.precision = .settlement
    let (located, problems) = try draw(place)
    let district = try draw(named(nil, admin1: "Takhar", admin2: "Rustaq")).place
    #expect(located.coordinate == district.coordinate)
    #expect(located.match == .area)
    #expect(located.matchedName == "Rustaq")
    #expect(located.method == .gazetteer)
    #expect(located.precision == .district)
    #expect(located.radius == district.radius)
    #expect(located.borderDistance == district.borderDistance)
    // It is not the district: a file that is read again must not take it for that.
    #expect(located.identifier == nil)
    #expect(located.admin2?.pcode == "AF1810")
    let problem = try #require(problems.first { $0.code == .placeUnknown })
    #expect(problem.message.hasSuffix("; it is drawn at Rustaq, district of Takhar (pcode:AF1810)"))
    #expect(!problem.advice.contains("place_note"))
  }

  @Test func `a radius that is wider than the district stands, and so does a rougher precision`()
    throws
  {
    var place = named("Lyonesse", admin1: "Takhar", admin2: "Rustaq")
    place.radius = 400
    place.precision = .province
    let located = try draw(place).place
    #expect(located.radius == 400)
    #expect(located.precision == .province)
    #expect(located.borderDistance == nil)
  }

  @Test func `a district's name that two provinces have is that of the province which is named`()
    throws
  {
    let located = try draw(named("Lyonesse", admin1: "Takhar", admin2: "Baharak")).place
    #expect(located.admin2?.pcode == "AF1803")
    #expect(located.coordinate != nil)
    #expect(try draw(named("Lyonesse", admin2: "Baharak")).place.coordinate == nil)
  }

  private static let undrawn: [(name: String, admin1: String?, admin2: String?, code2: String?)] = [
    // Only the province is named, or nothing.
    ("Lyonesse", "Takhar", nil, nil), ("Lyonesse", nil, nil, nil),
    // The district was read by its sounds, is unknown, or is none of that province.
    ("Lyonesse", "Takhar", "Rostoq", nil), ("Lyonesse", "Takhar", "Nowhere", nil),
    ("Lyonesse", "Kabul", "Rustaq", nil), ("Lyonesse", "Nowhere", "Rustaq", nil),
    // Name and code of the district mean two.
    ("Lyonesse", "Takhar", "Chal", "AF1810"),
  ]

  @Test(arguments: undrawn)
  func `else it is on no map`(
    row: (name: String, admin1: String?, admin2: String?, code2: String?)
  ) throws {
    let located = try draw(
      named(row.name, admin1: row.admin1, admin2: row.admin2, code2: row.code2)
    ).place
    #expect(located.coordinate == nil)
    #expect(located.method == nil)
  }

  @Test func `an ambiguous name is never drawn`() throws {
    // Several villages of one name in one district.
    let names = Dictionary(
      grouping: gazetteer.places.filter { $0.kind == .settlement && $0.parent != nil }
    ) { "\($0.parent ?? "") \($0.name)" }
    let homonyms = names.values.filter { $0.count > 1 }.compactMap(\.first)
    try #require(!homonyms.isEmpty)
    var ambiguous = 0
    for village in homonyms.prefix(200) {
      let parent = try #require(village.parent.flatMap(gazetteer.place))
      guard parent.kind == .district else { continue }
      let (place, problems) = try draw(named(village.name, code2: parent.pcode))
      guard problems.contains(where: { $0.code == .placeAmbiguous }) else { continue }
      ambiguous += 1
      #expect(place.coordinate == nil, "\(village.name)")
    }
    #expect(ambiguous > 0)
  }

  @Test func `nothing is drawn if nobody asks, and a known name is where it is`() throws {
    let unasked = try draw(named("Lyonesse", admin1: "Takhar", admin2: "Rustaq"), .none)
    #expect(unasked.place.coordinate == nil)
    #expect(unasked.problems.first?.message.contains("drawn") == false)
    for unknown in UnknownPlaces.allCases {
      let known = try draw(named("Rustaq", admin1: "Takhar"), unknown).place
      #expect(known.match == .exact)
      #expect(known.identifier == "pcode:AF1810")
    }
  }
}
