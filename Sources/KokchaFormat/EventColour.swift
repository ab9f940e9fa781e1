package import KokchaModel

/// The colours by which maps tell types of events apart: one palette for every format.
package enum EventColour {
  /// Red, green and blue in hexadecimal digits; of a type that is not in the vocabulary a dark grey.
  package static func of(_ type: EventType?) -> String {
    switch type {
    case .battles: "d71a1c"
    case .explosions: "e67300"
    case .violenceAgainstCivilians: "a80f7b"
    case .protests: "2b8cd9"
    case .riots: "f0b400"
    case .strategicDevelopments: "21924d"
    case .lawEnforcement: "2c5aa0"
    case .statement: "808080"
    case nil: "404040"
    }
  }

  /// Half way to white.
  package static func pale(_ colour: String) -> String {
    let digits = Array(colour)
    return stride(from: 0, to: 6, by: 2).map { index in
      let value = (Int(String(digits[index...index + 1]), radix: 16) ?? 0) / 2 + 128
      let text = String(value, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
  }
}
