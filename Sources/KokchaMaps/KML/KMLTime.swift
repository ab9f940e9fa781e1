/// What a TimeStamp or TimeSpan says, or a track.
struct KMLTime {
  var when: [UInt8] = []
  var begin: [UInt8] = []
  var end: [UInt8] = []

  var isEmpty: Bool { when.isEmpty && begin.isEmpty && end.isEmpty }

  /// It in EDTF, which has no fractions of a second; empty if nothing says so.
  var edtf: [UInt8] {
    if !when.isEmpty { return Self.withoutFraction(when) }
    let (first, last) = (Self.withoutFraction(begin), Self.withoutFraction(end))
    if first.isEmpty && last.isEmpty { return [] }
    if first == last { return first }
    let open = Array("..".utf8)
    return (first.isEmpty ? open : first) + [0x2F] + (last.isEmpty ? open : last)
  }

  /// A time without the fraction of its second.
  static func withoutFraction(_ text: [UInt8]) -> [UInt8] {
    guard let point = text.firstIndex(of: 0x2E), text[..<point].contains(0x54) else { return text }
    let rest = text[(point + 1)...].drop { (0x30...0x39).contains($0) }
    return Array(text[..<point] + rest)
  }
}
