import KokchaBytes

/// What Google Earth takes for more than text in a balloon: HTML's markup, and `$[…]`, the name of a field.
enum HTMLCharacters {
  /// Whether a text is only text in HTML, in an attribute in double quotes too, and names no field.
  static func areText(in text: Span<UInt8>) -> Bool {
    for index in 0..<text.count {
      switch text[index] {
      case 0x22, 0x26, 0x3C: return false
      case 0x24: if index + 1 < text.count, text[index + 1] == 0x5B { return false }
      default: break
      }
    }
    return true
  }

  /// The text as HTML that shows it.
  ///
  /// A dollar sign is a reference too, so that no field is named whether or not Google Earth looks again at what it
  /// has put in.
  static func escaping(_ text: Span<UInt8>) -> [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.count + 64)
    for index in 0..<text.count {
      switch text[index] {
      case 0x22: escaped.append(contentsOf: "&quot;".utf8)
      case 0x24: escaped.append(contentsOf: "&#36;".utf8)
      case 0x26: escaped.append(contentsOf: "&amp;".utf8)
      case 0x3C: escaped.append(contentsOf: "&lt;".utf8)
      case 0x3E: escaped.append(contentsOf: "&gt;".utf8)
      case let byte: escaped.append(byte)
      }
    }
    return escaped
  }

  /// Whether a text may become a link: it begins with `http://` or `https://`, in letters of either case.
  static func areWebAddress(in text: Span<UInt8>) -> Bool {
    guard text.count > 7 else { return false }
    var start: UInt64 = 0
    for index in 0..<8 { start = start &<< 8 | UInt64(text[index]) }
    // Small letters are the great ones with one bit more.
    return start | 0x2020_2020_2000_0000 == https && text.count > 8
      || (start | 0x2020_2020_0000_0000) &>> 8 == http
  }

  private static let https = bytes(of: "https://")
  private static let http = bytes(of: "http://")

  private static func bytes(of scheme: String) -> UInt64 {
    scheme.utf8.reduce(0) { $0 &<< 8 | UInt64($1) }
  }
}
