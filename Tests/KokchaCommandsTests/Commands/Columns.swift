import Foundation
import TestSupport
import Testing

/// Which columns a log may have: `--map`, columns of its own, several logs.
@Suite struct Columns {
  private func exported(_ log: String, _ options: [String] = []) throws -> [[String: String]] {
    let run = try kokcha(
      ["export", "-", "--out", "plain:-"] + options, input: Data(log.utf8))
    #expect(run.status == 0, "\(run.errors)")
    return rows(run.output)
  }

  @Test func `--map gives columns their names`() throws {
    let table = try exported(
      "No,Headline,When,title\n1,a,2022,shorter\n",
      ["--map", "id=No", "--map", "title=headline", "--map=date=WHEN"])
    #expect(table.map { $0["id"] } == ["1"])
    #expect(table.map { $0["title"] } == ["a"])
    #expect(table.map { $0["date"] } == ["2022"])
    // The log's own `title` is a column like any other now, under a name that is free.
    #expect(table.map { $0["x_title"] } == ["shorter"])
  }

  @Test(arguments: [
    ("2022-07-14,2022-07-16", "2022-07-14/2022-07-16", "range"),
    ("2022-07-14,2022-07-14", "2022-07-14", "day"),
    ("2022-07-14,", "2022-07-14", "day"),
    (",2022-07-14", "/2022-07-14", "range"),
    ("2022-07,2022-09~", "2022-07/2022-09~", "range"),
  ])
  func `a date made of two columns`(cells: String, date: String, precision: String) throws {
    let table = try exported(
      "id,title,from,to\n1,a,\(cells)\n", ["--map", "date=from/to"])
    #expect(table.map { $0["date"] } == [date])
    #expect(table.map { $0["date_precision"] } == [precision])
  }

  @Test func `a column whose name has a slash is one column`() throws {
    let table = try exported("id,title,from/to\n1,a,2022\n", ["--map", "date=from/to"])
    #expect(table.map { $0["date"] } == ["2022"])
  }

  @Test func `names of columns in any case, with blanks or hyphens`() throws {
    let table = try exported(" ID ;Title;DATE;Place-Role;place\n1;a;2022;Target;Taloqan\n")
    #expect(table.map { $0["place_role"] } == ["target"])
  }

  @Test func `columns of the log's own go last, in their order`() throws {
    let run = try kokcha(
      ["export", "-", "--out", "plain:-"],
      input: Data("zeta,id,title,date,,begin\nz,1,a,2022,blank,b\n".utf8))
    let header = run.text.split(separator: "\r\n").first ?? ""
    #expect(header.hasSuffix(",wkt,zeta,column_5,x_begin"))
    let row = try #require(rows(run.output).first)
    #expect(row["zeta"] == "z" && row["column_5"] == "blank" && row["x_begin"] == "b")
    #expect(row["begin"] == "2022-01-01T00:00:00Z")
  }

