import KokchaModel
import Testing

/// Valid JSON that has no events where Kokcha looks for them is told what it is, and what to do with it.
@Suite struct OtherJSON {
  static let documents: [(text: String, words: String, advice: String)] = [
    ("[1]", "a list of numbers", "a table"), ("[[1,2],[3,4]]", "a list of lists", "a table"),
    ("[\n]", "an empty list", "the file you meant"), (#"["a"]"#, "a list of texts", "a table"),
    ("[true]", "a list of words", "a table"), ("7", "only a number", "a table"),
    ("null", "only the word null", "a table"), (#""text""#, "only a text", "a table"),
    (
      #"[{"town":"Taloqan","dead":2}]"#, "a list of objects with the keys 'town', 'dead'",
      "mlr --ijson --ocsv unsparsify "
    ),
    (
      #"[{"id":"a","title":"T","time":{"edtf":"2022"}}]"#, "a list of events without a document",
      #"write {"kokcha": 1, "events": before the list"#
    ),
    (
      "[" + feature() + "]", "a list of features without a FeatureCollection",
      #"write {"type": "FeatureCollection", "features": before the list"#
    ),
    (
      #"{"id":"a","title":"T","time":{"edtf":"2022"}}"#, "one event without a document",
      #"write {"kokcha": 1, "events": [ before it"#
    ),
    (#"{"type":"Topology","objects":{},"arcs":[]}"#, "TopoJSON", "mapshaper"),
    (
      #"{"type":"Point","coordinates":[69.4,37.1]}"#, "of type Point",
      #"write {"type": "Feature", "properties""#
    ),
    (#"{"geometryType":"esriGeometryPoint","fields":[]}"#, "Esri JSON", "f=geojson"),
    (
      #"{"status":"ok","result":{"type":"FeatureCollection","features":[]}}"#,
      "an object whose member 'result' is a map in GeoJSON", "jq .result "
    ),
    (
      #"{"count":1,"data":[{"event_id":7,"notes":"x"}]}"#,
      "an object whose member 'data' is a list of objects with the keys 'event_id', 'notes'",
      "jq .data "
    ),
    (#"{"a":1,"b":{"c":2}}"#, "an object with the keys 'a', 'b'", "a table"),
  ]

  @Test(arguments: documents)
  func `as a document and as a map`(row: (text: String, words: String, advice: String)) throws {
    for (name, code, noun) in [
      ("in.json", ProblemCode.jsonOtherShape, "Kokcha's"),
      ("in.geojson", .notGeoJSON, "a map of features"),
    ] {
      // A scalar or list of no objects in a file of events: it may be a CSV's only line for all its name says.
      let problems = try read(row.text + "\n", as: name).errors
      #expect(problems.map(\.code) == [code], "\(row.text) in \(name)")
      let problem = try #require(problems.first)
      #expect(
        problem.message.hasPrefix("this is valid JSON, but not \(noun): it is \(row.words)"),
        "\(problem.message)")
      #expect(problem.advice.contains(row.advice), "\(problem.advice)")
    }
  }

  @Test func `features of Esri JSON are told as such`() throws {
    let text = #"{"features":[{"attributes":{"OBJECTID":1},"geometry":{"x":69.4,"y":37.1}}]}"#
    for name in ["a.json", "a.geojson", "a.txt"] {
      let problems = try read(text, as: name).errors
      #expect(problems.map(\.message) == ["this is a feature of Esri JSON, not of GeoJSON"])
      #expect(problems.first?.advice.contains("ogr2ogr") == true)
    }
  }

  @Test(arguments: [
    ("[1,2,]", 1, 6), (#"[{"a":1},"# + "\n" + #"{"a":}]"#, 2, 6), ("[1", 1, 3),
    (#"{"a":[1 2]}"#, 1, 9), ("[1] x", 1, 5),
  ])
  func `JSON that is broken is told where`(text: String, line: Int, column: Int) throws {
    for name in ["in.json", "in.geojson"] {
      let problems = try read(text, as: name).errors
      #expect(problems.map(\.code) == [.jsonMalformed], "\(text)")
      #expect(problems.map(\.position.line) == [line], "\(text)")
      #expect(problems.map(\.position.column) == [column], "\(text)")
    }
  }

  @Test func `each kind is called so from standard input's first bytes, too`() throws {
    #expect(try read("[1, 2]\n", as: "in.txt").errors.map(\.code) == [.jsonOtherShape])
    #expect(
      try read("[id],title,date\na,T,2022\n", as: "in.txt").errors.map(\.code) == [.columnMissing])
  }
}
