import KokchaModel
import KokchaTime
import TestSupport
import Testing

/// Dates with a clock time (ISO 8601-2:2019 §4.2) are instants, converted to UTC.
///
/// Times without seconds are Kokcha's own extension.
struct EDTFClock {
  @Test(
    arguments: [
      ("2022-07-14T06:30:15Z", "2022-07-14T06:30:15Z", "2022-07-14T06:30:16Z", .instant),
      ("2022-07-14T06:30:15+04:30", "2022-07-14T02:00:15Z", "2022-07-14T02:00:16Z", .instant),
      ("2022-07-14T06:30:15+0430", "2022-07-14T02:00:15Z", "2022-07-14T02:00:16Z", .instant),
      ("2022-07-14T06:30:15+04", "2022-07-14T02:30:15Z", "2022-07-14T02:30:16Z", .instant),
      ("2022-07-14T06:30:15-05:00", "2022-07-14T11:30:15Z", "2022-07-14T11:30:16Z", .instant),
      ("2022-07-14T06:30:15-00:00", "2022-07-14T06:30:15Z", "2022-07-14T06:30:16Z", .instant),
      ("2022-07-14T06:30Z", "2022-07-14T06:30:00Z", "2022-07-14T06:31:00Z", .minute),
      ("2022-07-14T06:30+04:30", "2022-07-14T02:00:00Z", "2022-07-14T02:01:00Z", .minute),
      ("2022-07-14T06Z", "2022-07-14T06:00:00Z", "2022-07-14T07:00:00Z", .hour),
      ("2022-07-14T06+04:30", "2022-07-14T01:30:00Z", "2022-07-14T02:30:00Z", .hour),
      // Over midnight, over the year's end.
      ("2022-07-14T02:00+04:30", "2022-07-13T21:30:00Z", "2022-07-13T21:31:00Z", .minute),
      ("2022-01-01T00:00:00+04:30", "2021-12-31T19:30:00Z", "2021-12-31T19:30:01Z", .instant),
      ("2022-12-31T23:59:59-18:00", "2023-01-01T17:59:59Z", "2023-01-01T18:00:00Z", .instant),
      // 24:00 is the midnight at the day's end.
      ("2022-07-14T24:00Z", "2022-07-15T00:00:00Z", "2022-07-15T00:01:00Z", .minute),
      ("2022-12-31T24:00:00Z", "2023-01-01T00:00:00Z", "2023-01-01T00:00:01Z", .instant),
      ("2024-02-28T24:00:00+04:30", "2024-02-28T19:30:00Z", "2024-02-28T19:30:01Z", .instant),
      ("2022-07-14T00:00:00Z", "2022-07-14T00:00:00Z", "2022-07-14T00:00:01Z", .instant),
      ("2022-07-14T23:59:59Z", "2022-07-14T23:59:59Z", "2022-07-15T00:00:00Z", .instant),
      ("2022-07-14T06:30Z~", "2022-07-14T06:30:00Z", "2022-07-14T06:31:00Z", .minute),
    ] as [(String, String, String, TimePrecision)])
  func `a time and its bounds`(
    text: String, begin: String, end: String, precision: TimePrecision
  ) throws {
    let bounds = try EventTime(edtf: text).bounds
    #expect(bounds.begin == (try bound(begin)))
    #expect(bounds.end == (try bound(end)))
    #expect(bounds.precision == precision)
    #expect(bounds.basis == .instant)
  }
}
