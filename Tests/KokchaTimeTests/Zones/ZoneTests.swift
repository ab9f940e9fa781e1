import Foundation
import KokchaModel
import KokchaTime
import TestSupport
import Testing

/// Zones of the system's tzdata, compared with Foundation's.
struct ZoneTests {
  /// Some with summer time to this day, north and south, some without, and some whose clocks were
  /// moved by odd amounts.
  static let names = [
    "Asia/Kabul", "Asia/Dushanbe", "Asia/Tehran", "Asia/Kolkata", "Asia/Karachi", "Europe/Berlin",
    "Europe/London", "Europe/Dublin", "America/New_York", "America/Sao_Paulo", "Africa/Casablanca",
    "Africa/Monrovia", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Auckland", "Asia/Gaza",
    "America/Nuuk", "Antarctica/Troll", "Etc/GMT+5", "UTC",
  ]

  @Test(arguments: names)
  func `the offset at any second is Foundation's`(name: String) throws {
    let zone = try SystemZones.database.zone(named: name)
    let other = try #require(TimeZone(identifier: name))
    var random = SeededGenerator(seed: 2022)
    // From 1850 to 2037, until which Foundation's tables reach, and every hour around changes.
    var instants = (0..<4000).map { _ in
      Int64.random(in: -3_786_825_600...2_114_380_800, using: &random)
    }
    var date = Date(timeIntervalSince1970: -3_786_825_600)
    while let next = other.nextDaylightSavingTimeTransition(after: date),
      next.timeIntervalSince1970 < 2_114_380_800, next > date
    {
      let second = Int64(next.timeIntervalSince1970)
      instants += [second - 1, second, second + 1]
      date = next
    }
    for instant in instants {
      let expected = other.secondsFromGMT(
        for: Date(timeIntervalSince1970: TimeInterval(instant)))
      // Foundation rounds offsets of local mean time differently, to whole minutes or not at all.
      let found = zone.offset(at: Instant(seconds: instant))
      if found != expected {
        Issue.record("seed 2022: \(name) at \(instant) is \(found), not \(expected)")
        return
      }
    }
  }

