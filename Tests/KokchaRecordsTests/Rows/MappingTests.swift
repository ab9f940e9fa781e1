import KokchaModel
import Testing

/// `--map ours=theirs`.
struct MappingTests {
  @Test func `a column under another name`() throws {
    let made = try LogReading(
      "Code,What,When,Where\na,A,2022,Kabul\n",
      options: .mapping(("id", "Code"), ("title", "what"), ("Date", "WHEN"), ("place", "Where")))
    let event = try #require(made.events.first)
    #expect(event.id == "a")
    #expect(event.title == "A")
    #expect(event.places.map(\.verbatim) == ["Kabul"])
    #expect(event.extra == [])
  }

  @Test func `one column may say what several are`() throws {
    let made = try LogReading(
      "id,\"what, where\",when\na,\"Shots \"\"at\"\" Baharak\",2022\n",
      options: .mapping(
        ("title", "what, where"), ("summary", "what, where"), ("date", "when/when"),
        ("place_note", "when")))
    let event = try #require(made.events.first)
    #expect(event.title == "Shots \"at\" Baharak")
    #expect(event.summary == event.title)
    #expect(event.time.edtf == "2022")
    #expect(event.placeNote == "2022")
    #expect(event.extra == [])
  }

  @Test func `the log's own column of that name is carried beside it`() throws {
    let made = try LogReading(
      "id,title,headline,date\na,T,H,2022\n", options: .mapping(("title", "headline")))
    let event = try #require(made.events.first)
    #expect(event.title == "H")
    #expect(event.extra == [ExtraField(name: "x_title", value: "T")])
  }

  @Test(arguments: [
    ("2022-07-14", "2022-07-16", "2022-07-14/2022-07-16"),
    ("2022-07-14", "2022-07-14", "2022-07-14"),
    ("2022-07-14", "", "2022-07-14"), ("", "2022-07-14", "/2022-07-14"),
    ("2022-07-14", "..", "2022-07-14/.."), ("2022-07", "2022-08~", "2022-07/2022-08~"),
  ])
  func `a date of two columns`(first: String, last: String, date: String) throws {
    let made = try LogReading(
      "id,title,From,To\na,A,\(first),\(last)\n", options: .mapping(("date", "from/to")))
    #expect(made.problems == [])
    #expect(made.events.map(\.time.edtf) == [date])
  }

  @Test func `a column whose name has a slash is one column`() throws {
    let made = try LogReading(
      "id,title,from/to\na,A,2022\n", options: .mapping(("date", "From/To")))
    #expect(made.events.map(\.time.edtf) == ["2022"])
  }

  @Test func `two days that do not make an interval are refused`() throws {
    let made = try LogReading(
      "id,title,from,to\na,A,2022-07-14,2022-07-13\nb,B,,\n",
      options: .mapping(("date", "from/to")))
    #expect(made.codes == [.endBeforeStart, .fieldEmpty])
    #expect(made.problems.map(\.position.line) == [2, 3])
  }

  @Test(
    arguments: [
      ("title", "Heading", "Heading"), ("place", "from/heading", "from"),
      ("colour", "id", nil), ("title", "id/date", nil), ("date", "id/Heading", "Heading"),
    ] as [(String, String, String?)])
  func `a mapping that leads nowhere`(ours: String, theirs: String, field: String?) {
    let problem = #expect(throws: Problem.self) {
      try LogReading("id,title,date\na,A,2022\n", options: .mapping((ours, theirs)))
    }
    #expect(problem?.code == .columnMissing)
    #expect(problem?.message.hasPrefix("--map \(ours)=\(theirs): ") == true)
    #expect(problem?.field == field)
  }
}
