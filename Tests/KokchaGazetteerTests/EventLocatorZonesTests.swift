import KokchaGazetteer
import KokchaModel
import Testing

/// The zone of a clock time, from the country of its place.
struct EventLocatorZonesTests: LocatingTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  private func zone(_ places: [Place], named zone: String? = nil, isLocal: Bool = true) throws
    -> String?
  {
    var event = Event(id: "E", title: "x", time: try EventTime(edtf: "2022-07-14T06:30Z"))
    event.places = places
    event.time.zone = zone
    var batch = EventBatch()
    batch.append(event)
    batch.events[0].hasLocalClock = isLocal
    var problems = ProblemCollector()
    var locator = EventLocator(gazetteer)
    locator.locate(&batch, problems: &problems)
    return batch[0].time.zone
  }

  @Test(arguments: [
    ("Taloqan", "Asia/Kabul"), ("Takhar", "Asia/Kabul"), ("تالقان", "Asia/Kabul"),
    ("Afghanistan", "Asia/Kabul"), ("Farkhor", "Asia/Dushanbe"), ("Tajikistan", "Asia/Dushanbe"),
    ("Lyonesse", nil),
  ])
  func `the country of the place has the zone`(name: String, expected: String?) throws {
    #expect(try zone([named(name)]) == expected)
  }

  @Test func `several places of one country leave no doubt about the clock`() throws {
    #expect(try zone([named("Baharak")]) == "Asia/Kabul")
    #expect(try zone([named("Lyonesse", admin1: "Takhar")]) == "Asia/Kabul")
  }

  @Test func `a coordinate has the zone of the district around it`() throws {
    var place = named("somewhere")
    place.coordinate = try Coordinate(longitude: 69.53, latitude: 36.73)
    #expect(try zone([place]) == "Asia/Kabul")
    place.coordinate = try Coordinate(longitude: 13.4, latitude: 52.5)
    #expect(try zone([place]) == nil)
  }

  @Test func `the place where it happened counts, not what it was aimed at`() throws {
    var target = named("Tajikistan")
    target.role = .target
    #expect(try zone([target]) == nil)
    #expect(try zone([target, named("Taloqan")]) == "Asia/Kabul")
  }

  @Test func `a zone that is known, and a time that needs none, are left alone`() throws {
    #expect(try zone([named("Taloqan")], named: "UTC") == "UTC")
    #expect(try zone([named("Taloqan")], isLocal: false) == nil)
  }

  @Test func `every zone of the table is one of tzdata's names`() throws {
    let table = try #require(try folderTables().first { $0.path == "zones.csv" })
    let rows = table.text.split(separator: "\n").dropFirst()
    #expect(rows.count >= 2)
    for row in rows {
      let cells = row.split(separator: ",").map(String.init)
      #expect(gazetteer.place(cells[0]) != nil)
      #expect(cells[1].wholeMatch(of: /[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+/) != nil)
    }
  }

  @Test(arguments: ["../x", "Asia Kabul", ""])
  func `a table with a name that is none is refused`(zone: String) {
    #expect(throws: GazetteerError.self) {
      try Gazetteer.embedded(adding: [
        GazetteerTable(path: "zones.csv", text: "place,zone,source\niso:AFG,\(zone),cldr\n")
      ])
    }
  }
}