  @Test func `several logs with different columns of their own`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "id,title,date,Red,Blue\n1,a,2022,r1,b1\n")
    try folder.write("b.csv", "Blue;date;Green;title;id\nb2;2023;g2;b;2\n")
    let run = try kokcha(
      ["export", "a.csv", "-", "b.csv", "--out", "a.geojson", "--out", "plain:-"],
      input: Data("id,title,date\n3,c,2024\n".utf8), in: folder.url)
    #expect(run.status == 0)
    let table = rows(run.output)
    #expect(table.map { $0["id"] } == ["1", "3", "2"])
    #expect(table.map { $0["Red"] } == ["r1", "", ""])
    #expect(table.map { $0["Blue"] } == ["b1", "", "b2"])
    #expect(table.map { $0["Green"] } == ["", "", "g2"])
    let features = try properties(folder.read("a.geojson"))
    #expect(features.map { $0["Blue"] as? String } == ["b1", nil, "b2"])
    #expect(features.map { $0["n"] as? Int } == [1, 2, 3])
  }

  /// What an export says of columns that are carried although events lack what they may hold.
  private func notes(_ log: String, _ options: [String] = []) throws -> [String] {
    let run = try kokcha(["export", "-", "--out", "plain:-"] + options, input: Data(log.utf8))
    #expect(run.status == 0, "\(run.errors)")
    return run.errors.split(separator: "\n").map(String.init).filter { $0.hasPrefix("-: ") }
  }

  @Test(arguments: [
    (
      "id,title,date,lat,Lon\n1,a,2022,36.7,69.5\n",
      "-: 'lat' and 'Lon' are carried as columns of your own, and no event has its place from them; "
        + "to read them so, say --map latitude=lat --map longitude=Lon"
    ),
    (
      "id,title,date,description,link\n1,a,2022,words,u\n",
      "-: 'description' is carried as a column of your own, and no event has its text from it; to "
        + "read it so, say --map summary=description"
    ),
    (
      "id,title,date,end date,village,location,notes\n1,a,2022,2023,v,l,n\n",
      "-: 'end date', 'location' and 'notes' are carried as columns of your own, and no event has its "
        + "place, time or text from them; to read them so, say --map date=date/end_date --map "
        + "place=location --map summary=notes"
    ),
  ])
  func `an export says where a column would give events a place, time or text`(
    log: String, note: String
  ) throws {
    #expect(try notes(log) == [note])
    #expect(try notes(log, ["--strict"]) == [note])
    #expect(try notes(log, ["--quiet"]) == [])
    // What it advises silences it.
    let words = (note.components(separatedBy: ", say ").last ?? "").components(separatedBy: " ")
    let options = words.filter { $0.contains("=") }.flatMap { ["--map", $0] }
    #expect(!options.isEmpty)
    #expect(try notes(log, options) == [])
  }

  @Test(arguments: [
    "id,title,date,latitude,longitude,lat,province\n1,a,2022,36.7,69.5,1,Takhar\n",
    "id,title,date,link,fatalities,event_type\n1,a,2022,u,3,x\n",
    "id,title,date,own,x_lat\n1,a,2022,u,3\n", "id,title,date,summary,notes\n1,a,2022,b,c\n",
  ])
  func `it says nothing where events lack neither`(log: String) throws {
    #expect(try notes(log) == [])
  }

  @Test func `several words for a time of two columns are one option`() throws {
    let note = try notes("id,title,start_date,end_date\n1,a,2022,2023\n", ["--date", "2021"])
    #expect(note.count == 1)
    #expect(note.first?.hasSuffix(", say --map date=start_date/end_date") == true)
  }

  @Test func `a name that a shell would take apart is quoted`() throws {
    let note = try notes("id,title,date,Lat (N),o'city (x)\n1,a,2022,36.7,v\n")
    #expect(note.first?.hasSuffix(", say --map 'latitude=lat_(n)'") == true)
    let table = try exported(
      "id,title,date,Lat (N),lon\n1,a,2022,36.7,69.5\n",
      ["--map", "latitude=lat_(n)", "--map", "longitude=lon"])
    #expect(table.map { $0["latitude"] } == ["36.7"])
  }

  @Test func `the report has it too, and of several logs each is told`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "id,title,date,lat,lon\n1,a,2022,36.7,69.5\n")
    try folder.write("b.csv", "id,title,date,where\n2,b,2022,Taloqan\n")
    let run = try kokcha(
      ["export", "a.csv", "b.csv", "--out", "plain:-", "--report", "report.json", "--quiet"],
      in: folder.url)
    #expect(run.status == 0)
    let report = try JSONSerialization.jsonObject(with: folder.read("report.json"))
    let notes = try #require((report as? [String: Any])?["notes"] as? [String])
    #expect(notes.map { $0.prefix(6) } == ["a.csv:", "b.csv:"])
  }
}
