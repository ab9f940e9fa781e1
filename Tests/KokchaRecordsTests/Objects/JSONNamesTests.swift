import KokchaBytes
import KokchaJSONInput
import KokchaModel
import KokchaRecords
import Testing

/// The keys of an input's own: their order, and the names under which they travel.
struct JSONNamesTests {
  private func names(_ events: [String]) throws -> [String] {
    try JSONReading(
      events.enumerated().map { number, members in
        "{\"id\":\"\(number)\",\"title\":\"T\",\"time\":{\"edtf\":\"2022\"},\(members)}\n"
      }.joined()
    ).names
  }

  private func extra(_ names: String) -> String {
    "\"extra\":{" + names.map { "\"\($0)\":\"v\"" }.joined(separator: ",") + "}"
  }

  @Test(arguments: [
    (["abc"], "abc"), (["ac", "abc"], "abc"), (["bc", "ab"], "abc"), (["ad", "bd", "abc"], "abdc"),
    (["ba", "ab"], "ba"), (["abc", "ca"], "abc"), (["", "b", "a"], "ba"), (["ab", "cd"], "abcd"),
    (["xz", "yz", "xy"], "xyz"), (["d", "c", "b", "a", "abcd"], "abcd"),
  ])
  func `names keep every event's order where they can`(events: [String], order: String) throws {
    #expect(try names(events.map(extra)) == order.map { String($0) })
  }

  @Test func `keys of the event and of its extras are one list`() throws {
    #expect(try names(["\"z\":1,\"extra\":{\"y\":\"\"},\"x\":[{\"w\":1}]"]) == ["z", "y", "x"])
    #expect(try names(["\"extra\":{\"summary\":\"a\"}"]) == ["x_summary"])
    #expect(try names(["\"\\u0065xtra\":{\"y\":\"1\"}"]) == ["y"])
    #expect(try names(["\"extra\":{\"a\\u0022\\n\":\"1\"}"]) == ["a\"\n"])
  }

  @Test func `a name that Kokcha writes itself travels as another`() throws {
    let made = try JSONReading(
      members: """
        "latitude":1,"Place":"P","extra":{"x_place":"Q","n":"5","id":"7","date":"2022"}
        """)
    #expect(
      made.names == ["x_latitude", "x_Place", "x_place", "x_n", "x_id", "x_date"]
        || made.names == ["x_latitude", "x_x_Place", "x_place", "x_n", "x_id", "x_date"])
    #expect(made.extra("x_place") == "Q")
    #expect(made.extra("x_n") == "5")
    #expect(made.extra("x_id") == "7")
    #expect(Set(made.names.map { $0.lowercased() }).count == 6)
  }

  @Test func `several inputs share one list`() throws {
    let bytes = Array(
      "{\"id\":\"a\",\"title\":\"T\",\"time\":{\"edtf\":\"2022\"},\"extra\":{\"x\":\"1\",\"y\":\"2\"}}"
        .utf8)
    let input = try JSONEventInput(
      MemorySource(bytes), form: .lines, names: ["x", "y"], options: EventLogOptions())
    input.carryExtras(in: ["y", "q", "x"])
    var parser = input.makeParser()
    var batch = EventBatch()
    var index = RecordIndex()
    var problems = ProblemCollector()
    #expect(try input.next(&batch, &index))
    _ = parser.parse(&batch, index, problems: &problems)
    #expect(
      batch[0].extra == [ExtraField(name: "y", value: "2"), ExtraField(name: "x", value: "1")])
    #expect(batch.extraNames == ["y", "q", "x"])
  }

  @Test func `a key that the first pass did not see is refused`() throws {
    let bytes = Array("{\"id\":\"a\",\"title\":\"T\",\"time\":{\"edtf\":\"2022\"},\"late\":1}".utf8)
    let input = try JSONEventInput(
      MemorySource(bytes), form: .lines, names: ["x"], options: EventLogOptions())
    var parser = input.makeParser()
    var batch = EventBatch()
    var index = RecordIndex()
    var problems = ProblemCollector()
    #expect(try input.next(&batch, &index))
    #expect(parser.parse(&batch, index, problems: &problems) == 1)
    #expect(
      problems.problems.last?.message == "'late' was not there when the input was looked through")
  }

  @Test func `too many keys are refused`() throws {
    let members = (0..<4096).map { "\"k\($0)\":\"\"" }.joined(separator: ",")
    #expect(try names(["\"extra\":{\(members)}"]).count == 4096)
    #expect {
      try names(["\"extra\":{\(members),\"one more\":\"\"}"])
    } throws: {
      ($0 as? Problem)?.message == "the events have more than 4096 different keys of their own"
    }
  }
}
