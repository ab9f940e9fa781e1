import KokchaBytes

/// From a code to the places that have it.
package struct CodeIndex: Sendable {
  private struct Link {
    var scheme: Int16
    var place: Int32
    var next: Int32
  }

  private var codes = ByteKeys(ignoringCase: true, capacity: 8192)
  private var schemes = ByteKeys(ignoringCase: true, capacity: 32)
  /// By code: the first of its places, as an index into `links`.
  private var first: [Int32] = []
  private var links: [Link] = []

  /// Adds a code of a place under the scheme that gives it.
  package mutating func insert(_ place: Int, scheme: Span<UInt8>, code: Span<UInt8>) {
    let link = Link(
      scheme: Int16(truncatingIfNeeded: schemes.insert(scheme)),
      place: Int32(truncatingIfNeeded: place), next: -1)
    let entry = codes.insert(code)
    let added = Int32(truncatingIfNeeded: links.count)
    guard entry < first.count else {
      first.append(added)
      links.append(link)
      return
    }
    var last = Int(first[entry])
    while true {
      if links[last].place == link.place, links[last].scheme == link.scheme { return }
      guard links[last].next >= 0 else { break }
      last = Int(links[last].next)
    }
    links.append(link)
    links[last].next = added
  }

  /// The place whose id is `scheme:code`, letter for letter but for case; nil if there is none.
  ///
  /// `pcode:AF1809` may be a place's id, and also a code in the table.
  package func places(coded text: Span<UInt8>) -> [Int] {
    guard let colon = Self.colon(in: text),
      let scheme = schemes.number(of: text.extracting(0..<colon)),
      let entry = codes.number(of: text.extracting(colon + 1..<text.count))
    else { return [] }
    return places(of: entry) { $0 == scheme }
  }

  /// The places with a code that does not name its scheme.
  ///
  /// `AF26` is Takhar in FIPS and Zabul among the P-codes. What is written like a P-code is
  /// therefore never looked for elsewhere, even where no place here has that P-code.
  package func places(bareCode code: Span<UInt8>) -> [Int] {
    guard let entry = codes.number(of: code) else { return [] }
    guard Self.isWrittenLikePcode(code) else { return places(of: entry) { _ in true } }
    guard let pcode = schemes.number(of: "pcode".utf8.span) else { return [] }
    return places(of: entry) { $0 == pcode }
  }

  /// The places with a code, whatever its scheme: to say what may have been meant, not to decide it.
  package func places(underAnyScheme code: Span<UInt8>) -> [Int] {
    codes.number(of: code).map { places(of: $0) { _ in true } } ?? []
  }

  private func places(of entry: Int, where isWanted: (Int) -> Bool) -> [Int] {
    var places: [Int] = []
    var next = Int(first[entry])
    while next >= 0 {
      let link = links[next]
      if isWanted(Int(link.scheme)), !places.contains(Int(link.place)) {
        places.append(Int(link.place))
      }
      next = Int(link.next)
    }
    return places
  }

  /// Where the colon after the scheme stands.
  package static func colon(in text: Span<UInt8>) -> Int? {
    for index in 0..<text.count where text[index] == 0x3A { return index }
    return nil
  }

  /// Whether a code is two letters and then digits.
  private static func isWrittenLikePcode(_ code: Span<UInt8>) -> Bool {
    guard code.count > 2 else { return false }
    for index in 0..<code.count {
      let isDigit = code[index] >= 0x30 && code[index] <= 0x39
      if isDigit != (index >= 2) { return false }
    }
    return true
  }
}
