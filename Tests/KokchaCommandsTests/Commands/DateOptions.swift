import Foundation
import TestSupport
import Testing

/// How dates and clock times are to be read: `--day-first`, `--calendar`, `--time-zone`.
@Suite struct DateOptions {
  private func exported(
    _ cells: String, _ options: [String] = [], columns: String = "",
    environment: [String: String] = [:]
  ) throws -> (row: [String: String], errors: String) {
    let run = try kokcha(
      ["export", "-", "--out", "plain:-", "--quiet"] + options,
      input: Data("id,title,date\(columns)\n1,a,\(cells)\n".utf8), environment: environment)
    return (rows(run.output).first ?? [:], run.errors)
  }

  @Test func `the order of day and month`() throws {
    #expect(try exported("07/08/2022", ["--day-first"]).row["date"] == "2022-08-07")
    #expect(try exported("07/08/2022", ["--month-first"]).row["date"] == "2022-07-08")
  }

  @Test func `the calendar`() throws {
    let solar = try exported("1450-01-01", ["--calendar", "solar"])
    #expect(solar.row["date"] == "2071-03-21")
    #expect(try exported("1401-04-23", ["--calendar=gregorian"]).row["date"] == "1401-04-23")
    #expect(try exported("1401-04-23", ["--calendar=solar"]).errors.isEmpty)
  }

  @Test func `the zone of the command line goes before the place's, and the row's before both`()
    throws
  {
    let place = try exported("2022-07-14T06:30,Taloqan", columns: ",place")
    #expect(place.row["begin"] == "2022-07-14T02:00:00Z")
    #expect(place.row["time_zone"] == "Asia/Kabul")
    #expect(place.errors.isEmpty)
    let line = try exported(
      "2022-07-14T06:30,Taloqan", ["--time-zone", "Asia/Dushanbe"], columns: ",place")
    #expect(line.row["begin"] == "2022-07-14T01:30:00Z")
    #expect(line.row["time_zone"] == "Asia/Dushanbe")
    let row = try exported(
      "2022-07-14T06:30,Taloqan,+03:00", ["--time-zone", "Asia/Dushanbe"],
      columns: ",place,time_zone")
    #expect(row.row["begin"] == "2022-07-14T03:30:00Z")
    #expect(row.row["time_zone"] == "+03:00")
  }

  @Test func `TZDIR names the folder of the time zones`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "Asia"), withIntermediateDirectories: true)
    // Under a name of its own, so that no other folder can be meant.
    for name in ["Asia/Taloqan", "Asia/Kabul"] {
      try FileManager.default.copyItem(
        atPath: "/usr/share/zoneinfo/Asia/Kabul", toPath: folder.path(name))
    }
    let found = try exported(
      "2022-07-14T06:30,Asia/Taloqan", columns: ",time_zone",
      environment: ["TZDIR": folder.url.path])
    #expect(found.row["begin"] == "2022-07-14T02:00:00Z")
  }

  @Test func `without time zones a name is refused, and so is a place's zone`() throws {
    let folder = try TemporaryFolder()
    let environment = ["TZDIR": folder.path("none")]
    for (cells, columns) in [
      ("2022-07-14T06:30,Asia/Kabul", ",time_zone"), ("2022-07-14T06:30,Taloqan", ",place"),
    ] {
      let run = try exported(cells, columns: columns, environment: environment)
      #expect(run.errors.contains("K037 time_zone 'Asia/Kabul': the system has no time zones"))
      #expect(run.errors.contains("install tzdata, name its folder in TZDIR"))
    }
    let offset = try exported(
      "2022-07-14T06:30,Taloqan", ["--time-zone", "+04:30"], columns: ",place",
      environment: environment)
    #expect(offset.row["begin"] == "2022-07-14T02:00:00Z")
    #expect(try exported("2022-07-14", environment: environment).errors.isEmpty)
  }

  @Test func `a pipe in the place of a zone's file is no zone`() throws {
    let folder = try TemporaryFolder()
    _ = try execute("mkfifo", [folder.path("Pipe")])
    let run = try exported(
      "2022-07-14T06:30,Pipe", columns: ",time_zone", environment: ["TZDIR": folder.url.path])
    #expect(run.errors.contains("K037"))
  }

  @Test(arguments: [
    (["--day-first", "--month-first"], "--day-first and --month-first exclude each other"),
    (["--calendar", "julian"], "--calendar julian: the calendars are gregorian and solar"),
    (
      ["--calendar", "gregorain"],
      "--calendar gregorain: the calendars are gregorian and solar; did you mean 'gregorian'?"
    ),
    (
      ["--calendar", "lunar"],
      "--calendar lunar: dates of the lunar calendar are not read, for its months begin when the "
        + "moon is seen; write the Gregorian date, and the original in date_text"
    ),
    (
      ["--time-zone", "Asia/Kabull"],
      "--time-zone Asia/Kabull is no time zone; write a name such as Asia/Kabul, or an offset such "
        + "as +04:30"
    ),
  ])
  func `what such an option cannot be`(options: [String], message: String) throws {
    let run = try kokcha(["export", "log.csv", "--out", "a.csv"] + options)
    #expect(run.status == 2)
    #expect(run.errors == "kokcha: \(message)\n  kokcha help tells what there is\n")
  }

  /// The log form, read again, tells the same instants and the same calendar.
  @Test func `what was read in a zone or another calendar survives the log form`() throws {
    let log = """
      id,title,date,calendar,time_zone,place
      1,a,2022-07-14T06:30,,,Taloqan
      2,b,2022-10-30T02:30,,Europe/Berlin,
      3,c,23 Saratan 1401,,,
      4,d,1401-04-23,gregorian,,
      5,e,"[1200,1400,1600]",gregorian,,
      6,f,2022-07-14 06:30,,,
      7,g,1401/04/23 06:30,solar,Asia/Kabul,

      """
    let first = try kokcha(
      ["export", "-", "--out", "log:-", "--quiet"], input: Data(log.utf8))
    #expect(first.status == 0, "\(first.errors)")
    let second = try kokcha(
      ["export", "-", "--out", "log:-", "--quiet", "--calendar", "solar"], input: first.output)
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.output == first.output)
    let json = try [log, first.text].map {
      try kokcha(["export", "-", "--out", "jsonl:-", "--quiet"], input: Data($0.utf8)).text
    }
    #expect(json[0] == json[1])
  }
}
