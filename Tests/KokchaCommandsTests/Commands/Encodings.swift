import Foundation
import TestSupport
import Testing

/// Inputs in other encodings than UTF-8 (`--encoding`), and other forms than their names say
/// (`--from`).
struct Encodings {
  private static let log = "id,title,date,place\na,گزارش “پولیس”،,2022-07-14,خواجه غار\n"

  private func export(
    _ bytes: Data, _ options: [String], name: String = "log.csv"
  ) throws -> Execution {
    let folder = try TemporaryFolder()
    try folder.write(name, bytes)
    return try kokcha(["export", name, "--out", "jsonl:-"] + options, in: folder.url)
  }

  @Test(
    arguments: [
      // Windows-1256 has the letters of Arabic and some of Persian: گ is 90, چ 8D, پ 81, ژ 8E.
      ("windows-1256", [0x90, 0xE1, 0x20, 0x81, 0xE6, 0xE1], "گل پول"),
      // Windows-1251 has those of Russian, and none of the six that Tajik has besides.
      (
        "windows-1251",
        [
          0xCE, 0xE1, 0xF1, 0xF2, 0xF0, 0xE5, 0xEB, 0x20, 0xAB, 0xB8, 0xEB, 0xEE, 0xEA, 0xBB, 0x20,
          0x97, 0x20, 0xB9, 0x31,
        ], "Обстрел «ёлок» — №1"
      ),
      ("windows-1252", [0x63, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x78, 0x94], "café “x”"),
    ] as [(String, [UInt8], String)])
  func `one byte a character`(encoding: String, title: [UInt8], expected: String) throws {
    let bytes = Data("id,title,date\na,".utf8) + Data(title) + Data(",2022\n".utf8)
    let run = try export(bytes, ["--encoding", encoding])
    #expect(run.status == 0)
    #expect(run.text.contains("\"title\":\"\(expected)\""))
    #expect(try export(bytes, []).status == 1)
  }

  /// Bytes 80…FF as Python's codec cp1251 has them, which has no 98; the WHATWG's index has U+0098 there.
  private static let windows1251 = """
    ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї\
    АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя
    """

  @Test func `every byte of Windows-1251, and the one that it does not have`() throws {
    let letters = Array(Self.windows1251.unicodeScalars)
    try #require(letters.count == 128)
    for (number, letter) in letters.enumerated() {
      let byte = UInt8(0x80 + number)
      let bytes = Data("id,title,date\na,x".utf8) + Data([byte]) + Data("x,2022\n".utf8)
      let run = try export(bytes, ["--encoding", "windows-1251"])
      if byte == 0x98 {
        #expect(run.status == 1)
        #expect(run.errors.contains("the bytes 98 78 2C 32 are not windows-1251"))
      } else {
        #expect(run.text.contains("\"title\":\"x\(letter)x\""), "\(byte)")
      }
    }
  }

  @Test func `UTF-16, with its mark`() throws {
    let expected = try export(Data(Self.log.utf8), [])
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
      let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
      let bytes = Data(mark) + (try #require(Self.log.data(using: encoding)))
      let run = try export(bytes, ["--encoding", "utf-16"])
      #expect(run.text == expected.text)
      #expect(run.status == 0)
    }
  }

  static let unicode: [(name: String, encoding: String.Encoding, mark: [UInt8])] = [
    ("utf-16", .utf16LittleEndian, [0xFF, 0xFE]), ("utf-16", .utf16BigEndian, [0xFE, 0xFF]),
    ("utf-16le", .utf16LittleEndian, []), ("utf-16be", .utf16BigEndian, []),
    ("utf-32", .utf32LittleEndian, [0xFF, 0xFE, 0, 0]),
    ("utf-32", .utf32BigEndian, [0, 0, 0xFE, 0xFF]), ("utf-32le", .utf32LittleEndian, []),
    ("utf-32be", .utf32BigEndian, []),
  ]

