import KokchaBytes

/// One date of an EDTF text, taken apart for its words.
struct DateWordsReading {
  /// The date in words, with what is uncertain of it.
  private(set) var phrase = ""
  /// What stands before the date where something happened then: on a day, in a month, at a time.
  private(set) var preposition = "in"

  /// A part of the date, and what its qualifier says.
  private struct Part {
    var text = ""
    var isApproximate = false
    var isUncertain = false

    mutating func qualify(_ byte: UInt8) {
      if byte != 0x3F { isApproximate = true }  // "~", "%"
      if byte != 0x7E { isUncertain = true }  // "?", "%"
    }
  }

  /// A date of `edtf`; nil for an end of an interval that is none.
  init?(_ edtf: ArraySlice<UInt8>, zone: String) {
    if edtf.isEmpty || edtf.first == 0x2E { return nil }
    let clock = edtf.firstIndex(of: 0x54)
    let parts = Self.parts(of: edtf[..<(clock ?? edtf.endIndex)], whole: edtf)
    guard let year = parts.first else { return nil }
    let written = Self.year(year.text)
    var words = written
    if parts.count > 1 { words = Self.month(parts[1].text, of: written) }
    if parts.count > 2 {
      if parts[2].text.contains("X") {
        words =
          parts[1].text.contains("X")
          ? "\(written) (month and day unknown)" : "\(words) (day unknown)"
      } else {
        words = "\(Self.number(parts[2].text)) \(words)"
        preposition = "on"
      }
    }
    if let clock {
      words += Self.clock(edtf[(clock + 1)...], zone: zone)
      preposition = "at"
    }
    phrase = Self.qualified(words, parts)
  }

  /// Year, month and day, each with its qualifiers (ISO 8601-2:2019 §8.4).
  ///
  /// One behind a part is about all parts before it too, one before a part about that alone; one
  /// behind a clock time is about the whole.
  private static func parts(of date: ArraySlice<UInt8>, whole: ArraySlice<UInt8>) -> [Part] {
    var parts = [Part()]
    for byte in date {
      switch byte {
      case 0x7E, 0x3F, 0x25:
        if parts[parts.count - 1].text.isEmpty {
          parts[parts.count - 1].qualify(byte)
        } else {
          for index in parts.indices { parts[index].qualify(byte) }
        }
      case 0x2D where !parts[parts.count - 1].text.isEmpty && parts[parts.count - 1].text != "Y":
        parts.append(Part())
      default: parts[parts.count - 1].text.unicodeScalars.append(UnicodeScalar(byte))
      }
    }
    if let last = whole.last, ExtendedDateTime.isQualifier(last), whole.count > date.count {
      for index in parts.indices { parts[index].qualify(last) }
    }
    return parts
  }

  /// The words with what is uncertain of them: "around" in front if all is approximate, and the
  /// parts named if not all are meant.
  private static func qualified(_ words: String, _ parts: [Part]) -> String {
    let names = ["year", "month", "day"]
    var result = words
    if parts.allSatisfy(\.isApproximate) { result = "around " + result }
    var notes: [String] = []
    if parts.allSatisfy(\.isUncertain) { notes.append("uncertain") }
    for (name, part) in zip(names, parts) {
      if part.isApproximate, !parts.allSatisfy(\.isApproximate) {
        notes.append("\(name) approximate")
      }
      if part.isUncertain, !parts.allSatisfy(\.isUncertain) { notes.append("\(name) uncertain") }
    }
    return notes.isEmpty ? result : "\(result) (\(notes.joined(separator: ", ")))"
  }

  // MARK: Words

  /// `2022`, "45 BCE" for `-0044`, "the 2010s" for `201X`, "1900–1999" for `19XX`.
  private static func year(_ text: String) -> String {
    let digits = text.drop { $0 == "Y" || $0 == "-" }
    let isNegative = text.contains("-")
    let missing = digits.count { $0 == "X" }
    if missing == digits.count { return "unknown year" }
    guard missing > 0 else {
      return named(year: (Int(digits) ?? 0) * (isNegative ? -1 : 1))
    }
    let low = Int(digits.replacing("X", with: "0")) ?? 0
    let high = Int(digits.replacing("X", with: "9")) ?? 0
    if isNegative { return "\(named(year: -high)) to \(named(year: -low))" }
    if missing == 1, low >= 1000 { return "the \(low)s" }
    return low >= 1000 ? "\(low)–\(high)" : "\(named(year: low)) to \(named(year: high))"
  }

  /// A year as it is spoken of; ISO 8601-1 counts a year 0, which is 1 BCE.
  private static func named(year: Int) -> String {
    if year <= 0 { return "\(grouped(1 - year)) BCE" }
    return year < 1000 ? "\(year) CE" : grouped(year)
  }

  /// Years of more than four digits are grouped, so that they are not taken for others.
  private static func grouped(_ year: Int) -> String {
    year < 10_000 ? "\(year)" : year.grouped
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let seasons = ["spring", "summer", "autumn", "winter"]
  private static let ordinals = ["first", "second", "third", "fourth"]

  /// A month, or a part of a year under a number that stands where a month would (§4.8).
  private static func month(_ text: String, of year: String) -> String {
    guard let code = Int(text) else { return "\(year) (month unknown)" }
    switch code {
    case 1...12: return "\(months[code - 1]) \(year)"
    case 21...24: return "\(seasons[code - 21]) \(year)"
    case 25...28: return "\(seasons[code - 25]) \(year) (northern)"
    case 29...32: return "\(seasons[code - 29]) \(year) (southern)"
    case 33...36: return "\(ordinals[code - 33]) quarter of \(year)"
    case 37...39: return "\(ordinals[code - 37]) third of \(year)"
    case 40, 41: return "\(ordinals[code - 40]) half of \(year)"
    default: return year
    }
  }

  private static func number(_ digits: String) -> String { String(Int(digits) ?? 0) }

  /// `, 06:30 (UTC+04:30)`; an hour alone is an hour long.
  private static func clock(_ text: ArraySlice<UInt8>, zone: String) -> String {
    var text = text
    if let last = text.last, ExtendedDateTime.isQualifier(last) { text.removeLast() }
    let end = text.firstIndex { $0 == 0x5A || $0 == 0x2B || $0 == 0x2D } ?? text.endIndex
    let time = String(decoding: text[..<end], as: UTF8.self)
    let offset = String(decoding: text[end...], as: UTF8.self)
    var place = zone
    if offset == "Z" { place = "UTC" } else if !offset.isEmpty { place = "UTC" + offset }
    let shown =
      time.utf8.count == 2
      ? ", between \(time):00 and \(CalendarDay.padded((Int(time) ?? 0) + 1, 2)):00" : ", \(time)"
    return place.isEmpty ? shown : "\(shown) (\(place))"
  }
}
