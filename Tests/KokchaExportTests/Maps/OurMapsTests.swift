import Foundation
import KokchaEngine
import KokchaExport
import KokchaFormat
import KokchaGazetteer
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// Kokcha's own maps and tables, read again, tell of the same events but for what the report named
/// (rule CSV9).
@Suite struct OurMapsTests {
  private static let log = #"""
    id,title,date,place,latitude,longitude,killed,injured,casualty_group,actor1,actor1_role,actor2,claimant,claim_verb,quote,source,source_id,source_url,from_place,to_place,tags,role,name,description,folder,colour,summary
    007/a b,"One <b>&amp;"" two""",2022-01/2022-04~,Taloqan,,,3..5,?,,ISKP,perpetrator,Guards,Amu,says,"He said ""no""",Amu,s1,https://amu.example,Baharak,Rustaq,a; b,r,n,d,f,x,"first
    second"
    007/a b,,,Baharak,36.7,69.5,1,,police,Others,witness,,Khovar,denies,,Khovar,s2,,,,,,,,,,
    007/a b,,,,,,,,women,,,,,,,Third,s3,,,,,,,,,,
    c,Three,../2022-07-13,,,,,,,,,,,,,,,,,,,,,,,,
    d,Four,2022-07-14T06:30+04:30,,37.1,69.4,0,,police,,,,,,,,,,,,,,,,,,