  /// The mark of UTF-32, the low byte first, begins with that of UTF-16.
  @Test(arguments: unicode)
  func `Unicode of two and of four bytes is named, and read by that name`(
    row: (name: String, encoding: String.Encoding, mark: [UInt8])
  ) throws {
    let json = #"{"kokcha":1,"events":[{"id":"a","title":"رویداد","time":{"edtf":"2022"}}]}"#
    let map =
      #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"#
      + #""properties":{"id":"a","title":"رویداد","date":"2022"}}]}"#
    for (name, text) in [
      ("a.csv", Self.log), ("a.json", json), ("a.geojson", map), ("a", Self.log), ("a", json),
      ("a", map),
    ] {
      let bytes = Data(row.mark) + (try #require(text.data(using: row.encoding)))
      let unnamed = try export(bytes, [], name: name)
      #expect(unnamed.status == 1)
      #expect(
        unnamed.errors.contains("K017 the text is \(row.name.uppercased())\n"), "\(unnamed.errors)")
      #expect(unnamed.errors.contains("say --encoding \(row.name), or "))
      let expected = try export(Data(text.utf8), [], name: name)
      let named = try export(bytes, ["--encoding", row.name], name: name)
      #expect(named.text == expected.text && named.status == 0, "\(named.errors)")
      // And the order is told where the name leaves it open.
      let general = try export(bytes, ["--encoding", String(row.name.prefix(6))], name: name)
      #expect(general.text == expected.text && general.status == 0, "\(general.errors)")
    }
  }

  @Test(arguments: ["a\n1\n2\n3\n", "id,title,date\na,\u{0},2022\n", "ماه,سال\n"])
  func `UTF-8 is taken for nothing else`(text: String) throws {
    let run = try export(Data(text.utf8), [])
    #expect(!run.errors.contains("UTF-16") && !run.errors.contains("UTF-32"), "\(run.errors)")
  }

  @Test func `a long input is the same whatever its encoding, across every border of a block`()
    throws
  {
    var log = "id,title,date\n"
    for number in 0..<20_000 { log += "e\(number),«رویداد» \(number) €,2022-07-14\n" }
    let expected = try export(Data(log.utf8), ["--quiet"])
    let bytes = Data([0xFF, 0xFE]) + (try #require(log.data(using: .utf16LittleEndian)))
    #expect(try export(bytes, ["--quiet", "--encoding", "utf-16"]).output == expected.output)
  }

  @Test func `JSON in UTF-16`() throws {
    let json =
      "{\"kokcha\":1,\"events\":[{\"id\":\"a\",\"title\":\"رویداد\",\"time\":{\"edtf\":\"2022\"}}]}"
    let bytes = Data([0xFF, 0xFE]) + (try #require(json.data(using: .utf16LittleEndian)))
    let run = try export(bytes, ["--encoding", "utf-16"], name: "log.json")
    #expect(run.status == 0)
    #expect(run.text.contains("رویداد"))
  }

  @Test func `a byte that the encoding does not have is an error with its line`() throws {
    // 81 stands for nothing in Windows-1252.
    let bytes = Data("id,title,date\na,A,2022\nb,".utf8) + Data([0x81]) + Data(",2022\n".utf8)
    let run = try export(bytes, ["--encoding", "windows-1252"])
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("log.csv:3: K017 the bytes 81 2C 32 30 are not windows-1252\n"))
    #expect(run.output.isEmpty)
    let cut = try export(
      Data([0xFF, 0xFE, 0x69, 0x00, 0x64]), ["--encoding", "utf-16"])
    #expect(cut.status == 1)
    #expect(cut.errors.contains("the bytes 64 are not utf-16"))
  }

  @Test func `--from says what the name does not`() throws {
    let json = Data("{\"id\":\"a\",\"title\":\"A\",\"time\":{\"edtf\":\"2022\"}}\n".utf8)
    #expect(try export(json, ["--from", "jsonl"], name: "events.txt").status == 0)
    #expect(try export(json, [], name: "events.txt").status == 0)
    #expect(try export(json, [], name: "events.csv").status == 1)
    #expect(try export(json, ["--from", "jsonl"], name: "events.csv").status == 0)
    let wrong = try export(json, ["--from", "xml"])
    #expect(wrong.status == 2)
    #expect(
      wrong.errors.hasPrefix(
        "kokcha: --from xml: it takes csv, json, jsonl, geojson, geojsonl, geojsons, kml, kmz;"))
    #expect(try export(json, ["--encoding", "latin1"]).errors.contains("it takes utf-8, utf-16"))
  }
}
