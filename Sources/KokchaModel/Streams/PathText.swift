/// Paths as text: on Linux a path is bytes, any but NUL, and in Kokcha it is a `String`.
///
/// A byte that is not part of valid UTF-8 becomes a character of the last private area, U+10FF00
/// plus the byte, and goes back to the system as that byte. So that the way back is certain, these
/// characters themselves are carried byte by byte. `shown(_:)` is what people see.
public enum PathText {
  private static let firstEscape: UInt32 = 0x10_FF80
  private static let offset: UInt32 = 0x10_FF00

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.value >= firstEscape ? UInt8(truncatingIfNeeded: scalar.value) : nil
  }

  /// The text of a path's bytes, valid UTF-8 or not.
  public static func text(of bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: { $0.value >= firstEscape })
    {
      return text
    }
    var text = ""
    var rest = bytes[...]
    while let first = rest.first {
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      if let valid = String(validating: rest.prefix(length), as: UTF8.self),
        let scalar = valid.unicodeScalars.first, scalar.value < firstEscape
      {
        text.unicodeScalars.append(scalar)
        rest = rest.dropFirst(scalar.utf8.count)
      } else {
        // Always a scalar: it lies between U+10FF80 and U+10FFFF.
        if let escape = Unicode.Scalar(offset + UInt32(first)) {
          text.unicodeScalars.append(escape)
        }
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// The bytes of a path's text, as the system wants them; without a NUL at the end.
  public static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let byte = byte(of: scalar) {
        bytes.append(byte)
      } else {
        bytes.append(contentsOf: scalar.utf8)
      }
    }
    return bytes
  }

  /// The bytes of a path's text with a NUL behind them, for calls in C.
  package static func cString(of text: String) -> [CChar] {
    bytes(of: text).map { CChar(bitPattern: $0) } + [0]
  }

  /// A path for a message, in one line: a byte that is not UTF-8 and a control character are `\xNN`.
  public static func shown(_ text: String) -> String {
    shown(text, escapesControls: true)
  }

  /// A path for JSON, which has escapes of its own for control characters: only a byte that is not
  /// UTF-8 is `\xNN`.
  package static func shownInJSON(_ text: String) -> String {
    shown(text, escapesControls: false)
  }

  private static func shown(_ text: String, escapesControls: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let byte = byte(of: scalar) {
        append(byte, to: &result)
      } else if escapesControls, scalar.properties.generalCategory == .control {
        for byte in scalar.utf8 { append(byte, to: &result) }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func append(_ byte: UInt8, to text: inout String) {
    text += byte < 0x10 ? "\\x0" : "\\x"
    text += String(byte, radix: 16, uppercase: true)
  }
}
