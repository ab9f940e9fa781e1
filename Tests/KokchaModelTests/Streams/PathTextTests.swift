import KokchaModel
import TestSupport
import Testing

/// Paths as text: every row of bytes comes back as it was.
@Suite struct PathTextTests {
  @Test(
    arguments: [
      ([], ""), (Array("a/b.csv".utf8), "a/b.csv"), (Array("تخار".utf8), "تخار"),
      ([0x63, 0xE9], "c\\xE9"), ([0xFF], "\\xFF"), ([0x0A], "\\x0A"), ([0x7F], "\\x7F"),
      // Cut short, overlong, half a surrogate pair, beyond Unicode.
      ([0xE2, 0x82], "\\xE2\\x82"), ([0xC0, 0xAF], "\\xC0\\xAF"),
      ([0xED, 0xA0, 0x80], "\\xED\\xA0\\x80"),
      ([0xF4, 0x90, 0x80, 0x80], "\\xF4\\x90\\x80\\x80"),
      // A character that stands for a byte is itself four bytes.
      (Array("\u{10FFFF}".utf8), "\\xF4\\x8F\\xBF\\xBF"),
    ] as [([UInt8], String)])
  func `the bytes, and what is shown`(bytes: [UInt8], shown: String) {
    let text = PathText.text(of: bytes)
    #expect(PathText.bytes(of: text) == bytes)
    #expect(PathText.shown(text) == shown)
  }

  @Test func `random bytes`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : [0xF4, 0x8F, 0xBF, 0xBE, 0x2F, 0xCC, 0x81].randomElement(using: &random) ?? 0
      }
      #expect(PathText.bytes(of: PathText.text(of: bytes)) == bytes, "seed \(seed)")
    }
  }
}
