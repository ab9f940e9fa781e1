import KokchaFormat
import KokchaModel
import KokchaTime
import TestSupport
import Testing

/// What open bounds are filled with (rule GJ7).
struct TimeHorizonTests {
  private func horizon(_ dates: [String]) throws -> TimeHorizon {
    var horizon = TimeHorizon()
    for date in dates {
      horizon.insert(try EventTime(edtf: date).bounds)
    }
    return horizon
  }

  @Test(
    arguments: [
      (["2022-07-14"], "2022-07-14T00:00:00Z", "2022-07-15T00:00:00Z"),
      (["2022-07-14", "2021", "2022-01/2022-04"], "2021-01-01T00:00:00Z", "2022-07-15T00:00:00Z"),
      // An open end counts with a day, so that no filled interval is empty.
      (["2022-07-14/.."], "2022-07-14T00:00:00Z", "2022-07-15T00:00:00Z"),
      (["../2022-07-14"], "2022-07-14T00:00:00Z", "2022-07-15T00:00:00Z"),
      (["2022-07-14/..", "../2020"], "2020-12-31T00:00:00Z", "2022-07-15T00:00:00Z"),
      (["../..", "2022"], "2022-01-01T00:00:00Z", "2023-01-01T00:00:00Z"),
      (["9999"], "9999-01-01T00:00:00Z", "9999-12-31T23:59:59Z"),
    ] as [([String], String, String)])
  func `GJ7: the earliest begin and the latest end`(
    dates: [String], earliest: String, latest: String
  ) throws {
    let made = try horizon(dates)
    #expect(made.earliest == (try bound(earliest)).instant)
    #expect(made.latest == (try bound(latest)).instant)
  }

  @Test func `nothing known, no horizon`() throws {
    #expect(TimeHorizon().earliest == nil)
    #expect(try horizon(["../..", "/.."]) == TimeHorizon())
  }

  @Test func `horizons that were joined are the horizon of all`() throws {
    var joined = try horizon(["2022-07-14/..", "../2020"])
    joined.formUnion(try horizon(["2025"]))
    joined.formUnion(TimeHorizon())
    #expect(joined == (try horizon(["2022-07-14/..", "../2020", "2025"])))
  }

  @Test func `years that cannot be written do not widen it`() throws {
    let made = try horizon(["0000", "9999"])
    #expect(made.earliest == .earliestWritable)
    #expect(made.latest == .latestWritable)
  }
}
