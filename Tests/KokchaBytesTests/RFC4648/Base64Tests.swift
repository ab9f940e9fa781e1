import Foundation
import KokchaBytes
import Testing

/// RFC 4648 §4, judged by Foundation.
struct Base64Tests {
  private static func encoded(_ bytes: [UInt8], after start: String = "") -> String {
    var buffer = ByteBuffer(capacity: 64)
    buffer.append(string: start)
    buffer.append(base64: bytes.span)
    return buffer.withSpan { $0.string }
  }

  /// §10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `test vectors`(text: String, base64: String) {
    #expect(Self.encoded(Array(text.utf8)) == base64)
    #expect(Self.encoded(Array(text.utf8), after: "x") == "x" + base64)
  }

  @Test func `every length, and every letter in every place`() {
    for count in 0..<80 {
      for step in 0..<64 {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + step * 4 + step) }
        #expect(Self.encoded(bytes) == Data(bytes).base64EncodedString())
      }
    }
    let all = (0..<0x1_0000).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF), UInt8($0 % 251)] }
    #expect(Self.encoded(all) == Data(all).base64EncodedString())
  }
}
