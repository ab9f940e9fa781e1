import KokchaModel
import KokchaRecords
import Testing

/// RFC 8259 §7: strings.
struct RFC8259Section7Tests {
  @Test(arguments: [
    ("\\\"", "\""), ("\\\\", "\\"), ("\\/", "/"), ("\\b", "\u{8}"), ("\\f", "\u{C}"), ("\\n", "\n"),
    ("\\r", "\r"), ("\\t", "\t"), ("\\u0041", "A"), ("\\u00e9", "é"), ("\\u00E9", "é"),
    ("\\u2028", "\u{2028}"), ("\\uffff", "\u{FFFF}"), ("\\uFEFF", "\u{FEFF}"),
    ("\\ud83c\\udfd4", "🏔"), ("\\uD834\\uDD1E", "𝄞"), ("\\udbff\\udfff", "\u{10FFFF}"),
    ("\\u0001", "\u{1}"), ("\\u001f", "\u{1F}"), ("\u{7F}", "\u{7F}"), ("/", "/"), ("'", "'"),
    ("خبر\\u200cها", "خبر\u{200C}ها"), ("\\\\u0041", "\\u0041"), ("\\\\\\\"", "\\\""),
  ])
  func `escapes`(written: String, text: String) throws {
    for (before, after) in [("", ""), ("a", "b"), ("0123456789abcdef", "ghijklmnopqrstuvwxyz")] {
      let made = try JSONReading(members: "\"summary\":\"\(before)\(written)\(after)\"")
      #expect(
        made.events.first?.summary.map { Array($0.utf8) } == Array((before + text + after).utf8))
      #expect(made.problems.isEmpty)
    }
  }

  @Test func `escapes in keys`() throws {
    let made = try JSONReading(
      members:
        "\"summ\\u0061ry\":\"S\",\"extra\":{\"a\\\"b\":\"1\",\"\\u0061\":\"2\"},\"\\ud83c\\udfd4\":\"3\""
    )
    #expect(made.events.first?.summary == "S")
    #expect(made.names == ["a\"b", "a", "🏔"])
    #expect(made.extra("a\"b") == "1")
    #expect(made.extra("a") == "2")
    #expect(made.extra("🏔") == "3")
  }

  @Test(arguments: [
    ("\\x", "'x'"), ("\\'", "'''"), ("\\u12", "'u'"), ("\\u12g4", "'u'"), ("\\ ", "' '"),
    ("\\U0041", "'U'"), ("\\0", "'0'"), ("\\é", "'é'"), ("\\u", "'u'"), ("\\u+123", "'u'"),
  ])
  func `a wrong escape`(written: String, shown: String) throws {
    let made = try JSONReading(members: "\"summary\":\"ab\(written)\"")
    #expect(made.codes == [.jsonMalformed])
    #expect(made.problems.first?.message == "a backslash with \(shown) behind it")
    #expect(made.problems.first?.position.column == 65)
  }

  @Test(arguments: [
    "\\ud83c", "\\udfd4", "\\udfd4\\ud83c", "\\ud83cx", "\\ud83c\\u0041", "\\ud83c\\n",
    "\\ud83c\\ud83c",
    "\\uD800\\", "\\udc00", "\\udbff",
  ])
  func `half of a surrogate pair`(written: String) throws {
    let made = try JSONReading(members: "\"summary\":\"ab\(written)\",\"x\":\"\"")
    // A backslash at the end takes the quote away, and the string goes on to the next.
    #expect(made.codes == [written.hasSuffix("\\") ? .jsonMalformed : .surrogate])
    if !written.hasSuffix("\\") {
      #expect(made.problems.first?.message == "half of a surrogate pair is no character")
      #expect(made.problems.first?.position.column == 65)
    }
    #expect(made.events.isEmpty)
  }

  @Test(arguments: ["\\u0000", "a\\u0000b", "\\n\\u0000"])
  func `NUL is refused`(written: String) throws {
    let made = try JSONReading(members: "\"summary\":\"\(written)\"")
    #expect(made.codes == [.nul])
    #expect(made.problems.first?.message == "a NUL character")
  }

  @Test(arguments: Array(0..<0x20) as [UInt8])
  func `a control character in a string must be escaped`(control: UInt8) throws {
    let head = Array("{\"kokcha\":1,\"events\":[\n{\"id\":\"a\",\"title\":\"é".utf8)
    let made = try JSONReading(
      head + [control] + Array("\",\"time\":{\"edtf\":\"2022\"}}]}".utf8))
    #expect(made.codes == [control == 0 ? .nul : .jsonMalformed])
    #expect(
      made.problems.first?.message
        == (control == 0 ? "a NUL character" : "a control character stands in a string as it is"))
    #expect(made.problems.first?.position == InputPosition(file: "a.json", line: 2, column: 21))
    #expect(made.refused == 1)
  }

  @Test func `a huge string`() throws {
    let text = String(repeating: "0123456789\\u00e9\\n", count: 200_000)
    let made = try JSONReading(members: "\"summary\":\"\(text)\"")
    #expect(made.events.first?.summary == String(repeating: "0123456789é\n", count: 200_000))
  }
}

/// RFC 8259 §8: encoding.
struct RFC8259Section8Tests {
  private static let event = "{\"id\":\"a\",\"title\":\"T\",\"time\":{\"edtf\":\"2022\"}}"

  @Test func `a byte-order mark is passed over, and counts for no character`() throws {
    for (text, form) in [
      ("{\"kokcha\":1,\"events\":[\(Self.event),{}]}", JSONForm.document),
      ("\(Self.event)\n{}", .lines),
    ] {
      let plain = try JSONReading(text, form: form)
      #expect(plain.events.map(\.id) == ["a"])
      #expect(!plain.problems.isEmpty)
      #expect(try JSONReading("\u{FEFF}" + text, form: form) == plain)
      #expect(try JSONReading("\u{FEFF}" + text) == plain)
    }
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func `bytes that are no text are a located error`(bytes: [UInt8]) throws {
    let text =
      Array("\(Self.event)\n{\"id\":\"b\",\"title\":\"é".utf8) + bytes
      + Array("\",\"time\":{\"edtf\":\"2022\"}}\n".utf8)
    let made = try JSONReading(text, form: .lines)
    #expect(made.codes == [.notUTF8])
    #expect(made.problems.first?.position == InputPosition(file: "a.json", line: 2, column: 21))
    #expect(made.problems.first?.record == 2)
    #expect(made.events.map(\.id) == ["a"])
  }

  @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func `UTF-16 is told`(mark: [UInt8]) {
    #expect(throws: Problem.self) { try JSONReading(mark + [0x7B, 0x00], form: .document) }
    #expect(throws: Problem.self) { try JSONReading(mark + [0x7B, 0x00], form: .lines) }
  }
}
