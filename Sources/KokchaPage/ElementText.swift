import KokchaBytes

/// Texts inside elements of HTML, which nothing in them ends.
extension ByteBuffer {
  /// JSON for a script element, with none of `<`, `>` and `&` in it: outside its strings JSON has them nowhere, and inside
  /// an escape means the same.
  mutating func append(scriptJSON json: Span<UInt8>) {
    for index in json.indices {
      switch json[index] {
      case 0x3C: append("\\u003c")
      case 0x3E: append("\\u003e")
      case 0x26: append("\\u0026")
      default: append(json[index])
      }
    }
  }

  /// Plain text (HTML Living Standard §13.1.2.2).
  mutating func append(escapedHTML text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: append("&amp;")
      case 0x3C: append("&lt;")
      case 0x3E: append("&gt;")
      // A NUL is no character of HTML (§13.2.5).
      case 0x00: append("\u{FFFD}")
      default: append(byte)
      }
    }
  }
}
