import Foundation
import KokchaBytes
import KokchaFormat
import KokchaKML
import KokchaModel
import TestSupport
import Testing

/// KMZ (OGC 07-147r2 annex C; rules KML14, KML15).
struct KMZTests {
  private let folder: TemporaryFolder
  private let inside: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    inside = try TemporaryFolder()
  }

  private func events(_ count: Int) throws -> [Event] {
    try (0..<count).map { number in
      var event = try Event.sample(
        "\(number)", date: ["2021-07-14", "2022-07-14", "2023", "../2024"][number % 4],
        longitude: number % 7 == 0 ? nil : 60 + Double(number * 37 % 1000) / 100,
        latitude: 30 + Double(number * 61 % 800) / 100)
      event.type = EventType.allCases[number % 8].description
      event.occurrence = Occurrence.allCases[number % 4]
      if !event.places.isEmpty { event.places[0].radius = 2 }
      return event
    }
  }

  private func check(
    _ events: [Event], _ drawing: DrawingOptions = DrawingOptions()
  ) throws -> CheckedArchive {
    var writer = KMZWriter(to: MemorySink(), drawing: drawing)
    for event in events { try writer.write(event) }
    let file = try folder.write("a.kmz", Data(try writer.finish().sink.bytes))
    let checked = try checkArchive(file, into: inside)
    #expect(checked.events == events.map(\.id).sorted())
    return checked
  }

  private func tree(_ name: String) throws -> KMLElement {
    try #require(try WrittenKML.parse([UInt8](inside.read(name)))["kml"]?["Document"])
  }

  @Test func `KML14: few events are one file, first in the archive, and its icons`() throws {
    let checked = try check(events(100))
    #expect(checked.files == ["doc.kml"])
    let document = try tree("doc.kml")
    let icons = document.all("Icon").compactMap { $0.text("href") }
    #expect(icons.count == document.all("IconStyle").count)
    #expect(icons.contains("icons/battles.png"))
    #expect(icons.contains("icons/explosions-hollow.png"))
    for icon in icons {
      let bytes = [UInt8](try inside.read(icon))
      #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), "\(icon)")
    }
  }

  @Test func `KML14: the built-in icons are the ones that are drawn`() throws {
    var doubtful = try events(8)
    doubtful[1].places[0].match = .fuzzy
    _ = try check(doubtful)
    let drawn = projectFolder.appending(path: "Sources/KokchaKML/Icons")
    let names = try FileManager.default.contentsOfDirectory(atPath: drawn.path).filter {
      $0.hasSuffix(".png")
    }
    #expect(names.count == 27)
    for name in names {
      let same = try Data(contentsOf: drawn.appending(path: name)) == inside.read("icons/\(name)")
      #expect(same, "\(name)")
    }
  }

  @Test func `a KMZ of nothing is whole`() throws {
    let checked = try check([])
    #expect(checked.placemarks == 0)
  }

  @Test func `--no-style leaves out the icons too`() throws {
    var drawing = DrawingOptions()
    drawing.styles = false
    _ = try check(events(20), drawing)
    #expect(inside.names == ["doc.kml"])
  }

  @Test func `KML14: what is a Folder in KML is a Document with a Schema of its own`() throws {
    var drawing = DrawingOptions()
    drawing.folders = .year
    _ = try check(events(20), drawing)
    let document = try tree("doc.kml")
    #expect(document.all("Folder").isEmpty)
    let parts = document.all("Document")
    #expect(
      parts.compactMap { $0.text("name") } == [
        "2021", "2022", "2023", "Year unknown", "Location unknown",
      ])
    let schemas = [document["Schema"]] + parts.map { $0["Schema"] }
    let ids = schemas.compactMap { $0?.attributes["id"] }
    #expect(ids == ["event", "event-1", "event-2", "event-3", "event-4", "event-5"])
    let fields = schemas.map { $0?.children.compactMap { $0.attributes["name"] } }
    #expect(Set(fields).count == 1)
  }

  @Test func `KML14, KML15: groups whose Schemas would make a file too long are tiles`() throws {
    var drawing = DrawingOptions()
    drawing.folders = .district
    let events = try (0..<2000).map { number in
      var event = try Event.sample("\(number)", longitude: 70, latitude: 37)
      event.places[0].admin2 = AdminUnit(name: "District \(number)")
      return event
    }
    #expect(try check(events, drawing).files.count == 2001)
  }

  @Test(arguments: [
    (100, 99, 10), (101, 100, 1), (1000, 10, 7), (2000, 100, 50), (500, 499, 1000),
  ])
  func `KML15: many events are cut into tiles, each event in one`(
    count: Int, threshold: Int, size: Int
  ) throws {
    var drawing = DrawingOptions()
    drawing.tileThreshold = threshold
    drawing.tileSize = size
    let checked = try check(events(count), drawing)
    #expect(checked.placemarks == count)
    #expect(checked.most <= size)
    #expect(checked.files.count > count / size)
    let document = try tree("doc.kml")
    #expect(document.all("Placemark").isEmpty)
    let links = document.all("NetworkLink")
    let located = links.filter { $0["Region"] != nil }
    #expect(located.allSatisfy { $0.text("Link", "viewRefreshMode") == "onRegion" })
    // One tile a year is shown from afar, the others when somebody comes nearer.
    let pixels = located.compactMap { $0.text("Region", "Lod", "minLodPixels") }
    #expect(pixels.count { $0 == "0" } == 4)
    #expect(pixels.count { $0 == "192" } == located.count - 4)
    let names = links.compactMap { $0.text("name") }
    #expect(names.last?.hasPrefix("Location unknown (") == true)
    #expect(names.first?.hasPrefix("2021 (") == true)
    // Every tile names its ground, as the link to it does.
    for link in located {
      let tile = try tree(try #require(link.text("Link", "href")))
      #expect(tile.text("name") == link.text("name"))
      #expect(
        tile.text("Region", "LatLonAltBox", "north") == link.text("Region", "LatLonAltBox", "north")
      )
    }
  }

  @Test func `KML15: a tile's ground holds its shapes and circles whole`() throws {
    var drawing = DrawingOptions()
    drawing.tileThreshold = 20
    drawing.tileSize = 10
    drawing.circles = true
    var events = try events(60)
    let far = try [(10.0, -20.0), (61.0, 31.0), (100.0, 50.0)].map {
      try Coordinate(longitude: $0.0, latitude: $0.1)
    }
    events[5].places[0].geometry = .lineString(far)
    events[8].places[0].geometry = .multiPoint(far)
    // Across the antimeridian: no box can be right but one all around the Earth.
    events[9].places[0].geometry = .lineString(
      try [170.0, -170.0].map { try Coordinate(longitude: $0, latitude: 1) })
    let checked = try check(events, drawing)
    var seen = 0
    for file in checked.files where file != "doc.kml" && !file.hasPrefix("location-unknown") {
      let tile = try tree(file)
      let sides = try ["west", "south", "east", "north"].map { side in
        let degrees = tile.text("Region", "LatLonAltBox", side).flatMap { Double($0) }
        return try #require(degrees)
      }
      for text in tile.all("coordinates").map(\.text) {
        for point in text.split(separator: " ") {
          let numbers = point.split(separator: ",").compactMap { Double($0) }
          #expect(numbers[0] >= sides[0] && numbers[0] <= sides[2], "\(file): \(point)")
          #expect(numbers[1] >= sides[1] && numbers[1] <= sides[3], "\(file): \(point)")
          seen += 1
        }
      }
    }
    #expect(seen > 1000)
  }

  @Test func `KML15: not more than the threshold are not cut`() throws {
    var drawing = DrawingOptions()
    drawing.tileThreshold = 100
    #expect(try check(events(100), drawing).files == ["doc.kml"])
  }

  @Test func `KML15: all in one spot are cut too`() throws {
    var drawing = DrawingOptions()
    drawing.tileThreshold = 100
    drawing.tileSize = 20
    let events = try (0..<500).map {
      try Event.sample("\($0)", longitude: $0 == 499 ? 180 : -180, latitude: 90)
    }
    let checked = try check(events, drawing)
    #expect(checked.most <= 20)
  }

  @Test func `KML15: no file has more than ten million bytes`() throws {
    let padding = String(repeating: "x", count: 60_000)
    let events = try (0..<400).map { number in
      var event = try Event.sample(
        "\(number)", longitude: number % 2 == 0 ? 70 : nil, latitude: 37)
      event.summary = padding
      return event
    }
    let checked = try check(events)
    #expect(checked.files.count >= 4)
  }

  @Test func `KML15: circles are in the tile of their place, districts in files of their own`()
    throws
  {
    var drawing = DrawingOptions()
    drawing.tileThreshold = 100
    drawing.tileSize = 25
    drawing.circles = true
    drawing.folders = .type
    drawing.basemap = { _ in
      var map = Basemap()
      let line = [Coordinate(x: 0, y: 0), Coordinate(x: 10, y: 10)]
      map.borders = Array(repeating: line, count: 60)
      return map
    }
    let checked = try check(events(300), drawing)
    #expect(checked.most <= 25)
    #expect(checked.files.filter { $0.hasPrefix("districts-") }.count == 3)
    let names = try tree("doc.kml").all("NetworkLink").compactMap { $0.text("name") }
    #expect(names.contains { $0.hasPrefix("Battles (") })
    #expect(names.contains("Districts, 3"))
  }

  private static func border(_: GeographicBounds) -> Basemap {
    var map = Basemap()
    map.borders = [[Coordinate(x: 0, y: 0), Coordinate(x: 10, y: 10)]]
    return map
  }

  /// GDAL's LIBKML loses the fields of a Folder in a KMZ, and begin and end of a TimeStamp.
  @Test(
    .enabled(if: isInstalled("ogrinfo"), "needs GDAL"),
    arguments: [FolderGrouping.none, .year, .type, .district], [1000, 50])
  func `KML14: GDAL reads every field of every Placemark, whole and in tiles`(
    grouping: FolderGrouping, threshold: Int
  ) throws {
    for isDrawn in [false, true] {
      var drawing = DrawingOptions()
      drawing.folders = grouping
      drawing.tileThreshold = threshold
      drawing.tileSize = 20
      drawing.circles = isDrawn
      drawing.places = isDrawn ? .all : .principal
      if isDrawn { drawing.basemap = { Self.border($0) } }
      let checked = try check(events(140), drawing)
      let run = try execute("ogrinfo", ["-ro", "-al", folder.path("a.kmz")])
      #expect(run.status == 0)
      let layers = run.text.components(separatedBy: "\nLayer name: ").dropFirst()
      for layer in layers {
        for field in ["id", "title", "date", "time_begin", "killed_best", "primary", "role"] {
          #expect(layer.contains("\n\(field): "), "\(field) of \(layer.prefix(40))")
        }
      }
      let features = layers.flatMap { $0.components(separatedBy: "\nOGRFeature(").dropFirst() }
      func count(_ field: String) -> Int { features.count { $0.contains("  \(field) = ") } }
      #expect(features.count == checked.placemarks)
      #expect(count("id (String)") == features.count - (isDrawn ? 1 : 0))
      // Both bounds, but for the quarter of the events whose begin is open.
      #expect(count("begin (DateTime)") == count("time_begin (String)"))
      #expect(count("end (DateTime)") == count("time_end (String)"))
      #expect(count("begin (DateTime)") > 100)
    }
  }
}
