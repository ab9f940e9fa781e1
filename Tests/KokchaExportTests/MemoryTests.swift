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
      let place = ["Taloqan", "Rustaq", "Atlantis", ""][number % 4]
      log += "TAK-\(number),Shooting number \(number),2022-\(10 + number % 3)/..,\(place),"
      log += "\(number % 7),Example News\n"
    }
    try folder.write("log.csv", log)
    let run = try execute(
      "timeout",
      [
        "600", "sh", "-c",
        """
        mkfifo pipe
        "$0" export log.csv --out a.geojson --out a.kml --out csv:pipe --threads 2 --no-sync &
        exec 3<pipe
        sed -n 's/^VmHWM:[^0-9]*\\([0-9]*\\) kB$/\\1/p' /proc/$!/status
        cat <&3 >table.csv
        wait $!
        """, kokchaExecutable,
      ], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let table = String(decoding: try folder.read("table.csv"), as: UTF8.self)
    #expect(table.utf8.count { $0 == 0x0A } == events + 1)
    return try #require(Int(run.text.trimmingCharacters(in: .newlines)))
  }

  @Test func `ten times the events need no more memory`() throws {
    let few = try peak(events: 30_000)
    let many = try peak(events: 300_000)
    #expect(Double(many) <= Double(few) * 1.5, "\(few) KB for 30,000, \(many) KB for 300,000")
  }
}
