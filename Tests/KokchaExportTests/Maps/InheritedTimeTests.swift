import Foundation
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// A Placemark without a time has that of the nearest Folder or Document that has one.
@Suite struct InheritedTimeTests {
  private static func placemark(_ id: String, _ more: String = "") -> String {
    "<Placemark id=\"\(id)\"><name>\(id)</name>\(more)<Point><coordinates>69.4,37.1</coordinates></Point></Placemark>"
  }
  private static let march = "<TimeSpan><begin>2022-03-01</begin><end>2022-03-31</end></TimeSpan>"
  private static let day = "<TimeStamp><when>2022-03-05</when></TimeStamp>"

  private static let map = kml(
    "<TimeStamp><when>2020</when></TimeStamp>" + placemark("document")
      + "<Folder><name>March</name>" + march + placemark("folder") + placemark("own", day)
      + "<Folder><name>West</name>" + placemark("nested") + "</Folder>"
      + "<Document><name>East</name><TimeSpan><begin>2022-03-20</begin></TimeSpan>"
      + placemark("nearest") + "</Document></Folder>")

  @Test func `the nearest time is taken, and marked`() throws {
    let read = try read(Self.map, as: "map.kml") { $0.date = "1999" }
    #expect(read.codes == [])
    let expected = [
      ("document", "2020", "inherited"), ("folder", "2022-03-01/2022-03-31", "inherited"),
      ("own", "2022-03-05", nil), ("nested", "2022-03-01/2022-03-31", "inherited"),
      ("nearest", "2022-03-20/..", "inherited"),
    ]
    for (index, (id, edtf, basis)) in expected.enumerated() {
      #expect(read.value("id", of: index) == id)
      #expect(read.value("time.edtf", of: index) == edtf)
      #expect(read.value("time.basis", of: index) == basis)
    }
    #expect(read.value("extra.folder", of: 4) == "March / East")
  }

  @Test func `without inheriting, the Folder's time is told, and --date fills`() throws {
    let read = try read(Self.map, as: "map.kml") {
      $0.inheritsTime = false
      $0.date = "1999"
    }
    #expect(
      read.problems.map(\.message) == [
        "'TimeSpan' of a Document is not read", "'TimeSpan' of a Folder is not read",
        "'TimeStamp' of a Document is not read",
      ])
    #expect(read.value("time.edtf", of: 1) == "1999")
    #expect(read.value("time.basis", of: 1) == "assumed")
    #expect(read.value("time.edtf", of: 2) == "2022-03-05")
  }

  @Test func `a property that says when goes before a Folder's time`() throws {
    for data in ["date", "when"] {
      let own =
        "<ExtendedData><Data name=\"\(data)\"><value>2022-03-09</value></Data></ExtendedData>"
      let map = kml(
        "<Folder>" + Self.march + Self.placemark("a", own) + Self.placemark("b") + "</Folder>")
      let read = try read(map, as: "map.kml")
      #expect(read.errors == [])
      #expect(read.value("time.edtf") == "2022-03-09")
      #expect(read.value("time.basis") == nil)
      #expect(read.value("time.edtf", of: 1) == "2022-03-01/2022-03-31")
      #expect(read.value("time.basis", of: 1) == "inherited")
    }
  }

  @Test func `an id that is made does not change with the Folder's time`() throws {
    let map = kml("<Folder>" + Self.march + "<Placemark><name>N</name></Placemark></Folder>")
    let inherited = try read(map, as: "map.kml") { $0.makesIDs = true }
    let assumed = try read(map, as: "map.kml") {
      $0.makesIDs = true
      $0.inheritsTime = false
      $0.date = "2022"
    }
    #expect(inherited.value("id") != nil)
    #expect(inherited.value("id") == assumed.value("id"))
  }

  @Test func `a Folder's time behind its Placemarks, or of none, is told`() throws {
    let behind = try read(
      kml("<Folder>" + Self.placemark("a", Self.day) + Self.march + "</Folder>"), as: "map.kml")
    #expect(
      behind.problems.map(\.message) == [
        "'TimeSpan' of a Folder is not read, as it stands behind Placemarks in it"
      ])
    let unused = try read(
      kml("<Folder>" + Self.march + Self.placemark("a", Self.day) + "</Folder>"), as: "map.kml")
    #expect(unused.problems.map(\.message) == ["'TimeSpan' of a Folder is not read"])
  }

  @Test func `it is written and read again as inherited`() throws {
    let folder = try TemporaryFolder()
    try folder.write("map.kml", Self.map)
    for output in ["a.csv", "a.kml", "a.geojson", "a.json"] {
      #expect(
        try kokcha(["export", "map.kml", "--out", output, "--quiet"], in: folder.url).status == 0)
      let again = try kokcha(["export", output, "--out", "jsonl:-", "--quiet"], in: folder.url)
      #expect(again.text.components(separatedBy: "\"inherited\"").count == 5, "\(output)")
    }
    let off = try kokcha(
      ["export", "map.kml", "--no-inherit", "--date", "1999", "--out", "jsonl:-", "--quiet"],
      in: folder.url)
    #expect(!off.text.contains("inherited"))
  }
}
