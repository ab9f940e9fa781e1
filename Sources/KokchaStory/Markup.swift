/// How a story's text is written: as HTML, which TimelineJS shows, or as plain text.
package enum Markup {
  case html, plain

  /// A text whose characters mean themselves.
  package func escaped(_ text: String) -> String {
    guard self == .html, text.utf8.contains(where: Self.needsCare) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { Self.append(scalar, to: &result) }
    return result
  }

  /// A text whose line ends are seen.
  package func lines(_ text: String) -> String {
    guard self == .html, text.utf8.contains(where: Self.needsCare) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where isAfterReturn: break
      case "\n", "\r": result += "<br>"
      default: Self.append(scalar, to: &result)
      }
      isAfterReturn = scalar == "\r"
    }
    return result
  }

  /// A text that leads to an address, if that is one of the web; else the text and the address.
  func link(_ text: String, to address: String) -> String {
    if address.isEmpty { return escaped(text) }
    // Only these: an address such as javascript:… would run where a reader clicks.
    guard self == .html, address.isWebAddress else {
      return escaped(text == address ? text : "\(text): \(address)")
    }
    return "<a href=\"\(escaped(address))\">\(escaped(text))</a>"
  }

  package func paragraph(_ content: String) -> String {
    self == .html ? "<p>\(content)</p>" : content
  }

  func emphasized(_ content: String) -> String { self == .html ? "<em>\(content)</em>" : content }

  /// Most texts have none of these, and stay as they are.
  private static func needsCare(_ byte: UInt8) -> Bool {
    byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x0A || byte == 0x0D
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    default: result.unicodeScalars.append(scalar)
    }
  }
}

extension String {
  /// Whether it is an address of the web: http or https, a host, and nothing that ends an address.
  package var isWebAddress: Bool {
    let lowered = prefix(8).lowercased()
    let scheme = lowered.hasPrefix("https://") ? 8 : lowered.hasPrefix("http://") ? 7 : 0
    guard scheme > 0, utf8.count > scheme else { return false }
    return unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0 != "\u{7F}" && $0 != "<" && $0 != "\""
    }
  }
}
