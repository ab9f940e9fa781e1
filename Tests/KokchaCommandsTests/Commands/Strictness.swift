import Foundation
import TestSupport
import Testing

/// `--bad`, `--strict` and `--quiet`.
@Suite struct Strictness {
  private static let log =
    Data(
      """
      id,title,date,place,latitude,longitude
      1,good,2022,,,
      2,bad,2022,,91,70
      3,good,2022,Lyonesse,,
      4,too few
      5,caf
      """.utf8) + [0xE9]
    + Data(
      """
      ,2022,,,
      6,good,2022,,36.7,69.5
      7,begins,2022,,,
      7,too few
      7,,,,36.7,69.5
      8,swapped,2022,Taloqan,69.5,36.7
      9,withdrawn,,,,

      """.utf8)

  @Test func `--bad skip leaves out what is wrong, lists it, and ends with 1`() throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", Self.log)
    let run = try kokcha(
      ["export", "log.csv", "--bad", "skip", "--out", "a.geojson", "--out", "a.csv"], in: folder.url
    )
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(folder.names == ["a.csv", "a.geojson", "log.csv"])
    #expect(try ids(folder.read("a.geojson")) == ["1", "3", "6", "8"])
    #expect(rows(try folder.read("a.csv")).map { $0["id"] } == ["1", "3", "6", "8"])
    let listed = run.errors.split(separator: "\n").filter { $0.hasPrefix("log.csv:") }
      .map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    #expect(
      listed == [
        "log.csv:3:13: K022", "log.csv:4:13: K040", "log.csv:5:1: K014", "log.csv:6:6: K017",
        "log.csv:9:1: K014", "log.csv:10:1: K057", "log.csv:11:16: K024", "log.csv:12: K052",
      ])
    #expect(
      run.errors.hasSuffix("\nleft out 6 events (7 rows): K014 2, K017 1, K022 1, K052 1, K057 1\n")
    )
    #expect(run.errors.contains("\na.csv: csv, 4 events, 4 features, "))
  }

  @Test func `without --bad skip the same log is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", Self.log)
    let run = try kokcha(["export", "log.csv", "--out", "a.geojson"], in: folder.url)
    #expect(run.status == 1)
    #expect(folder.names == ["log.csv"])
    #expect(run.errors.hasSuffix("\nnothing was written: 6 errors\n"))
  }

  @Test func `rows without an id that are the same are kept, numbered and told`() throws {
    let log = Data("title,date,place\na,2022,Taloqan\na,2022,Taloqan\nb,2022,\n".utf8)
    let run = try kokcha(["export", "-", "--make-ids", "--out", "plain:-"], input: log)
    #expect(run.status == 0)
    let made = rows(run.output)
    #expect(made.map { $0["title"] } == ["a", "a", "b"])
    let id = try #require(made[0]["id"])
    #expect(made[1]["id"] == id + "-2")
    #expect(
      run.errors.hasPrefix(
        """
        -:3: K053 warning: this row has no id and is the same as -:2: it is kept as another event \
        (event \(id)-2)
          delete it if both are one event; otherwise give each an id of its own

        """))
    #expect(
      run.errors.contains("\n1 event numbered, because others without an id say the same\n"))
    #expect(
      try kokcha(["export", "-", "--make-ids", "--strict", "--out", "plain:-"], input: log).status
        == 1)
  }

  @Test func `rows left out because their ids come again are told and counted`() throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", "id,title,date\n1,a,2022\n2,b,2022\n1,a,2022\n2,c,2022\n")
    let run = try kokcha(
      ["export", "log.csv", "--same-id", "first", "--out", "a.csv", "--report", "r.json"],
      in: folder.url)
    #expect(run.status == 0)
    #expect(rows(try folder.read("a.csv")).map { $0["title"] } == ["a", "b"])
    #expect(
      run.errors.hasPrefix(
        """
        log.csv:4: K055 warning: this row repeats log.csv:2 with the same id and content: the event \
        counts once (event 1)
          nothing is lost; delete one of the two to get rid of this warning
        log.csv:5: K050 warning: this row has the id of log.csv:3 but different content: it is left \
        out (event 2)
          --same-id first keeps the first event of an id; if both are to be kept, give each an id of \
        its own

        """))
    #expect(
      run.errors.hasSuffix(
        """
        1 event left out, because others with the same id say the same
        1 event left out, because --same-id first keeps others

        """))
    let report = try JSONSerialization.jsonObject(with: folder.read("r.json")) as? [String: Any]
    let leftOut = try #require(report?["left_out"] as? [String: Any])
    #expect(leftOut["refused"] as? Int == 0)
    #expect(leftOut["identical"] as? Int == 1)
    #expect(leftOut["for_the_same_id"] as? Int == 1)
    let events = try #require(leftOut["events"] as? [[String: Any]])
    #expect(events.map { $0["reason"] as? String } == ["identical", "same_id"])
    #expect(events.map { $0["line"] as? Int } == [4, 5])
  }

  @Test func `a check tells what an export would leave out`() throws {
    let log = Data("id,title,date,source\n1,a,2022,s\n2,b,2022,s\n1,c,2022,s\n".utf8)
    let refused = try kokcha(["check", "-"], input: log)
    #expect(refused.status == 1)
    #expect(refused.errors.hasPrefix("2 events fit for export, 1 not: 1 error"))
    let kept = try kokcha(["check", "-", "--same-id", "last"], input: log)
    #expect(kept.status == 0)
    #expect(kept.errors.hasPrefix("2 events, 1 left out as repeated: "))
  }

  @Test func `--same-id takes first and last`() throws {
    let run = try kokcha(["export", "-", "--same-id", "frist", "--out", "plain:-"])
    #expect(run.status == 2)
    #expect(run.errors.contains("--same-id frist: it takes first, last"))
  }

  @Test(arguments: [
    "id,title,date\n", "id,title,date\n1,a,2022\n2,\"b,2022\n",
    "id,title,date\n1,a,2022\n2,\"b\"x,2022\n", "id,title,date\n1,a,2022\n2,b,2022\n1,c,2022\n",
    "",
  ])
  func `--bad skip does not skip what concerns the whole`(log: String) throws {
    let run = try kokcha(["export", "-", "--bad", "skip", "--out", "csv:-"], input: Data(log.utf8))
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasSuffix("\nnothing was written: 1 error\n"))
  }

  @Test func `--strict refuses for a warning`() throws {
    let log = "id,title,date,place\n1,a,2022,Lyonesse\n"
    let message =
      "log.csv:2:10: K040 warning: the gazetteer has no place 'Lyonesse' (event 1)\n"
      + "  add latitude and longitude, or check the spelling: kokcha gazetteer find \"Lyonesse\"\n"
      + "nothing was written: 0 errors and 1 warning, with --strict\n"
    try expectRefused(log, options: ["--strict"], Refusal(errors: message))
    try expectRefused(log, options: ["--strict", "--quiet"], Refusal(errors: message))
  }

  @Test func `--strict lets a log without problems through`() throws {
    let run = try kokcha(
      ["export", "-", "--strict", "--out", "csv:-"], input: Data("id,title,date\n1,a,2022\n".utf8))
    #expect(run.status == 0)
    #expect(!run.output.isEmpty)
  }

  @Test func `--quiet says nothing but errors`() throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", "id,title,date,place\n1,a,2022,Lyonesse\n")
    let run = try kokcha(["export", "log.csv", "--quiet", "--out", "a.csv"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(folder.names == ["a.csv", "log.csv"])
    try expectRefused(
      "id,title,date,place\n1,a,2022,Lyonesse\n2,b,,\n", options: ["--quiet"],
      .data(
        ":3", "K052 the event has no date (event 2)",
        "a date is needed: 2022-07-14, 2022-07, 2022, or an interval 2022-01/2022-04"))
  }

  @Test func `an export ends by telling of outputs, losses and withdrawn events`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "log.csv",
      "id,title,date,status\n1,a,2022/..,\n2,b,2022,retracted\n3,c,2022,merged\n007,=d,2022,\n")
    let run = try kokcha(
      ["export", "log.csv", "--out", "a.geojson", "--out", "a.kml", "--out", "a.csv"],
      in: folder.url)
    #expect(run.status == 0)
    let sizes = try ["a.geojson", "a.kml", "a.csv"].map { name in
      let digits = String(try folder.read(name).count)
      return digits.count > 3 ? digits.dropLast(3) + "," + digits.suffix(3) : digits
    }
    #expect(
      run.errors == """
        a.geojson: geojson, 2 events, 2 features, \(sizes[0]) bytes
        a.kml: kml, 2 events, 2 features, \(sizes[1]) bytes
        a.csv: csv, 2 events, 2 features, \(sizes[2]) bytes
        geojson: 2 events without a place: the geometry is null, which a map does not show
        geojson: 1 open or unknown end of time was filled with the document's first or last moment \
        and flagged begin_open, end_open
        kml: 2 events without a place: in the folder 'Location unknown', not on the map
        csv: 2 events without a place: latitude and longitude are empty
        csv: 1 cell got an apostrophe in front, so that a spreadsheet does not run it as a formula
        csv: 1 id would be changed by a spreadsheet on opening (007, 3/4, 1E5, 16 digits): import \
        the column id as text
        2 events left out as retracted or merged

        """)
  }
}
