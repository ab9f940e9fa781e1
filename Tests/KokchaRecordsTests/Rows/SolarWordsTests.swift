import KokchaBytes
import KokchaModel
import KokchaTime
import TestSupport
import Testing

/// The words of a Solar Hijri day that `date_shamsi` has are read as the same day (rule CSV4).
@Suite struct SolarWordsTests {
  private func words(_ day: SolarHijriDay) -> String {
    var buffer = ByteBuffer(capacity: 32)
    buffer.append(inWords: day)
    return buffer.withSpan { $0.string }
  }

  /// Every day of the years for which the calendar's cycle holds.
  @Test func `each day's words are that day in EDTF`() throws {
    var day = CalendarDay(try #require(SolarHijriDay(year: 1178, month: 1, day: 1)))
    let last = CalendarDay(try #require(SolarHijriDay(year: 1606, month: 12, day: 29)))
    var count = 0
    while day <= last {
      let solar = try #require(SolarHijriDay(day))
      let text = words(solar)
      guard case .success(let reading) = WrittenDate.read(text.utf8.span) else {
        Issue.record("\(text) is not read")
        return
      }
      if reading.edtf != day.iso {
        Issue.record("\(text) is read as \(reading.edtf), not \(day.iso)")
      }
      day = CalendarDay(number: day.number + 1)
      count += 1
    }
    #expect(count > 156_000)
  }

  @Test(arguments: ["", "?", "~", "%"])
  func `a qualifier at the end is kept`(qualifier: String) throws {
    let text = "23 Saratan 1401" + qualifier
    #expect(try WrittenDate.read(text.utf8.span).get().edtf == "2022-07-14" + qualifier)
  }

  /// In a log, in one with another calendar named for it, and in a table of Kokcha's own that was kept on by hand.
  @Test(arguments: [
    "id,title,date\r\na,A,23 Saratan 1401?\r\n",
    "\u{FEFF}id,title,date,date_shamsi,begin,end,date_precision,time_basis\r\n"
      + "a,A,23 Saratan 1401?,1 Hamal 1300,,,,\r\n",
    "id,title,date,calendar\r\na,A,23 Saratan 1401?,solar\r\n",
  ])
  func `they are read in the column date`(log: String) throws {
    let made = try LogReading(log)
    #expect(made.problems.filter { $0.severity == .error } == [])
    #expect(made.events.map(\.time.edtf) == ["2022-07-14?"])
    #expect(made.events.first?.extra == [])
  }

  /// 0.1.0 wrote numbers there, and either is computed again.
  @Test(arguments: ["1401-04-23", "23 Saratan 1401", "wrong"])
  func `the column date_shamsi is computed again`(cell: String) throws {
    let made = try LogReading(
      "\u{FEFF}id,title,date,date_shamsi,begin,end,date_precision,time_basis\r\n"
        + "a,A,2022-07-14,\(cell),,,,\r\n")
    #expect(made.problems == [])
    #expect(made.events.map(\.time.edtf) == ["2022-07-14"])
    #expect(made.events.first?.extra == [])
  }
}
