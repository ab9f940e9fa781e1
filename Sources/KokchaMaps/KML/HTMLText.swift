import KokchaBytes

/// The text of a Placemark's description, which often is HTML.
///
/// Tags go; what parts lines parts them here too; where a link or an image leads stays, in brackets.
struct HTMLText {
  private(set) var text = ""
  /// Whether there was any markup.
  private(set) var isMarkup = false
  private let source: [Unicode.Scalar]
  private var offset = 0
  private var made: [Unicode.Scalar] = []
  /// Where the last tag ends; what stands behind it is text.
  private var lastClose = -1
  private var address = ""
  private var addressStart = 0
  /// Whether a comment was met that is never closed.
  private var hasOpenComment = false

  init(_ written: String) {
    source = Array(written.unicodeScalars)
    lastClose = source.lastIndex(of: ">") ?? -1
    isMarkup = looksLikeHTML
    guard isMarkup else {
      text = written
      return
    }
    read()
    text = Self.tidied(made)
  }

  /// A tag's name behind `<`, or a reference to a character.
  private var looksLikeHTML: Bool {
    for (index, scalar) in source.enumerated() {
      if scalar == "<", beginsTag(at: index) { return true }
      if scalar == "&", Self.reference(in: source, at: index) != nil { return true }
    }
    return false
  }

  private func beginsTag(at index: Int) -> Bool {
    guard index + 1 < lastClose else { return false }
    let next = source[index + 1]
    return Self.isLetter(next) || next == "/" || next == "!"
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private mutating func read() {
    while offset < source.count {
      let scalar = source[offset]
      if scalar == "<", beginsTag(at: offset), let close = source[offset...].firstIndex(of: ">") {
        readTag(String(String.UnicodeScalarView(source[(offset + 1)..<close])), behind: close + 1)
      } else if scalar == "&", let (meant, end) = Self.reference(in: source, at: offset) {
        append(meant)
        offset = end
      } else if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        append(" ")
        offset += 1
      } else {
        made.append(scalar)
        offset += 1
      }
    }
  }

  private mutating func append(_ text: String) { made.append(contentsOf: text.unicodeScalars) }

  private mutating func readTag(_ tag: String, behind end: Int) {
    offset = end
    let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" }.lowercased()
    if tag.hasPrefix("!--") {
      if hasOpenComment { return }
      let close = Self.offset(of: "-->", in: source, from: max(end - 3, 0))
      hasOpenComment = close == nil
      offset = close.map { $0 + 3 } ?? end
      return
    }
    switch name {
    case "br", "br/", "p", "/p", "div", "/div", "tr", "/tr", "table", "/table", "ul", "/ul", "ol",
      "/ol", "h1", "h2", "h3", "h4", "/h1", "/h2", "/h3", "/h4", "hr", "hr/":
      append("\n")
    case "li": append("\n- ")
    case "td", "th": append(" ")
    case "script", "style":
      let close = Self.offset(of: "</" + name, in: source, from: end)
      offset = close ?? source.count
    case "a":
      address = Self.attribute("href", of: tag)
      addressStart = made.count
    case "/a":
      // What stands for the address already need not be followed by it.
      let shown = String(String.UnicodeScalarView(made[min(addressStart, made.count)...]))
      if !address.isEmpty, !shown.contains(address) { append(" (" + address + ")") }
      address = ""
    case "img", "img/":
      let image = Self.attribute("src", of: tag)
      if !image.isEmpty { append(" (" + image + ") ") }
    default: break
    }
  }

  private static func offset(
    of word: String, in text: [Unicode.Scalar], from start: Int
  ) -> Int? {
    let wanted = Array(word.unicodeScalars)
    var index = start
    while index + wanted.count <= text.count {
      let piece = text[index..<index + wanted.count]
      if zip(piece, wanted).allSatisfy({ $0 == $1 || $0.properties.lowercaseMapping == String($1) })
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// An attribute's value; empty for none.
  private static func attribute(_ name: String, of tag: String) -> String {
    let scalars = Array(tag.unicodeScalars)
    guard let found = offset(of: name + "=", in: scalars, from: 0) else { return "" }
    var start = found + name.unicodeScalars.count + 1
    guard start < scalars.count else { return "" }
    let quote: Unicode.Scalar? =
      scalars[start] == "\"" || scalars[start] == "'" ? scalars[start] : nil
    if quote != nil { start += 1 }
    var value = ""
    while start < scalars.count {
      if let quote { if scalars[start] == quote { break } } else if scalars[start] == " " { break }
      if scalars[start] == "&", let (meant, end) = reference(in: scalars, at: start) {
        value += meant
        start = end
        continue
      }
      value.unicodeScalars.append(scalars[start])
      start += 1
    }
    return value
  }

  /// The character that `&amp;`, `&#39;` and the like stand for.
  private static func reference(
    in text: [Unicode.Scalar], at start: Int
  ) -> (meant: String, end: Int)? {
    guard
      let end = text[start...].prefix(12).firstIndex(of: ";"), end > start + 1
    else { return nil }
    let name = String(String.UnicodeScalarView(text[(start + 1)..<end]))
    if let known = named[name] { return (known, end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number, let scalar = Unicode.Scalar(number), number > 0 else { return nil }
    return (String(Character(scalar)), end + 1)
  }

  private static let named = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "laquo": "«", "raquo": "»", "deg": "°", "copy": "©", "zwnj": "\u{200C}", "shy": "",
  ]

  /// No more than one blank in a row, no blanks at a line's ends, no more than one empty line.
  private static func tidied(_ text: [Unicode.Scalar]) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split { $0 == " " || $0 == "\u{A0}" || $0 == "\r" || $0 == "\t" }
      let tidy = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
      if tidy.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(tidy)
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
