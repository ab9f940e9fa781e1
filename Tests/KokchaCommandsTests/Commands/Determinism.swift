import Foundation
import TestSupport
import Testing

/// Same input and options, same bytes (rule A1).
@Suite struct Determinism {
  /// A log of several blocks, with events of many rows, quotes and line ends inside cells.
  private static func log(blankLines: Int) -> String {
    var log = "id,title,date,place,actor1,killed,source,note\n"
    log += String(repeating: "\n", count: blankLines)
    for number in 0..<3000 {
      let place = ["Taloqan", "Rustaq", "Baharak", "Lyonesse", ""][number % 5]
      log += "E\(number),\"خبر \(number), \"\"so\"\"\",2022-\(10 + number % 3)/..,\(place),"
      log += "A\(number % 7),\(number % 4)..9,Paper,\"line\n"
      log += String(repeating: "w ", count: number % 90) + "\"\n"
      for further in 0..<number % 4 { log += "E\(number),,,Chah Ab,B\(further),,,\n" }
    }
    return log
  }

  @Test func `bytes depend neither on threads nor on where blocks begin`() throws {
    let folder = try TemporaryFolder()
    let names = ["a.geojson", "a.kml", "a.csv", "a.kmz"]
    var expected: [Data] = []
    for (blankLines, threads) in [
      (0, 1), (0, 2), (0, 5), (1, 2), (97, 1), (1000, 5), (100_003, 2), (262_144, 3),
    ] {
      try folder.write("log.csv", Self.log(blankLines: blankLines))
      let run = try kokcha(
        ["export", "log.csv", "--force", "--quiet", "--no-sync", "--threads", "\(threads)"]
          + names.flatMap { ["--out", $0] }, in: folder.url)
      #expect(run.status == 0)
      let made = try names.map(folder.read)
      if expected.isEmpty { expected = made }
      for (name, pair) in zip(names, zip(expected, made)) {
        #expect(pair.0 == pair.1, "\(name) with \(threads) threads after \(blankLines) blank lines")
      }
    }
    #expect(expected.dropLast().allSatisfy { $0.count > 1 << 20 })
  }

  @Test func `A1: bytes depend neither on the locale nor on the zone of whoever runs it`() throws {
    let log = Data(
      """
      id,title,date,place,latitude,longitude,killed
      a,İstanbul,2022-07-14T06:30,Rustaq,,,1000
      b,ß,14 July 2022,,36.7,69.5,
      c,خبر,../2022-07,Taloqan,,,

      """.utf8)
    let environments = [
      ["LC_ALL": "C", "TZ": "UTC"], ["LC_ALL": "de_DE.UTF-8", "TZ": "America/New_York"],
      ["LC_ALL": "tr_TR.UTF-8", "LANG": "fa_AF", "TZ": "Asia/Kabul"],
    ]
    for format in ["html", "geojson", "kml", "kmz", "csv", "timelinejs", "json"] {
      let made = try environments.map {
        try kokcha(["export", "-", "--out", "\(format):-"], input: log, environment: $0)
      }
      #expect(made.allSatisfy { $0.status == 0 && $0.output.count > 100 })
      #expect(Set(made.map(\.output)).count == 1, "\(format)")
      #expect(Set(made.map(\.errors)).count == 1, "\(format)")
    }
  }

  @Test func `messages do not depend on threads either`() throws {
    let log = Data(
      (0..<6000).reduce(into: "id,title,date,place\n") {
        $0 += "E\($1),\(String(repeating: "x", count: 200)),2022,Lyonesse \($1)\n"
      }.utf8)
    let runs = try ["1", "2", "5"].map {
      try kokcha(["export", "-", "--out", "plain:-", "--threads", $0], input: log)
    }
    #expect(runs[0].errors.contains("\n… and 5,995 more like this (K040)\n"))
    #expect(runs[0].errors == runs[1].errors)
    #expect(runs[0].errors == runs[2].errors)
    #expect(runs[0].output == runs[1].output)
    #expect(runs[0].output == runs[2].output)
  }
}