    """#

  private func export(
    _ input: String, _ outputs: [ExportOptions.Output],
    _ adjust: (inout ExportOptions) -> Void = { _ in }
  ) throws -> ExportReport {
    var options = ExportOptions(inputs: [input], outputs: outputs)
    options.synchronizes = false
    options.reading.statuses = Set(EventStatus.allCases)
    adjust(&options)
    return Export.run(options, gazetteer: try Gazetteer.embedded())
  }

  static let names = ["a.geojson", "a.kml", "plain.csv"]

  @Test(arguments: names)
  func `an event with several of everything comes back whole`(name: String) throws {
    let folder = try TemporaryFolder()
    let log = try folder.write("log.csv", Self.log)
    let format: OutputFormat =
      name == "plain.csv" ? .plain : name.hasSuffix("kml") ? .kml : .geojson
    let first = try export(
      log, [.init(format, path: folder.path(name)), .init(.jsonl, path: folder.path("1.jsonl"))])
    #expect(first.problems.errorCount == 0)
    let second = try export(folder.path(name), [.init(.jsonl, path: folder.path("2.jsonl"))])
    #expect(second.problems.problems.filter { $0.code != .placeDisagrees } == [])
    // Events without a place stand behind the others in KML.
    func lines(_ name: String) throws -> [String] {
      String(decoding: try folder.read(name), as: UTF8.self).split(separator: "\n").map(String.init)
        .sorted()
    }
    #expect(try lines("2.jsonl") == lines("1.jsonl"))
  }

  @Test(arguments: names, [true, false])
  func `drawing more of an event makes no more events`(name: String, isDrawn: Bool) throws {
    let folder = try TemporaryFolder()
    let log = try folder.write("log.csv", Self.log)
    let format: OutputFormat =
      name == "plain.csv" ? .plain : name.hasSuffix("kml") ? .kml : .geojson
    _ = try export(log, [.init(format, path: folder.path(name))]) {
      $0.drawing.places = isDrawn ? .all : .principal
      $0.drawing.circles = isDrawn
      $0.drawsBasemap = isDrawn
    }
    #expect(try read(folder.path(name)).events.count == 3)
  }

  private static let shapes = [
    #"{"type":"MultiPolygon","coordinates":[[[[69,37],[70,37],[70,38],[69,37]]]]}"#,
    #"{"type":"MultiPoint","coordinates":[[69.5,37.1]]}"#,
    #"{"type":"MultiLineString","coordinates":[[[69,37],[70,37]]]}"#,
    #"{"type":"MultiPoint","coordinates":[[69.5,37.1],[69.6,37.1]]}"#,
    #"{"type":"Polygon","coordinates":[[[69,37],[70,37],[70,38],[69,37]]]}"#,
    #"{"type":"LineString","coordinates":[[69,37],[70,37]]}"#,
    #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[69,37]},{"type":"Point","coordinates":[70,37]}]}"#,
    #"{"type":"GeometryCollection","geometries":[{"type":"MultiPoint","coordinates":[[69,37]]},{"type":"MultiLineString","coordinates":[[[69,37],[70,37]],[[70,37],[70,38]]]},{"type":"LineString","coordinates":[[69,37],[70,37]]}]}"#,
    #"{"type":"GeometryCollection","geometries":[{"type":"MultiPolygon","coordinates":[[[[69,37],[70,37],[70,38],[69,37]]]]},{"type":"Polygon","coordinates":[[[69,37],[70,37],[70,38],[69,37]]]}]}"#,
    #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[69,37]}]}"#,
    #"{"type":"GeometryCollection","geometries":[{"type":"LineString","coordinates":[[69,37],[70,37]]}]}"#,
    #"{"type":"GeometryCollection","geometries":[{"type":"MultiPolygon","coordinates":[[[[69,37],[70,37],[70,38],[69,37]]]]}]}"#,
    #"{"type":"GeometryCollection","geometries":[{"type":"MultiPoint","coordinates":[[69,37],[70,37]]}]}"#,
  ]

  @Test(arguments: ["a.geojson", "a.kml", "a.kmz", "plain.csv"])
  func `a shape comes back as the kind that it was, also one of several with one part`(
    name: String
  ) throws {
    let folder = try TemporaryFolder()
    let events = Self.shapes.enumerated().map { number, shape in
      #"{"id":"\#(number)","title":"t","time":{"edtf":"2022"},"#
        + #""places":[{"role":"occurrence","geometry":\#(shape)}],"#
        + #""extra":{"geometry_type":"own","balloon_title":"own"}}"#
    }
    let first = try folder.write(
      "a.json", #"{"kokcha":1,"events":["# + events.joined(separator: ",\n") + "]}")
    let format =
      name.hasPrefix("plain") ? .plain : OutputFormat(ofFile: name)
    let report = try export(first, [.init(try #require(format), path: folder.path(name))])
    #expect(report.problems.errorCount == 0)
    let (before, after) = (try read(first), try read(folder.path(name)))
    #expect(after.problems == [])
    for index in Self.shapes.indices {
      #expect(
        after.value("places.0.geometry", of: index) == before.value("places.0.geometry", of: index))
      #expect(after.value("extra", of: index) == before.value("extra", of: index))
      #expect(
        before.value("places.0.geometry", of: index)?.contains("GeometryCollection")
          == Self.shapes[index].contains("GeometryCollection"))
    }
  }

  /// The copies that a balloon shows are no columns.
  @Test(arguments: ["a.kml", "a.kmz"], ["<b>a & b</b>", "$[name]", "a \"b\""])
  func `texts that are escaped for a balloon come back as they were, and once`(
    name: String, text: String
  ) throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(
      "log.csv",
      "id,title,date,source_url,latitude,longitude,radius_km,balloon_title\n"
        + #"a,"\#(text.replacing("\"", with: "\"\""))",2022,javascript:x,37,69,5,own"# + "\n")
    let format = try #require(OutputFormat(ofFile: name))
    _ = try export(
      log, [.init(format, path: folder.path(name)), .init(.jsonl, path: folder.path("1.jsonl"))]
    ) { $0.drawing.circles = true }
    _ = try export(folder.path(name), [.init(.jsonl, path: folder.path("2.jsonl"))])
    let (before, after) = (try folder.read("1.jsonl"), try folder.read("2.jsonl"))
    #expect(!before.isEmpty)
    #expect(String(decoding: after, as: UTF8.self) == String(decoding: before, as: UTF8.self))
  }

  /// A Placemark of another's making keeps every Data, whatever it is called.
  @Test func `notes are taken from Kokcha's own maps only`() throws {
    let map = kml(
      "<Placemark id=\"a\"><name>T</name><TimeStamp><when>2022</when></TimeStamp><ExtendedData>"
        + "<Data name=\"geometry_type\"><value>MultiPoint 1</value></Data>"
        + "<Data name=\"balloon_title\"><value>B</value></Data></ExtendedData>"
        + "<Point><coordinates>69,37</coordinates></Point></Placemark>")
    let read = try read(map, as: "a.kml")
    #expect(read.value("extra.geometry_type") == "MultiPoint 1")
    #expect(read.value("extra.balloon_title") == "B")
    #expect(read.value("places.0.geometry") == nil)
  }

  /// The ids under which features are drawn are no events' ids.
  @Test(arguments: ["a.geojson", "a.geojsonl", "a.kml", "a.kmz"], [true, false])
  func `events called like another's further feature come back under their ids`(
    name: String, isDrawn: Bool
  ) throws {
    let folder = try TemporaryFolder()
    let ids = ["A", "A#2", "A##2", "A#", "A__2", "A_232"]
    let log = try folder.write(
      "log.csv",
      "id,title,date,latitude,longitude,radius_km\n"
        + ids.map { "\($0),T,2022,36.7,69.5,5\n\($0),,,36.8,69.6,5\n" }.joined())
    let format = try #require(OutputFormat(ofFile: name))
    _ = try export(log, [.init(format, path: folder.path(name))]) {
      $0.drawing.places = isDrawn ? .all : .principal
      $0.drawing.circles = isDrawn
    }
    let read = try read(folder.path(name))
    #expect(read.errors == [])
    #expect(read.events.map { $0["id"] as? String } == ids)
    #expect(read.events.allSatisfy { ($0["places"] as? [Any])?.count == 2 && $0["extra"] == nil })
  }

  /// Lists that somebody has cut are not passed over in silence.
  @Test func `a list that is no JSON any more refuses its event`() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write("log.csv", Self.log)
    _ = try export(log, [.init(.plain, path: folder.path("a.csv"))])
    let text = String(decoding: try folder.read("a.csv"), as: UTF8.self)
      .replacing(#""[{""id"":""s1"","#, with: #""[{""id"":"#)
    let read = try read(try folder.write("b.csv", text))
    #expect(read.errors.map(\.code) == [.jsonMalformed])
    #expect(read.errors.first?.message.hasPrefix("sources_json: ") == true)
    #expect(read.events.count == 2)
  }
}