  /// A time on a clock becomes exactly the instants at which Foundation's zone shows it.
  @Test(arguments: names)
  func `a clock time is every second at which the clocks showed it`(name: String) throws {
    let zone = try SystemZones.database.zone(named: name)
    let other = try #require(TimeZone(identifier: name))
    var random = SeededGenerator(seed: 7)
    var locals = (0..<500).map { _ in
      Int64.random(in: 0...2_114_380_800, using: &random)
    }
    var date = Date(timeIntervalSince1970: 0)
    while let next = other.nextDaylightSavingTimeTransition(after: date),
      next.timeIntervalSince1970 < 2_114_380_800, next > date
    {
      let second = Int64(next.timeIntervalSince1970)
      let before = Int64(other.secondsFromGMT(for: next.addingTimeInterval(-1)))
      let after = Int64(other.secondsFromGMT(for: next))
      // Before, in the middle of, and after what is skipped or repeated.
      for local in [before, after, (before + after) / 2] {
        locals += [second + local - 1, second + local, second + local + 1]
      }
      date = next
    }
    for local in locals {
      // All offsets that the zone has had within two days are candidates.
      let offsets = Set(
        stride(from: -172_800, through: 172_800, by: 3600).map { step in
          other.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(local + Int64(step))))
        })
      let expected = offsets.map { local - Int64($0) }.filter { instant in
        Int64(other.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant))))
          == local - instant
      }.sorted()
      let day = CalendarDay(containing: Instant(seconds: local))
      let second = Int(local - Instant(midnightOf: day).seconds)
      let text =
        day.iso + "T"
        + [second / 3600, second / 60 % 60, second % 60].map {
          ($0 < 10 ? "0" : "") + String($0)
        }.joined(separator: ":")
      do throws(TimeError) {
        let bounds = try EventTime(edtf: text, zone: zone).bounds
        #expect(bounds.begin.instant?.seconds == expected.first, "\(name) \(text)")
        #expect(bounds.end.instant?.seconds == expected.last.map { $0 + 1 }, "\(name) \(text)")
      } catch {
        #expect(error == .clockSkipped(zone: name), "\(name) \(text)")
        #expect(expected.isEmpty, "\(name) \(text)")
      }
    }
  }

  @Test(
    arguments: [
      ("Asia/Kabul", "2022-07-14T06:30", "2022-07-14T02:00:00Z", "2022-07-14T02:01:00Z"),
      ("Asia/Kabul", "2022-07-14T06", "2022-07-14T01:30:00Z", "2022-07-14T02:30:00Z"),
      ("Asia/Dushanbe", "2022-07-14T06:30:15", "2022-07-14T01:30:15Z", "2022-07-14T01:30:16Z"),
      ("+04:30", "2022-07-14T06:30", "2022-07-14T02:00:00Z", "2022-07-14T02:01:00Z"),
      // Spring forward: the last minute before, the first after.
      ("Europe/Berlin", "2022-03-27T01:59", "2022-03-27T00:59:00Z", "2022-03-27T01:00:00Z"),
      ("Europe/Berlin", "2022-03-27T03:00", "2022-03-27T01:00:00Z", "2022-03-27T01:01:00Z"),
      // Fall back: both readings are covered.
      ("Europe/Berlin", "2022-10-30T02:30", "2022-10-30T00:30:00Z", "2022-10-30T01:31:00Z"),
      ("Europe/Berlin", "2022-10-30T02", "2022-10-30T00:00:00Z", "2022-10-30T02:00:00Z"),
      // Half an hour is skipped; the other half of the clock's hour came.
      ("Australia/Lord_Howe", "2022-10-02T02", "2022-10-01T15:30:00Z", "2022-10-01T16:00:00Z"),
      // By the rule for all years after the recorded ones.
      ("Europe/Berlin", "2522-07-14T12:00", "2522-07-14T10:00:00Z", "2522-07-14T10:01:00Z"),
      ("America/New_York", "2400-01-01T00:00", "2400-01-01T05:00:00Z", "2400-01-01T05:01:00Z"),
      // An interval, each end by itself.
      (
        "Europe/Berlin", "2022-03-27T01:00/2022-03-27T04:00", "2022-03-27T00:00:00Z",
        "2022-03-27T02:01:00Z"
      ),
      // An offset of its own wins.
      ("Europe/Berlin", "2022-07-14T06:30Z", "2022-07-14T06:30:00Z", "2022-07-14T06:31:00Z"),
    ])
  func `a clock time in a zone`(name: String, text: String, begin: String, end: String) throws {
    let zone = try SystemZones.database.zone(named: name)
    let time = try EventTime(edtf: text, zone: zone)
    #expect(time.edtf == text)
    #expect(time.bounds.begin == (try bound(begin)))
    #expect(time.bounds.end == (try bound(end)))
    #expect(time.zone == (text.hasSuffix("Z") ? nil : name))
  }

  @Test(arguments: ["2022-03-27T02:00", "2022-03-27T02:59:59", "2022-03-27T02", "2099-03-29T02:30"])
  func `a clock time that the clocks leapt over is none`(text: String) throws {
    let zone = try SystemZones.database.zone(named: "Europe/Berlin")
    #expect(throws: TimeError.clockSkipped(zone: "Europe/Berlin")) {
      try EventTime(edtf: text, zone: zone)
    }
  }

  @Test(arguments: ["2022-07-14", "2022-07", "2022-21", "2022-01/2022-04~"])
  func `a date without a clock time is the same in every zone`(text: String) throws {
    let zone = try SystemZones.database.zone(named: "Asia/Kabul")
    #expect(try EventTime(edtf: text, zone: zone) == (try EventTime(edtf: text)))
  }

  @Test func `farthest years have clock times too`() throws {
    let zone = try SystemZones.database.zone(named: "Europe/Berlin")
    #expect(throws: Never.self) { try EventTime(edtf: "9999-12-31T23:59:59", zone: zone) }
    #expect(throws: Never.self) { try EventTime(edtf: "0000-01-01T00:00:00", zone: zone) }
    #expect(zone.offset(at: Instant(seconds: .max - 100_000_000)) >= 3600)
    #expect(zone.offset(at: Instant(seconds: .min)) == 3208)
  }
}
