import Foundation
import KokchaExport
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// Maps in GeoJSON (RFC 7946) become events.
@Suite struct RFC7946Maps {
  @Test func `a feature becomes an event with its place, its date and what else it says`() throws {
    let map = collection(
      feature(#""id":"A","title":"Shots","date":"2022-07","killed":3,"verified":true,"note":null"#))
    let read = try read(map, as: "map.geojson")
    #expect(read.codes == [])
    #expect(read.value("id") == "A")
    #expect(read.value("title") == "Shots")
    #expect(read.value("time.edtf") == "2022-07")
    #expect(read.value("places.0.coordinate.longitude") == "69.4435")
    #expect(read.value("places.0.method") == "given")
    #expect(read.value("places.0.admin2.name") == "Dashti Qala")
    #expect(read.value("casualties.0.best") == "3")
    // §3.2: properties are any JSON; what is no field of Kokcha's is carried as text.
    #expect(read.value("extra") == #"{"verified":"true"}"#)
  }

  static let layouts: [(name: String, text: String)] = [
    ("map.geojson", collection(feature())), ("map.json", collection(feature())),
    ("map.geojson", feature()), ("map.txt", collection(feature())),
    ("map.geojsonl", feature() + "\n"), ("map.ndjson", feature() + "\r\n\r\n"),
    ("map.geojson", feature() + "\n" + feature(#""id":"B","title":"t","date":"2022""#) + "\n"),
    ("map.geojsons", "\u{1E}" + feature() + "\n"),
    ("map.geojsons", "\u{1E}" + feature().replacing(",", with: ",\n  ") + "\n\u{1E}\n"),
    ("map.geojson", "\u{1E}" + feature() + "\n"),
    ("map.geojson", "\u{FEFF}" + collection(feature())),
    ("map.json", #"{ "features" : [ "# + feature() + #" ], "type": "FeatureCollection" }"#),
    (
      "map.json",
      #"{"bbox":[1,2,3,4],"name":"map","type":"FeatureCollection","features":["#
        + feature() + "]}"
    ),
  ]

  /// §1.5, §3.2 and §3.3; RFC 8142 §2.
  @Test(arguments: layouts)
  func `its bytes tell how a map's features follow each other`(
    layout: (name: String, text: String)
  ) throws {
    let read = try read(layout.text, as: layout.name)
    #expect(read.codes == [])
    #expect(read.value("id") == "A")
    #expect(read.value("places.0.coordinate.latitude") == "37.1539")
  }

  @Test func `a sequence tells each feature's own line`() throws {
    let text = "\u{1E}{\n\"type\":\n\"Thing\"}\n\u{1E}{\"type\":\"Feature\"\n\u{1E}" + feature()
    let read = try read(text, as: "map.geojsons")
    #expect(read.errors.map(\.position.line) == [1, 4])
    #expect(read.events.count == 1)
  }

  static let shapes: [(geometry: String, shape: String?, precision: String?)] = [
    ("null", nil, nil),
    (#"{"type":"LineString","coordinates":[[69.4,37.1],[69.5,37.2]]}"#, "LineString", "line"),
    (
      #"{"type":"Polygon","coordinates":[[[69.4,37.1],[69.5,37.1],[69.5,37.2],[69.4,37.1]]]}"#,
      "Polygon", nil
    ),
    (#"{"type":"MultiPoint","coordinates":[[69.4,37.1],[69.5,37.2]]}"#, "MultiPoint", nil),
    (
      #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[69.4,37.1]},{"type":"LineString","coordinates":[[69.4,37.1],[69.5,37.2]]}]}"#,
      "GeometryCollection", nil
    ),
  ]

  @Test(arguments: shapes)
  func `a shape is carried as it is`(
    shape: (geometry: String, shape: String?, precision: String?)
  ) throws {
    let read = try read(collection(feature(geometry: shape.geometry)), as: "map.geojson")
    #expect(read.codes == [])
    #expect(read.value("places.0.geometry.type") == shape.shape)
    #expect(read.value("places.0.precision") == shape.precision)
  }

  @Test(arguments: [
    (#"{"type":"Point","coordinates":[69.4435,37.1539,812.5]}"#, [ProblemCode.heightsLeftOut]),
    (#"{"type":"Point","coordinates":[6.94435e1,3.71539E+1]}"#, []),
    (#"{"coordinates":[69.4435,37.1539],"type":"Point"}"#, []),
  ])
  func `a point is read however it is written`(geometry: String, codes: [ProblemCode]) throws {
    let read = try read(collection(feature(geometry: geometry)), as: "map.geojson")
    #expect(read.codes == codes)
    #expect(read.value("places.0.coordinate.longitude") == "69.4435")
    #expect(read.value("places.0.coordinate.latitude") == "37.1539")
  }

  @Test(arguments: [
    (#"{"type":"Point","coordinates":[37.1539,694.4]}"#, ProblemCode.coordinateOutOfRange),
    (#"{"type":"MultiPoint","coordinates":[[0,0]]}"#, .coordinateZero),
    (#"{"type":"Point","coordinates":["69","37"]}"#, .notAShape),
    (#"{"type":"Blob","coordinates":[69,37]}"#, .notAShape),
    (#"{"type":"LineString","coordinates":[[69,37]]}"#, .shapeUnsound), ("7", .notAShape),
  ])
  func `a geometry that is none refuses its feature`(geometry: String, code: ProblemCode) throws {
    let read = try read(
      collection(feature(geometry: geometry), feature(#""id":"B","title":"t","date":"2022""#)),
      as: "map.geojson")
    #expect(read.errors.map(\.code) == [code])
    #expect(read.errors.first?.position.line == 1)
    #expect(read.events.count == 1)
  }

  @Test func `lists and objects in properties are carried as JSON`() throws {
    let map = collection(
      feature(#""id":"A","title":"t","date":"2022","a":[1, "x"],"b":{"c":"\"d\""}"#))
    let read = try read(map, as: "map.geojson")
    #expect(read.value("extra.a") == #"[1, "x"]"#)
    #expect(read.value("extra.b") == #"{"c":"\"d\""}"#)
  }

  // MARK: Which property is what

  static let properties: [(properties: String, more: String, path: String, value: String)] = [
    (#""name":"Shots","id":1,"date":"2022""#, "", "title", "Shots"),
    (#""name":"N","title":"T","id":1,"date":"2022""#, "", "title", "T"),
    (#""name":"N","title":"T","id":1,"date":"2022""#, "", "extra.name", "N"),
    (#""name":"N","title":null,"id":1,"date":"2022""#, "", "title", "N"),
    (#""title":"T","description":"D","id":1,"date":"2022""#, "", "summary", "D"),
    (#""title":"T","description":"D","summary":"S","id":1,"date":"2022""#, "", "summary", "S"),
    (#""title":"T","date":"2022""#, #","id":"f-7""#, "id", "f-7"),
    (#""title":"T","date":"2022""#, #","id":7"#, "id", "7"),
    (#""title":"T","date":"2022","id":"own""#, #","id":7"#, "id", "own"),
    (#""title":"T","date":"2022","id":"own""#, #","id":7"#, "extra.feature_id", "7"),
    (#""title":"T","date":"2022","id":7"#, #","id":7"#, "id", "7"),
    (#""id":1,"title":"T","begin":"2022-01","end":"2022-04""#, "", "time.edtf", "2022-01/2022-04"),
    (#""id":1,"title":"T","start":"2022-01","end":null"#, "", "time.edtf", "2022-01"),
    (
      #""id":1,"title":"T","timestamp":"2022-07-14T06:30:00Z""#, "", "time.edtf",
      "2022-07-14T06:30:00Z"
    ),
    (#""id":1,"title":"T","when":"2022-07-14""#, "", "time.edtf", "2022-07-14"),
    (#""id":1,"title":"T","date":"2022","Date":"2023""#, "", "extra.x_Date", "2023"),
    (#""id":1,"title":"T","date":"2022","latitude":1"#, "", "extra.x_latitude", "1"),
    (#""id":1,"title":"T","date":"2022","begin":"x""#, "", "extra.x_begin", "x"),
    (#""id":1,"title":"T","date":"2022","marker-color":"red""#, "", "extra.x_marker-color", "red"),
  ]

  @Test(arguments: properties)
  func `properties are told by their names`(
    row: (properties: String, more: String, path: String, value: String)
  ) throws {
    let read = try read(
      collection(feature(row.properties, more: row.more)), as: "map.geojson")
    #expect(read.errors == [])
    #expect(read.value(row.path) == row.value)
  }

  @Test func `a feature without date may have when, among others that have date`() throws {
    let when = feature(#""title":"T","when":"2022-08-01""#)
    let map = collection(when + "," + feature(#""title":"U","date":"2022-08-03","when":"noon""#))
    let both = try read(map, as: "map.geojson") {
      $0.makesIDs = true
      $0.date = "2021"
    }
    #expect(both.errors == [])
    #expect(both.value("time.edtf") == "2022-08-01")
    #expect(both.value("time.edtf", of: 1) == "2022-08-03")
    #expect(both.value("extra.when", of: 1) == "noon")
    // And it is the same event as in a map of its own.
    let alone = try read(collection(when), as: "map.geojson") { $0.makesIDs = true }
    #expect(alone.value("id") == both.value("id"))
  }

  @Test func `without a shape in the whole map, latitude and longitude are where it was`() throws {
    let map = collection(
      feature(
        #""id":1,"title":"T","date":"2022","latitude":37.1,"longitude":69.4"#, geometry: "null"))
    #expect(try read(map, as: "m.geojson").value("places.0.coordinate.latitude") == "37.1")
  }

  @Test func `what may mean two things is asked`() throws {
    let map = collection(
      feature(#""id":1,"title":"T","time":"2022","start":"2021","end":"2022""#))
    let refused = try read(map, as: "map.geojson")
    #expect(refused.errors.map(\.code) == [.columnMissing])
    #expect(refused.errors.first?.message == "several properties may say when: start/end, time")
    let told = try read(map, as: "map.geojson") { $0.mapping = [("date", "start/end")] }
    #expect(told.value("time.edtf") == "2021/2022")
    #expect(told.value("extra.time") == "2022")
  }

  @Test(arguments: [
    (#""title":"T","date":"2022""#, "no feature has an id"),
    (#""id":1,"title":"T""#, "nothing in the map says when"),
  ])
  func `what no feature has is told once, with what to do`(
    properties: String, message: String
  ) throws {
    let read = try read(
      collection(feature(properties), feature(properties)), as: "map.geojson")
    #expect(read.errors.map(\.message) == [message])
    #expect(read.errors.first?.advice.contains("--") == true)
  }

  @Test func `a property stands for a column by --map`() throws {
    let map = collection(feature(#""key":1,"headline":"T","day":"2022-07-14","where":"Baharak""#))
    let read = try read(map, as: "map.geojson") {
      $0.mapping = [("id", "key"), ("title", "headline"), ("date", "day"), ("place", "where")]
    }
    #expect(read.value("id") == "1")
    #expect(read.value("places.0.verbatim") == "Baharak")
    let refused = try KokchaExportTests.read(map, as: "map.geojson") {
      $0.mapping = [("title", "nothing")]
    }
    #expect(refused.errors.first?.message == "--map title=nothing: there is no property 'nothing'")
  }

  static let ownMappings:
    [(mapping: [(ours: String, theirs: String)], title: String?, summary: String?, date: String?)] =
      [
        ([], "Khwaja Ghar", "Shots at the river", "2022"),
        ([("title", "description")], "Shots at the river", nil, "2022"),
        (
          [("summary", "name"), ("title", "description")], "Shots at the river", "Khwaja Ghar",
          "2022"
        ),
        (
          [("title", "description"), ("summary", "description")], "Shots at the river",
          "Shots at the river", "2022"
        ),
        ([("place_note", "when"), ("date", "seen")], "Khwaja Ghar", "Shots at the river", "2021"),
      ]

  @Test(arguments: ownMappings)
  func `what Kokcha takes for a column gives way to --map`(
    row: (
      mapping: [(ours: String, theirs: String)], title: String?, summary: String?, date: String?
    )
  ) throws {
    let map = collection(
      feature(
        #""id":1,"name":"Khwaja Ghar","description":"Shots at the river","when":"2022","seen":"2021""#
      ))
    let read = try read(map, as: "map.geojson") { $0.mapping = row.mapping }
    #expect(read.errors == [])
    #expect(read.value("title") == row.title)
    #expect(read.value("summary") == row.summary)
    #expect(read.value("time.edtf") == row.date)
  }

  @Test func `an id is made of what the feature says, whatever others say`() throws {
    let one = feature(#""title":"T","date":"2022""#)
    let alone = try read(collection(one), as: "a.geojson") { $0.makesIDs = true }
    let among = try read(
      collection(feature(#""zeta":1,"title":"U","date":"2021""#), one), as: "a.geojson"
    ) { $0.makesIDs = true }
    #expect(alone.value("id")?.hasPrefix("k-") == true)
    #expect(alone.value("id") == among.value("id", of: 1))
    let twice = try read(collection(one, one), as: "a.geojson") { $0.makesIDs = true }
    #expect(twice.codes == [.rowTwice])
    #expect(twice.value("id", of: 1) == alone.value("id").map { $0 + "-2" })
  }

  @Test func `two features with one id are not one event`() throws {
    let other = feature(#""id":"A","title":"t","date":"1999""#)
    let read = try read(collection(feature(), other), as: "map.geojson")
    #expect(read.errors.map(\.code) == [.idTwice])
    #expect(
      read.errors.first?.message
        == "this event has the id of \(read.errors[0].position.file):1 but different content")
  }

  // MARK: What is told, and what refused

  @Test func `members that the standard does not know are counted and told`() throws {
    let map =
      String(
        collection(
          feature(more: #","colour":1"#),
          feature(#""id":"B","title":"t","date":"2022""#, more: #","colour":2"#)
        ).dropLast())
      + #","generator":"x","bbox":[1,2,3,4]}"#
    let read = try read(map, as: "map.geojson")
    #expect(read.codes == [.mapPartLeftOut, .mapPartLeftOut])
    #expect(
      read.problems.map(\.message) == [
        "the feature's member 'colour' is not read (2 times)",
        "the map's member 'generator' is not read",
      ])
    #expect(read.problems.allSatisfy { $0.severity == .warning })
  }

  static let refusals: [(text: String, code: ProblemCode)] = [
    ("", .emptyInput), (" \n", .emptyInput), ("[" + feature() + "]", .notGeoJSON),
    (#"{"type":"Point","coordinates":[1,2]}"#, .notGeoJSON),
    (#"{"type":"Topology","objects":{}}"#, .notGeoJSON),
    (#"{"type":"FeatureCollection"}"#, .notGeoJSON), ("{}", .notGeoJSON),
    (#"{"features":["# + feature() + "]}", .notGeoJSON),
    (collection(feature()) + "x", .jsonMalformed),
    (String(collection(feature()).dropLast()), .jsonMalformed),
    (String(collection(feature()).dropLast(20)), .jsonMalformed),
    (collection(#"{"type":"Thing"}"#, feature()), .notGeoJSON),
    (collection("7", feature()), .jsonType),
    (
      collection(
        feature(more: #","type":"Feature""#), feature(#""id":"B","title":"t","date":"2022""#)),
      .keyTwice
    ),
    (
      collection(
        feature(#""id":"A","title":"t","title":"u","date":"2022""#),
        feature(#""id":"B","title":"t","date":"2022""#)), .keyTwice
    ),
    (collection(#"{"type":"Feature","geometry":null,"properties":[]}"#, feature()), .jsonType),
    (
      collection(
        feature().replacing("Shots", with: "\\u0000"),
        feature(#""id":"B","title":"t","date":"2022""#)), .nul
    ),
    (
      #"{"type":"FeatureCollection","type":"FeatureCollection","features":["# + feature() + "]}",
      .keyTwice
    ),
  ]

  @Test(arguments: refusals)
  func `what is no map of features is refused`(row: (text: String, code: ProblemCode)) throws {
    let read = try read(row.text, as: "map.geojson")
    #expect(read.errors.map(\.code) == [row.code])
    #expect(read.errors.allSatisfy { !$0.advice.isEmpty })
  }

  @Test func `bytes that are not UTF-8 refuse their feature`() throws {
    var bytes = Array(collection(feature(), feature(#""id":"B","title":"t","date":"2022""#)).utf8)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "S")))
    bytes[place] = 0xFF
    let read = try read(Data(bytes), as: "map.geojson")
    #expect(read.errors.map(\.code) == [.notUTF8])
    #expect(read.events.count == 1)
  }

  // MARK: Dates that no feature names

  @Test func `--date dates what has no date, and says that it is assumed`() throws {
    let map = collection(
      feature(#""id":1,"title":"T""#), feature(#""id":2,"title":"U","date":"2021-05-01""#))
    let read = try read(map, as: "map.geojson") { $0.date = "2022-07" }
    #expect(read.codes == [])
    #expect(read.value("time.edtf") == "2022-07")
    #expect(read.value("time.basis") == "assumed")
    #expect(read.value("time.edtf", of: 1) == "2021-05-01")
    #expect(read.value("time.basis", of: 1) == nil)
  }

  @Test(arguments: [
    ("log.csv", "id,title\na,T\n"), ("log.csv", "id,title,date\na,T,\n"),
    ("log.json", #"{"kokcha":1,"events":[{"id":"a","title":"T"}]}"#),
  ])
  func `--date holds for logs and JSON too`(name: String, text: String) throws {
    let read = try read(text, as: name) { $0.date = "2022" }
    #expect(read.codes == [])
    #expect(read.value("time.edtf") == "2022")
    #expect(read.value("time.basis") == "assumed")
  }
}
