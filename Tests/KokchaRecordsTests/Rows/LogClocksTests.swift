import KokchaModel
import KokchaRecords
import KokchaTime
import Testing

/// Clock times without an offset: in which zone they are read.
struct LogClocksTests {
  private func read(
    _ date: String, zone: String = "", options: EventLogOptions = EventLogOptions()
  ) throws -> LogReading {
    try LogReading("id,title,date,time_zone\na,A,\(date),\(zone)\n", options: options)
  }

  private func options(in zone: String) throws -> EventLogOptions {
    var options = EventLogOptions()
    options.timeZone = try options.zones.zone(named: zone)
    return options
  }

  @Test(arguments: [
    ("2022-07-14 06:30", "2022-07-14T06:30"), ("2022-07-14T06:30:00", "2022-07-14T06:30:00"),
    ("2022-07-14T06", "2022-07-14T06"), ("14/07/2022 06:30", "2022-07-14T06:30"),
    ("7/14/2022 6:30 AM", "2022-07-14T06:30"), ("1401-04-23 06:30", "2022-07-14T06:30"),
    ("2022-07-14T06:30/2022-07-14T07:00", "2022-07-14T06:30/2022-07-14T07:00"),
    ("2022-07-14 06:30 to 2022-07-15", "2022-07-14T06:30/2022-07-15"),
  ])
  func `the row's zone, else the command line's`(date: String, edtf: String) throws {
    let row = try read(date, zone: "Asia/Kabul")
    #expect(row.events.map(\.time.edtf) == [edtf])
    #expect(row.events.map(\.time.zone) == ["Asia/Kabul"])
    #expect(row.events.first?.time.bounds.basis == .instant)
    let start = row.events.first?.time.bounds.begin.instant
    #expect(
      start == Instant(seconds: midnight.seconds + Int64(2 * 3600) - (edtf.count == 13 ? 1800 : 0)))
    #expect(!row.codes.contains(.clockWithoutOffset))
    let line = try read(date, options: options(in: "Asia/Kabul"))
    #expect(line.events.map(\.time) == row.events.map(\.time))
    let both = try read(date, zone: "Asia/Kabul", options: options(in: "Asia/Tokyo"))
    #expect(both.events.map(\.time) == row.events.map(\.time))
    let offset = try read(date, zone: "+0430")
    #expect(offset.events.map(\.time.bounds) == row.events.map(\.time.bounds))
    #expect(offset.events.map(\.time.zone) == ["+0430"])
  }

  private var midnight: Instant { Instant(midnightOf: CalendarDay(year: 2022, month: 7, day: 14)) }

  @Test func `where nothing tells the zone it is UTC, with a warning`() throws {
    let made = try read("2022-07-14T06:30")
    #expect(made.codes == [.clockWithoutOffset])
    let problem = try #require(made.problems.first)
    #expect(problem.severity == .warning)
    #expect(
      problem.description == """
        log.csv:2:5: K034 warning: date '2022-07-14T06:30' has a clock time of an unknown zone; read \
        as UTC (event a)
          write the offset after it (+04:30 for Kabul, Z for UTC), name the zone in a column \
        'time_zone', or say --time-zone
        """)
    #expect(made.events.map(\.time.zone) == ["UTC"])
    let utc = try EventTime(edtf: "2022-07-14T06:30Z").bounds
    #expect(made.events.map(\.time.bounds) == [utc])
  }

  @Test(arguments: [
    "2022-07-14T06:30+04:30", "2022-07-14T06:30Z", "2022-07-14", "2022-01/2022-04~",
  ])
  func `a value with an offset of its own, and one without a clock time, need none`(
    date: String
  ) throws {
    let alone = try read(date, options: options(in: "Asia/Tokyo"))
    #expect(alone.events.map(\.time) == [try EventTime(edtf: date)])
    #expect(alone.problems == [])
    // What the row says is kept.
    let told = try read(date, zone: "Asia/Tokyo")
    #expect(told.events.map(\.time.bounds) == alone.events.map(\.time.bounds))
    #expect(told.events.map(\.time.zone) == ["Asia/Tokyo"])
  }

  @Test(
    arguments: ["2022-07-14T06:30", "2022-07-14"], ["Asia/Kabull", "../etc/passwd", "Kabul", "+25"])
  func `a zone that is none is refused, also where it is not needed`(
    date: String, zone: String
  ) throws {
    let made = try read(date, zone: zone)
    #expect(made.codes == [.zoneUnknown])
    let problem = try #require(made.problems.first)
    #expect(problem.severity == .error)
    #expect(problem.position == InputPosition(file: "log.csv", line: 2, column: 6 + date.count))
    #expect(problem.message == "time_zone '\(zone)' is no time zone")
    #expect(problem.advice == "write a name such as Asia/Kabul, or an offset such as +04:30")
    #expect(problem.field == "time_zone")
    #expect(made.events == [])
    #expect(made.refused == 1)
  }

  @Test func `without tzdata names are refused with advice; offsets and UTC go on`() throws {
    var options = EventLogOptions()
    options.zones = .offsetsOnly
    let made = try read("2022-07-14T06:30", zone: "Asia/Kabul", options: options)
    #expect(made.codes == [.zoneUnknown])
    #expect(
      made.problems.map(\.message) == ["time_zone 'Asia/Kabul': the system has no time zones"])
    #expect(
      made.problems.map(\.advice) == [
        "install tzdata, name its folder in TZDIR, or write an offset such as +04:30"
      ])
    for zone in ["+04:30", "UTC", "Z"] {
      #expect(try read("2022-07-14T06:30", zone: zone, options: options).problems == [])
    }
  }

  @Test(arguments: ["2022-03-27T02:30", "2022-03-27 02:30"])
  func `a time that the clocks leapt over is refused`(date: String) throws {
    let made = try read(date, zone: "Europe/Berlin")
    #expect(made.codes == [.clockChanged])
    #expect(
      made.problems.map(\.message) == [
        "date '2022-03-27T02:30': the clocks of Europe/Berlin were set forward over this time"
      ])
    #expect(made.problems.map(\.severity) == [.error])
    #expect(made.events == [])
    #expect(made.refused == 1)
  }

  @Test func `a time that came twice covers both, with a warning`() throws {
    let made = try read("2022-10-30T02:30", zone: "Europe/Berlin")
    #expect(made.codes == [.clockChanged])
    #expect(made.problems.map(\.severity) == [.warning])
    #expect(
      made.problems.map(\.message) == [
        "date '2022-10-30T02:30': the clocks of Europe/Berlin were set back and showed this time "
          + "twice; the bounds cover both"
      ])
    let bounds = try #require(made.events.first?.time.bounds)
    #expect(bounds.begin == (try EventTime(edtf: "2022-10-30T00:30Z").bounds.begin))
    #expect(bounds.end == (try EventTime(edtf: "2022-10-30T01:30Z").bounds.end))
  }

  @Test func `a wrong clock time is refused whatever the zone`() throws {
    #expect(try read("2022-07-14T25:00", zone: "Asia/Kabul").codes == [.dateDoesNotExist])
    #expect(
      try read("2022-07-14T07:00/2022-07-14T06:00", zone: "Asia/Kabul").codes == [.endBeforeStart])
  }
}
