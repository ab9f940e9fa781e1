import Foundation
import TestSupport
import Testing

/// `kokcha check` as it is seen from outside.
struct CheckRuns {
  private static let log = """
    id,title,date,source,source_url
    a,A,2022-07-14,Amu,https://example.org/1
    b,,2022-13-14,Amu,https://example.org/1
    c,C,2022,Amu,
    d,D,2022,,
    e,E,2022-02-30,Amu,https://example.org/1

    """

  private func check(_ log: String, _ options: String...) throws -> Execution {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", log)
    let run = try kokcha(["check", "log.csv"] + options, in: folder.url)
    #expect(folder.names == ["log.csv"])
    return run
  }

  @Test func `everything in one pass, errors first, kind by kind`() throws {
    let run = try check(Self.log)
    #expect(
      run.text == """
        K031 error: the calendar has no such date (2)
          log.csv:3:4: date '2022-13-14' does not exist in the calendar (event b)
          log.csv:6:5: date '2022-02-30' does not exist in the calendar (event e)
            check the day, the month and the hour

        K052 error: a field that every event needs is empty
          log.csv:3: the event has no title (event b)
            a title is needed: say in one line what happened

        K071 warning: nothing says where a source can be read
          log.csv:4:10: the source 'Amu' has no URL (event c)
            write in 'source_url' or 'source_archived' where it can be read

        K072 warning: an event has no source
          log.csv:5:1: the event has no source (event d)
            name in 'source' who published it, and in 'source_url' where

        """)
    #expect(run.errors == "3 events fit for export, 2 not: 3 errors, 2 warnings\n")
    #expect(run.status == 1)
  }

  @Test func `warnings are no errors, and nothing wrong is nothing said`() throws {
    let warned = try check("id,title,date\na,A,2022\n")
    #expect(warned.status == 0)
    #expect(warned.text.hasPrefix("K072 warning"))
    #expect(warned.errors == "1 event: 1 warning\n")
    let clean = try check("id,title,date,source,source_url\na,A,2022,Amu,https://example.org\n")
    #expect(clean.status == 0)
    #expect(clean.text == "")
    #expect(clean.errors == "1 event: no problem found\n")
    let quiet = try check("id,title,date\na,A,2022\n", "--quiet")
    #expect(quiet.errors == "")
    #expect(quiet.text == warned.text)
  }

  @Test func `the first few of a kind are shown, and --all shows them`() throws {
    let log = "id,title,date\n" + (1...250).map { "e\($0),E,2022\n" }.joined()
    let run = try check(log)
    #expect(run.text.contains("K072 warning: an event has no source (250)\n"))
    #expect(run.text.contains("(event e3)\n  … and 247 more like this; --all shows them\n"))
    #expect(!run.text.contains("(event e4)"))
    let all = try check(log, "--all")
    #expect(
      all.text.split(separator: "\n").filter { $0.contains("the event has no source") }.count == 250
    )
    #expect(!all.text.contains("more like this"))
    #expect(all.text.contains("(event e250)"))
  }

  /// Whether a column, JSON or the gazetteer is where they are found.
  @Test(arguments: ["csv", "jsonl"])
  func `--all shows those of every stage`(form: String) throws {
    let folder = try TemporaryFolder()
    var text = form == "csv" ? "id,title,date,place\n" : ""
    for number in 1...250 {
      text +=
        form == "csv"
        ? "e\(number),E,2022-13,Lyonesse\n"
        : "{\"id\":\"e\(number)\",\"title\":\"E\",\"time\":{\"edtf\":\"2022-13\"}}\n"
    }
    try folder.write("log." + form, text)
    let run = try kokcha(["check", "log." + form, "--all"], in: folder.url)
    #expect(!run.text.contains("more like this"))
    #expect(run.text.contains("does not exist in the calendar (event e250)"))
  }

  @Test func `as JSON: each problem with all that is known of it, and the numbers`() throws {
    let run = try check(Self.log, "--format", "json")
    #expect(run.status == 1)
    let json = try #require(
      try JSONSerialization.jsonObject(with: run.output) as? [String: any Sendable])
    #expect(Set(json.keys) == ["problems", "counts", "tzdata", "losses", "outputs"])
    #expect(
      json["counts"] as? [String: Int] == ["K031": 2, "K052": 1, "K071": 1, "K072": 1])
    let problems = try #require(json["problems"] as? [[String: any Sendable]])
    #expect(problems.count == 5)
    let keys: Set = [
      "code", "severity", "message", "advice", "file", "line", "column", "record", "id", "field",
      "blanked",
    ]
    for problem in problems { #expect(Set(problem.keys) == keys) }
    let date = try #require(problems.first { $0["code"] as? String == "K031" })
    #expect(date["severity"] as? String == "error")
    #expect(date["message"] as? String == "date '2022-13-14' does not exist in the calendar")
    #expect(date["file"] as? String == "log.csv")
    #expect(date["line"] as? Int == 3)
    #expect(date["column"] as? Int == 4)
    #expect(date["record"] as? Int == 2)
    #expect(date["id"] as? String == "b")
    #expect(date["field"] as? String == "date")
  }

  @Test func `JSON stops at a hundred of a kind, and goes on as a number`() throws {
    let log = "id,title,date\n" + (1...250).map { "e\($0),E,2022\n" }.joined()
    for (options, count) in [([], 100), (["--all"], 250)] as [([String], Int)] {
      let folder = try TemporaryFolder()
      try folder.write("log.csv", log)
      let run = try kokcha(["check", "log.csv", "--format", "json"] + options, in: folder.url)
      let json = try JSONSerialization.jsonObject(with: run.output) as? [String: any Sendable]
      #expect((json?["problems"] as? [Any])?.count == count)
      #expect((json?["counts"] as? [String: Int]) == ["K072": 250])
    }
  }

  @Test func `an id twice and a file that is not there`() throws {
    let run = try check(
      "id,title,date,source,source_url\na,A,2022,s,u\nb,B,2022,s,u\na,C,2022,s,u\n")
    #expect(run.status == 1)
    #expect(run.text.hasPrefix("K050 error"))
    let folder = try TemporaryFolder()
    let missing = try kokcha(["check", "nowhere.csv"], in: folder.url)
    #expect(missing.status == 3)
    #expect(missing.errors.hasPrefix("nowhere.csv: K001"))
  }

  @Test(arguments: [1, 2])
  func `the number of threads changes nothing`(threads: Int) throws {
    let folder = try TemporaryFolder()
    // Enough for several blocks, with a problem of each stage here and there.
    let rows = (1...20_000).map { number in
      "e\(number),Title,\(number % 977 == 0 ? "2022-13" : "2022-07-14"),Battles,Rustaq,Takhar,"
        + "follows:e\(number + (number % 1993 == 0 ? 100_000 : -1)),Amu,\(number % 7 == 0 ? "" : "u")\n"
    }
    try folder.write(
      "log.csv", "id,title,date,type,place,admin1,links,source,source_url\n" + rows.joined())
    let run = try kokcha(["check", "log.csv", "--threads", "\(threads)"], in: folder.url)
    let reference = try kokcha(["check", "log.csv", "--threads", "4"], in: folder.url)
    #expect(run.text == reference.text)
    #expect(run.text.contains("K080"))
    #expect(run.text.contains("K082"))
  }

  @Test(arguments: [
    (["check"], "check needs an input"),
    (["check", "a", "--format", "xml"], "--format is text or json"),
    (["check", "a", "--out", "b"], "there is no option '--out'"),
    (["check", "a", "--status", "x"], "--status x: the statuses are"),
  ])
  func `wrong usage`(arguments: [String], words: String) throws {
    let folder = try TemporaryFolder()
    let run = try kokcha(arguments, in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains(words))
  }

  @Test func `--status says which events are looked at`() throws {
    let log = "id,title,date,status\na,A,2022,retracted\nb,B,2022,draft\n"
    #expect(try check(log).errors == "1 event, 1 left out for their status: 1 warning\n")
    #expect(try check(log, "--status", "all").errors == "2 events: 2 warnings\n")
    #expect(try check(log, "--status", "retracted").text.contains("(event a)"))
  }
}
