import KokchaModel
import KokchaRecords
import Testing

/// What is wrong with an event: where, what, and in which field.
struct JSONProblemsTests {
  private static let wrong: [(String, ProblemCode, Int, String, String)] = [
    // Types.
    ("\"summary\":{}", .jsonType, 62, "summary", "summary is an object, not text"),
    ("\"summary\":[\"a\"]", .jsonType, 62, "summary", "summary is a list, not text"),
    ("\"status\":true", .jsonType, 61, "status", "status is true or false, not text"),
    ("\"ongoing\":[]", .jsonType, 62, "ongoing", "ongoing is a list, not true or false"),
    (
      "\"credibility\":true", .jsonType, 66, "credibility", "credibility is true or false, not text"
    ),
    ("\"places\":{}", .jsonType, 61, "places", "places is an object, not a list"),
    ("\"places\":[\"Kabul\"]", .jsonType, 62, "places[0]", "places[0] is text, not an object"),
    ("\"places\":[null]", .jsonType, 62, "places[0]", "places[0] is null, not an object"),
    (
      "\"places\":[{\"admin1\":\"Takhar\"}]", .jsonType, 72, "places[0].admin1",
      "places[0].admin1 is text, not an object"
    ),
    (
      "\"places\":[{},{\"coordinate\":[69,37]}]", .jsonType, 79, "places[1].coordinate",
      "places[1].coordinate is a list, not an object"
    ),
    (
      "\"places\":[{\"coordinate\":{\"longitude\":[69],\"latitude\":37}}]", .jsonType, 89,
      "places[0].coordinate.longitude", "places[0].coordinate.longitude is a list, not a number"
    ),
    (
      "\"places\":[{\"admin2\":{\"name\":false}}]", .jsonType, 80, "places[0].admin2.name",
      "places[0].admin2.name is true or false, not text"
    ),
    ("\"tags\":\"a; b\"", .jsonType, 59, "tags", "tags is text, not a list"),
    ("\"tags\":[[]]", .jsonType, 60, "tags[0]", "tags[0] is a list, not text"),
    ("\"extra\":{\"x\":{}}", .jsonType, 65, "extra.x", "extra.x is an object, not text"),
    ("\"extra\":[]", .jsonType, 60, "extra", "extra is a list, not an object"),
    (
      "\"sources\":[null]", .jsonType, 63, "sources[0]",
      "sources[0] is null, not an object or the id of one"
    ),
    // Keys.
    (
      "\"places\":[{\"lat\":1}]", .keyUnknown, 63, "places[0].lat",
      "places[0].lat is no key that Kokcha knows"
    ),
    (
      "\"places\":[{\"title\":\"x\"}]", .keyUnknown, 63, "places[0].title",
      "places[0].title is no key that Kokcha knows"
    ),
    (
      "\"claims\":[{\"source\":\"x\"}]", .keyUnknown, 63, "claims[0].source",
      "claims[0].source is no key that Kokcha knows"
    ),
    ("\"\":1", .keyUnknown, 52, "", "a key without a name"),
    // Terms and numbers.
    ("\"status\":\"done\"", .termUnknown, 61, "status", "status 'done' is not one of its terms"),
    (
      "\"credibility\":7", .termUnknown, 66, "credibility",
      "credibility '7' is not one of its terms"
    ),
    (
      "\"credibility\":3.0", .termUnknown, 66, "credibility",
      "credibility '3.0' is not one of its terms"
    ),
    (
      "\"actors\":[{\"role\":\"boss\"}]", .termUnknown, 70, "actors[0].role",
      "actors[0].role 'boss' is not one of its terms"
    ),
    (
      "\"casualties\":[{\"kind\":\"killed\",\"low\":1.5}]", .countNotANumber, 89,
      "casualties[0].low",
      "casualties[0].low '1.5' is not a count"
    ),
    (
      "\"casualties\":[{\"kind\":\"killed\",\"best\":-1}]", .countNotANumber, 90,
      "casualties[0].best", "casualties[0].best '-1' is not a count"
    ),
    (
      "\"casualties\":[{\"kind\":\"killed\",\"best\":1000000000}]", .countNotANumber, 90,
      "casualties[0].best", "casualties[0].best '1000000000' is not a count"
    ),
    (
      "\"casualties\":[{\"kind\":\"killed\",\"low\":3,\"high\":1}]", .countDisordered, 66,
      "casualties[0]", "casualties[0]: low, best and high are not in rising order"
    ),
    (
      "\"casualties\":[{\"low\":3}]", .fieldEmpty, 66, "casualties[0].kind",
      "casualties[0] has no kind"
    ),
    (
      "\"casualties\":[{\"kind\":\"killed\"},{\"kind\":\"killed\",\"best\":2}]", .contradiction, 84,
      "casualties[1]", "casualties[1] counts the same as casualties[0]"
    ),
    // Places.
    (
      "\"places\":[{\"coordinate\":{\"longitude\":69}}]", .coordinateHalf, 89,
      "places[0].coordinate.latitude", "a longitude without a latitude"
    ),
    (
      "\"places\":[{\"coordinate\":{\"latitude\":37,\"longitude\":null}}]", .coordinateHalf, 88,
      "places[0].coordinate.longitude", "a latitude without a longitude"
    ),
    (
      "\"places\":[{\"coordinate\":{\"longitude\":37,\"latitude\":91}}]", .coordinateOutOfRange,
      103,
      "places[0].coordinate.latitude", "places[0].coordinate.latitude 91 is outside −90…90"
    ),
    (
      "\"places\":[{\"coordinate\":{\"longitude\":1e999,\"latitude\":1}}]", .coordinateOutOfRange,
      89,
      "places[0].coordinate.longitude", "places[0].coordinate.longitude 1e999 is outside −180…180"
    ),
    (
      "\"places\":[{\"radius_km\":-1}]", .radiusNotANumber, 75, "places[0].radius_km",
      "places[0].radius_km '-1' is not a number of kilometres from 0 to 20038"
    ),
    // Links, tags, sources.
    (
      "\"links\":[{\"kind\":\"follows\"}]", .fieldEmpty, 61, "links[0].event_id",
      "links[0] has no event_id"
    ),
    ("\"links\":[{\"event_id\":\"b\"}]", .fieldEmpty, 61, "links[0].kind", "links[0] has no kind"),
    (
      "\"links\":[{\"kind\":\"follows\",\"event_id\":\"b;c\"}]", .semicolon, 90,
      "links[0].event_id",
      "links[0].event_id 'b;c' holds a semicolon"
    ),
    ("\"tags\":[\"a\",\"b;c\"]", .semicolon, 64, "tags[1]", "tags[1] 'b;c' holds a semicolon"),
    (
      "\"sources\":[\"s9\"]", .sourceUnknown, 63, "sources[0]",
      "sources[0] 's9' is the id of no source of the document"
    ),
  ]

