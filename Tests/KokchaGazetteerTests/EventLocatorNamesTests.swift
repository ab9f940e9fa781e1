import KokchaGazetteer
import KokchaModel
import Testing

/// Placing events by name, and what is said of names that cannot be placed.
struct EventLocatorNamesTests: LocatingTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  @Test func `a district's name is placed at its seat`() throws {
    let (place, problems) = try locate(named("Khowaja Ghar"))
    #expect(problems.isEmpty)
    #expect(place.verbatim == "Khowaja Ghar")
    #expect(place.identifier == "pcode:AF1809")
    #expect(place.coordinate == gazetteer.place("pcode:AF1809")?.coordinate)
    #expect(place.method == .gazetteer)
    #expect(place.precision == .district)
    #expect(place.admin1 == AdminUnit(name: "Takhar", pcode: "AF18"))
    #expect(place.admin2 == AdminUnit(name: "Khwaja Ghar", pcode: "AF1809"))
    let radius = try #require(gazetteer.radius(of: "pcode:AF1809"))
    // Rounded up to whole hundreds of metres.
    #expect((0..<100.5).contains((place.radius ?? 0) * 1000 - radius))
    #expect(place.borderDistance.map { $0 > 0 && $0 < 15 } == true)
  }

  @Test func `a town, a province and a country are placed as exactly as they are known`() throws {
    let (places, problems) = try locate([
      named("Taloqan city"), named("Takhar"), named("Tajikistan"), named("Farkhor"),
    ])
    #expect(problems.isEmpty)
    #expect(places.map(\.precision) == [.settlement, .province, .country, .district])
    #expect(
      places.map(\.identifier) == ["gn:1123004", "pcode:AF18", "iso:TJK", "wof:1091917463"])
    #expect(places.map { $0.coordinate != nil } == [true, true, false, true])
    #expect(places.map(\.method) == [.gazetteer, .gazetteer, nil, .gazetteer])
    #expect(places.map { $0.radius != nil } == [false, true, false, true])
    #expect(places.map(\.admin2?.pcode) == ["AF1801", nil, nil, nil])
    #expect(places.map(\.admin1?.pcode) == ["AF18", "AF18", nil, nil])
    #expect(places[3].borderDistance.map { $0 > 1 && $0 < 5 } == true)
  }

  @Test func `what the row says is kept`() throws {
    var place = named("Rustaq", admin1: "تخار")
    place.radius = 3
    place.precision = .line
    let (located, problems) = try locate(place)
    #expect(problems.isEmpty)
    #expect(located.admin1 == AdminUnit(name: "تخار", pcode: "AF18"))
    #expect(located.admin2 == AdminUnit(name: "Rustaq", pcode: "AF1810"))
    #expect(located.radius == 3)
    #expect(located.precision == .line)
  }

  @Test func `a precision finer than the name's is not believed`() throws {
    var place = named("Rustaq")
    place.precision = .exact
    #expect(try locate(place).place.precision == .district)
    place.precision = .country
    let country = try locate(place).place
    #expect(country.precision == .country)
    #expect(country.coordinate == nil)
  }

  @Test(arguments: [
    ("admin1", "pcode:AF1803"), ("code1", "pcode:AF1803"), ("admin2", "gn:1467361"),
    ("comma", "pcode:AF1706"), ("Badakhshan", "pcode:AF1706"),
  ])
  func `admin columns tell homonyms apart`(how: String, id: String) throws {
    let place =
      switch how {
      case "admin1": named("Baharak", admin1: "Takhar")
      case "code1": named("Baharak", code1: "AF18")
      case "admin2": named("Baharak city", admin1: "Takhar", admin2: "Baharak")
      case "comma": named("Baharak, Badakhshan")
      default: named("Baharak", admin1: "Badakhshan", admin2: "Baharak")
      }
    let (located, problems) = try locate(place)
    #expect(problems.isEmpty)
    #expect(located.identifier == id)
  }

  @Test func `without a name the district or the province is the place`() throws {
    let (places, problems) = try locate([
      named(nil, admin1: "Takhar", admin2: "Baharak"), named(nil, admin2: "Rustaq"),
      named(nil, code2: "AF1816"), named(nil, admin1: "Takhar"),
      named(nil, code1: "AF17"), named("Takhar", admin1: "Takhar", admin2: "Warsaj"),
      named(nil, admin1: "Takhar", admin2: "Taloqan"),
    ])
    #expect(problems.isEmpty)
    #expect(
      places.map(\.identifier) == [
        "pcode:AF1803", "pcode:AF1810", "pcode:AF1816", "pcode:AF18", "pcode:AF17",
        "pcode:AF1813", "pcode:AF1801",
      ])
  }

  @Test func `an id or code comes before the name`() throws {
    let (places, problems) = try locate([
      named("the river bank", id: "pcode:AF1815"), named("Baharak", id: "AF1803"),
      named(nil, id: "gn:1220826"), named(nil, id: "fips:AF26"),
    ])
    #expect(problems.isEmpty)
    #expect(
      places.map(\.identifier)
        == ["pcode:AF1815", "pcode:AF1803", "gn:1220826", "pcode:AF18"])
    #expect(places[0].verbatim == "the river bank")
  }

  @Test func `a row that names nothing is left as it is`() throws {
    let (place, problems) = try locate(Place())
    #expect(place == Place())
    #expect(problems.isEmpty)
  }

  @Test func `an unknown name keeps the event, without a coordinate`() throws {
    let (place, problems) = try locate(named("Lyonesse"))
    #expect(place == named("Lyonesse"))
    #expect(
      problems.map(\.description) == [
        "-:1:1: K040 warning: the gazetteer has no place 'Lyonesse' (event E-0)\n"
          + "  add latitude and longitude, or check the spelling: "
          + "kokcha gazetteer find \"Lyonesse\""
      ])
    #expect(problems.map(\.field) == ["place"])
    #expect(problems.map(\.record) == [1])
  }

  @Test func `a homonym names its candidates`() throws {
    let (place, problems) = try locate(named("Baharak"))
    #expect(place.coordinate == nil)
    #expect(place.identifier == nil)
    #expect(
      problems.map(\.description) == [
        "-:1:1: K041 warning: 'Baharak' may be Baharak, district of Badakhshan (pcode:AF1706) or "
          + "Baharak, district of Takhar (pcode:AF1803) (event E-0)\n"
          + "  name the province in admin1, or give the id in pcode"
      ])
  }

  /// The advice names the widest area that tells the places apart and that the row does not name.
  @Test(arguments: [
    ("Baharak", "", "", "", "name the province in admin1, or give the id in pcode"),
    ("Baharak", "", "", "AFG", "name the province in admin1, or give the id in pcode"),
    ("Nowabad", "Takhar", "", "", "name the district in admin2, or give the id in pcode"),
    ("Langar", "Takhar", "Rustaq", "", "give the id in pcode, or add latitude and longitude"),
    // Both lie in one district.
    ("Langar", "Takhar", "", "", "give the id in pcode, or add latitude and longitude"),
    (
      "Darrah-i-Suh", "Takhar", "", "",
      "if that is meant, write gn:1126053 in pcode; if not, name the district in admin2, or add latitude and "
        + "longitude"
    ),
    (
      "Khwaja Ghar highway", "Takhar", "Khwaja Ghar", "",
      "if that is meant, write pcode:AF1809 in pcode; if not, add latitude and longitude"
    ),
    ("", "", "Baharak", "", "name the province in admin1, or give the id in pcode"),
  ])
  func `the advice for a homonym names no area that the row has named`(
    name: String, province: String, district: String, country: String, advice: String
  ) throws {
    var place = Place(name)
    if !province.isEmpty { place.admin1 = AdminUnit(name: province) }
    if !district.isEmpty { place.admin2 = AdminUnit(name: district) }
    if !country.isEmpty { place.country = country }
    let (_, problems) = try locate(place)
    #expect(problems.map(\.code) == [.placeAmbiguous])
    #expect(problems.map(\.advice) == [advice])
  }

  @Test func `an unknown code does not fall back on the name`() throws {
    let (place, problems) = try locate(named("Rustaq", id: "pcode:AF1899"))
    #expect(place.coordinate == nil)
    #expect(
      problems.map(\.description) == [
        "-:1:1: K043 warning: the gazetteer has no place with the code 'pcode:AF1899' (event E-0)\n"
          + "  correct the code, which names its scheme as in pcode:AF1809, or leave it out and give "
          + "the name"
      ])
    #expect(problems.map(\.field) == ["pcode"])
  }

  /// Bangi, Chal and Khwaja Ghar are villages in other provinces, too.
  @Test func `a name in another province, or in one that is not known, is not taken for ours`()
    throws
  {
    let (places, problems) = try locate([
      named("Bangi", admin1: "Herat"), named("Chal", admin2: "Injil"),
      named("Rustaq", admin1: "Badakhshan"), named("Chal", code1: "AF26"),
      named("Chal", admin1: "Lyonesse"), named(nil, admin1: "Lyonesse"),
      named(nil, admin1: "Takhar", admin2: "Foo"),
      named(nil, admin1: "Badakhshan", admin2: "Rustaq"),
      named("Baharak", admin1: "Kunduz", admin2: "Baharak"),
    ])
    #expect(places.allSatisfy { $0.coordinate == nil && $0.identifier == nil })
    #expect(problems.map(\.code) == Array(repeating: .placeUnknown, count: 9))
    #expect(
      problems.map(\.message) == [
        "'Bangi' is Bangi, district of Takhar (pcode:AF1804), and no place of that name is known in 'Herat'",
        "'Chal' is Chal, district of Takhar (pcode:AF1805), and no place of that name is known in 'Injil'",
        "'Rustaq' is Rustaq, district of Takhar (pcode:AF1810), and no place of that name is known in "
          + "'Badakhshan'",
        "'Chal' is Chal, district of Takhar (pcode:AF1805), and no place of that name is known in 'AF26'",
        "the gazetteer does not know 'Lyonesse', where 'Chal' is said to lie",
        "the gazetteer has no place 'Lyonesse'",
        "the gazetteer has no place 'Foo' in 'Takhar'",
        "'Rustaq' is Rustaq, district of Takhar (pcode:AF1810), and no place of that name is known in "
          + "'Badakhshan'",
        "'Baharak' is Baharak, district of Badakhshan (pcode:AF1706) or Baharak, district of Takhar "
          + "(pcode:AF1803), and no place of that name is known in 'Baharak', 'Kunduz'",
      ])
    #expect(problems.map(\.field).suffix(4) == ["admin1", "admin2", "admin2", "place"])
  }

  @Test func `an unknown district in a known province is passed over and told`() throws {
    let (place, problems) = try locate(named("Rustaq", admin1: "Takhar", admin2: "Centre"))
    #expect(problems.map(\.code) == [.placeUnknown])
    #expect(problems.map(\.field) == ["admin2"])
    #expect(
      problems.map(\.message) == [
        "the gazetteer has no district 'Centre' in 'Takhar'; 'Rustaq' is taken for Rustaq, district of "
          + "Takhar (pcode:AF1810)"
      ])
    #expect(place.identifier == "pcode:AF1810")
    #expect(place.admin2 == AdminUnit(name: "Centre", pcode: "AF1810"))
  }
}
