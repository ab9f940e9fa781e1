import KokchaModel
import KokchaRecords
import Testing

/// What stands around the events of a document.
struct JSONDocumentTests {
  private static let event = #"{"id":"a","title":"T","time":{"edtf":"2022"}}"#

  /// What is said of a document, be it before its first event or behind.
  private func problem(_ text: String) -> Problem? {
    do {
      return try JSONReading(text, form: .document).problems.first
    } catch let problem {
      return problem
    }
  }

  @Test(arguments: [
    #"{"kokcha":1,"events":[]}"#, " \r\n{ \"events\" : [ ] , \"kokcha\" : 1 }\t\n",
    #"{"kokcha":1,"sources":[],"events":[]}"#, #"{"sources":[{"id":"s"}],"kokcha":1,"events":[]}"#,
  ])
  func `a document without events`(text: String) throws {
    let made = try JSONReading(text, form: .document)
    #expect(made.events.isEmpty)
    #expect(made.problems.isEmpty)
  }

  @Test func `keys with escapes are the keys that they stand for`() throws {
    let made = try JSONReading(
      #"{"\u006bokcha":1,"s\u006Furces":[],"event\u0073":[{"\u0069d":"a","title":"T","time":{"edtf":"2022"}}]}"#
    )
    #expect(made.problems.isEmpty)
    #expect(made.events.map(\.id) == ["a"])
  }

