import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// Where a portion or a block ends must not matter, and where a document is cut off must be told.
struct JSONPortionsTests {
  private static let events = [
    #"{"id":"e1","title":"A \"quoted\" {title}","time":{"edtf":"2022-07-14"},"tags":["a]","b}"],"own":[1,{"x":"]"}]}"#,
    #"{"id":"e2","title":"ولایت تخار 🏔","time":{"edtf":"2022-07"},"summary":"\\\\\"","extra":{"z":"1","own":"\u0032"}}"#,
    #"{"id":"e3","title":"Third","time":{"edtf":"2022-13-40"}}"#,
    #"{"id":"e4","title":"Fourth","time":{"edtf":"2022"},"places":[{"coordinate":{"latitude":91,"longitude":69}}]}"#,
    #"5"#,
    #"{"id":"e6","title":"Sixth","time":{"edtf":"2022-07-14T06:30+04:30"},"sources":["s"]}"#,
  ]
  private static let document = Array(
    ("\u{FEFF}{ \"sources\": [{\"id\": \"s\", \"title\": \"]}\"}],\n \"kokcha\": 1, \"events\" : [ "
      + events.joined(separator: " ,\r\n") + "\n] , \"note\": \"é\" } \n").utf8)
  private static let lines = Array(
    (events.dropLast().joined(separator: "\r\n") + "\n\n"
      + #"{"id":"e7","title":"T","time":{"edtf":"2022"}}"#)
      .utf8)

  private func expectSame(
    _ bytes: [UInt8], _ form: JSONForm?, _ portion: Int, _ blockSize: Int
  ) throws {
    let whole = try JSONReading(bytes, form: form)
    let made = try JSONReading(bytes, form: form, portion: portion, blockSize: blockSize)
    #expect(made == whole, "portion \(portion), blocks of \(blockSize)")
  }

  @Test func `the whole is what it should be`() throws {
    let document = try JSONReading(Self.document)
    #expect(document.events.map(\.id) == ["e1", "e2", "e6"])
    #expect(
      document.codes == [
        .keyUnknown, .dateDoesNotExist, .coordinateOutOfRange, .jsonType, .keyUnknown,
      ])
    #expect(document.problems.map(\.position.line) == [2, 4, 5, 6, 8])
    #expect(document.names == ["own", "z"] || document.names == ["z", "own"])
    #expect(document.refused == 3)
    let lines = try JSONReading(Self.lines)
    #expect(lines.events.map(\.id) == ["e1", "e2", "e7"])
    #expect(lines.problems.map(\.position.line) == [1, 3, 4, 5])
  }

  @Test(arguments: Array(1...100) + [127, 128, 129, 255, 256, 300, 1000])
  func `portions and blocks of many sizes`(size: Int) throws {
    for (bytes, form) in [(Self.document, JSONForm.document), (Self.lines, .lines)] {
      try expectSame(bytes, form, size, 256 << 10)
      try expectSame(bytes, form, .max, size)
      try expectSame(bytes, form, 7, size)
      try expectSame(bytes, nil, size, 4096)
    }
  }

  @Test func `positions count on where all events stand on one line`() throws {
    let good = #"{"id":"é","title":"T","time":{"edtf":"2022"}}"#
    let bad = #"{"id":"b","title":{},"time":{"edtf":"2022"}}"#
    for count in [0, 1, 3, 100] {
      let text =
        "{\"kokcha\":1,\"events\":["
        + (Array(repeating: good, count: count) + [bad]).joined(separator: ",") + "]}"
      for blockSize in [1, 64, 300, 100_000] {
        let made = try JSONReading(Array(text.utf8), form: .document, blockSize: blockSize)
        #expect(
          made.problems.first?.position
            == InputPosition(file: "a.json", line: 1, column: 22 + 46 * count + 19))
      }
    }
  }

  @Test(arguments: [JSONForm.document, nil])
  func `a document that is cut off anywhere is told, and never traps`(form: JSONForm?) throws {
    let whole = Self.document
    // Behind the last brace there are blanks only.
    let end = try #require(whole.lastIndex(of: 0x7D))
    for length in 0...end {
      do {
        let made = try JSONReading(Array(whole[..<length]), form: .document)
        #expect(
          made.problems.contains { $0.severity == .error && $0.code == .jsonMalformed },
          "\(length)")
      } catch {
        #expect(
          [.jsonMalformed, .emptyInput].contains(error.code), "\(length): \(error.code)")
      }
      if form == nil { _ = try? JSONReading(Array(whole[..<length])) }
    }
  }

  @Test func `a document with any byte changed never traps`() {
    var random = SeededGenerator(seed: 8259)
    for _ in 0..<3000 {
      var bytes = Self.document
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        default:
          bytes.insert(
            Array("{}[]\",:\\".utf8).randomElement(using: &random) ?? 0, at: at)
        }
      }
      let form = [JSONForm.document, .lines, nil].randomElement(using: &random) ?? nil
      _ = try? JSONReading(bytes, form: form, blockSize: Int.random(in: 1...2000, using: &random))
    }
  }
}
