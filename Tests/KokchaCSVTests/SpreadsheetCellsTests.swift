import KokchaCSV
import KokchaFormat
import KokchaModel
import KokchaTableWriting
import TestSupport
import Testing

/// Cells fit for a spreadsheet (rule CSV2), and left as they are for programs.
struct SpreadsheetCellsTests {
  @Test func `CSV2: a byte order mark for people, none for programs`() throws {
    #expect(try WrittenCSV([]).bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try WrittenCSV([], isPlain: true).text.hasPrefix("id,title,"))
  }

  @Test(arguments: [
    ("a\nb", "a ⏎ b", 1), ("a\r\nb", "a ⏎ b", 1), ("a\rb", "a ⏎ b", 1),
    ("a\r\rb", "a ⏎  ⏎ b", 2), ("a\n\r\nb", "a ⏎  ⏎ b", 2), ("a,b\nc", "a,b ⏎ c", 1),
    ("\"a\"\n", "\"a\" ⏎ ", 1), ("a\u{2028}b", "a\u{2028}b", 0), ("a⏎b", "a⏎b", 0),
  ])
  func `CSV2: line ends in cells are shown as ⏎ and counted`(text: String, cell: String, count: Int)
    throws
  {
    let event = try Event.sample(title: text)
    #expect(try WrittenCSV(event).cell("title") == cell)
    #expect(losses(of: [event])[.lineEndReplaced] == count)
    #expect(try WrittenCSV(event, isPlain: true).cell("title") == text)
    #expect(losses(of: [event], .plain)[.lineEndReplaced] == 0)
  }

  @Test func `CSV2: a cell that needed quotes only for its line ends has none`() throws {
    let made = try WrittenCSV(.sample(title: "a\nb"))
    #expect(made.text.contains("\r\ne1,a ⏎ b,"))
  }

  @Test(arguments: [
    ("", "x", 32_766), ("", "x", 32_767), ("", "ی", 32_767), ("", "🏔", 16_383), ("x", "🏔", 16_383),
    ("a", "\n", 10_922), ("=", "x", 32_765),
  ])
  func `CSV2: a cell that a spreadsheet holds is whole`(start: String, piece: String, count: Int)
    throws
  {
    let text = start + String(repeating: piece, count: count)
    let event = try Event.sample(title: text)
    let cell = try WrittenCSV(event).cell("title")
    let isWhole = cell == (start == "=" ? "'" : "") + text.replacing("\n", with: " ⏎ ")
    #expect(isWhole)
    #expect(losses(of: [event])[.cellCut] == 0)
  }

  @Test(arguments: [
    ("", "x", 32_768, 32_767), ("", "ی", 40_000, 32_767),
    // A character of two units is not cut in half.
    ("", "🏔", 16_384, 32_766), ("x", "🏔", 16_384, 32_767),
    // What is put in counts too: a line end becomes three characters, a guard is one.
    ("a", "\n", 20_000, 32_767), ("", "\n", 20_000, 32_767), ("aa", "\r\n", 11_000, 32_765),
    ("", "a\n", 10_000, 32_765),
    ("=", "x", 32_766, 32_767), ("=", "🏔", 16_383, 32_766),
    // A quote is doubled in the file, but one in the cell.
    ("", "\"", 32_768, 32_767),
  ])
  func `CSV2: a longer one is cut, between characters, and counted`(
    start: String, piece: String, count: Int, units: Int
  ) throws {
    let text = start + String(repeating: piece, count: count)
    let event = try Event.sample(title: text)
    let cell = try WrittenCSV(event).cell("title")
    #expect(cell.utf16.count == units)
    #expect(losses(of: [event])[.cellCut] == 1)
    let shown = text.replacing("\r\n", with: "\n").replacing("\n", with: " ⏎ ")
    let isBeginning = (start == "=" || piece == "\n" && start == "" ? "'" + shown : shown).utf16
      .starts(with: cell.utf16)
    #expect(isBeginning)
    let isPlainWhole = try WrittenCSV(event, isPlain: true).cell("title") == text
    #expect(isPlainWhole)
    #expect(losses(of: [event], .plain)[.cellCut] == 0)
  }

  @Test func `CSV2: a file for people has a spreadsheet's rows, one for programs has no limit`() {
    #expect(CSVFormat(.spreadsheet).mostFeatures == 1_048_575)
    #expect(CSVFormat(.tabSeparated).mostFeatures == 1_048_575)
    #expect(CSVFormat(.plain).mostFeatures == nil)
  }

  @Test(arguments: DifficultTexts.all + ["a\u{FFFE}b"])
  func `CSV2: plain is byte for byte`(text: String) throws {
    var event = try Event.sample(text, title: text)
    event.summary = text
    event.extra = [ExtraField(name: text, value: text)]
    let made = try WrittenCSV(event, isPlain: true)
    for cell in [try made.cell("id"), try made.cell("title"), try made.cell("summary")] {
      #expect(Array(cell.utf8) == Array(text.utf8))
    }
    #expect(made.header.last.map { Array($0.utf8) } == Array(text.utf8))
    #expect(made.rows[0].last.map { Array($0.utf8) } == Array(text.utf8))
  }
}
