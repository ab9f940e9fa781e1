import KokchaCSV
import KokchaFormat
import KokchaTableWriting
import KokchaModel
import TestSupport
import Testing

/// The form of a file (RFC 4180 §2; rule CSV1).
struct RFC4180Section2 {
  private func events() throws -> [Event] {
    try [.full(), .sample(), .sample(title: "a,\"b\"\r\nc", date: "../2022")]
      + DifficultTexts.all.map { try .sample($0, title: $0, longitude: 70, latitude: 37) }
  }

  @Test(arguments: [false, true])
  func `CSV1: a header, and every row as wide as it`(isPlain: Bool) throws {
    let made = try WrittenCSV(try events(), isPlain: isPlain)
    #expect(made.rows.count == (try events()).count)
    for row in made.rows { #expect(row.count == made.header.count) }
    #expect(Set(made.header).count == made.header.count)
  }

  @Test(arguments: [false, true])
  func `CSV1: lines end with CRLF, the last one too`(isPlain: Bool) throws {
    let made = try WrittenCSV([.sample(), .sample("e2")], isPlain: isPlain)
    #expect(made.text.hasSuffix("\r\n"))
    #expect(made.bytes.count { $0 == 0x0A } == 3)
    #expect(made.bytes.count { $0 == 0x0D } == 3)
  }

  @Test func `no events, and there is a header all the same`() throws {
    let made = try WrittenCSV([])
    #expect(made.rows == [])
    #expect(made.header.first == "id")
  }

  @Test(arguments: [
    ("plain", "plain"), ("a b", "a b"), (" a ", " a "), ("a'b", "a'b"), ("a|b:c", "a|b:c"),
    ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("\"", "\"\"\"\""),
    ("ولایت", "ولایت"), ("a\u{2028}b", "a\u{2028}b"), ("a\u{B}b", "a\u{B}b"), ("a؛b", "a؛b"),
  ])
  func `CSV1: quotes stand only where they are needed, and are doubled inside`(
    text: String, cell: String
  ) throws {
    for isPlain in [false, true] {
      let made = try WrittenCSV(.sample(title: text), isPlain: isPlain)
      #expect(made.text.contains("\r\ne1,\(cell),"))
    }
  }

  /// LibreOffice's import splits at all three; RFC 4180 knows the comma.
  @Test(arguments: ["a;b", "a; b", ";", "a\tb", "x;\t\"y\", z", "شب؛ و; روز"])
  func `CSV1: a semicolon or tab is quoted for people, whatever separates the cells`(text: String)
    throws
  {
    let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\""
    var event = try Event.sample(title: text)
    event.extra = [ExtraField(name: text, value: text)]
    for (profile, separator) in [
      (CSVProfile.spreadsheet, ","), (.tabSeparated, "\t"), (.hxl, ","), (.log, ","),
    ] {
      let made = try WrittenTable([event], profile, isLog: profile == .log)
      let lines = String(decoding: made.bytes, as: UTF8.self).split(separator: "\r\n")
      #expect(lines.last?.hasPrefix("e1\(separator)\(quoted)\(separator)") == true, "\(profile)")
      #expect(lines.last?.hasSuffix(separator + quoted) == true, "\(profile)")
      #expect(lines.first?.hasSuffix(separator + quoted) == true, "\(profile)")
    }
    let plain = try WrittenCSV(event, isPlain: true).text
    let least = text.contains(",") ? quoted : text
    #expect(plain.contains("\r\ne1,\(least),") && plain.hasSuffix(",\(least)\r\n"))
  }

  @Test(arguments: [("a\r\nb", "\"a\r\nb\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\"")])
  func `CSV1: a cell with a line end stands in quotes`(text: String, cell: String) throws {
    let made = try WrittenCSV(.sample(title: text), isPlain: true)
    #expect(made.text.contains("\r\ne1,\(cell),"))
  }

  @Test(arguments: 0..<36)
  func `CSV1: what needs quotes is found at every offset of a block`(padding: Int) throws {
    for special in [",", "\"", "\n", "\r", "\r\n", ";", "\t"] {
      for tail in ["", "y", String(repeating: "z", count: 20)] {
        let text = String(repeating: "x", count: padding) + special + tail
        #expect(try WrittenCSV(.sample(title: text), isPlain: true).cell("title") == text)
        guard special == ";" || special == "\t", padding > 0 else { continue }
        #expect(try WrittenCSV(.sample(title: text)).text.contains(",\"\(text)\","))
      }
    }
  }

  @Test func `columns of the source's own come last, in their order`() throws {
    var event = try Event.sample()
    event.extra = ["Zulu", "alpha, beta", "\"q\""].map { ExtraField(name: $0, value: $0) }
    let made = try WrittenCSV(event)
    #expect(made.header.suffix(3) == ["Zulu", "alpha, beta", "\"q\""])
    #expect(made.rows[0].suffix(3) == ["Zulu", "alpha, beta", "\"q\""])
  }

  @Test func `an unnamed column of the source's own is left out, and nothing breaks`() throws {
    var event = try Event.sample()
    event.extra = [ExtraField(name: "unnamed", value: "1"), ExtraField(name: "named", value: "2")]
    var writer = CSVWriter(to: MemorySink(), extraColumns: ["named"])
    try writer.write(event)
    let text = String(decoding: try writer.finish().sink.bytes, as: UTF8.self)
    #expect(text.hasSuffix(",2\r\n"))
    #expect(!text.contains("unnamed"))
  }
}
