import KokchaModel
import Testing

struct LogHeaderTests {
  @Test(arguments: [
    "id,title,date,date_text", "ID,Title,DATE,Date_Text", "id,title,date,Date Text",
    "id,title,date,date-text", " id ,title\t, date,\tdate text ", "\u{FEFF}id,title,date,date_text",
    "\"id\",\"title\",\"date\",\"date_text\"", "id,title,date,date\u{A0}text",
    "\r\n\nid,title,date,date_text",
  ])
  func `names are read in any case, with blanks and hyphens for underscores`(header: String) throws
  {
    let made = try LogReading(header + "\r\na,A,2022,early this year\r\n")
    #expect(made.problems == [])
    #expect(made.events.map(\.time.verbatim) == ["early this year"])
    #expect(made.events.first?.extra == [])
  }

  @Test(arguments: [",", ";", "\t"])
  func `comma, semicolon and tab part the fields`(separator: String) throws {
    let text = "date|title|id\n2022|\"a,b;c\td\"|x\n".replacing("|", with: separator)
    let made = try LogReading(text)
    #expect(made.events.map(\.title) == ["a,b;c\td"])
    #expect(made.events.map(\.id) == ["x"])
  }

  @Test(arguments: [
    ("\"id, or code\";title;date;id\n", ";"), ("id;title;date;a,b\n", ";"),
    ("id\ttitle\tdate\tnote; more\n", "\t"), ("id,title,date,\"a;b;c;d;e;f\"\n", ","),
  ])
  func `what stands in quotes or less often does not part them`(header: String, separator: String)
    throws
  {
    let cells = (0..<4).map {
      header.contains("\"id, or") ? ["x", "T", "2022", "i"][$0] : ["i", "T", "2022", "x"][$0]
    }
    let made = try LogReading(header + cells.joined(separator: separator) + "\n")
    #expect(made.events.map(\.id) == ["i"])
    #expect(made.events.first?.extra.map(\.value) == ["x"])
  }

  @Test(arguments: ["\r\n", "\n", "\r"])
  func `every line end, and none at the end`(lineEnd: String) throws {
    let lines = ["id,title,date", "a,A,2022", "b,\"B\(lineEnd)B\",2023", "c,C,2024"]
    for last in ["", lineEnd, lineEnd + lineEnd] {
      let made = try LogReading(lines.joined(separator: lineEnd) + last)
      #expect(made.events.map(\.title) == ["A", "B\(lineEnd)B", "C"])
    }
  }

  @Test(
    arguments: [
      ("", .emptyInput, nil, nil), ("\r\n\n", .emptyInput, nil, nil),
      ("id,title\na,A\n", .columnMissing, 1, "date"), ("id,date\n", .columnMissing, 1, "title"),
      ("title,date\nA,2022\n", .columnMissing, 1, "id"),
      ("id,title,date,Place,place\n", .columnTwice, 1, "place"),
      ("id,title,date,own,OWN\n", .columnTwice, 1, "OWN"),
      ("id,title,date_text,Date Text\n", .columnTwice, 1, "Date Text"),
      ("id,\"title,date\na,A,2022\n", .quoteUnclosed, 1, nil),
      ("id,\"title\"x,date\n", .textAfterQuote, 1, nil), ("id,ti\u{0}tle,date\n", .nul, 1, nil),
    ] as [(String, ProblemCode, Int?, String?)])
  func `a header that cannot be used`(text: String, code: ProblemCode, line: Int?, field: String?) {
    let problem = #expect(throws: Problem.self) { try LogReading(text) }
    #expect(problem?.code == code)
    #expect(problem?.position.line == line)
    #expect(problem?.field == field)
    #expect(problem?.severity == .error)
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x69, 0x00, 0x64, 0x00], .notUTF8), ([0xFE, 0xFF, 0x00, 0x69], .notUTF8),
      (Array("id,title,date,\u{1}".utf8) + [0xE9, 0x0A], .notUTF8),
      (Array("id,title,date,".utf8) + [0xED, 0xA0, 0x80, 0x0A], .notUTF8),
    ] as [([UInt8], ProblemCode)])
  func `a header that is not UTF-8`(bytes: [UInt8], code: ProblemCode) {
    let problem = #expect(throws: Problem.self) { try LogReading(bytes) }
    #expect(problem?.code == code)
    #expect(problem?.position.line == 1)
  }

  @Test func `a header without rows has no events`() throws {
    #expect(try LogReading("id,title,date").events == [])
    #expect(try LogReading("id,title,date\r\n\r\n").events == [])
  }

  @Test func `the order of the columns is free`() throws {
    let made = try LogReading("longitude,date,id,latitude,title\n70.5,2022,a,37.1,A\n")
    let point = try #require(made.events.first?.places.first?.coordinate)
    #expect(point == (try Coordinate(longitude: 70.5, latitude: 37.1)))
  }
}
