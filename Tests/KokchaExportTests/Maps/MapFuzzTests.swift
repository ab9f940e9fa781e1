import Foundation
import KokchaEngine
import KokchaExport
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// Maps that are cut off or changed at any byte are read or refused, and never stop the program.
@Suite struct MapFuzzTests {
  private static let geojson = #"""
    {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4326"}},"features":[
    {"type":"Feature","id":7,"geometry":{"type":"Point","coordinates":[69.4,37.1,2]},
    "properties":{"id":"a","title":"é\u00e9","date":"2022","x":[1,{"y":null}],"killed":3}},
    {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[69,37],[70,37],[70,38],[69,37]]]},"properties":{"title":"b"}}
    ],"more":1}
    """#

  private static let kml = #"""
    <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE kml><kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document id="d">
    <Style id="s"><IconStyle/></Style><Folder id="basemap"><name>F</name><Placemark id="a&amp;b"><name>é<![CDATA[<b>]]></name>
    <description>&lt;a href="x"&gt;y&lt;/a&gt;&#233;</description><TimeSpan><begin>2022</begin></TimeSpan><ExtendedData><Data name="d&#38;"><value>1</value></Data>
    <SchemaData><SimpleData name="id">k</SimpleData></SchemaData></ExtendedData><MultiGeometry><Point><coordinates>69,37,1</coordinates></Point>
    <Polygon><outerBoundaryIs><LinearRing><coordinates>69,37 70,37 70,38 69,37</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark></Folder>
    <Placemark><gx:Track><when>2022</when><gx:coord>1 2 3</gx:coord></gx:Track></Placemark><NetworkLink><Link><href>x.kml</href></Link></NetworkLink></Document></kml>
    """#

  /// What is read of bytes, as a check looks at them.
  private static func look(at bytes: [UInt8], _ name: String, in folder: TemporaryFolder) throws {
    let path = try folder.write(name, Data(bytes))
    var options = EventLogOptions()
    options.makesIDs = true
    options.date = "2022"
    let report = Check.run([path], reading: options, gazetteer: try gazetteer(), threads: 1)
    #expect(report.failure == nil)
    for problem in report.problems.problems { #expect(!problem.description.isEmpty) }
  }

  @Test(arguments: ["a.geojson", "a.kml"])
  func `cut off at every byte`(name: String) throws {
    let folder = try TemporaryFolder()
    let bytes = Array((name == "a.kml" ? Self.kml : Self.geojson).utf8)
    for length in 0..<bytes.count { try Self.look(at: Array(bytes[..<length]), name, in: folder) }
  }

  /// The seed is the test's argument, so that a failure can be repeated.
  @Test(arguments: ["a.geojson", "a.kml", "a.geojsons"], UInt64(1)...4)
  func `changed at random bytes`(name: String, seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: seed)
    let text =
      name == "a.kml"
      ? Self.kml
      : name == "a.geojsons" ? "\u{1E}" + feature() + "\n\u{1E}" + feature() : Self.geojson
    for _ in 0..<150 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: place)
        }
      }
      try Self.look(at: bytes, name, in: folder)
    }
  }
}
