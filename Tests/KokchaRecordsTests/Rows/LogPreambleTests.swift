import KokchaModel
import Testing

/// What may stand before a log's header: Excel's line `sep=;`, and comments.
struct LogPreambleTests {
  @Test(arguments: [
    ("sep=;", ";"), ("sep=,", ","), ("SEP=;", ";"), ("\"sep=;\"", ";"), ("sep=\t", "\t"),
    ("sep=|", "|"), ("sep=;;;;", ";"), ("\u{FEFF}sep=;", ";"),
  ])
  func `a first line names the delimiter and is passed over`(line: String, delimiter: String)
    throws
  {
    for lineEnd in ["\r\n", "\n", "\r"] {
      let rows = ["id|title|date|latitude|longitude", "a|Raid, by night; shots|2022-07-14|37|69,4"]
        .map { row in
          row.split(separator: "|").map { "\"\($0)\"" }.joined(separator: delimiter)
        }
      let made = try LogReading(([line] + rows).joined(separator: lineEnd))
      #expect(made.codes == [.coordinateNotANumber])
      // Lines are those of the file.
      #expect(made.problems.map(\.position.line) == [3])
      #expect(made.problems.map(\.event) == ["a"])
    }
  }

  @Test func `the delimiter that is named counts, whatever stands more often in the header`() throws
  {
    let made = try LogReading("sep=;\nid;title;date;note, a, b, c, d\nx;T;2022;n\n")
    #expect(made.problems == [])
    #expect(made.events.first?.extra.map(\.name) == ["note, a, b, c, d"])
  }

  @Test(arguments: ["sep=", "sep=;x", "sep=ab", "separator;x", "sep"])
  func `any other first line is the header`(line: String) throws {
    #expect(throws: Problem.self) { try LogReading(line + "\nid;title;date\na;A;2022\n") }
  }

  @Test(arguments: [
    "# Invented export, licence X\n# made in 2022\n", "#made in 2022\r\n\r\n# by hand\r\n",
    "# it's \"open, and never closed\n# b\n", "\"# Invented, with a comma\"\n# b\n",
    "# Invented export,,\n# b,,\n", "# title of the table: raids, date: 2022\n#,,\n",
    "sep=,\n# a\n# b\n",
  ])
  func `comments before the header are passed over, and each is told`(comments: String) throws {
    let made = try LogReading(comments + "id,title,date\na,A,2022-07-14\nb,B,tomorrow\n")
    #expect(made.events.map(\.id) == ["a"])
    #expect(made.codes == [.notADate, .commentLine, .commentLine])
    #expect(made.problems.map(\.severity) == [.error, .warning, .warning])
    let before = comments.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false
    ).count
    #expect(made.problems[0].position.line == before + 2)
    #expect(made.problems[1].position.line == (comments.hasPrefix("sep") ? 2 : 1))
  }

  @Test func `the whole text of a comment is told: no output has it`() throws {
    let text = "# " + String(repeating: "licence and origin ", count: 20) + "end"
    let made = try LogReading(text + "\nid,title,date\na,A,2022\n")
    #expect(made.problems.first?.message.hasSuffix(text) == true)
  }

  @Test(arguments: [
    "#,id,title,date\n1,a,A,2022\n", "# no,id,title,date\n1,a,A,2022\n",
    "# exported by hand\n#,id,title,date\n1,a,A,2022\n",
  ])
  func `a header may begin with a number sign`(log: String) throws {
    let made = try LogReading(log)
    #expect(made.events.map(\.id) == ["a"])
    #expect(made.events.first?.extra.map(\.value) == ["1"])
    #expect(made.codes == (log.hasPrefix("# exported") ? [.commentLine] : []))
  }

  @Test func `so may one whose titles are named on the command line, or known by no word`() throws {
    let log = "#ref;Überschrift;Datum\n7;A;2022\n"
    let mapped = try LogReading(
      log, options: .mapping(("id", "#ref"), ("title", "Überschrift"), ("date", "Datum")))
    #expect(mapped.events.map(\.id) == ["7"])
    // It is the header that lacks the columns, not its first row.
    #expect {
      try LogReading(log)
    } throws: { error in
      (error as? Problem)?.advice.hasSuffix("'#ref', 'Überschrift', 'Datum'") == true
    }
  }

  @Test func `a row of hashtags is no comment`() throws {
    #expect {
      try LogReading("#event+id,#event+name,#date+start\na,A,2022\n")
    } throws: { error in
      (error as? Problem)?.code == .columnMissing
        && (error as? Problem)?.advice.contains("'#event+id', '#event+name'") == true
    }
  }

  @Test func `a missing column is looked for where the header stands`() throws {
    #expect {
      try LogReading("# a\n# b\nid,headline,date\na,A,2022\n")
    } throws: { error in
      (error as? Problem)?.position.line == 3
    }
  }

  @Test func `number signs further down are rows, never comments`() throws {
    let made = try LogReading("id,title,date\n# not a comment\na,A,2022\n#5,B,2022\n")
    #expect(made.codes == [.fieldCount])
    #expect(made.events.map(\.id) == ["a", "#5"])
  }

  @Test(arguments: [1, 2, 3, 7, 16])
  func `it does not matter in which portions the bytes come`(portion: Int) throws {
    for log in [
      "sep=;\r\nid;title;date\r\na;A;2022\r\n", "# a, b\n\n# \"c\nid,title,date\na,A,2022\n",
      "\u{FEFF}# a\r\n\"#\",id,title,date\r\n1,a,A,2022", "#\n#", "sep=;", "s", "#,title\n",
    ] {
      #expect(outcome { try LogReading(log) } == outcome { try cut(log, portion) })
    }
  }

  private func cut(_ log: String, _ portion: Int) throws -> LogReading {
    try LogReading(Array(log.utf8), portion: portion)
  }

  private func outcome(_ reading: () throws -> LogReading) -> [String] {
    do {
      let made = try reading()
      return made.events.map(\.id) + made.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }
}
