import Foundation
import KokchaModel
import KokchaTime
import Testing

/// Which names are zones, and what the files must be.
struct ZoneDatabaseTests {
  @Test(arguments: [
    ("Z", 0), ("UTC", 0), ("+04:30", 16_200), ("+0430", 16_200), ("+04", 14_400),
    ("-05:00", -18_000), ("-00:00", 0), ("+18:00", 64_800),
  ])
  func `offsets and UTC need no files`(name: String, offset: Int) throws {
    let zone = try ZoneDatabase.offsetsOnly.zone(named: name)
    #expect(zone.name == name)
    #expect(zone.offset(at: Instant(seconds: 0)) == offset)
  }

  @Test func `without files every other name is told to lack them`() {
    #expect(throws: ZoneError.noDatabase) {
      try ZoneDatabase.offsetsOnly.zone(named: "Asia/Kabul")
    }
    #expect(ZoneDatabase.offsetsOnly.version == nil)
  }

  @Test(arguments: [
    "", "Asia/Kabull", "asia/kabul", "Mars/Phobos", "../../etc/passwd", "/etc/passwd",
    "Asia/../Asia/Kabul", "./UTC", "Asia//Kabul", "Asia/Kabul/", "Asia", "tzdata.zi", "zone.tab",
    "right/Asia/Kabul", "posix/Asia/Kabul", "+4", "+19:00", "+04:60", "UTC+4", "کابل", "Asia Kabul",
    "Asia\u{0}Kabul", "Asia/Kabul\n",
  ])
  func `no zone`(name: String) {
    do throws(ZoneError) {
      _ = try SystemZones.database.zone(named: name)
      Issue.record("'\(name)' is a zone")
    } catch {
      // A file of tzdata that is no zone's cannot be read as one.
      #expect(error == (name == "Asia" ? .unknown : error))
      #expect(error != .noDatabase)
    }
  }

  @Test func `no name leads out of the folder`() {
    /// Tells which files were asked for.
    final class Watch: ZoneFiles, @unchecked Sendable {
      var asked: [String] = []
      func bytes(of name: String) -> [UInt8]? {
        asked.append(name)
        return nil
      }
    }
    let watch = Watch()
    let database = ZoneDatabase(watch)
    for name in ["../x", "/x", "a/../b", "..", ".", "a/./b", "a\u{0}", "right/UTC", ""] {
      #expect(throws: ZoneError.self) { try database.zone(named: name) }
    }
    #expect(watch.asked == ["tzdata.zi", "+VERSION"])
  }

  @Test(
    arguments: [
      (["tzdata.zi": "# version 2025b\n# more\n"], "2025b"), (["+VERSION": "2024a\n"], "2024a"),
      (["tzdata.zi": "# version 2025b-rearguard\n"], "2025b-rearguard"),
      (["tzdata.zi": "R A 1 2\n", "+VERSION": "2023c"], "2023c"), (["tzdata.zi": ""], nil),
      ([:], nil), (["+VERSION": "not a version at all"], nil),
    ] as [([String: String], String?)])
  func `the release of tzdata`(files: [String: String], version: String?) {
    let database = ZoneDatabase(WrittenZones(files: files.mapValues { Array($0.utf8) }))
    #expect(database.version == version)
  }

  @Test func `the system's tzdata tells its release`() throws {
    #expect(try #require(SystemZones.database.version).count == 5)
  }

  @Test func `a file is read once, by any number of threads`() async throws {
    let database = ZoneDatabase(SystemZones())
    let zones = await withTaskGroup(of: Zone?.self) { group in
      for number in 0..<64 {
        group.addTask { try? database.zone(named: ZoneTests.names[number % 8]) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(zones.count == 64)
    #expect(Set(zones).count == 8)
    #expect(!zones.contains(nil))
  }

  // MARK: Files

  /// A TZif file: a header and no data of version 1, then one of version 2.
  private func file(
    version: UInt8 = 0x32, times: [Int64] = [], types: [UInt8] = [], offsets: [Int32] = [0],
    leaps: Int = 0, footer: String = "\nUTC0\n"
  ) -> [UInt8] {
    func header(_ counts: [Int]) -> [UInt8] {
      Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
        + counts.flatMap { bytes(Int64($0), 4) }
    }
    func bytes(_ value: Int64, _ width: Int) -> [UInt8] {
      (0..<width).map { UInt8(truncatingIfNeeded: value >> Int64(8 * (width - 1 - $0))) }
    }
    return header([0, 0, 0, 0, 1, 1]) + [0, 0, 0, 0, 0, 0, 0]
      + header([0, 0, leaps, times.count, offsets.count, 1]) + times.flatMap { bytes($0, 8) }
      + types + offsets.flatMap { bytes(Int64($0), 4) + [0, 0] } + [0]
      + [UInt8](repeating: 0, count: 12 * leaps) + Array(footer.utf8)
  }

  private func zone(_ bytes: [UInt8]) throws(ZoneError) -> Zone {
    try ZoneDatabase(WrittenZones(files: ["X": bytes, "Etc/UTC": []])).zone(named: "X")
  }

  @Test func `changes are taken from the 64-bit data, later ones from the rule`() throws {
    let zone = try zone(
      file(
        times: [-1_000_000_000_000, 0], types: [1, 2], offsets: [100, 200, 3600],
        footer: "\n<+01>-1<+02>,J60,J300/3\n"))
    let seconds: [(Int64, Int)] = [
      (-1_000_000_000_001, 100), (-1_000_000_000_000, 200), (-1, 200), (0, 3600),
      // 1 March 1971 at two o'clock, and 27 October at three.
      (36_637_199, 3600), (36_637_200, 7200), (57_373_199, 7200), (57_373_200, 3600),
    ]
    for (second, offset) in seconds {
      #expect(zone.offset(at: Instant(seconds: second)) == offset, "at \(second)")
    }
  }

  @Test func `without a rule the last offset stays`() throws {
    let zone = try zone(file(times: [0], types: [1], offsets: [0, 3600], footer: "\n\n"))
    #expect(zone.offset(at: Instant(seconds: 1 << 40)) == 3600)
  }

  @Test(arguments: [
    "EST5", "EST5EDT,M3.2.0,M11.1.0", "<-03>3", "CET-1CEST,M3.5.0,M10.5.0/3",
    "IST-1GMT0,M10.5.0,M3.5.0/1", "XXX3EDT4,0/0,J365/23", "<+0330>-3:30", "AAA-12:30:15",
    "EET-2EEST,M3.4.4/50,M10.4.4/50", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
  ])
  func `a rule that is one`(rule: String) {
    #expect(throws: Never.self) { try zone(file(footer: "\n\(rule)\n")) }
  }

  @Test(arguments: [
    "E5", "EST", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0",
    "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J300", "EST5EDT,J366,J300", "EST5EDT,366,1",
    "EST5EDT,M3.2.0/168,M11.1.0", "EST25", "<>5", "<EST5", "EST5:60", "EST5 ",
    "EST5EDT,M3.2.0,M11.1.0,",
    "EST5EDT4x,M3.2.0,M11.1.0", "5",
  ])
  func `a rule that is none`(rule: String) {
    #expect(throws: ZoneError.unreadable) { try zone(file(footer: "\n\(rule)\n")) }
  }

  @Test func `a file that is none of tzdata's is refused`() {
    let whole = file(times: [0, 1], types: [0, 0])
    #expect(throws: Never.self) { try zone(whole) }
    for length in 0..<whole.count {
      #expect(throws: ZoneError.unreadable, "\(length) bytes") { try zone(Array(whole[..<length])) }
    }
    let wrong: [[UInt8]] = [
      file(version: 0), file(version: 0x31), file(times: [1, 0], types: [0, 0]),
      file(times: [0, 0], types: [0, 0]), file(times: [0], types: [1]), file(offsets: []),
      file(leaps: 1), file(offsets: [100_000]), file(footer: "UTC0"), file(footer: "\nUTC0"),
    ]
    for bytes in wrong { #expect(throws: ZoneError.unreadable) { try zone(bytes) } }
  }

  @Test func `counts that are too large are refused, not allocated`() {
    var bytes = file()
    for index in bytes.indices {
      let kept = bytes[index]
      bytes[index] = 0xFF
      // Any byte may be wrong; none makes the reader fall.
      _ = try? zone(bytes)
      bytes[index] = kept
    }
  }
}
