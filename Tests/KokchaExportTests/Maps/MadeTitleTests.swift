import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// A feature of a map without a title gets one of its type, place and date, else of its folder and number.
@Suite struct MadeTitleTests {
  private static func placemark(_ id: String, _ more: String) -> String {
    "<Placemark id=\"\(id)\"><TimeStamp><when>2022-07-14</when></TimeStamp>\(more)"
      + "<Point><coordinates>69.5,37.1</coordinates></Point></Placemark>"
  }

  private static func data(_ values: (String, String)...) -> String {
    "<ExtendedData>"
      + values.map { "<Data name=\"\($0.0)\"><value>\($0.1)</value></Data>" }.joined()
      + "</ExtendedData>"
  }

  static let titles: [(more: String, title: String)] = [
    (data(("type", "Battles"), ("place", "Rustaq")), "Battles, Rustaq, 2022-07-14"),
    (data(("place", "Rustaq")), "Rustaq, 2022-07-14"),
    (data(("type", "Battles"), ("subtype", "Armed clash")), "Armed clash, 2022-07-14"),
    ("<description>Nobody says that shots were heard</description>", "Border / West, 2"),
    ("<name> </name>", "Border / West, 2"),
  ]

  @Test(arguments: titles)
  func `it is made, marked and told`(row: (more: String, title: String)) throws {
    let map = kml(
      "<Folder><name>Border</name><Folder><name>West</name>"
        + Self.placemark("a", "<name>Shots</name>") + Self.placemark("b", row.more)
        + "</Folder></Folder>")
    let read = try read(map, as: "map.kml")
    #expect(read.errors == [])
    #expect(read.value("title") == "Shots")
    #expect(read.value("title_basis") == nil)
    #expect(read.value("title", of: 1) == row.title)
    #expect(read.value("title_basis", of: 1) == "made")
    let told = read.problems.filter { $0.code == .titleMade }
    #expect(told.map(\.event) == ["b"])
    #expect(told.first?.severity == .warning)
  }

  @Test func `a map without any title is read`() throws {
    let placemarks = kml(Self.placemark("a", "") + Self.placemark("b", ""))
    let read = try read(placemarks, as: "map.kml")
    #expect(read.errors == [])
    #expect(read.events.map { $0["title"] as? String } == ["Feature 1", "Feature 2"])
    let features = collection(
      feature(#""id":1,"date":"2022","type":"Battles","place":"Rustaq""#),
      feature(#""id":2,"date":"2022","folder":"West""#),
      feature(#""id":3,"date":"2022","title":null"#))
    let geojson = try KokchaExportTests.read(features, as: "map.geojson")
    #expect(geojson.errors == [])
    #expect(
      geojson.events.map { $0["title"] as? String } == [
        "Battles, Rustaq, 2022", "West, 2", "Feature 3",
      ])
    #expect(geojson.problems.count { $0.code == .titleMade } == 3)
  }

  @Test func `a row of a log still needs its title`() throws {
    let read = try read("id,title,date\n1,,2022\n", as: "log.csv")
    #expect(read.errors.map(\.code) == [.fieldEmpty])
  }

  @Test func `events that differ in what is not read are numbered and told`() throws {
    let view = "<LookAt><longitude>1</longitude></LookAt>"
    let map = kml(
      Self.placemark("", "<name>Car</name>" + view).replacing(" id=\"\"", with: "")
        + Self.placemark("", "<name>Car</name>").replacing(" id=\"\"", with: ""))
    let read = try read(map, as: "map.kml") { $0.makesIDs = true }
    #expect(read.codes == [.rowTwice])
    #expect(read.problems.first?.severity == .warning)
    let first = try #require(read.value("id"))
    #expect(read.value("id", of: 1) == first + "-2")
  }
}