  @Test(arguments: wrong.indices)
  func `a mistake refuses the event and is told where it stands`(number: Int) throws {
    let (members, code, column, field, message) = Self.wrong[number]
    let made = try JSONReading(members: members)
    let problem = try #require(made.problems.first { $0.severity == .error }, "\(members)")
    #expect(problem.code == code, "\(members)")
    #expect(problem.message == message)
    #expect(problem.field == field)
    #expect(
      problem.position == InputPosition(file: "a.json", line: 1, column: column), "\(members)")
    #expect(problem.event == "a")
    #expect(problem.record == 1)
    #expect(made.problems.filter { $0.severity == .error }.count == 1)
    #expect(made.events.isEmpty)
    #expect(made.refused == 1)
  }

  private static let times: [(String, ProblemCode, Int, String, String)] = [
    (
      "{\"edtf\":\"2022-13\"}", .dateDoesNotExist, 38, "time.edtf",
      "time.edtf '2022-13' does not exist in the calendar"
    ),
    (
      "{\"edtf\":\"14 July\"}", .notADate, 38, "time.edtf",
      "time.edtf '14 July' names no year of four digits"
    ),
    (
      "{\"edtf\":\"2022/2021\"}", .endBeforeStart, 38, "time.edtf",
      "time.edtf '2022/2021' ends before it starts"
    ),
    ("{\"edtf\":[2022]}", .jsonType, 38, "time.edtf", "time.edtf is a list, not text"),
    ("\"2022\"", .jsonType, 30, "time", "time is text, not an object"),
    ("{}", .fieldEmpty, 1, "time.edtf", "the event has no time"),
    ("null", .fieldEmpty, 1, "time.edtf", "the event has no time"),
    ("{\"edtf\":\"\"}", .fieldEmpty, 1, "time.edtf", "the event has no time"),
    (
      "{\"edtf\":\"2022\",\"from\":\"x\"}", .keyUnknown, 45, "time.from",
      "time.from is no key that Kokcha knows"
    ),
    (
      "{\"edtf\":\"2022\",\"basis\":\"x\"}", .termUnknown, 53, "time.basis",
      "time.basis 'x' is not one of its terms"
    ),
  ]

  @Test(arguments: times.indices)
  func `what is wrong with a time`(number: Int) throws {
    let (time, code, column, field, message) = Self.times[number]
    let made = try JSONReading("{\"id\":\"a\",\"title\":\"T\",\"time\":\(time)}", form: .lines)
    #expect(made.codes == [code])
    #expect(made.problems.first?.message == message)
    #expect(made.problems.first?.field == field)
    #expect(made.problems.first?.position.column == column)
    #expect(made.events.isEmpty)
  }

  @Test(arguments: [
    (
      "{\"title\":\"T\",\"time\":{\"edtf\":\"2022\"}}", ProblemCode.fieldEmpty,
      "the event has no id"
    ),
    (
      "{\"id\":\" \",\"title\":\"T\",\"time\":{\"edtf\":\"2022\"}}", .fieldEmpty,
      "the event has no id"
    ),
    ("{\"id\":\"a\",\"time\":{\"edtf\":\"2022\"}}", .fieldEmpty, "the event has no title"),
    ("{\"id\":\"a\",\"title\":\"T\"}", .fieldEmpty, "the event has no time"),
    ("5", .jsonType, "an event is an object in braces"),
    ("[]", .jsonType, "an event is an object in braces"),
    ("\"a\"", .jsonType, "an event is an object in braces"),
    ("null", .jsonType, "an event is an object in braces"),
  ])
  func `what every event needs`(event: String, code: ProblemCode, message: String) throws {
    for made in [
      try JSONReading(event, form: .lines),
      try JSONReading("{\"kokcha\":1,\"events\":[\n\(event)\n]}"),
    ] {
      #expect(made.codes == [code])
      #expect(made.problems.first?.message == message)
      #expect(made.problems.first?.position.column == 1)
      #expect(made.refused == 1)
    }
  }

  @Test func `an id that is no text is told as that too`() throws {
    let made = try JSONReading("{\"id\":[5],\"title\":\"T\",\"time\":{\"edtf\":\"2022\"}}")
    #expect(made.problems.first?.message == "id is a list, not text")
  }

  @Test func `an event has as many problems as it has mistakes, and the id wherever it stands`()
    throws
  {
    let made = try JSONReading(
      """
      {"kokcha": 1, "events": [
        {"id": "ب", "title": "", "status": "x",
         "time": {"edtf": "y"}, "tags": ["a;b"]},
        {"title": "T", "time": {"edtf": "2022"}, "status": "z", "id": "c"}]}
      """)
    #expect(made.codes == [.termUnknown, .notADate, .semicolon, .fieldEmpty, .termUnknown])
    #expect(made.problems.map(\.event) == ["ب", "ب", "ب", "ب", "c"])
    #expect(made.problems.map(\.record) == [1, 1, 1, 1, 2])
    #expect(made.problems.map(\.position.line) == [2, 3, 3, 2, 4])
    #expect(made.problems.map(\.position.column) == [38, 21, 36, 3, 54])
    #expect(
      made.problems[0].description == """
        a.json:2:38: K060 status 'x' is not one of its terms (event ب)
          write one of: draft, reviewed, disputed, retracted, merged
        """)
  }

  @Test(arguments: [
    ("earliest", "2022-07-15T00:00:00Z", true), ("earliest", "2022-07-14T00:00:00Z", false),
    ("earliest", "2022-07-14", false), ("latest", "2022-07-15T00:00:00Z", false),
    ("latest", "2022-07-14T23:59:59Z", true), ("latest", "soon", true), ("latest", "", false),
  ])
  func `a computed bound that contradicts the date is told`(
    key: String, value: String, isTold: Bool
  ) throws {
    let made = try JSONReading(
      "{\"id\":\"a\",\"title\":\"T\",\"time\":{\"edtf\":\"2022-07-14\",\"\(key)\":\"\(value)\"}}")
    #expect(made.codes == (isTold ? [.computedDiffers] : []))
    #expect(made.problems.allSatisfy { $0.severity == .warning && $0.field == "time.\(key)" })
    if isTold {
      #expect(
        made.problems.first?.message == "time.\(key) '\(value)' is not what '2022-07-14' means")
    }
    #expect(made.events.first?.time.bounds == (try EventTime(edtf: "2022-07-14")).bounds)
  }

  @Test(arguments: ["../2022", "2022/..", "/2022"])
  func `an open end has no bound`(edtf: String) throws {
    let made = try JSONReading(
      """
      {"id":"a","title":"T","time":{"edtf":"\(edtf)","earliest":"0001-01-01T00:00:00Z",\
      "latest":"9999-12-31T23:59:59Z"}}
      """)
    #expect(made.codes.contains(.computedDiffers))
  }

  @Test func `an unknown type is kept and told`() throws {
    let made = try JSONReading(members: "\"type\":\"Battle\",\"subtype\":\"x\"")
    #expect(made.codes == [.typeUnknown])
    #expect(made.problems.first?.position.column == 59)
    #expect(made.events.first?.type == "Battle")
    let sub = try JSONReading(members: "\"subtype\":\"x\",\"type\":\"Battles\"")
    #expect(sub.problems.first?.message == "subtype 'x' is not one of Battles's; kept as it is")
    #expect(sub.problems.first?.position.column == 62)
  }
}
