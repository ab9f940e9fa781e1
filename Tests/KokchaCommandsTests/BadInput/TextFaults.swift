import Foundation
import TestSupport
import Testing

/// Bytes that are no UTF-8 text (rule A4).
@Suite struct TextFaults {
  private static func bytes(_ text: String, _ wrong: [UInt8], _ rest: String) -> Data {
    Data(text.utf8) + Data(wrong) + Data(rest.utf8)
  }

  // Latin 1; a byte that goes on from nothing; an overlong slash; a surrogate; half a character;
  // more than Unicode has.
  @Test(
    arguments: [
      [0xE9], [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x80], [0xF5, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func `bytes in the first row that are not UTF-8`(wrong: [UInt8]) throws {
    try expectRefused(
      Self.bytes("id,title,date\n1,تخار ", wrong, ",2022\n2,b,2022\n"),
      .data(
        ":2:8", "K017 these bytes are not UTF-8",
        "save the file as \"CSV UTF-8\", or name its encoding: --encoding windows-1256"))
  }

  @Test func `bytes in the header that are not UTF-8`() throws {
    try expectRefused(
      Self.bytes("id,title,date,caf", [0xE9], "\n1,a,2022,x\n"),
      .data(
        ":1:18", "K017 these bytes are not UTF-8",
        "save the file as \"CSV UTF-8\", or name its encoding: --encoding windows-1256"))
  }

  @Test func `bytes far into a file that are not UTF-8`() throws {
    try expectRefused(
      Self.bytes(longLog(4000) + "X,caf", [0xE9], ",2022,x\n"),
      .data(
        ":4002:6", "K017 these bytes are not UTF-8",
        "save the file as \"CSV UTF-8\", or name its encoding: --encoding windows-1256"))
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func `UTF-16 with its mark`(encoding: String.Encoding) throws {
    let text = try #require("\u{FEFF}id,title,date\n1,a,2022\n".data(using: encoding))
    try expectRefused(
      text,
      .data(":1:1", "K017 the text is UTF-16", "say --encoding utf-16, or save it as \"CSV UTF-8\"")
    )
  }

  @Test func `UTF-16 without its mark`() throws {
    let text = try #require("id,title,date\n1,a,2022\n".data(using: .utf16LittleEndian))
    try expectRefused(
      text,
      .data(":1:2", "K018 a NUL character", "is this a text file? save it as \"CSV UTF-8\""))
  }

  @Test func `NUL in a row, told of once`() throws {
    try expectRefused(
      Self.bytes("id,title,date\n1,a", [0, 0], ",2022\n2,b,2022\n"),
      .data(
        ":2:4", "K018 a NUL character",
        "delete it; if there are many, save the file as \"CSV UTF-8\""))
  }

  @Test func `NUL far into a file`() throws {
    try expectRefused(
      Self.bytes(longLog(4000) + "X,\"\n", [0], "\",2022,x\n"),
      .data(
        ":4003:1", "K018 a NUL character",
        "delete it; if there are many, save the file as \"CSV UTF-8\""))
  }
}
