import KokchaModel
import KokchaTime
import Testing

/// Dates without a clock time (ISO 8601-2:2019 §4.2, §4.8, §8.4): they are calendar dates, whose
/// bounds are their own midnights.
struct EDTFDates {
  @Test(
    arguments: [
      // Years.
      ("2022", "2022-01-01", "2023-01-01", .year), ("2024", "2024-01-01", "2025-01-01", .year),
      ("1970", "1970-01-01", "1971-01-01", .year), ("1583", "1583-01-01", "1584-01-01", .year),
      // Months, of every length.
      ("2022-01", "2022-01-01", "2022-02-01", .month),
      ("2022-02", "2022-02-01", "2022-03-01", .month),
      ("2024-02", "2024-02-01", "2024-03-01", .month),
      ("2022-11", "2022-11-01", "2022-12-01", .month),
      ("2022-12", "2022-12-01", "2023-01-01", .month),
      // Days.
      ("2022-07-14", "2022-07-14", "2022-07-15", .day),
      ("2022-12-31", "2022-12-31", "2023-01-01", .day),
      ("2022-02-28", "2022-02-28", "2022-03-01", .day),
      ("2024-02-28", "2024-02-28", "2024-02-29", .day),
      ("2024-02-29", "2024-02-29", "2024-03-01", .day),
      ("2000-02-29", "2000-02-29", "2000-03-01", .day),
      ("1969-12-31", "1969-12-31", "1970-01-01", .day),
      // Seasons, those of the north; the winter goes on into the next year.
      ("2022-21", "2022-03-01", "2022-06-01", .season),
      ("2022-22", "2022-06-01", "2022-09-01", .season),
      ("2022-23", "2022-09-01", "2022-12-01", .season),
      ("2022-24", "2022-12-01", "2023-03-01", .season),
      ("2023-24", "2023-12-01", "2024-03-01", .season),
      // Qualifiers never widen the bounds.
      ("2022~", "2022-01-01", "2023-01-01", .year), ("2022?", "2022-01-01", "2023-01-01", .year),
      ("2022%", "2022-01-01", "2023-01-01", .year),
      ("2022-05?", "2022-05-01", "2022-06-01", .month),
      ("2022-21~", "2022-03-01", "2022-06-01", .season),
      ("2022-07-14%", "2022-07-14", "2022-07-15", .day),
      // The neighbours of the years that may be Hijri.
      ("1299-12-31", "1299-12-31", "1300-01-01", .day), ("1500", "1500-01-01", "1501-01-01", .year),
    ] as [(String, String, String, TimePrecision)])
  func `a date and its bounds`(
    text: String, begin: String, end: String, precision: TimePrecision
  ) throws {
    let time = try EventTime(edtf: text)
    #expect(time.edtf == text)
    #expect(time.bounds.begin == .at(Instant(midnightOf: try day(begin))))
    #expect(time.bounds.end == .at(Instant(midnightOf: try day(end))))
    #expect(time.bounds.precision == precision)
    #expect(time.bounds.basis == .calendar)
  }

  @Test(
    arguments: [
      ("0000", -62_167_219_200, -62_135_596_800), ("0001-01-01", -62_135_596_800, -62_135_510_400),
      ("9999-12-31", 253_402_214_400, 253_402_300_800),
      ("9999", 253_370_764_800, 253_402_300_800), ("9999-24", 253_399_622_400, 253_407_484_800),
    ] as [(String, Int64, Int64)])
  func `the first and the last years`(text: String, begin: Int64, end: Int64) throws {
    let bounds = try EventTime(edtf: text).bounds
    #expect(bounds.begin == .at(Instant(seconds: begin)))
    #expect(bounds.end == .at(Instant(seconds: end)))
  }

  /// The parts of a day, which the row itself spells.
  private func day(_ text: String) throws -> CalendarDay {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    try #require(parts.count == 3)
    return CalendarDay(year: parts[0], month: parts[1], day: parts[2])
  }
}
