import Foundation
import TestSupport
import Testing

/// Rows that are no rows of a table (RFC 4180 §2).
@Suite struct RecordFaults {
  @Test(arguments: [
    ("2,b\n", 2, "are fields missing, or is a quote never closed further up?"),
    ("2,b,2022,x\n", 4, "a field with a comma, semicolon or line end inside must stand in quotes"),
    (
      "2,b, and c,2022,x", 5,
      "a field with a comma, semicolon or line end inside must stand in quotes"
    ),
  ])
  func `a row with too few or too many fields`(row: String, count: Int, advice: String) throws {
    try expectRefused(
      "id,title,date\n1,\"a\n\",2022\n" + row,
      .data(":4:1", "K014 the row has \(count) fields, the header has 3", advice))
  }

  @Test func `every wrong row is told of, up to twenty`() throws {
    let wrong = (2...31).map {
      "log.csv:\($0):1: K014 the row has 1 field, the header has 3\n"
        + "  are fields missing, or is a quote never closed further up?\n"
    }
    try expectRefused(
      "id,title,date\n" + String(repeating: "x\n", count: 30),
      Refusal(
        errors: wrong.prefix(20).joined()
          + "… and 10 more like this (K014)\nnothing was written: 30 errors\n"))
  }

  private static let unclosed = (
    message: "K015 the quote that opens here is never closed",
    advice: "close it, or double it if it belongs to the text"
  )

  @Test(arguments: [
    ("2,\"b,2022\n3,c,2022\n", ":3:3"),
    ("2,b,2022\n3,خبر,\"2022", ":4:7"),
    ("2,\"b\"\",2022\n", ":3:3"),
    ("\"", ":3:1"),
  ])
  func `a quote that is never closed, where it opens`(rows: String, position: String) throws {
    try expectRefused(
      "id,title,date\n1,a,2022\n" + rows,
      .data(position, Self.unclosed.message, Self.unclosed.advice))
  }

  @Test(arguments: [3, 600, 1500])
  func `a quote that opened in an earlier block`(number: Int) throws {
    let log = longLog(4000) { $0 == number ? "Q,title,\"2022,x\n" : nil }
    #expect(log.utf8.count > 1 << 20)
    try expectRefused(
      log, .data(":\(number + 2):9", Self.unclosed.message, Self.unclosed.advice))
  }

  @Test(arguments: [
    ("2,\"b\"c,2022\n", ":3:6"),
    ("2,\"he said \"no\" to it\",2022\n", ":3:13"),
    ("2,\"b\" ,2022\n", ":3:6"),
    ("2,\"b\nو\"c,2022\n", ":4:3"),
  ])
  func `text after a closing quote`(rows: String, position: String) throws {
    try expectRefused(
      "id,title,date\n1,a,2022\n" + rows,
      .data(
        position, "K016 text follows a closing quote",
        "double the quotes inside a quoted field: \"he said \"\"no\"\"\""))
  }

  @Test func `text after a closing quote far into a file`() throws {
    try expectRefused(
      longLog(4000) { $0 == 3000 ? "Q,\"a\"b,2022,x\n" : nil },
      .data(
        ":3002:6", "K016 text follows a closing quote",
        "double the quotes inside a quoted field: \"he said \"\"no\"\"\""))
  }
}
