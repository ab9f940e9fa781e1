import Foundation
import KokchaBytes
import TestSupport
import Testing

/// Strings (RFC 8259 §7), read again by Foundation.
struct RFC8259Section7 {
  private func parsed(_ text: String) throws -> String {
    let json = written { $0.append(jsonString: text.utf8.span) }
    let value = try JSONSerialization.jsonObject(
      with: Data(json.utf8), options: .fragmentsAllowed)
    return try #require(value as? String)
  }

  @Test(arguments: DifficultTexts.all)
  func `a text comes back as it was`(text: String) throws {
    // Scalars, for strings that are canonically equivalent are equal.
    #expect(Array(try parsed(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `a hundred thousand characters come back`() throws {
    #expect(try parsed(DifficultTexts.long) == DifficultTexts.long)
  }

  @Test(arguments: 0..<40)
  func `every character that must be escaped, at every offset of a block`(padding: Int) throws {
    for value in Array(0..<0x20 as Range<UInt32>) + [0x22, 0x5C, 0x7F] {
      let scalar = try #require(UnicodeScalar(value))
      let text = String(repeating: "x", count: padding) + String(scalar) + "yz"
      #expect(try parsed(text) == text)
    }
  }

  @Test(
    arguments: [
      ("\"", #"\""#), ("\\", #"\\"#), ("\n", #"\n"#), ("\r", #"\r"#), ("\t", #"\t"#),
      ("\u{0}", #"\u0000"#), ("\u{8}", #"\u0008"#), ("\u{1F}", #"\u001f"#), ("/", "/"),
      ("\u{7F}", "\u{7F}"), ("\u{2028}", "\u{2028}"), ("é🏔", "é🏔"),
    ] as [(String, String)])
  func `only what must be escaped is escaped`(text: String, expected: String) {
    #expect(written { $0.append(jsonEscaped: text.utf8.span) } == expected)
  }
}