  @Test func `keys of the document that are not known are told, and not read`() throws {
    let made = try JSONReading(
      "{\"kokcha\":1,\"name\":{\"a\":[1]},\"events\":[\(Self.event)],\n \"x\":null}")
    #expect(made.events.map(\.id) == ["a"])
    #expect(made.codes == [.keyUnknown, .keyUnknown])
    #expect(made.problems.allSatisfy { $0.severity == .warning })
    #expect(made.problems.map(\.field) == ["name", "x"])
    #expect(made.problems.map(\.position.line) == [1, 2])
    #expect(made.problems.map(\.position.column) == [13, 2])
    #expect(
      made.problems.first?.message == "'name' is no key of a document; it is not read")
  }

  private static let wrong: [(String, ProblemCode, Int, Int, String)] = [
    (#"{"events":[]}"#, .jsonVersion, 0, 0, "the document does not say that it is one of Kokcha's"),
    (#"{"kokcha":2,"events":[]}"#, .jsonVersion, 1, 11, "version 2 of the form is not known"),
    (#"{"kokcha":"1","events":[]}"#, .jsonVersion, 1, 11, #"version "1" of the form is not known"#),
    (#"{"kokcha":1.0,"events":[]}"#, .jsonVersion, 1, 11, "version 1.0 of the form is not known"),
    (#"{"kokcha":1}"#, .jsonVersion, 1, 12, "the document has no list 'events'"),
    (#"{}"#, .jsonVersion, 1, 2, "the document has no list 'events'"),
    (
      #"[]"#, .jsonOtherShape, 1, 1, "this is valid JSON, but not Kokcha's: it is an empty list"
    ),
    (#"5"#, .jsonOtherShape, 1, 1, "this is valid JSON, but not Kokcha's: it is only a number"),
    ("id,title\n", .jsonMalformed, 1, 1, "the document does not begin with {"),
    (#"{"kokcha":1,"events":{}}"#, .jsonType, 1, 22, "'events' is not a list"),
    (#"{"kokcha":1,"events":null}"#, .jsonType, 1, 22, "'events' is not a list"),
    (
      #"{"kokcha":1,"kokcha":1,"events":[]}"#, .keyTwice, 1, 13,
      "'kokcha' stands twice in the document"
    ),
    (
      #"{"kokcha":1,"events":[],"kokcha":1}"#, .keyTwice, 1, 25,
      "'kokcha' stands twice in the document"
    ),
    (
      #"{"kokcha":1,"events":[],"events":[]}"#, .keyTwice, 1, 25,
      "'events' stands twice in the document"
    ),
    (
      #"{"kokcha":1,"x":1,"x":2,"events":[]}"#, .keyTwice, 1, 19, "'x' stands twice in the document"
    ),
    (
      #"{"kokcha":1,"events":[],"sources":[]}"#, .jsonType, 1, 25,
      "'sources' stands behind the events"
    ),
    (#"{"kokcha":1,"sources":{},"events":[]}"#, .jsonType, 1, 23, "'sources' is not a list"),
    (#"{"kokcha":1,"sources":[{}],"events":[]}"#, .fieldEmpty, 1, 24, "sources[0] has no id"),
    (
      #"{"kokcha":1,"sources":["s"],"events":[]}"#, .jsonType, 1, 24,
      "sources[0] is text, not an object"
    ),
    (
      #"{"kokcha":1,"sources":[{"id":"s"},{"id":"s"}],"events":[]}"#, .keyTwice, 1, 35,
      "sources[1] has the id 's' of another source"
    ),
    (
      #"{"kokcha":1,"sources":[{"id":"s",}],"events":[]}"#, .jsonMalformed, 1, 34,
      "this is not JSON: something is missing or wrong before '}'"
    ),
    (
      #"{"kokcha":1,"x":[1,],"events":[]}"#, .jsonMalformed, 1, 20,
      "this is not JSON: something is missing or wrong before ']'"
    ),
    (#"{"kokcha":1,"x":tru,"events":[]}"#, .jsonMalformed, 1, 17, "'tru' is no word of JSON's"),
    (#"{"kokcha":1 "events":[]}"#, .jsonMalformed, 1, 13, "a comma or } is missing here"),
    (#"{,"kokcha":1,"events":[]}"#, .jsonMalformed, 1, 2, "a key in quotes is missing here"),
    (#"{"kokcha":1,}"#, .jsonMalformed, 1, 13, "a key in quotes is missing here"),
    (#"{kokcha:1,"events":[]}"#, .jsonMalformed, 1, 2, "a key in quotes is missing here"),
    (#"{"kokcha" 1,"events":[]}"#, .jsonMalformed, 1, 11, "a colon is missing here"),
    (#"{"kokcha":1,"events":[],}"#, .jsonMalformed, 1, 25, "a key in quotes is missing here"),
    (#"{"kokcha":1,"events":[]]"#, .jsonMalformed, 1, 24, "a comma or } is missing here"),
    (#"{"kokcha":1,"events":[]}}"#, .jsonMalformed, 1, 25, "text follows the document's end"),
    (
      "{\"kokcha\":1,\"events\":[]}\n{\"kokcha\":1,\"events\":[]}", .jsonMalformed, 2, 1,
      "text follows the document's end"
    ),
    (#"{"kokcha":1,"events":[,]}"#, .jsonMalformed, 1, 23, "an event is missing before this"),
    (#"{"kokcha":1,"events":[}"#, .jsonMalformed, 1, 23, "an event is missing before this"),
  ]

  @Test(arguments: wrong.indices)
  func `what is wrong around the events`(number: Int) throws {
    let (text, code, line, column, message) = Self.wrong[number]
    let found = try #require(problem(text), "\(text)")
    #expect(found.code == code, "\(text)")
    #expect(found.message == message, "\(text)")
    #expect(found.severity == .error)
    #expect(
      found.position
        == (line == 0
          ? InputPosition(file: "a.json")
          : InputPosition(file: "a.json", line: line, column: column)),
      "\(text)")
  }

  @Test(arguments: [
    ("\(JSONDocumentTests.event),]}", 1, 47, "an event is missing before this"),
    (
      "\(JSONDocumentTests.event)\n\(JSONDocumentTests.event)]}", 2, 1,
      "a comma or ] is missing behind an event"
    ),
    ("\(JSONDocumentTests.event)}", 1, 46, "a comma or ] is missing behind an event"),
    ("\(JSONDocumentTests.event),\n{\"id\":\"b\"", 2, 1, "the event that begins here never ends"),
    ("\(JSONDocumentTests.event),\n{\"id\":\"b]}", 2, 1, "the event that begins here never ends"),
    ("\(JSONDocumentTests.event),\n", 2, 1, "the document ends before its list of events does"),
  ])
  func `what is wrong between the events comes after those before it`(
    events: String, line: Int, column: Int, message: String
  ) throws {
    let text = "{\"kokcha\":1,\"events\":[\n" + events
    for blockSize in [1, 16, 100, 1000] {
      let made = try JSONReading(Array(text.utf8), form: .document, blockSize: blockSize)
      #expect(made.events.map(\.id) == ["a"])
      #expect(made.codes == [.jsonMalformed])
      #expect(made.problems.first?.message == message)
      #expect(
        made.problems.first?.position
          == InputPosition(file: "a.json", line: line + 1, column: column), "\(blockSize)")
    }
  }

  @Test(arguments: ["", " ", "\n\n", "\u{FEFF}"])
  func `an empty input`(text: String) {
    #expect(problem(text)?.code == .emptyInput)
  }

  @Test func `lines may be blank, and end with CRLF or not at all`() throws {
    let made = try JSONReading(
      "\n  \r\n\(Self.event)\r\n\r\n\t\(Self.event.replacing("\"a\"", with: "\"b\""))\n\n{}",
      form: .lines)
    #expect(made.events.map(\.id) == ["a", "b"])
    #expect(made.problems.map(\.position.line) == [7, 7, 7])
    #expect(made.problems.map(\.record) == [3, 3, 3])
    #expect(try JSONReading("\n \n", form: .lines).events.isEmpty)
  }

  @Test func `a line that is no event is told by itself`() throws {
    let made = try JSONReading("{\"id\":\n\(Self.event)\n}", form: .lines)
    #expect(made.codes == [.jsonMalformed, .jsonType])
    #expect(made.events.map(\.id) == ["a"])
    #expect(made.refused == 2)
  }

  @Test(arguments: [
    (#"{"kokcha""#, InputForm.json), ("\u{FEFF} {\n \"events\": [", .json),
    (#"{"sources":[]"#, .json),
    (#"{"id":"a""#, .jsonl), (#"{"title":"#, .jsonl), ("{}", .jsonl), ("id,title,date", .csv),
    ("{a},b", .csv), ("", .csv), ("[]", .json), ("[1, 2]\n", .json), ("[{\"a\":", .json),
    ("[id],title", .csv), ("{", .csv),
  ])
  func `the first bytes tell the form`(text: String, form: InputForm) {
    #expect(InputForm(firstBytes: text.utf8.span) == form)
  }

  @Test(arguments: [
    ("a.csv", InputForm.csv), ("a.TSV", .csv), ("b/a.json", .json), ("a.JSONL", .jsonl),
    ("a.b.ndjson", .jsonl), ("a.txt", nil), ("a", nil), (".json", .json),
  ])
  func `a name's ending tells the form`(name: String, form: InputForm?) {
    #expect(InputForm(fileName: name) == form)
  }
}
