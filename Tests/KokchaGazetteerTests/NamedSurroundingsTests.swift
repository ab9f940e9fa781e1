import KokchaGazetteer
import KokchaModel
import TestSupport
import Testing

/// What the parts of a name say around a place that is not known: `Lyonesse village, Rustaq district`.
struct NamedSurroundingsTests: LocatingTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  private func draw(_ place: Place) throws -> (place: Place, problem: Problem?) {
    var event = Event(id: "E", title: "x", time: try EventTime(edtf: "2022-07-14"))
    event.places = [place]
    var locator = EventLocator(gazetteer, unknownPlaces: .area)
    let problems = locator.locate(&event)
    return (event.places[0], problems.first { $0.code == .placeUnknown })
  }

  private static let told: [(name: String, admin1: String?, code: String)] = [
    ("Lyonesse village, Rustaq district", "Takhar", "AF1810"),
    ("Lyonesse village, Rustaq district", nil, "AF1810"),
    ("Lyonesse, Rustaq", "Takhar", "AF1810"), ("near Lyonesse, Rustaq", "Takhar", "AF1810"),
    ("Lyonesse, Rustaq, Takhar", nil, "AF1810"), ("Takhar / Rustaq / Lyonesse", nil, "AF1810"),
    ("Lyonesse village of Rustaq district", "Takhar", "AF1810"),
    ("قریه لیونیس، ولسوالی رستاق، ولایت تخار", nil, "AF1810"),
    // The seat of a district stands for it.
    ("Lyonesse, Taloqan city, Takhar", nil, "AF1801"), ("PD 5, Kabul city", nil, "AF0101"),
    // Two districts have the name, one of them in the province.
    ("Lyonesse, Baharak, Badakhshan", nil, "AF1706"), ("Lyonesse, Baharak", "Takhar", "AF1803"),
  ]

  @Test(arguments: told)
  func `a district that the name gives around it is the place's, and where it is drawn`(
    row: (name: String, admin1: String?, code: String)
  ) throws {
    let (located, problem) = try draw(named(row.name, admin1: row.admin1))
    let district = try #require(gazetteer.place("pcode:" + row.code))
    #expect(located.admin2?.pcode == row.code)
    #expect(located.match == .area)
    #expect(located.matchedName == district.name)
    #expect(located.identifier == nil)
    #expect(located.coordinate == district.coordinate && located.coordinate != nil)
    #expect(problem?.message.contains("; it is drawn at \(district.name)") == true)
  }

  @Test func `so it is with every district`() throws {
    let districts = gazetteer.places.filter {
      $0.kind == .district && $0.pcode?.hasPrefix("AF") == true
    }
    #expect(districts.count == 399)
    for district in districts {
      let province = try #require(district.parent.flatMap(gazetteer.place)).name
      let name = "Lyonesse village, \(district.name) district, \(province) province"
      #expect(try draw(named(name)).place.admin2?.pcode == district.pcode, "\(name)")
    }
  }

  private static let untold: [(name: String, admin1: String?)] = [
    // The bare name of a district may be that of a place anywhere: Dara is a town of Syria, too.
    ("Lyonesse, Dara", nil), ("Lyonesse, Rustaq", nil),
    // Two districts have it; one is read by its sounds; one of the parts is no area.
    ("Lyonesse, Baharak district", nil), ("Lyonesse, Rostoq district", "Takhar"),
    ("Lyonesse, Avalon, Rustaq", "Takhar"),
    // A way from the district need not end in it.
    ("5 km north of Rustaq", "Takhar"),
    // Both are known, and neither is in the other.
    ("Kandahar, Rustaq", "Takhar"),
    // Two of one rank, whatever stands between them.
    ("Rustaq - Chah Ab road", "Takhar"), ("Rustaq/Chah Ab", "Takhar"),
    // One has nothing to be around.
    ("village, Rustaq district", "Kabul"),
  ]

  @Test(arguments: untold)
  func `else it is no district's`(row: (name: String, admin1: String?)) throws {
    let located = try draw(named(row.name, admin1: row.admin1)).place
    #expect(located.coordinate == nil)
    #expect(located.admin2 == nil)
  }

  private static let contradicted: [(name: String, admin1: String, admin2: String?, says: String)] =
    [
      ("Lyonesse, Kabul", "Takhar", "Rustaq", "Kabul, province of Afghanistan"),
      ("Lyonesse village, Kabul province", "Takhar", nil, "Kabul, province of Afghanistan"),
      ("Lyonesse village, Taloqan district", "Takhar", "Rustaq", "Taloqan, district of Takhar"),
      ("Lyonesse, Rustaq district", "Kabul", nil, "Rustaq, district of Takhar"),
    ]

  @Test(arguments: contradicted)
  func `a name that says another area than the columns is told, and drawn nowhere`(
    row: (name: String, admin1: String, admin2: String?, says: String)
  ) throws {
    let (located, problem) = try draw(named(row.name, admin1: row.admin1, admin2: row.admin2))
    #expect(located.coordinate == nil)
    #expect(problem?.message.contains(", and the name says " + row.says) == true)
  }

  /// «Nord» is a province of Burkina Faso, which nobody means in Syria.
  @Test(arguments: [
    ("north of Idlib", "Syria"), ("Mosul (south)", "Iraq"), ("Lyonesse, Nord", "Syria"),
  ])
  func `an area of another state says nothing of a row's`(name: String, country: String) throws {
    var place = named(name)
    place.country = country
    #expect(try draw(place).problem?.message.contains("the name says") != true)
  }

  @Test func `a name that says what the columns say contradicts nothing`() throws {
    for name in ["Lyonesse, Rustaq district", "Lyonesse, Takhar", "Lyonesse, Rustaq, Takhar"] {
      let (located, problem) = try draw(named(name, admin1: "Takhar", admin2: "Rustaq"))
      #expect(located.coordinate != nil)
      #expect(problem?.message.contains("the name says") == false)
    }
  }

  @Test func `a great place of the name elsewhere is told, and nothing is drawn`() throws {
    let (located, problem) = try draw(named("Dallas, Rustaq district", admin1: "Takhar"))
    #expect(located.coordinate == nil)
    #expect(problem?.message.contains("' names Dallas, ") == true)
  }
}
