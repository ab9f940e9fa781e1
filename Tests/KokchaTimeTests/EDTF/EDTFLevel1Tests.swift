import KokchaModel
import KokchaTime
import Testing

/// What level 1 adds to plain dates: years of any length, negative years, unspecified digits.
struct EDTFLevel1 {
  @Test(arguments: [
    ("-1985", -1985, -1984), ("-0001", -1, 0), ("-9999", -9999, -9998), ("0000", 0, 1),
    ("0622", 622, 623), ("Y17000", 17_000, 17_001), ("Y170000002", 170_000_002, 170_000_003),
    ("Y-170000002", -170_000_002, -170_000_001), ("Y-170000002~", -170_000_002, -170_000_001),
    ("Y292000000000", 292_000_000_000, 292_000_000_001),
    ("Y-292000000000", -292_000_000_000, -291_999_999_999),
  ])
  func `a year, and the year after it`(text: String, year: Int, next: Int) throws {
    let time = try EventTime(edtf: text)
    #expect(time.edtf == text)
    #expect(time.bounds.begin == .at(midnight(year, 1, 1)))
    #expect(time.bounds.end == .at(midnight(next, 1, 1)))
    #expect(time.bounds.precision == .year)
    #expect(time.bounds.basis == .calendar)
  }

  @Test func `a day and a month of a negative year`() throws {
    let day = try EventTime(edtf: "-0004-02-29").bounds
    #expect(day.begin == .at(midnight(-4, 2, 29)))
    #expect(day.end == .at(midnight(-4, 3, 1)))
    let month = try EventTime(edtf: "-1985-12").bounds
    #expect(month.begin == .at(midnight(-1985, 12, 1)))
    #expect(month.end == .at(midnight(-1984, 1, 1)))
  }

  @Test(
    arguments: [
      ("201X", 2010, 2020, .decade), ("200X~", 2000, 2010, .decade),
      ("201X-XX", 2010, 2020, .decade),
      ("201X-XX-XX", 2010, 2020, .decade), ("20XX", 2000, 2100, .century),
      ("00XX", 0, 100, .century),
      ("2XXX", 2000, 3000, .range), ("-201X", -2019, -2009, .decade),
      ("2004-XX", 2004, 2005, .year),
      ("1985-XX-XX", 1985, 1986, .year), ("1985-XX-XX?", 1985, 1986, .year),
    ] as [(String, Int, Int, TimePrecision)])
  func `unspecified digits widen to what they leave open`(
    text: String, first: Int, next: Int, precision: TimePrecision
  ) throws {
    let bounds = try EventTime(edtf: text).bounds
    #expect(bounds.begin == .at(midnight(first, 1, 1)))
    #expect(bounds.end == .at(midnight(next, 1, 1)))
    #expect(bounds.precision == precision)
  }

  @Test func `a month whose day is unspecified`() throws {
    let bounds = try EventTime(edtf: "1985-04-XX").bounds
    #expect(bounds.begin == .at(midnight(1985, 4, 1)))
    #expect(bounds.end == .at(midnight(1985, 5, 1)))
    #expect(bounds.precision == .month)
  }

  @Test(arguments: ["XXXX", "XXXX-XX", "XXXX-XX-XX", "XXXX?"])
  func `a year that is not known at all`(text: String) throws {
    let bounds = try EventTime(edtf: text).bounds
    #expect(
      bounds == TimeBounds(begin: .unknown, end: .unknown, precision: .unknown, basis: .calendar))
  }

  @Test func `such dates are ends of intervals too`() throws {
    let far = try EventTime(edtf: "Y-17000/201X~").bounds
    #expect(far.begin == .at(midnight(-17_000, 1, 1)))
    #expect(far.end == .at(midnight(2020, 1, 1)))
    #expect(far.precision == .range)
    let unknown = try EventTime(edtf: "XXXX/-0043-03-15").bounds
    #expect(unknown.begin == .unknown)
    #expect(unknown.end == .at(midnight(-43, 3, 16)))
  }
}

/// A day's first second.
func midnight(_ year: Int, _ month: Int, _ day: Int) -> Instant {
  Instant(midnightOf: CalendarDay(year: year, month: month, day: day))
}
