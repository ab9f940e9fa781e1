import KokchaBytes

/// A time in Extended Date/Time Format as a reader of English understands it.
///
/// What ISO 8601-2:2019 says of uncertainty is kept in words: `~` is "around", `?` "(uncertain)",
/// a missing digit a span of years. `2022-01/2022-04~` becomes "January 2022 to around April 2022".
package struct DateInWords {
  private let text: [UInt8]
  /// The zone of a clock time that has no offset of its own; empty for none.
  private let zone: String

  /// The words of `edtf`, which has been read before and is a time.
  package init(_ edtf: Span<UInt8>, zone: String = "") {
    var text: [UInt8] = []
    text.append(edtf)
    self.text = text
    self.zone = zone
  }

  /// The time in words; the text itself where it is no time.
  package var words: String {
    if let first = text.first, first == 0x5B || first == 0x7B {
      return set(isChoice: first == 0x5B)
    }
    guard let slash = text.firstIndex(of: 0x2F) else { return date(text[...])?.phrase ?? verbatim }
    return interval(text[..<slash], text[(slash + 1)...])
  }

  private var verbatim: String { String(decoding: text, as: UTF8.self) }

  private func date(_ text: ArraySlice<UInt8>) -> DateWordsReading? {
    DateWordsReading(text, zone: zone)
  }

  private func interval(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> String {
    let isOpen = (first.elementsEqual(Self.open), second.elementsEqual(Self.open))
    switch (date(first), date(second)) {
    case (let begin?, let end?):
      return begin.phrase == end.phrase ? begin.phrase : "\(begin.phrase) to \(end.phrase)"
    case (nil, let end?):
      return isOpen.0
        ? "\(end.preposition) or before \(end.phrase)" : "an unknown date to \(end.phrase)"
    case (let begin?, nil):
      return isOpen.1 ? "from \(begin.phrase) on" : "\(begin.phrase) to an unknown date"
    case (nil, nil): return "date unknown"
    }
  }

  private func set(isChoice: Bool) -> String {
    let members = text.dropFirst().dropLast().split(separator: 0x2C).map { member in
      var member = member
      while member.first == 0x20 { member.removeFirst() }
      guard let dots = Self.dots(in: member) else { return date(member)?.phrase ?? verbatim }
      return interval(
        dots == member.startIndex ? Self.open[...] : member[..<dots],
        dots + 2 == member.endIndex ? Self.open[...] : member[(dots + 2)...])
    }
    return members.listed(with: isChoice ? "or" : "and")
  }

  private static let open: [UInt8] = [0x2E, 0x2E]

  private static func dots(in text: ArraySlice<UInt8>) -> Int? {
    text.indices.dropLast().first { text[$0] == 0x2E && text[$0 + 1] == 0x2E }
  }
}
