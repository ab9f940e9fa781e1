package import KokchaBytes
package import KokchaModel
package import KokchaTime

extension ByteBuffer {
  /// The field `date_shamsi`: `23 Saratan 1401`, and behind it what qualifies the whole date, as in its EDTF text.
  ///
  /// - Returns: false for a day that the calendar does not reach, of which nothing is written.
  package mutating func append(
    solarHijri day: CalendarDay, of row: EventRow, in text: Span<UInt8>
  ) -> Bool {
    guard let day = SolarHijriDay(day) else { return false }
    append(inWords: day)
    // A day is one date, and what qualifies the whole of it stands at its end (EDTF level 1).
    let last = text[row.edtf.bounds.upperBound - 1]
    if last == 0x3F || last == 0x7E || last == 0x25 { append(last) }
    return true
  }
}
