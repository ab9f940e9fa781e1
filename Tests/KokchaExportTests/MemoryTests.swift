import Foundation
import TestSupport
import Testing

/// Memory does not grow with the number of events (rule A3).
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status"), "no /proc"))
struct MemoryTests {
  /// Exports so many events to every format, and gives the most memory that was in use, in KB.
  ///
  /// One output is a named pipe: when Kokcha opens it, all work is done and the process still there.
  private func peak(events: Int) throws -> Int {
    let folder = try TemporaryFolder()
    var log = "id,title,date,place,killed,source\n"
    for number in 0..<events {
      let place = ["Taloqan", "Rustaq", "Lyonesse", ""][number % 4]
      log += "TAK-\(number),Shooting number \(number),2022-\(10 + number % 3)/..,\(place),"
      log += "\(number % 7),Example News\n"
    }
    try folder.write("log.csv", log)
    let peak = try peak(of: "log.csv", in: folder)
    let table = String(decoding: try folder.read("table.csv"), as: UTF8.self)
    #expect(table.utf8.count { $0 == 0x0A } == events + 1)
    return peak
  }

  private func peak(
    of name: String, in folder: TemporaryFolder, threads: Int = 2, status: Int32 = 0,
    options: String = ""
  ) throws -> Int {
    let run = try execute(
      "timeout",
      [
        "600", "sh", "-c",
        """
        mkfifo pipe
        "$0" export \(name) \(options) --quiet --out a.geojson --out a.kml --out a.html --out plain:pipe --threads \(threads) --no-sync &
        exec 3<pipe
        sed -n 's/^VmHWM:[^0-9]*\\([0-9]*\\) kB$/\\1/p' /proc/$!/status
        cat <&3 >table.csv
        wait $!
        """, kokchaExecutable,
      ], in: folder.url)
    #expect(run.status == status, "\(run.errors.prefix(2000))")
    return try #require(Int(run.text.trimmingCharacters(in: .newlines)))
  }

  /// The same where two of three events are left out, with several problems each, and a report tells all.
  private func peakOfReport(rows: Int) throws -> Int {
    let folder = try TemporaryFolder()
    var log = "id,title,date,killed,status\n"
    for number in 0..<rows {
      log += number % 3 == 0 ? "e\(number),t,2022,1,\n" : "e\(number),,2022-13,x,\n"
    }
    try folder.write("log.csv", log)
    let peak = try peak(
      of: "log.csv --bad skip --report report.json --force", in: folder, status: 1)
    let report = String(decoding: try folder.read("report.json"), as: UTF8.self)
    let lines = report.utf8.count { $0 == 0x0A }
    #expect(lines > rows * 2 / 3 * 4)
    return peak
  }

  @Test func `ten times the problems in a report need no more memory`() throws {
    let few = try peakOfReport(rows: 30_000)
    let many = try peakOfReport(rows: 300_000)
    #expect(Double(many) <= Double(few) * 1.5, "\(few) KB for 30,000, \(many) KB for 300,000")
  }

  @Test func `ten times the events need no more memory`() throws {
    let few = try peak(events: 30_000)
    let many = try peak(events: 300_000)
    #expect(Double(many) <= Double(few) * 1.5, "\(few) KB for 30,000, \(many) KB for 300,000")
  }

  /// Half of the ids come again, far behind their first events; every fourth event has another content then.
  @Test(arguments: ["first", "last"])
  func `ten times the repeated ids need no more memory`(sameID: String) throws {
    func repeatedPeak(events: Int) throws -> Int {
      let folder = try TemporaryFolder()
      var log = "id,title,date\n"
      for number in 0..<events {
        let id = number % (events / 2)
        log += "TAK-\(id),Shooting \(id % 2 == 0 ? id : number),2022\n"
      }
      try folder.write("log.csv", log)
      let peak = try peak(of: "log.csv", in: folder, options: "--same-id \(sameID)")
      let table = String(decoding: try folder.read("table.csv"), as: UTF8.self)
      #expect(table.utf8.count { $0 == 0x0A } == events / 2 + 1)
      return peak
    }
    let few = try repeatedPeak(events: 100_000)
    let many = try repeatedPeak(events: 1_000_000)
    #expect(Double(many) <= Double(few) * 1.5, "\(few) KB for 100,000, \(many) KB for 1,000,000")
  }

  /// The most memory that an input may take in which one thing is very large, in KB.
  private static let largest = 200_000

  @Test(arguments: ["log.csv", "map.geojson", "map.kml"])
  func `a line of a million points is exported within 200 MB`(name: String) throws {
    let folder = try TemporaryFolder()
    let (open, pair, close) =
      switch name {
      case "log.csv":
        (
          "id,title,date,geometry\na,t,2022,\"LINESTRING(", "69.123456 37.1,70.123456 37.2,",
          "69 36)\"\n"
        )
      case "map.kml":
        (
          "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Placemark id=\"a\"><name>t</name><TimeStamp>"
            + "<when>2022</when></TimeStamp><LineString><coordinates>",
          "69.123456,37.1 70.123456,37.2 ", "</coordinates></LineString></Placemark></kml>"
        )
      default:
        (
          "{\"type\":\"Feature\",\"id\":\"a\",\"properties\":{\"title\":\"t\",\"date\":\"2022\"},"
            + "\"geometry\":{\"type\":\"LineString\",\"coordinates\":[",
          "[69.123456,37.1],[70.123456,37.2],", "[69,36]]}}"
        )
      }
    try folder.write(name, open + String(repeating: pair, count: 500_000) + close)
    let peak = try peak(of: name, in: folder)
    #expect(peak < Self.largest)
  }

  @Test func `a cell of 24 MB is exported within 200 MB`() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "é ", count: 8_000_000)
    try folder.write("log.csv", "id,title,date,summary\na,t,2022,\"\(text)\"\n")
    let peak = try peak(of: "log.csv", in: folder)
    #expect(peak < Self.largest)
  }

  /// Each feature has a cell for each of them.
  @Test(arguments: ["map.geojson", "map.kml"])
  func `features of very many different properties are exported within 200 MB`(name: String) throws
  {
    let folder = try TemporaryFolder()
    var map =
      name == "map.kml"
      ? "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>"
      : "{\"type\":\"FeatureCollection\",\"features\":["
    for number in 0..<8_000 {
      let key = "k\(number % 4_000)"
      if name == "map.kml" {
        map +=
          "<Placemark id=\"\(number)\"><name>t</name><TimeStamp><when>2022</when></TimeStamp>"
          + "<ExtendedData><Data name=\"\(key)\"><value>v</value></Data></ExtendedData></Placemark>"
      } else {
        map += number == 0 ? "" : ","
        map +=
          "{\"type\":\"Feature\",\"id\":\(number),\"geometry\":null,\"properties\":"
          + "{\"title\":\"t\",\"date\":\"2022\",\"\(key)\":\"v\"}}"
      }
    }
    try folder.write(name, map + (name == "map.kml" ? "</Document></kml>" : "]}"))
    let peak = try peak(of: name, in: folder, threads: 4)
    #expect(peak < Self.largest)
  }
}
