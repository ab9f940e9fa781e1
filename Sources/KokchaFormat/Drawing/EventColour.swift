package import KokchaModel

/// The colours by which maps tell types of events apart: one palette for every format.
///
/// Each is red, green and blue in hexadecimal digits.
package enum EventColour {
  /// On a map of another program's; of a type that is not in the vocabulary a dark grey.
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

  /// On paper, from which each has a contrast of three to one at least (WCAG 2.2 §1.4.11); a yellow of maps has not.
  package static func onPaper(_ type: EventType?) -> String {
    type == .riots ? "b58300" : of(type)
  }

  /// On dark ground, from which it has that contrast too.
  package static func onDark(_ type: EventType?) -> String {
    switch type {
    case .battles: "f0565a"
    case .explosions: "f08a2b"
    case .violenceAgainstCivilians: "d957ae"
    case .protests: "4da3e8"
    case .riots: "f0b400"
    case .strategicDevelopments: "45b874"
    case .lawEnforcement: "8e9bf5"
    case .statement: "a0a0a0"
    case nil: "c8c8c8"
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
