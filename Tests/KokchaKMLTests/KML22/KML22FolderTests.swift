import KokchaFormat
import KokchaKML
import KokchaModel
import TestSupport
import Testing

/// Folders: groups and the basemap (OGC 07-147r2 §9.10; rules KML9, KML13).
struct KML22Folders {
  private func event(
    _ id: String, _ date: String = "2022", type: String? = nil, district: (String, String)? = nil,
    isLocated: Bool = true
  ) throws -> Event {
    var event = try Event.sample(
      id, date: date, longitude: isLocated ? 70 : nil, latitude: isLocated ? 37 : nil)
    event.type = type
    if let district {
      event.places[0].admin2 = AdminUnit(name: district.0)
      event.places[0].admin1 = AdminUnit(name: district.1)
    }
    return event
  }

  /// The names of a document's Folders, and the events in each.
  private func folders(
    _ events: [Event], by grouping: FolderGrouping
  ) throws -> [(String, [String])] {
    var drawing = DrawingOptions()
    drawing.folders = grouping
    let made = try WrittenKML(events, drawing: drawing)
    try expectValidKML(made.bytes)
    #expect(made.document["Placemark"] == nil)
    return made.document.all("Folder").map { folder in
      (folder.text("name") ?? "", folder.all("Placemark").compactMap { $0.data["id"] })
    }
  }

  @Test func `by year, in order; what has none comes after, what has no place last`() throws {
    let found = try folders(
      [
        event("a", "2022-07"), event("b", "2019"), event("c", "../2019"), event("d", "0044"),
        event("e", "2022-01"), event("f", "2022", isLocated: false),
      ], by: .year)
    #expect(found.map(\.0) == ["0044", "2019", "2022", "Year unknown", "Location unknown"])
    #expect(found.map(\.1) == [["d"], ["b"], ["a", "e"], ["c"], ["f"]])
  }

  @Test func `by type, in the vocabulary's order`() throws {
    let found = try folders(
      [
        event("a", type: "Riots"), event("b", type: "Skirmish"), event("c", type: "battles"),
        event("d"), event("e", type: "Riots"),
      ], by: .type)
    #expect(found.map(\.0) == ["Battles", "Riots", "Other types"])
    #expect(found.map(\.1) == [["c"], ["a", "e"], ["b", "d"]])
  }

  @Test func `by district, each of its province`() throws {
    let found = try folders(
      [
        event("a", district: ("Rustaq", "Takhar")), event("b"),
        event("c", district: ("Chah Ab", "Takhar")),
        event("d", district: ("Rustaq", "B & <\u{1}>")),
        event("e", district: ("Rustaq", "Takhar")),
      ], by: .district)
    #expect(
      found.map(\.0) == [
        "Chah Ab (Takhar)", "Rustaq (B & <>)", "Rustaq (Takhar)", "District unknown",
      ])
    #expect(found.map(\.1) == [["c"], ["d"], ["a", "e"], ["b"]])
  }

  @Test func `thousands of groups keep every event, in order`() throws {
    let padding = String(repeating: "x", count: 400)
    let events = try (0..<6000).map { number in
      var event = try event("\(number)", district: ("District \(number % 2000)", "Takhar"))
      event.summary = padding
      return event
    }
    var drawing = DrawingOptions()
    drawing.folders = .district
    let made = try WrittenKML(events, drawing: drawing)
    let folders = made.document.all("Folder")
    #expect(folders.count == 2000)
    for folder in folders {
      let ids = folder.all("Placemark").compactMap { Int($0.data["id"] ?? "") }
      #expect(ids.count == 3)
      #expect(ids == ids.sorted())
      #expect(folder.text("name") == "District \(ids[0] % 2000) (Takhar)")
    }
  }

  @Test func `KML13: districts and borders are there, but not shown`() throws {
    let square = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)].map {
      Coordinate(x: Int32($0.0 * 10_000_000), y: Int32($0.1 * 10_000_000))
    }
    var drawing = DrawingOptions()
    drawing.basemap = { bounds in
      var map = Basemap()
      // The map is that around the events.
      guard bounds.box?.west == 700_000_000 else { return map }
      map.areas = [
        Basemap.Area(name: "One & <only>", polygons: [[square]]),
        Basemap.Area(name: "Two", polygons: [[square], [square]]),
      ]
      map.borders = [square]
      return map
    }
    let made = try WrittenKML([event("a"), event("b", isLocated: false)], drawing: drawing)
    try expectValidKML(made.bytes)
    let folder = try #require(made.folder("Districts"))
    #expect(folder.attributes["id"] == "basemap")
    #expect(folder.text("visibility") == "0")
    let placemarks = folder.all("Placemark")
    #expect(placemarks.compactMap { $0.text("name") } == ["One & <only>", "Two", "Border"])
    #expect(placemarks.allSatisfy { $0.text("visibility") == "0" })
    #expect(placemarks.map { $0.data["role"] } == ["district", "district", "border"])
    #expect(placemarks.allSatisfy { $0.data["primary"] == "0" })
    #expect(placemarks[1]["MultiGeometry"]?.children.count == 2)
    #expect(made.document.all("Folder").last?.text("name") == "Location unknown")
    // Nothing around nothing, and no empty Folder (rule KML9).
    #expect(try WrittenKML([.sample()], drawing: drawing).folder("Districts") == nil)
  }
}
