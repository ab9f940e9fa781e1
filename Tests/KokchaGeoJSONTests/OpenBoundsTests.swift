import KokchaFormat
import KokchaGeoJSON
import KokchaModel
import KokchaTime
import TestSupport
import Testing

/// `begin` and `end` (rule GJ7).
struct OpenBoundsTests {
  private func bounds(_ dates: [String]) throws -> [[String]] {
    let made = try WrittenGeoJSON(try dates.map { try .sample(date: $0) })
    return try made.properties.map {
      [try #require($0["begin"] as? String), try #require($0["end"] as? String)]
    }
  }

  @Test(arguments: [
    ("2022-07-14", "2022-07-14T00:00:00Z", "2022-07-15T00:00:00Z"),
    ("2022-02", "2022-02-01T00:00:00Z", "2022-03-01T00:00:00Z"),
    ("2022-24", "2022-12-01T00:00:00Z", "2023-03-01T00:00:00Z"),
    ("2022-07-14T06:30+04:30", "2022-07-14T02:00:00Z", "2022-07-14T02:01:00Z"),
    ("2022-01/2022-04~", "2022-01-01T00:00:00Z", "2022-05-01T00:00:00Z"),
    ("0001-01-01", "0001-01-01T00:00:00Z", "0001-01-02T00:00:00Z"),
    ("9999", "9999-01-01T00:00:00Z", "9999-12-31T23:59:59Z"),
    // Alone, an open bound is filled with a day.
    ("2022-07-14/..", "2022-07-14T00:00:00Z", "2022-07-15T00:00:00Z"),
    ("../2022-07-14", "2022-07-14T00:00:00Z", "2022-07-15T00:00:00Z"),
    ("2022-07-14/", "2022-07-14T00:00:00Z", "2022-07-15T00:00:00Z"),
    ("../..", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"),
  ])
  func `GJ7: complete, half-open and in UTC`(date: String, begin: String, end: String) throws {
    #expect(try bounds([date]) == [[begin, end]])
  }

  @Test func `GJ7: an open bound is filled with the horizon of all events`() throws {
    #expect(
      try bounds(["../2020-06", "2021", "2022-07-14/..", "/..", "2019-05-05"]) == [
        ["2019-05-05T00:00:00Z", "2020-07-01T00:00:00Z"],
        ["2021-01-01T00:00:00Z", "2022-01-01T00:00:00Z"],
        ["2022-07-14T00:00:00Z", "2022-07-15T00:00:00Z"],
        ["2019-05-05T00:00:00Z", "2022-07-15T00:00:00Z"],
        ["2019-05-05T00:00:00Z", "2019-05-06T00:00:00Z"],
      ])
  }

  @Test(
    arguments: [
      ("../2020", true, nil, nil), ("2020/..", nil, true, nil), ("/2020", true, nil, true),
      ("2020/", nil, true, true), ("../..", true, true, nil), ("2020", nil, nil, nil),
    ] as [(String, Bool?, Bool?, Bool?)])
  func `GJ7: a filled bound is flagged`(date: String, begin: Bool?, end: Bool?, unknown: Bool?)
    throws
  {
    let properties = try WrittenGeoJSON([.sample(date: date)]).properties[0]
    #expect(properties["begin_open"] as? Bool == begin)
    #expect(properties["end_open"] as? Bool == end)
    #expect(properties["time_unknown"] as? Bool == unknown)
  }

  @Test func `GJ7: no interval runs backwards, whatever horizon is given`() throws {
    let horizon = try EventTime(edtf: "2021/2023").bounds
    var drawing = DrawingOptions()
    drawing.horizon = (
      try #require(horizon.begin.instant), try #require(horizon.end.instant)
    )
    let made = try WrittenGeoJSON(
      [.sample("a", date: "2024-05-01/.."), .sample("b", date: "../2020-01-01")],
      drawing: drawing)
    for (begin, end) in zip(made.texts("begin"), made.texts("end")) {
      #expect(try #require(begin) < #require(end))
    }
  }

  @Test func `GJ7: a horizon that is given is used instead`() throws {
    let horizon = try EventTime(edtf: "2000/2030").bounds
    var drawing = DrawingOptions()
    drawing.horizon = (
      try #require(horizon.begin.instant), try #require(horizon.end.instant)
    )
    let format = GeoJSONFormat(information: DocumentInformation(), drawing: drawing)
    var writer = EventWriter(format, to: MemorySink(), extraColumns: [])
    for date in ["../2020", "2021/..", "2022"] { try writer.write(.sample(date: date)) }
    let text = String(decoding: try writer.finish().sink.bytes, as: UTF8.self)
    let starts = text.matches(of: /"begin":"([^"]*)"/).map { String($0.output.1) }
    let ends = text.matches(of: /"end":"([^"]*)"/).map { String($0.output.1) }
    #expect(
      starts == ["2000-01-01T00:00:00Z", "2021-01-01T00:00:00Z", "2022-01-01T00:00:00Z"])
    #expect(ends == ["2021-01-01T00:00:00Z", "2031-01-01T00:00:00Z", "2023-01-01T00:00:00Z"])
  }

  @Test(arguments: [5, 77] as [UInt64])
  func `GJ7: thousands of open bounds over many batches are all filled`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let padding = String(repeating: "x", count: 300)
    let dates = (0..<6000).map { _ in
      let year = Int.random(in: 1950...2050, using: &random)
      return ["\(year)/..", "../\(year)", "\(year)/", "/\(year)", "\(year)-07-14", "../.."]
        .randomElement(using: &random) ?? "2022"
    }
    let made = try WrittenGeoJSON(
      try dates.enumerated().map { try .sample("\($0)", title: padding, date: $1) })
    #expect(made.bytes.count > 20 * 64 << 10)
    let timestamp = /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z/
    let (first, last) = ("1949-12-31T00:00:00Z", "2051-01-01T00:00:00Z")
    for (date, properties) in zip(dates, made.properties) {
      let begin = try #require(properties["begin"] as? String)
      let end = try #require(properties["end"] as? String)
      let isWhole =
        begin.wholeMatch(of: timestamp) != nil && end.wholeMatch(of: timestamp) != nil
      #expect(isWhole && begin < end, "seed \(seed): \(date) is \(begin)/\(end)")
      if properties["begin_open"] != nil { #expect(begin >= first && begin < "1951") }
      if properties["end_open"] != nil { #expect(end <= last && end > "2050") }
    }
  }

  @Test(arguments: [
    "0000", "0000-06-01", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59-18:00", "../0000",
  ])
  func `GJ7: at the edge of the years, begin is before end`(date: String) throws {
    for dates in [[date], [date, "2022"], [date, "../..", "2022/.."]] {
      for pair in try bounds(dates) { #expect(pair[0] < pair[1], "\(pair)") }
    }
  }
}
