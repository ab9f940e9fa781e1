import Foundation
import TestSupport
import Testing

/// The report has every problem and every event that was left out; the lists on standard error stop and go on
/// as a count (rule A3).
@Suite struct WholeReport {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func export(
    _ options: [String] = [], to outputs: [String] = ["out.csv"]
  ) throws -> (report: Report, run: Execution) {
    let run = try kokcha(
      ["export", "log.csv", "--report", "report.json", "--force", "--no-sync"] + options
        + outputs.flatMap { ["--out", $0] }, in: folder.url)
    return (try Report(folder), run)
  }

  /// Rows of every fate, over several blocks: good, bad, withdrawn, too short.
  private func writeMixedLog(_ count: Int) throws {
    let filler = String(repeating: "words ", count: 60)
    var log = "id,title,date,status,summary\n"
    for number in 0..<count {
      switch number % 5 {
      case 0: log += "E\(number),t,2022-13,,\(filler)\n"
      case 1: log += "E\(number),t,2022,retracted,\(filler)\n"
      case 2: log += "E\(number),t\n"
      case 3: log += "E\(number),t,..,merged,\(filler)\n"
      default: log += "E\(number),t,2022,,\(filler)\n"
      }
    }
    try folder.write("log.csv", log)
  }

  @Test func `every problem and every event left out, in the input's order`() throws {
    let count = 10_000
    try writeMixedLog(count)
    let (report, run) = try export(["--bad", "skip"])
    #expect(run.status == 1)
    let problems = try report.problems
    let (dates, widths) = (
      problems.filter { $0["code"] as? String == "K031" },
      problems.filter { $0["code"] as? String == "K014" }
    )
    let bad = stride(from: 0, to: count, by: 5).map { $0 }
    #expect(dates.map { $0["id"] as? String } == bad.map { "E\($0)" })
    #expect(dates.map { $0["line"] as? Int } == bad.map { $0 + 2 })
    #expect(widths.map { $0["line"] as? Int } == bad.map { $0 + 4 })
    let lines = problems.compactMap { $0["line"] as? Int }
    #expect(lines == lines.sorted())
    let counts = try #require(report.object["counts"] as? [String: Int])
    #expect(counts.values.reduce(0, +) == problems.count)

    let events = try report.leftOutEvents
    #expect(events.map { $0["line"] as? Int } == (0..<count).filter { $0 % 5 != 4 }.map { $0 + 2 })
    for event in events {
      let number = try #require(event["record"] as? Int) - 1
      // Of a row that is too short nobody knows which cell is the id.
      #expect(event["id"] as? String == (number % 5 == 2 ? nil : "E\(number)"))
      let isRefused = number % 5 == 0 || number % 5 == 2 || number % 5 == 3
      #expect(event["reason"] as? String == (isRefused ? "errors" : "status"))
      #expect(event["status"] as? String == (isRefused ? nil : "retracted"))
      #expect(event["file"] as? String == "log.csv")
    }
    #expect(try report.leftOut["refused"] as? Int == count / 5 * 3)
    #expect(try report.leftOut["for_their_status"] as? Int == count / 5)
    // Standard error stays short.
    #expect(run.errors.split(separator: "\n").count < 150)
    #expect(run.errors.contains("… and 1,980 more like this (K031)"))
  }

  @Test func `the same bytes with any number of threads`() throws {
    try writeMixedLog(8000)
    var reports: [Data] = []
    for threads in ["1", "2", "7"] {
      _ = try export(
        ["--bad", "skip", "--threads", threads], to: ["out.csv", "timelinejs:out.json"])
      reports.append(try folder.read("report.json"))
    }
    #expect(reports[1] == reports[0] && reports[2] == reports[0])
  }

  @Test func `an event parted by a row that cannot be read is listed with it, and explained`()
    throws
  {
    try folder.write("log.csv", "id,title,date\nA,t,2022\ntoo,few\nA,,\nB,t,2022\n")
    let (report, run) = try export(["--bad", "skip"])
    #expect(run.status == 1)
    let events = try report.leftOutEvents
    #expect(events.map { $0["id"] as? String } == ["A", nil])
    #expect(events.map { $0["line"] as? Int } == [2, 3])
    #expect(events.allSatisfy { $0["reason"] as? String == "errors" })
    let told = try report.problems.map { $0["id"] as? String ?? "\($0["record"] as? Int ?? 0)" }
    #expect(told == ["2", "A"])
  }

  @Test func `an event of which a retraction is kept is listed twice, once for each version`()
    throws
  {
    try folder.write("log.csv", "id,title,date,status\nA,t,2022,\nB,t,2022,\nA,t,2022,retracted\n")
    let (report, run) = try export(["--same-id", "last"])
    #expect(run.status == 0)
    let events = try report.leftOutEvents
    #expect(events.map { $0["id"] as? String } == ["A", "A"])
    #expect(events.map { $0["reason"] as? String } == ["same_id", "status"])
    #expect(try report.leftOut["for_their_status"] as? Int == 1)
  }

  @Test func `a refused export lists as much`() throws {
    try writeMixedLog(3000)
    let (report, run) = try export()
    #expect(run.status == 1)
    #expect(try report.problems.count == 1800)
    #expect(try report.leftOutEvents.count == 2400)
  }

  /// A timeline cannot hold an event without a date; the other outputs have it.
  @Test func `what a format cannot hold is left out of it, and named`() throws {
    let count = 500
    let log =
      "id,title,date\n"
      + (0..<count).map { "E\($0),t,\($0 % 2 == 0 ? "../.." : "2022")\n" }.joined()
    try folder.write("log.csv", log)
    let outputs = ["timelinejs:t.csv", "timelinejs:t.json", "timemap:m.json", "a.csv"]
    let (report, run) = try export(to: outputs)
    #expect(run.status == 0, "\(run.errors)")
    let events = try report.leftOutEvents
    for output in ["t.csv", "t.json", "m.json", "a.csv"] {
      let left = events.filter { $0["output"] as? String == output }
      let expected =
        output == "a.csv" ? [] : stride(from: 0, to: count, by: 2).map { "E\($0)" }
      #expect(left.compactMap { $0["id"] as? String } == expected, "\(output)")
      #expect(left.allSatisfy { $0["reason"] as? String == "format" })
    }
    #expect(try report.leftOut["refused"] as? Int == 0)
  }

  @Test(arguments: ["json", "geojson", "kml"])
  func `events of JSON and maps`(form: String) throws {
    let log = "id,title,date,status\n" + (0..<300).map { "E\($0),t,2022,\n" }.joined()
    try folder.write("log.csv", log)
    #expect(
      try kokcha(["export", "log.csv", "--out", "in." + form], in: folder.url).status == 0)
    let run = try kokcha(
      [
        "export", "in." + form, "--out", "out.csv", "--report", "report.json", "--status",
        "retracted",
      ], in: folder.url)
    #expect(run.status == 0 || run.status == 1)
    let report = try Report(folder)
    let left = try report.leftOutEvents
    #expect(left.count == 300)
    #expect(left.map { $0["id"] as? String } == (0..<300).map { "E\($0)" })
    #expect(left.allSatisfy { $0["status"] as? String == "reviewed" })
  }
}
