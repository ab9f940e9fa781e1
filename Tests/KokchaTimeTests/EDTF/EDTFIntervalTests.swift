import KokchaModel
import KokchaTime
import TestSupport
import Testing

/// Intervals (ISO 8601-2:2019 §4.4), with open and unknown ends.
struct EDTFIntervals {
  @Test(
    arguments: [
      ("2022/2023", "2022-01-01T00:00:00Z", "2024-01-01T00:00:00Z", .calendar),
      ("2022-01/2022-04~", "2022-01-01T00:00:00Z", "2022-05-01T00:00:00Z", .calendar),
      ("2022-07-14/2022-07-14", "2022-07-14T00:00:00Z", "2022-07-15T00:00:00Z", .calendar),
      ("2022-07-14?/2022-07-16%", "2022-07-14T00:00:00Z", "2022-07-17T00:00:00Z", .calendar),
      ("2022-02/2022-02-28", "2022-02-01T00:00:00Z", "2022-03-01T00:00:00Z", .calendar),
      ("2022-21/2022-24", "2022-03-01T00:00:00Z", "2023-03-01T00:00:00Z", .calendar),
      ("2022/2022-07-14", "2022-01-01T00:00:00Z", "2022-07-15T00:00:00Z", .calendar),
      ("../2022-07-13", "..", "2022-07-14T00:00:00Z", .calendar),
      ("2022-07-13/..", "2022-07-13T00:00:00Z", "..", .calendar),
      ("/2022-07-13", "", "2022-07-14T00:00:00Z", .calendar),
      ("2022-07-13/", "2022-07-13T00:00:00Z", "", .calendar),
      ("../..", "..", "..", .calendar), ("/..", "", "..", .calendar), ("../", "..", "", .calendar),
      // Clock times inside intervals are an extension of Kokcha's.
      (
        "2022-07-14T06:30Z/2022-07-14T07:00Z", "2022-07-14T06:30:00Z", "2022-07-14T07:01:00Z",
        .instant
      ),
      (
        "2022-07-14T22:00+04:30/2022-07-15", "2022-07-14T17:30:00Z", "2022-07-16T00:00:00Z",
        .instant
      ),
      ("2022-07-14/2022-07-15T06+04:30", "2022-07-14T00:00:00Z", "2022-07-15T02:30:00Z", .instant),
      (
        "2022-07-14T06:30Z/2022-07-14T06:30Z", "2022-07-14T06:30:00Z", "2022-07-14T06:31:00Z",
        .instant
      ),
      ("2022-07-14T06:30Z/..", "2022-07-14T06:30:00Z", "..", .instant),
    ] as [(String, String, String, TimeBasis)])
  func `an interval and its bounds`(
    text: String, begin: String, end: String, basis: TimeBasis
  ) throws {
    let bounds = try EventTime(edtf: text).bounds
    #expect(bounds.begin == (try bound(begin)))
    #expect(bounds.end == (try bound(end)))
    #expect(bounds.precision == .range)
    #expect(bounds.basis == basis)
  }
}
