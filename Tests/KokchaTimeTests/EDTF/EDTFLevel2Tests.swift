import KokchaModel
import KokchaTime
import TestSupport
import Testing

/// What is read of level 2: groupings of months, sets, and qualifiers on single components.
struct EDTFLevel2 {
  @Test(
    arguments: [
      // Seasons of the north, then of the south.
      (25, 3, 2022, 6, .season), (26, 6, 2022, 9, .season), (27, 9, 2022, 12, .season),
      (28, 12, 2023, 3, .season), (29, 9, 2022, 12, .season), (30, 12, 2023, 3, .season),
      (31, 3, 2022, 6, .season), (32, 6, 2022, 9, .season),
      // Quarters, thirds and halves.
      (33, 1, 2022, 4, .quarter), (34, 4, 2022, 7, .quarter), (35, 7, 2022, 10, .quarter),
      (36, 10, 2023, 1, .quarter), (37, 1, 2022, 5, .range), (38, 5, 2022, 9, .range),
      (39, 9, 2023, 1, .range), (40, 1, 2022, 7, .range), (41, 7, 2023, 1, .range),
    ] as [(Int, Int, Int, Int, TimePrecision)])
  func `a grouping of months and its bounds`(
    code: Int, month: Int, endYear: Int, endMonth: Int, precision: TimePrecision
  ) throws {
    let bounds = try EventTime(edtf: "2022-\(code)").bounds
    #expect(bounds.begin == .at(midnight(2022, month, 1)))
    #expect(bounds.end == .at(midnight(endYear, endMonth, 1)))
    #expect(bounds.precision == precision)
  }

  @Test(arguments: [
    ("[1667,1668,1670..1672]", "1667-01-01T00:00:00Z", "1673-01-01T00:00:00Z"),
    ("{1667,1668,1670..1672}", "1667-01-01T00:00:00Z", "1673-01-01T00:00:00Z"),
    ("{1960,1961-12}", "1960-01-01T00:00:00Z", "1962-01-01T00:00:00Z"),
    ("[1760-01, 1760-02, 1760-12..]", "1760-01-01T00:00:00Z", ".."),
    ("[..1760-12-03]", "..", "1760-12-04T00:00:00Z"), ("{..1984}", "..", "1985-01-01T00:00:00Z"),
    ("[1984..]", "1984-01-01T00:00:00Z", ".."), ("[..1984,1990..]", "..", ".."),
    ("[2022-07-16,2022-07-14]", "2022-07-14T00:00:00Z", "2022-07-17T00:00:00Z"),
    ("[2022-07-14..2022-07-14]", "2022-07-14T00:00:00Z", "2022-07-15T00:00:00Z"),
    ("{2022-21,2022-35~,2021?}", "2021-01-01T00:00:00Z", "2022-10-01T00:00:00Z"),
    ("[XXXX,2022]", "", ""), ("[XXXX,..2022]", "..", ""),
  ])
  func `a set reaches from its earliest date to its latest`(
    text: String, begin: String, end: String
  ) throws {
    let time = try EventTime(edtf: text)
    #expect(time.edtf == text)
    #expect(time.bounds.begin == (try bound(begin)))
    #expect(time.bounds.end == (try bound(end)))
    #expect(time.bounds.precision == .range)
    #expect(time.bounds.basis == .calendar)
  }

  @Test(arguments: ["2022-07-14", "2022", "201X", "2022-21", "2022-07-14T06:30Z", "XXXX"])
  func `a set of one date is that date`(date: String) throws {
    let alone = try EventTime(edtf: date).bounds
    #expect(try EventTime(edtf: "[\(date)]").bounds == alone)
    #expect(try EventTime(edtf: "{\(date)}").bounds == alone)
  }

  @Test func `a clock time in a set makes it one of instants`() throws {
    let bounds = try EventTime(edtf: "[2022-07-14T06:30Z,2022-07-15]").bounds
    #expect(bounds.basis == .instant)
    #expect(bounds.begin == (try bound("2022-07-14T06:30:00Z")))
    #expect(bounds.end == (try bound("2022-07-16T00:00:00Z")))
  }

  @Test(arguments: [
    ("2004-06~-11", "2004-06-11"), ("?2004-06-~11", "2004-06-11"), ("2004?-06-11", "2004-06-11"),
    ("2004-06-~01", "2004-06-01"), ("%2004-06", "2004-06"), ("2004-?06-11", "2004-06-11"),
    ("2004%-06?-11~", "2004-06-11"), ("?2004", "2004"), ("2011-23~", "2011-23"),
    ("?-1985", "-1985"),
    ("~Y170000002", "Y170000002"), ("201X?-XX", "201X"),
    ("2004-06-~01/2004-06-~20", "2004-06-01/2004-06-20"),
    ("2022-07-~14T06:30Z", "2022-07-14T06:30Z"),
  ])
  func `qualifiers on single components never widen the bounds`(
    text: String, plain: String
  ) throws {
    let time = try EventTime(edtf: text)
    #expect(time.edtf == text)
    #expect(time.bounds == (try EventTime(edtf: plain).bounds))
  }
}
