import Foundation
import TestSupport
import Testing

/// Rule A6: what a format cannot hold is counted by kind, and told whole with `--report`.
@Suite struct LossReports {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func report(
    _ log: String, _ arguments: [String]
  ) throws -> (report: [String: Any], run: Execution) {
    let path = try folder.write("log.csv", log)
    let run = try kokcha(
      ["export", path, "--report", folder.path("report.json")] + arguments, in: folder.url)
    let made = try JSONSerialization.jsonObject(with: try folder.read("report.json"))
    return (try #require(made as? [String: Any]), run)
  }

  @Test func `every loss with the events concerned`() throws {
    let log =
      "id,title,date\n" + "A,a\u{1}b\u{2},2022\nB,plain,2022\nC,=1+1,../2022\n"
    let (report, run) = try report(log, ["--out", "m.kml", "--out", "t.csv", "--out", "m.geojson"])
    #expect(run.status == 0)
    let losses = try #require(report["losses"] as? [[String: Any]])
    func loss(_ output: String, _ kind: String) throws -> [String: Any] {
      try #require(
        losses.first {
          $0["output"] as? String == output && $0["kind"] as? String == kind
        })
    }
    let removed = try loss("m.kml", "illegal_character")
    #expect(removed["count"] as? Int == 2)
    #expect(removed["ids"] as? [String] == ["A"])
    #expect(try loss("m.kml", "unlocated")["ids"] as? [String] == ["A", "B", "C"])
    #expect(try loss("t.csv", "formula_guarded")["ids"] as? [String] == ["C"])
    #expect(try loss("m.geojson", "open_bound_filled")["ids"] as? [String] == ["C"])
    let outputs = try #require(report["outputs"] as? [[String: Any]])
    #expect(outputs.map { $0["file"] as? String } == ["m.kml", "t.csv", "m.geojson"])
    #expect(outputs.allSatisfy { $0["events"] as? Int == 3 })
    for output in outputs {
      let name = try #require(output["file"] as? String)
      #expect(output["bytes"] as? Int == (try folder.read(name)).count)
    }
    // The short form tells the same on standard error.
    for loss in losses {
      #expect(run.errors.contains(try #require(loss["message"] as? String)))
    }
  }

  @Test func `of many events a hundred are named, and all counted`() throws {
    let log = "id,title,date\n" + (0..<5000).map { "E\($0),t,2022\n" }.joined()
    for threads in ["1", "2"] {
      let (report, _) = try report(
        log, ["--out", "m.geojson", "--force", "--threads", threads])
      let loss = try #require((report["losses"] as? [[String: Any]])?.first)
      #expect(loss["count"] as? Int == 5000)
      #expect(loss["ids"] as? [String] == (0..<100).map { "E\($0)" })
    }
  }

  @Test(arguments: [(998, 0), (999, 1), (1500, 502)])
  func `TimelineJS reads a thousand rows of its spreadsheet, two of them at its head`(
    events: Int, unread: Int
  ) throws {
    // An event without a date has no row.
    let log =
      "id,title,date\nnone,t,../..\n"
      + (0..<events).map { "E\($0),\(String(repeating: "t", count: 400)),2022\n" }.joined()
    for threads in ["1", "2"] {
      let (report, run) = try report(
        log,
        [
          "--out", "timelinejs:t.csv", "--out", "timelinejs:t.json", "--out", "t.geojson",
          "--force",
          "--threads", threads,
        ])
      #expect(run.status == 0)
      let losses = try #require(report["losses"] as? [[String: Any]])
        .filter { $0["kind"] as? String == "row_unread" }
      #expect(losses.map { $0["output"] as? String } == (unread == 0 ? [] : ["t.csv"]))
      #expect(losses.allSatisfy { $0["count"] as? Int == unread })
      #expect(
        losses.allSatisfy {
          $0["ids"] as? [String] == (998..<min(events, 1098)).map { "E\($0)" }
        })
      let lines = run.errors.split(separator: "\n").filter { $0.contains("the 1,000th") }
      #expect(lines.count == losses.count)
      if unread == 1 {
        let line =
          "timelinejs: 1 event stands in a row after the 1,000th, which TimelineJS does not read of a "
          + "spreadsheet (timelinejs:FILE.json is read whole)"
        #expect(lines.map(String.init) == [line])
      }
    }
  }

  @Test func `a refused export has a report of why`() throws {
    let (report, run) = try report("id,title,date\nA,,2022\n", ["--out", "m.geojson"])
    #expect(run.status == 1)
    #expect((report["problems"] as? [[String: Any]])?.first?["code"] as? String != nil)
    #expect((report["outputs"] as? [Any])?.isEmpty == true)
    #expect(!folder.names.contains("m.geojson"))
  }

  @Test func `a report that cannot be written is told before anything is`() throws {
    let path = try folder.write("log.csv", "id,title,date\nA,t,2022\n")
    let run = try kokcha(
      ["export", path, "--out", "m.geojson", "--report", "nowhere/report.json"], in: folder.url)
    #expect(run.status == 3)
    #expect(run.errors.contains("nowhere/report.json"))
    #expect(folder.names == ["log.csv"])
  }

  @Test(arguments: [
    (["--out", "m.geojson", "--report", "m.geojson"], 2, "K006 two outputs are this one file"),
    (["--out", "m.geojson", "--report", "log.csv"], 2, "K006 the output is the input"),
    (["--out", "geojson:-", "--report", "-"], 2, "K006 two outputs are this one file"),
    (["--out", "m.geojson", "--report", "old.json"], 3, "K004 the file exists already"),
  ])
  func `a report never takes another file's place`(
    _ arguments: [String], _ status: Int32, _ message: String
  ) throws {
    let path = try folder.write("log.csv", "id,title,date\nA,t,2022\n")
    try folder.write("old.json", "{}")
    let run = try kokcha(["export", path] + arguments, in: folder.url)
    #expect(run.status == status)
    #expect(run.errors.contains(message))
    #expect(!folder.names.contains("m.geojson"))
  }
}
