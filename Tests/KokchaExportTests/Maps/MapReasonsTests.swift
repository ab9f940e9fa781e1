import Foundation
import KokchaFiles
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// Why a map cannot be read is told as it is.
@Suite struct MapReasonsTests {
  private static let placemark =
    "<Placemark id=\"p\"><name>Shots</name><TimeStamp><when>2022</when></TimeStamp></Placemark>"

  static let empty: [(content: String, words: String)] = [
    ("", "the map has no Placemark"), ("<Style id=\"s\"/>", "the map has no Placemark"),
    (
      "<GroundOverlay><name>Scan</name></GroundOverlay>",
      "the map has no Placemark; images laid over the map (GroundOverlay) are not read"
    ),
    (
      "<NetworkLink><Link><href>https://example.org/live?mid=1</href></Link></NetworkLink>",
      "the map has no Placemark; a NetworkLink leads to https://example.org/live?mid=1, and is not followed"
    ),
    (
      "<Document><Folder><description>Nothing yet</description></Folder></Document>",
      "the map has no Placemark; 'description' of a Folder is not read"
    ),
  ]

  @Test(arguments: empty)
  func `a map without a Placemark is called that`(row: (content: String, words: String)) throws {
    let map = "<kml xmlns=\"http://www.opengis.net/kml/2.2\">\(row.content)</kml>"
    for (data, name) in [
      (Data(map.utf8), "map.kml"), (KMZMaps.archive([("doc.kml", map)]), "map.kmz"),
    ] {
      let read = try read(data, as: name) { $0.date = "2022" }
      #expect(read.errors.map(\.code) == [.noRows])
      #expect(read.errors.map(\.message) == [row.words])
    }
  }

  @Test func `a syntax error has its line and column`() throws {
    let read = try read(
      "<kml>\n<Document>\n <Placemark id=\"a\" id=\"b\"/></Document></kml>", as: "map.kml")
    #expect(read.errors.map(\.code) == [.xmlMalformed])
    #expect(read.errors.first?.position.line == 3)
    #expect(read.errors.first?.position.column != nil)
  }

  @Test func `an encoding that is named goes before the one that a document names`() throws {
    let map = kml(Self.placemark).replacing("UTF-8", with: "utf-16")
    let refused = try read(map, as: "map.kml")
    #expect(refused.errors.map(\.code) == [.notUTF8])
    #expect(refused.errors.first?.advice.contains("utf-8") == true)
    let read = try read(map, as: "map.kml") { $0.encoding = .utf8 }
    #expect(read.codes == [])
    #expect(read.value("title") == "Shots")
    let packed = try KokchaExportTests.read(KMZMaps.archive([("doc.kml", map)]), as: "map.kmz") {
      $0.encoding = .utf8
    }
    #expect(packed.value("title") == "Shots")
  }

  // MARK: Archives

  private static func archive(_ more: [(name: String, content: String)]) -> Data {
    KMZMaps.archive([("doc.kml", kml(placemark))] + more)
  }

  @Test func `what macOS puts beside files is no document`() throws {
    let map = KMZMaps.archive([
      ("__MACOSX/._map.kml", "Mac OS X"), ("._map.kml", "Mac OS X"), (".DS_Store", "x"),
      ("map.kml", kml(Self.placemark)),
    ])
    let read = try read(map, as: "map.kmz")
    #expect(read.codes == [])
    #expect(read.events.count == 1)
  }

  @Test func `two documents of one name are told`() throws {
    let read = try read(
      Self.archive([("doc.kml", kml(Self.placemark.replacing("Shots", with: "Fire")))]),
      as: "map.kmz")
    #expect(read.events.count == 1)
    #expect(
      read.problems.map(\.message) == [
        "of several documents named 'doc.kml' in the archive, the first is read"
      ])
  }

  @Test func `ids are those of a document, not of the archive`() throws {
    func document(_ title: String) -> String {
      kml(Self.placemark.replacing("Shots", with: title))
    }
    let map = KMZMaps.archive([
      (
        "doc.kml",
        kml(
          ["a", "b", "c"].map {
            "<NetworkLink><Link><href>files/\($0).kml</href></Link></NetworkLink>"
          }.joined())
      ),
      ("files/a.kml", document("Shots")), ("files/b.kml", document("Fire")),
      ("files/c.kml", document("Flood")),
    ])
    let read = try read(map, as: "map.kmz")
    #expect(read.errors == [])
    #expect(read.events.map { $0["id"] as? String } == ["p", "p-2", "p-3"])
    #expect(read.events.map { $0["title"] as? String } == ["Shots", "Fire", "Flood"])
    #expect(read.codes == [.idOfOtherDocument, .idOfOtherDocument])
    let told = try #require(read.problems.first)
    #expect(told.position.file.hasSuffix("files/b.kml"))
    #expect(told.message.contains("files/a.kml:1"))
    let first = try KokchaExportTests.read(map, as: "map.kmz") { $0.sameID = .first }
    #expect(first.events.count == 1)
  }

  @Test func `one id twice in a document is still an error`() throws {
    let map = kml(Self.placemark + Self.placemark.replacing("Shots", with: "Fire"))
    let read = try read(KMZMaps.archive([("doc.kml", map)]), as: "map.kmz")
    #expect(read.errors.map(\.code) == [.idTwice])
  }

  // MARK: There and back

  @Test(arguments: ["csv", "tsv", "kml", "geojson", "json"])
  func `a summary that begins with a line end comes back as it was`(format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "map.kml",
      kml(Self.placemark.replacing("<Time", with: "<description>\nTwo shots.</description><Time")))
    func export(_ input: String, _ output: String) throws -> String {
      try kokcha(["export", input, "--out", output, "--quiet"], in: folder.url).text
    }
    _ = try export("map.kml", "out." + format)
    let before = try export("map.kml", "jsonl:-")
    #expect(before.contains("Two shots."))
    let again = try export("out." + format, "jsonl:-")
    #expect(!again.contains("'"))
    // In a table for people a line end is shown.
    let isShown = ["csv", "tsv"].contains(format)
    #expect(
      again.contains(isShown ? "\"summary\":\" ⏎ Two shots.\"" : "\"summary\":\"\\nTwo shots.\""))
  }

  @Test(arguments: ["Point", "LineString", "Polygon"])
  func `a MultiGeometry of one is kept as several`(kind: String) throws {
    let shape =
      switch kind {
      case "Point": "<Point><coordinates>69.5,37.1</coordinates></Point>"
      case "LineString": "<LineString><coordinates>69,37 70,38</coordinates></LineString>"
      default:
        "<Polygon><outerBoundaryIs><LinearRing><coordinates>69,37 70,37 70,38 69,37</coordinates>"
          + "</LinearRing></outerBoundaryIs></Polygon>"
      }
    let map = kml(
      Self.placemark.replacing(
        "</Placemark>", with: "<MultiGeometry>\(shape)</MultiGeometry></Placemark>"))
    let read = try read(map, as: "map.kml")
    #expect(read.codes == [])
    #expect(read.value("places.0.geometry.type") == "Multi" + kind)
  }

  @Test func `an exponent in coordinates is read`() throws {
    for shape in [
      "<Point><coordinates>9e-05,51.477</coordinates></Point>",
      "<LineString><coordinates>9e-05,51.477 1.5E+01,5e1</coordinates></LineString>",
    ] {
      let map = kml(Self.placemark.replacing("</Placemark>", with: shape + "</Placemark>"))
      let read = try read(map, as: "map.kml")
      #expect(read.errors == [])
      #expect(read.value("places.0.coordinate.latitude") != nil)
    }
  }
}
