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
        "save the file as \"CSV UTF-8\", or name its encoding with --encoding: utf-16, windows-1251, "
          + "windows-1252 or windows-1256"))
  }

  @Test func `bytes in the header that are not UTF-8`() throws {
    try expectRefused(
      Self.bytes("id,title,date,caf", [0xE9], "\n1,a,2022,x\n"),
      .data(
        ":1:18", "K017 these bytes are not UTF-8",
        "save the file as \"CSV UTF-8\", or name its encoding, by its letters: --encoding windows-1252"
      ))
  }

  @Test func `bytes far into a file that are not UTF-8`() throws {
    try expectRefused(
      Self.bytes(longLog(4000) + "X,caf", [0xE9], ",2022,x\n"),
      .data(
        ":4002:6", "K017 these bytes are not UTF-8",
        "save the file as \"CSV UTF-8\", or name its encoding, by its letters: --encoding windows-1252"
      ))
  }

  @Test func `of each row the first wrong byte is told, and of a good row between them none`()
    throws
  {
    let log = [
      Array("id,title,date\n1,تخار".utf8), [0xFF], Array(" and then ".utf8), [0x00, 0xFF],
      Array(",2022\n2,تخار,2022\n3,a text of ASCII letters; long enough".utf8), [0x00],
      Array(" and then ".utf8), [0xE2, 0x80], Array(",2022\n4,d,2022\n5,e".utf8), [0xD8],
      Array("\n".utf8),
    ].reduce([], +)
    let run = try kokcha(["check", "-", "--all"], input: Data(log))
    let told = run.text.split(separator: "\n").filter {
      $0.hasPrefix("  -:") && !$0.contains("source")
    }
    #expect(
      told == [
        "  -:2:7: these bytes are not UTF-8", "  -:6:4: these bytes are not UTF-8",
        "  -:4:39: a NUL character",
      ])
  }

  /// All that can be named.
  private static let encodings = "utf-16, windows-1251, windows-1252 or windows-1256"

  @Test(
    arguments: [
      // «Обстрел границы», «ёлка», «мина»; «г.» is too little.
      (
        "windows-1251",
        [
          0xCE, 0xE1, 0xF1, 0xF2, 0xF0, 0xE5, 0xEB, 0x20, 0xE3, 0xF0, 0xE0, 0xED, 0xE8, 0xF6, 0xFB,
        ]
      ),
      ("windows-1251", [0xB8, 0xEB, 0xEA, 0xE0]), ("windows-1251", [0xEC, 0xE8, 0xED, 0xE0]),
      (nil, [0xE3, 0x2E]),
      // «ОБСТРЕЛ» has no letter that Windows-1256 has not as well.
      (nil, [0xCE, 0xC1, 0xD1, 0xD2, 0xD0, 0xC5, 0xCB]),
      // «خواجه», «پول», «که»; «بار» could be «ИЗС».
      ("windows-1256", [0xCE, 0xE6, 0xC7, 0xCC, 0xE5]), ("windows-1256", [0x81, 0xE6, 0xE1]),
      ("windows-1256", [0x98, 0xE5]), (nil, [0xC8, 0xC7, 0xD1]),
      // "café", "Ñandú", "été à"; "don’t" with a quotation mark of all three.
      ("windows-1252", [0x63, 0x61, 0x66, 0xE9]),
      ("windows-1252", [0xD1, 0x61, 0x6E, 0x64, 0xFA]),
      ("windows-1252", [0xE9, 0x74, 0xE9, 0x20, 0xE0]),
      (nil, [0x64, 0x6F, 0x6E, 0x92, 0x74]),
      // «те» in UTF-8, and again with half of a letter behind it.
      (nil, [0xD1, 0x82, 0xD0, 0xB5, 0x20, 0xD1, 0x82, 0xD0, 0xB5, 0xD0]),
      // Words of two kinds.
      (nil, [0xEC, 0xE8, 0xED, 0xE0, 0x20, 0x63, 0x61, 0x66, 0xE9]),
    ] as [(String?, [UInt8])])
  func `the encoding that the letters look like is named, else all are`(
    encoding: String?, title: [UInt8]
  ) throws {
    let advice =
      encoding.map { ", by its letters: --encoding \($0)" }
      ?? " with --encoding: \(Self.encodings)"
    let folder = try TemporaryFolder()
    try folder.write("log.csv", Self.bytes("id,title,date\n1,", title, ",2022\n"))
    let row = try kokcha(["check", "log.csv"], in: folder.url).text
    #expect(row.hasPrefix("K017 error"))
    #expect(row.contains("or name its encoding\(advice)\n"), "\(row)")
    try folder.write("log.csv", Self.bytes("id,title,date,", title, "\n1,a,2022,\n"))
    let header = try kokcha(["check", "log.csv"], in: folder.url).text
    #expect(header.contains("or name its encoding\(advice)\n"), "\(header)")
    try folder.write(
      "log.jsonl",
      Self.bytes("{\"id\":\"a\",\"time\":{\"edtf\":\"2022\"},\"title\":\"", title, "\"}\n"))
    let json = try kokcha(["check", "log.jsonl"], in: folder.url).text
    #expect(json.contains("or name its encoding\(advice)\n"), "\(json)")
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
      .data(
        ":1:1", "K017 the text is UTF-16LE",
        "say --encoding utf-16le, or save it as \"CSV UTF-8\""))
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
