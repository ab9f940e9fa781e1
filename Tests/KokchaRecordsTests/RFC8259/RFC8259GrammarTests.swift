import KokchaModel
import Testing

/// RFC 8259 §2–§6: what is a value and what is not, shown by a key of the event's own, which is
/// carried as its JSON text.
struct RFC8259Section6Tests {
  @Test(arguments: [
    "0", "-0", "1", "-1", "10", "0.5", "-0.5", "1.25", "1e5", "1E5", "1e+5", "1e-5", "1.5E+05",
    "0e0",
    "123456789012345678901234567890", "0.1000000000000000055511151231257827", "1e999", "-1e-999",
  ])
  func `a number is carried digit for digit`(number: String) throws {
    let made = try JSONReading(members: "\"x\":\(number)")
    #expect(made.extra("x") == number)
    #expect(made.codes == [.keyUnknown])
  }

  @Test(arguments: [
    "01", "-01", "00", "+1", "-", "+", ".5", "-.5", "1.", "1.e5", "1e", "1e+", "1E-", "0x10", "1a",
    "1.2.3", "--1", "1e5.5", "1-", "1_000",
  ])
  func `what is no number is refused where it stands`(number: String) throws {
    let made = try JSONReading(members: "\"x\":\(number)")
    #expect(made.codes == [.jsonMalformed])
    #expect(made.problems.first?.position.column == 56)
    #expect(
      made.problems.first?.message == "'\(number)' is not a number of JSON's", "\(number)")
    #expect(made.events.isEmpty)
    #expect(made.refused == 1)
  }
}

struct RFC8259Section3Tests {
  @Test(arguments: ["true", "false", "[]", "{}", "[1, 2]", "{\"a\" : [ { } ] }", "[null]"])
  func `a value of any type is carried as its JSON text`(value: String) throws {
    let made = try JSONReading(members: "\"x\": \(value) ")
    #expect(made.extra("x") == value)
  }

  @Test func `null is nothing`() throws {
    let made = try JSONReading(members: "\"x\":null,\"summary\":null,\"places\":null,\"type\":null")
    #expect(made.extra("x") == nil)
    #expect(made.codes == [.keyUnknown])
    #expect(made.events.count == 1)
  }

  @Test(arguments: ["True", "FALSE", "nul", "nulll", "none", "NaN", "Infinity", "truefalse", "t"])
  func `a word that is none of three is refused`(word: String) throws {
    let made = try JSONReading(members: "\"x\":\(word)")
    #expect(made.codes == [.jsonMalformed])
    #expect(made.problems.first?.message == "'\(word)' is no word of JSON's")
    #expect(made.problems.first?.position.column == 56)
  }
}

struct RFC8259Section4Tests {
  @Test(arguments: [
    ("\"x\":1,", "}"), ("\"x\" 1", "1"), ("\"x\":1 \"y\":2", "\""), ("\"x\":", "}"),
    (",\"x\":1", ","), ("\"x\"", "}"), ("x:1", "x"), ("'x':1", "'"), ("\"x\":1,,\"y\":2", ","),
    ("1:2", "1"), ("\"x\":[1,]", "]"), ("\"x\":[,1]", ","), ("\"x\":[1 2]", "2"),
    ("\"x\":[\"a\":1]", ":"), ("\"x\":{1}", "1"), ("\"x\":[1}", "}"), ("\"x\":{]", "]"),
    ("\"x\":{\"y\",1}", ","), ("\"x\":\"a\" \"b\"", "\""), ("\"x\":\"a\"b", "b"),
    ("\"x\":1 // no", "/"), ("\"x\":/**/1", "/"),
  ])
  func `what does not belong there is refused where it stands`(
    members: String, found: String
  ) throws {
    let made = try JSONReading(members: members)
    #expect(made.codes == [.jsonMalformed], "\(members)")
    #expect(
      made.problems.first?.message
        == "this is not JSON: something is missing or wrong before '\(found)'", "\(members)")
    #expect(made.events.isEmpty)
  }

  @Test(arguments: [
    ("\"summary\":\"a\",\"summary\":\"a\"", "'summary' stands twice", "summary", 66),
    ("\"x\":\"a\",\"x\":\"b\"", "'x' stands twice", "x", 60),
    ("\"x\":\"\",\"x\":\"b\"", "'x' stands twice", "x", 59),
    ("\"x\":1,\"\\u0078\":2", "'x' stands twice", "x", 58),
    ("\"x\":1,\"extra\":{\"x\":\"b\"}", "'x' stands twice", "x", 67),
    (
      "\"places\":[{\"verbatim\":\"A\",\"verbatim\":\"A\"}]", "places[0].verbatim stands twice",
      "places[0].verbatim", 78
    ),
  ])
  func `a key that stands twice is an error`(
    members: String, message: String, field: String, column: Int
  ) throws {
    let made = try JSONReading(members: members)
    let problem = try #require(made.problems.first { $0.severity == .error })
    #expect(problem.code == .keyTwice)
    #expect(problem.message == message)
    #expect(problem.field == field)
    #expect(problem.position.column == column)
    #expect(made.events.isEmpty)
  }
}

/// §9 lets a parser bound the depth.
struct RFC8259Section9Tests {
  @Test func `nesting is bounded`() throws {
    // The event itself is the first level.
    let deepest = String(repeating: "[", count: 31) + String(repeating: "]", count: 31)
    #expect(try JSONReading(members: "\"x\":\(deepest)").extra("x") == deepest)
    let made = try JSONReading(members: "\"x\":[\(deepest)]")
    #expect(made.codes == [.jsonMalformed])
    #expect(
      made.problems.first?.message
        == "arrays and objects are nested more than 32 deep here")
    #expect(made.problems.first?.position.column == 56 + 31)
  }

  @Test func `any depth is refused, none traps`() throws {
    for depth in [33, 1024, 1025, 100_000] {
      let deep = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      #expect(try JSONReading(members: "\"x\":\(deep)").codes == [.jsonMalformed])
      let objects =
        String(repeating: "{\"a\":", count: depth) + "1"
        + String(repeating: "}", count: depth)
      #expect(try JSONReading(members: "\"x\":\(objects)").codes == [.jsonMalformed])
    }
  }
}
