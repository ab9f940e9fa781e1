import KokchaBytes
import Testing

/// RFC 4180 §2, and what spreadsheets make of it.
struct RFC4180Section2 {
  @Test(
    arguments: [
      // §2.1 and §2.2: lines, the last of which may lack its end.
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
      ("a\nb\rc\r\nd", [["a"], ["b"], ["c"], ["d"]]),
      // §2.4: fields, blanks being part of them; one behind the last delimiter is empty.
      ("a, b ,c", [["a", " b ", "c"]]),
      ("a,", [["a", ""]]), ("a,\r\n", [["a", ""]]), (",", [["", ""]]), (",,\n", [["", "", ""]]),
      (",a", [["", "a"]]),
      // §2.5 to §2.7: quotes.
      ("\"a\",\"b\"", [["a", "b"]]), ("\"\",\"\"", [["", ""]]), ("\"\"", [[""]]),
      ("\"a,b\",c", [["a,b", "c"]]), ("\"a\r\nb\"\r\nc", [["a\r\nb"], ["c"]]),
      ("\"a\nb\rc\",d", [["a\nb\rc", "d"]]),
      ("\"a\"\"b\"", [["a\"b"]]), ("\"\"\"\"", [["\""]]), ("\"\"\"\"\"\"", [["\"\""]]),
      ("\"\"\"a\"\"\",b", [["\"a\"", "b"]]), ("\"a\"\",b\",c", [["a\",b", "c"]]),
      // A quote in an unquoted field is text.
      ("a\"b,c", [["a\"b", "c"]]), (" \"a\",b", [[" \"a\"", "b"]]),
      ("6\" gun,x", [["6\" gun", "x"]]), ("a\"\"b", [["a\"\"b"]]),
      // Blank lines are passed over.
      ("", []), ("\n", []), ("\r\n\r\n", []), ("\n\na\n\n\nb\n\n", [["a"], ["b"]]),
      ("\r\n\"\"\r\n", [[""]]), (" \n", [[" "]]),
      // No business of the tokenizer's.
      ("\u{FEFF}a,b", [["\u{FEFF}a", "b"]]), ("a\u{0},b", [["a\u{0}", "b"]]),
      ("a\u{2028}b,ولایت", [["a\u{2028}b", "ولایت"]]),
    ] as [(String, [[String]])])
  func `records and fields`(text: String, expected: [[String]]) {
    let made = Tokenizing(text)
    #expect(made.records == expected)
    #expect(made.fault == nil)
    #expect(made.consumed == text.utf8.count)
  }

  @Test(arguments: [";", "\t"] as [Character])
  func `another delimiter leaves the comma alone`(delimiter: Character) {
    let text = "a,a%b\n\"c%d\"%,\n".replacing("%", with: String(delimiter))
    let expected = [["a,a", "b"], ["c\(delimiter)d", ","]]
    #expect(Tokenizing(text, delimiter: delimiter).records == expected)
  }

  @Test(
    arguments: [
      ("\"a", .unclosedQuote(offset: 0)), ("a\nb,\"c\nd", .unclosedQuote(offset: 4)),
      ("\"a\"\"", .unclosedQuote(offset: 0)), ("\"", .unclosedQuote(offset: 0)),
      ("\"a\"b", .textAfterQuote(offset: 3)), ("\"a\" ,b", .textAfterQuote(offset: 3)),
      ("a\n\"a\"\u{0}", .textAfterQuote(offset: 5)),
    ] as [(String, RecordFault)])
  func `a wrong quote is a fault at its place`(text: String, fault: RecordFault) {
    #expect(Tokenizing(text).fault == fault)
  }

  @Test func `records before a fault are kept`() {
    let made = Tokenizing("a,b\r\nc,\"d\r\ne,f\r\n")
    #expect(made.records == [["a", "b"]])
    #expect(made.consumed == 5)
    #expect(made.fault == .unclosedQuote(offset: 7))
  }

  @Test func `a record knows the lines before it`() {
    let made = Tokenizing("a\r\n\r\n\"b\nc\rd\"\n\ne\rf")
    #expect(made.records == [["a"], ["b\nc\rd"], ["e"], ["f"]])
    #expect(made.lines == [0, 2, 6, 7])
    #expect(made.lineCount == 7)
  }

  @Test func `a limit stops after so many records`() {
    let bytes = Array("a\nb\nc\nd".utf8)
    let made = Tokenizing(bytes, limit: 2)
    #expect(made.records == [["a"], ["b"]])
    #expect(made.consumed == 4)
    #expect(Tokenizing(bytes, from: made.consumed).records == [["c"], ["d"]])
  }

  @Test func `truncating forgets records and points at the first of them`() {
    let bytes = Array("a,b\nc,\"d\n\"\ne,f\n".utf8)
    var index = RecordIndex()
    RecordTokenizer(delimiter: 0x2C).index(bytes.span, isLast: true, into: &index)
    index.truncate(toRecords: 2, consumed: Int(index.records[2].start))
    #expect(index.records.count == 2)
    #expect(index.fields.count == 4)
    #expect(index.consumed == 11)
    #expect(index.lines == 3)
  }
}
