import KokchaKML
import KokchaModel
import TestSupport
import Testing

/// TimeSpan (rules KML4, KML5).
struct KML22Time {
  @Test(
    arguments: [
      ("2022-07-14", "2022-07-14T00:00:00Z", "2022-07-15T00:00:00Z"),
      ("2022-07-14~", "2022-07-14T00:00:00Z", "2022-07-15T00:00:00Z"),
      ("1969-12-31", "1969-12-31T00:00:00Z", "1970-01-01T00:00:00Z"),
      ("0001-01-01", "0001-01-01T00:00:00Z", "0001-01-02T00:00:00Z"),
      ("9999-12-31", "9999-12-31T00:00:00Z", "9999-12-31T23:59:59Z"),
      ("2022-07-14T06:30:15Z", "2022-07-14T06:30:15Z", "2022-07-14T06:30:16Z"),
      ("2022-07-14T06:30:15+04:30", "2022-07-14T02:00:15Z", "2022-07-14T02:00:16Z"),
      ("2022-07-14T24:00:00Z", "2022-07-15T00:00:00Z", "2022-07-15T00:00:01Z"),
      ("9999-12-31T23:59:59Z", "9999-12-31T23:59:58Z", "9999-12-31T23:59:59Z"),
      ("2022", "2022-01-01T00:00:00Z", "2023-01-01T00:00:00Z"),
      ("2022-02", "2022-02-01T00:00:00Z", "2022-03-01T00:00:00Z"),
      ("2022-24", "2022-12-01T00:00:00Z", "2023-03-01T00:00:00Z"),
      ("2022-01/2022-04~", "2022-01-01T00:00:00Z", "2022-05-01T00:00:00Z"),
      ("2022-07-14/2022-07-14", "2022-07-14T00:00:00Z", "2022-07-15T00:00:00Z"),
      ("2022-07-14T06+04:30", "2022-07-14T01:30:00Z", "2022-07-14T02:30:00Z"),
      ("2022-07-14T06:30Z", "2022-07-14T06:30:00Z", "2022-07-14T06:31:00Z"),
      ("2022-07-14/..", "2022-07-14T00:00:00Z", nil),
      ("../2022-07-14", nil, "2022-07-15T00:00:00Z"),
      ("2022/", "2022-01-01T00:00:00Z", nil), ("/2022", nil, "2023-01-01T00:00:00Z"),
      ("9999", "9999-01-01T00:00:00Z", "9999-12-31T23:59:59Z"),
      ("0000", "0001-01-01T00:00:00Z", "0001-01-01T00:00:01Z"),
    ] as [(String, String?, String?)])
  func `KML4: every time is a half-open TimeSpan; an open bound is left out`(
    date: String, begin: String?, end: String?
  ) throws {
    let placemark = try WrittenKML(.sample(date: date)).placemarks[0]
    let span = try #require(placemark["TimeSpan"])
    #expect(span.text("begin") == begin)
    #expect(span.text("end") == end)
    #expect(span.children.map(\.name) == ["begin", "end"].filter { span[$0] != nil })
    #expect(placemark["TimeStamp"] == nil)
    if let begin, let end { #expect(begin < end) }
  }

  @Test(arguments: ["../..", "/..", "../"])
  func `KML4: where both bounds are open there is neither`(date: String) throws {
    let placemark = try WrittenKML(.sample(date: date)).placemarks[0]
    #expect(placemark["TimeStamp"] == nil)
    #expect(placemark["TimeSpan"] == nil)
    #expect(placemark.data["date"] == date)
    #expect(placemark.data["time_begin"] == nil)
  }

  @Test func `KML5: bounds and precision are repeated in ExtendedData`() throws {
    let data = try WrittenKML(.sample(date: "2022-07-14")).placemarks[0].data
    #expect(data["time_begin"] == "2022-07-14T00:00:00Z")
    #expect(data["time_end"] == "2022-07-15T00:00:00Z")
    #expect(data["date_precision"] == "day")
    #expect(data["date"] == "2022-07-14")
    #expect(data["begin"] == nil)
    #expect(data["end"] == nil)
    let open = try WrittenKML(.sample(date: "../2022-07-14")).placemarks[0].data
    #expect(open["time_begin"] == nil)
    #expect(open["begin_open"] == "1")
  }
}
