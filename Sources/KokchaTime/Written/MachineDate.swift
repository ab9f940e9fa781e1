import KokchaBytes

/// A date as a machine wrote it: Kokcha does not read it, and says which date it would be.
///
/// Numbers of seconds since 1970, as in every ArcGIS service's GeoJSON and in Unix; a spreadsheet's days; a year as
/// a binary fraction; a day with an offset from UTC (XML Schema 1.1 part 2 §3.3.9); a date-time group (ACP 121).
public enum MachineDate: Hashable, Sendable {
  /// So many of a unit since 1970-01-01T00:00:00Z; the moment in EDTF.
  case sinceEpoch(unit: String, moment: String)
  /// The number by which a spreadsheet counts a day, or a moment of it.
  case serial(String)
  /// A whole number, written as a fraction; the year.
  case yearWithPoint(String)
  /// A day with an offset; the day without.
  case dayWithOffset(String)
  /// A date-time group; its moment in EDTF.
  case dateTimeGroup(String)
  /// A day and a clock time with nothing between; the moment in EDTF.
  case unparted(String)
}

extension MachineDate {
  /// What a text is that is no date as people write them; nil for any other text.
  init?(_ text: Span<UInt8>) {
    guard text.count >= 5, text.count <= 40 else { return nil }
    guard let found = Self.dayWithOffset(text) ?? Self.dateTimeGroup(text) ?? Self.number(text)
    else {
      return nil
    }
    self = found
  }

  // MARK: Numbers

  private static func number(_ text: Span<UInt8>) -> MachineDate? {
    if let moment = unparted(text) { return .unparted(moment) }
    // A hundred thousandth of a day is less than a second.
    if case .value(let parts) = readDecimal(text, fractionDigits: 5) {
      let (whole, rest) = (parts / 100_000, parts % 100_000)
      if rest == 0, (1000...2999).contains(whole) {
        return .yearWithPoint(CalendarDay.padded(whole, 4))
      }
      // Days since 1899-12-30: five digits are the years 1927–2173.
      if (10_000...99_999).contains(whole) {
        return serial(whole, minutes: (rest * 1440 + 50_000) / 100_000)
      }
    }
    guard case .value(let whole) = readDecimal(text, fractionDigits: 0) else { return nil }
    // From 1973 on, so that no other number of an event is taken for one: nine digits and ten, to 2128.
    for (unit, perSecond) in [
      ("seconds", 1), ("milliseconds", 1000), ("microseconds", 1_000_000),
      ("nanoseconds", 1_000_000_000),
    ] where (100_000_000 * perSecond..<5_000_000_000 * perSecond).contains(whole) {
      return .sinceEpoch(unit: unit, moment: Instant(seconds: Int64(whole / perSecond)).iso)
    }
    return nil
  }

  /// The number by which a spreadsheet counts a day, with the minutes that its fraction is.
  static func serial(_ number: Int, minutes: Int = 0) -> MachineDate {
    let epoch = CalendarDay(year: 1899, month: 12, day: 30).number
    let moment = Instant(seconds: (epoch + Int64(number)) * 86_400 + Int64(minutes) * 60)
    let day = CalendarDay(containing: moment).iso
    return .serial(minutes == 0 ? day : day + "T" + moment.clockToTheMinute)
  }

  /// The moment that twelve or fourteen digits are: 202207141305 is no number of milliseconds.
  private static func unparted(_ text: Span<UInt8>) -> String? {
    guard text.count == 12 || text.count == 14, let year = text.number(of: 4, at: 0),
      let month = text.number(of: 2, at: 4), let day = text.number(of: 2, at: 6),
      let hour = text.number(of: 2, at: 8), let minute = text.number(of: 2, at: 10),
      let second = text.count == 12 ? 0 : text.number(of: 2, at: 12),
      (1900...2100).contains(year), CalendarDay.exists(year: year, month: month, day: day),
      hour < 24, minute < 60, second < 60
    else { return nil }
    return CalendarDay.iso(year, month, day) + "T" + CalendarDay.padded(hour, 2) + ":"
      + CalendarDay.padded(minute, 2)
      + (text.count == 12 ? "" : ":" + CalendarDay.padded(second, 2))
  }

  // MARK: Days and groups

  /// `2022-07-14Z`, `2022-07-14+04:30`.
  private static func dayWithOffset(_ text: Span<UInt8>) -> MachineDate? {
    guard text.count == 11 || text.count == 16, let year = text.number(of: 4, at: 0),
      let month = text.number(of: 2, at: 5), let day = text.number(of: 2, at: 8),
      text[4] == 0x2D, text[7] == 0x2D, CalendarDay.exists(year: year, month: month, day: day)
    else { return nil }
    let isUTC = text.count == 11 && text[10] | 0x20 == 0x7A
    let isOffset =
      text.count == 16 && (text[10] == 0x2B || text[10] == 0x2D) && text[13] == 0x3A
      && text.number(of: 2, at: 11) != nil && text.number(of: 2, at: 14) != nil
    return isUTC || isOffset ? .dayWithOffset(CalendarDay.iso(year, month, day)) : nil
  }

  /// `141305DJUL22`, also with blanks between and a year of four digits.
  private static func dateTimeGroup(_ text: Span<UInt8>) -> MachineDate? {
    var group: [UInt8] = []
    for index in 0..<text.count where text[index] != 0x20 { group.append(text[index]) }
    let bytes = group.span
    guard bytes.count == 12 || bytes.count == 14, let day = bytes.number(of: 2, at: 0),
      let hour = bytes.number(of: 2, at: 2), let minute = bytes.number(of: 2, at: 4),
      hour < 24, minute < 60, let offset = zone(bytes[6]),
      let (calendar, month) = DateWords.month(bytes.extracting(7..<10).string.lowercased()),
      calendar == .gregorian, let year = bytes.number(of: bytes.count - 10, at: 10)
    else { return nil }
    let full = bytes.count == 14 ? year : 2000 + year
    guard CalendarDay.exists(year: full, month: month, day: day) else { return nil }
    return .dateTimeGroup(
      CalendarDay.iso(full, month, day) + "T" + CalendarDay.padded(hour, 2) + ":"
        + CalendarDay.padded(minute, 2) + offset)
  }

  /// The offset of a zone's letter: A to M without J east of Greenwich, N to Y west of it, Z none; J is local time.
  private static func zone(_ letter: UInt8) -> String? {
    switch letter & ~0x20 {
    case let z where z == 0x5A: return "Z"
    case let j where j == 0x4A: return ""
    case let east where (0x41...0x49).contains(east):
      return "+" + CalendarDay.padded(Int(east) - 0x40, 2) + ":00"
    case let east where (0x4B...0x4D).contains(east):
      return "+" + CalendarDay.padded(Int(east) - 0x41, 2) + ":00"
    case let west where (0x4E...0x59).contains(west):
      return "-" + CalendarDay.padded(Int(west) - 0x4D, 2) + ":00"
    default: return nil
    }
  }
}

extension Instant {
  /// The second in EDTF, `2022-07-14T13:05:00Z`.
  fileprivate var iso: String {
    let day = CalendarDay(containing: self)
    let second = Int(seconds - day.number * 86_400)
    return day.iso + "T" + clockToTheMinute + ":" + CalendarDay.padded(second % 60, 2) + "Z"
  }

  /// `13:05`.
  fileprivate var clockToTheMinute: String {
    let second = Int(seconds - CalendarDay(containing: self).number * 86_400)
    return CalendarDay.padded(second / 3600, 2) + ":" + CalendarDay.padded(second / 60 % 60, 2)
  }
}
