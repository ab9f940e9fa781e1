import KokchaModel
import Testing

struct ProblemTests {
  @Test func `a problem says where, what, and what to do`() {
    let problem = Problem(
      .coordinateNotANumber, at: InputPosition(file: "events.csv", line: 14, column: 31),
      "latitude '36°N' is not a decimal number", advice: "write degrees as a decimal",
      event: "2022-a", record: 13, field: "latitude")
    #expect(
      problem.description == """
        events.csv:14:31: K021 latitude '36°N' is not a decimal number (event 2022-a)
          write degrees as a decimal
        """)
  }

  @Test func `a warning says that it is one, and an unknown event is not named`() {
    let problem = Problem(
      .typeUnknown, .warning, at: InputPosition(file: "-", line: 2), "m", advice: "a")
    #expect(problem.description == "-:2: K061 warning: m\n  a")
  }

  @Test func `a column without a line is not told`() {
    #expect(InputPosition(file: "f").description == "f")
    #expect(InputPosition(file: "f", column: 3).description == "f")
    #expect(InputPosition(file: "f", line: 2).description == "f:2")
  }

  @Test func `an event's id is cut and escaped in a message`() {
    let problem = Problem(
      .idTwice, at: InputPosition(file: "f"), "m", advice: "a",
      event: "\u{1B}[31m" + String(repeating: "x", count: 100))
    #expect(
      problem.description.contains("(event \\u{1B}[31m\(String(repeating: "x", count: 55))…)"))
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a\nb\tc", "a\\u{A}b\\u{9}c"), ("\u{0}", "\\u{0}"),
    ("\u{1B}[31m", "\\u{1B}[31m"), ("\u{7F}\u{85}", "\\u{7F}\\u{85}"),
    ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"), ("\u{202E}abc", "\\u{202E}abc"),
    ("\u{FEFF}id", "\\u{FEFF}id"), ("\u{E000}", "\\u{E000}"), ("\u{378}", "\\u{378}"),
    // ZWNJ and ZWJ are letters' business.
    ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("👩\u{200D}🚀", "👩\u{200D}🚀"),
    ("é e\u{301}", "é e\u{301}"),
    ("\u{A0}", "\u{A0}"), ("'\"\\", "'\"\\"),
  ])
  func `what cannot be seen is shown`(text: String, shown: String) {
    #expect(Array(Problem.quotable(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func `a long text is cut at the limit`() {
    let exact = String(repeating: "ی", count: 40)
    #expect(Problem.quotable(exact) == exact)
    #expect(Problem.quotable(exact + "x") == exact + "…")
    #expect(Problem.quotable("abc", limit: 2) == "ab…")
    #expect(Problem.quotable("\u{0}\u{0}\u{0}", limit: 2) == "\\u{0}\\u{0}…")
  }

  @Test func `codes are K and three digits, and each stands once`() {
    let codes = ProblemCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    for code in codes { #expect(code.wholeMatch(of: /K[0-9]{3}/) != nil, "\(code)") }
    #expect(codes == codes.sorted())
  }

  @Test func `only trouble with files is no trouble with data`() {
    let files = ProblemCode.allCases.filter { $0.stage == .files }
    #expect(
      files == [
        .fileMissing, .isFolder, .unreadable, .outputExists, .unwritable, .sameFile, .pipeClosed,
        .leftBehind,
      ])
  }
}
