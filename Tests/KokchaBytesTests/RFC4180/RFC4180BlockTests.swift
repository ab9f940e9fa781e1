import KokchaBytes
import TestSupport
import Testing

/// The tokenizer looks at sixteen bytes at a time, and at portions of a file: where one ends must
/// not matter.
struct RFC4180Blocks {
  private static let fragments = [
    "\"a\"", "\"a\"\"b\"", "\"\"", "\"\"\"\"", "\"x\r\ny\"", "\r\n", "\n", "\r", ",", "a\"",
    "\r\r\n",
  ]

  @Test(arguments: 0..<48)
  func `a special sequence means the same at every offset`(padding: Int) {
    for fragment in Self.fragments {
      for tail in ["", "\r\n", ",b\r\nc,d\r\n", "\nlonger than a block of sixteen,\"x\"\n"] {
        let text = String(repeating: "x", count: padding) + "," + fragment + tail
        let expected = PlainCSV(Array(text.utf8))
        let made = Tokenizing(text)
        #expect(made.records == expected.records, "\(text.debugDescription)")
        #expect((made.fault == nil) == (expected.fault == nil), "\(text.debugDescription)")
      }
    }
  }

  @Test(arguments: 0..<34)
  func `reading in two portions gives what reading at once gives`(padding: Int) {
    let text =
      String(repeating: "x", count: padding)
      + ",\"a \"\"b\"\"\",,\"c\r\nd\"\r\n\r\ne,\"f\",\"\",\"g,h\"\ri,\"jklmnop\nqrstuvwxyz\",k,\"\"\n"
    expectSame(Array(text.utf8))
  }

  @Test(arguments: [0x4B6F_6B63, 7, 99] as [UInt64])
  func `random texts are read as a plain reader reads them, in any two portions`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("\"\"\",,\r\n\nab".utf8)
    for _ in 0..<400 {
      let length = Int.random(in: 0...50, using: &random)
      var bytes: [UInt8] = []
      for _ in 0..<length { bytes.append(alphabet.randomElement(using: &random) ?? 0x61) }
      let made = Tokenizing(bytes)
      let expected = PlainCSV(bytes)
      let context = "seed \(seed): \(String(decoding: bytes, as: UTF8.self).debugDescription)"
      #expect(made.records == expected.records, "\(context)")
      #expect(made.fault.map(Self.offset) == expected.fault, "\(context)")
      expectSame(bytes, context)
    }
  }

  private static func offset(of fault: RecordFault) -> Int {
    switch fault {
    case .unclosedQuote(let offset), .textAfterQuote(let offset): offset
    }
  }

  /// Reads up to every offset as if more followed, then from where that stopped.
  private func expectSame(_ bytes: [UInt8], _ context: String = "") {
    let whole = Tokenizing(bytes)
    for split in 0...bytes.count {
      let first = Tokenizing(Array(bytes[..<split]), isLast: false)
      let second = Tokenizing(bytes, from: first.consumed)
      let joined = first.records + second.records
      #expect(joined == whole.records, "split at \(split) \(context)")
      // A portion may find what is wrong early, but nothing that the whole does not find.
      if let fault = first.fault { #expect(fault == whole.fault, "split at \(split) \(context)") }
      #expect(second.fault == whole.fault, "split at \(split) \(context)")
      #expect(
        first.lineCount + second.lineCount == whole.lineCount, "split at \(split) \(context)")
      #expect(
        first.lines + second.lines.map { $0 + first.lineCount } == whole.lines,
        "split at \(split) \(context)")
    }
  }
}
