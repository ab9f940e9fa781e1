/// The encodings in which an input may be written.
public enum TextEncoding: String, CaseIterable, Sendable {
  /// UTF-8 (RFC 3629), with or without a byte-order mark.
  case utf8 = "utf-8"
  /// UTF-16 (RFC 2781); the byte-order mark tells the order, without one the text itself.
  case utf16 = "utf-16"
  /// UTF-16, the low byte first, without a mark.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, the high byte first, without a mark.
  case utf16BigEndian = "utf-16be"
  /// UTF-32; the byte-order mark tells the order, without one the text itself.
  case utf32 = "utf-32"
  /// UTF-32, the low byte first, without a mark.
  case utf32LittleEndian = "utf-32le"
  /// UTF-32, the high byte first, without a mark.
  case utf32BigEndian = "utf-32be"
  /// Windows code page 1251, Cyrillic.
  case windows1251 = "windows-1251"
  /// Windows code page 1252, Western European.
  case windows1252 = "windows-1252"
  /// Windows code page 1256, Arabic and Persian.
  case windows1256 = "windows-1256"

  /// The name under which `iconv` knows it, for a text that begins with these bytes.
  func systemName(for beginning: Span<UInt8>) -> String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16, .utf32:
      switch Self.unicode(of: beginning) {
      case .utf16BigEndian: "UTF-16BE"
      case .utf16LittleEndian: "UTF-16LE"
      case .utf32BigEndian: "UTF-32BE"
      case .utf32LittleEndian: "UTF-32LE"
      default: self == .utf16 ? "UTF-16" : "UTF-32"
      }
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .utf32LittleEndian: "UTF-32LE"
    case .utf32BigEndian: "UTF-32BE"
    case .windows1251: "CP1251"
    case .windows1252: "CP1252"
    case .windows1256: "CP1256"
    }
  }
}

extension TextEncoding {
  /// The Unicode encoding, other than UTF-8, of a text that begins so: by its mark, or else by where its zeros are.
  ///
  /// - Parameter beginning: its first bytes, best some hundred; no more than 4 KiB are looked at.
  /// - Returns: UTF-16 or UTF-32 where a mark says the order, with the order where there is none; nil for any other.
  package static func unicode(of beginning: Span<UInt8>) -> TextEncoding? {
    let bytes = beginning.extracting(0..<min(beginning.count, 4096))
    func begins(_ mark: UInt8...) -> Bool {
      mark.count <= bytes.count && mark.indices.allSatisfy { bytes[$0] == mark[$0] }
    }
    // The mark of UTF-32 begins with that of UTF-16, and no text begins with the NUL that would be left.
    if begins(0xFF, 0xFE, 0, 0) || begins(0, 0, 0xFE, 0xFF) { return .utf32 }
    if begins(0xFF, 0xFE) || begins(0xFE, 0xFF) { return .utf16 }
    let whole = bytes.count & ~3
    guard whole >= 4 else { return nil }
    // How often each byte of four is small enough for what it would be: no character is beyond U+10FFFF.
    var isHigh = [true, true, true, true]
    var isNext = [true, true, true, true]
    for index in 0..<whole {
      if bytes[index] != 0 { isHigh[index & 3] = false }
      if bytes[index] > 0x10 { isNext[index & 3] = false }
    }
    if isHigh[3], isNext[2] { return .utf32LittleEndian }
    if isHigh[0], isNext[1] { return .utf32BigEndian }
    let (little, big) = (Self.share(of: bytes, highByteAt: 1), Self.share(of: bytes, highByteAt: 0))
    return little > big
      ? (little >= 6 ? .utf16LittleEndian : nil) : big >= 6 ? .utf16BigEndian : nil
  }

  /// How many in eight units of two bytes are characters of the alphabets up to Arabic, if one in eight or more is
  /// of ASCII, as separators and line ends are; else none.
  private static func share(of bytes: Span<UInt8>, highByteAt high: Int) -> Int {
    let units = bytes.count / 2
    guard units > 0 else { return 0 }
    var (plain, ascii) = (0, 0)
    for unit in 0..<units {
      let (upper, lower) = (bytes[2 * unit + high], bytes[2 * unit + 1 - high])
      if upper < 0x09 { plain += 1 }
      if upper == 0, lower != 0, lower < 0x80 { ascii += 1 }
    }
    return 8 * ascii >= units ? 8 * plain / units : 0
  }
}
