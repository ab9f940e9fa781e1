import KokchaModel
import Testing

/// A map none of whose features can be read is refused for what is wrong with the first of them, at its place.
@Suite struct BrokenFeatures {
  private static func map(_ feature: String) -> String {
    "{\"type\":\"FeatureCollection\",\"features\":[\n" + feature + "\n]}\n"
  }

  private static func broken(_ value: String) -> String {
    #"{"type":"Feature","geometry":null,"properties":{"title":"Raid","v":"# + value + "}}"
  }

  static let faults: [(value: String, code: ProblemCode, column: Int)] = [
    ("[1,]", .jsonMalformed, 71), ("tru", .jsonMalformed, 68), ("01", .jsonMalformed, 68),
    (#""\ud83c""#, .surrogate, 69), (#""a\u0000""#, .nul, 70), ("\"a\tb\"", .jsonMalformed, 70),
    (#""\x""#, .jsonMalformed, 69),
    (String(repeating: "[", count: 40) + String(repeating: "]", count: 40), .jsonMalformed, 98),
  ]

  @Test(arguments: faults)
  func `the reason is told with line and column`(
    fault: (value: String, code: ProblemCode, column: Int)
  ) throws {
    for name in ["map.geojson", "map.json"] {
      let problems = try read(Self.map(Self.broken(fault.value)), as: name).errors
      #expect(problems.map(\.code) == [fault.code])
      #expect(problems.map(\.position.line) == [2])
      #expect(problems.map(\.position.column) == [fault.column])
    }
  }

  @Test func `what no feature has is told beside a feature that cannot be read`() throws {
    let readable = #"{"type":"Feature","geometry":null,"properties":{"title":"Raid"}},"#
    let read = try read(
      Self.map(readable + "\n" + Self.broken("[1,]")), as: "map.geojson")
    let problem = try #require(read.errors.first)
    #expect(read.errors.count == 1)
    #expect(problem.code == .columnMissing)
    #expect(problem.message.contains("map.geojson:3:71: this is not JSON"))
  }

  @Test(arguments: [
    #""metadata":[1 true, nope]"#, #""metadata":{"a":"\q"}"#, #""bbox":[1,2,]"#, #""na\ume":1"#,
    #""crs":{"a" 1}"#,
  ])
  func `members that are not read are JSON all the same`(member: String) throws {
    let features = #""features":["# + feature() + "]"
    for text in [member + "," + features, features + "," + member] {
      let read = try read(
        #"{"type":"FeatureCollection","# + text + "}", as: "map.geojson")
      #expect(read.errors.map(\.code) == [.jsonMalformed], "\(text)")
      #expect(read.errors.first?.position.column != nil)
    }
  }

  @Test func `a map without features is told as that`() throws {
    let read = try read(collection(), as: "map.geojson")
    #expect(read.errors.map(\.code) == [.noRows])
    #expect(read.errors.first?.message == "the map has no features")
  }

  /// RFC 8259 §4: what becomes of a name that stands twice is anybody's guess.
  @Test(arguments: [#""a":1,"a":2"#, #""a":null,"a":2"#, #""a":"","a":"x""#, #""a":1,"\u0061":1"#])
  func `a property that stands twice refuses its feature, whatever it says`(twice: String) throws {
    let map = collection(
      feature(#""id":"A","title":"t","date":"2022","# + twice),
      feature(#""id":"B","title":"t","date":"2022","a":1"#))
    let read = try read(map, as: "map.geojson")
    #expect(read.errors.map(\.code) == [.keyTwice])
    #expect(read.events.count == 1)
  }
}
