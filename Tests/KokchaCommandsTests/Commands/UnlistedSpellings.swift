import Foundation
import TestSupport
import Testing

/// Places found by the sounds of a spelling that no table has (K046).
@Suite struct UnlistedSpellings {
  private static let header = "id,title,date,place,source,source_url\n"

  /// A thousand events in three spellings; the last is another place's.
  private static let log =
    header
    + (1...1000).map { number in
      let name = number == 500 ? "Talakan" : number % 2 == 0 ? "Rostoq" : "Rustaq"
      return "e\(number),T\(number),2022,\(name),Amu,https://example.org/1\n"
    }.joined()

  @Test(arguments: ["1", "2"])
  func `a check tells a spelling once, and of how many events`(threads: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", Self.log)
    let run = try kokcha(["check", "log.csv", "--threads", threads], in: folder.url)
    #expect(run.status == 0)
    #expect(
      run.text == """
        K046 warning: a place was found by a spelling that the gazetteer does not list (2)
          log.csv:3:12: 'Rostoq' was read as Rustaq, district of Takhar (pcode:AF1810), by its \
        sounds (fuzzy, score 0.93), in 499 events (event e2)
            if that is right, write Rustaq, or pcode:AF1810 in 'pcode'; if not, correct the name, \
        or add latitude and longitude
          log.csv:501:16: 'Talakan' was read as Taloqan, district of Takhar (pcode:AF1801), by its \
        sounds (fuzzy, score 0.94) (event e500)
            if that is right, write Taloqan, or pcode:AF1801 in 'pcode'; if not, correct the name, \
        or add latitude and longitude

        """)
    #expect(run.errors == "1,000 events: 2 warnings\n")
  }

  @Test func `an export says in one line how many events that are, and names the first spellings`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", Self.log)
    let line =
      "500 events name a place in a spelling that the gazetteer does not list, and it was read by "
      + "its sounds: 'Rostoq' as Rustaq and 'Talakan' as Taloqan; kokcha check tells more (K046)\n"
    for (options, told) in [([], true), (["--quiet"], false)] {
      let run = try kokcha(
        ["export", "log.csv", "--out", "a.geojson", "--force"] + options, in: folder.url)
      #expect(run.status == 0)
      #expect(run.errors.contains(line) == told)
      #expect(!run.errors.contains("warning"))
    }
    let many =
      Self.header
      + ["Rostoq", "Talakan", "Ishkamsh", "Kalafgon", "Farkhor"].enumerated().map {
        "\($0),T,2022,\($1),Amu,https://example.org/1\n"
      }.joined()
    let run = try kokcha(["export", "-", "--out", "plain:-"], input: Data(many.utf8))
    #expect(
      run.errors.contains(
        /\n\d events name .*: 'Rostoq' as Rustaq, '.*' as .*, '.*' as .* and \d more;/),
      "\(run.errors)")
  }

  @Test(arguments: ["1", "2"])
  func `--strict refuses for each spelling, and names it`(threads: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", Self.log)
    let run = try kokcha(
      [
        "export", "log.csv", "--out", "a.geojson", "--strict", "--quiet", "--report", "r.json",
        "--threads", threads,
      ], in: folder.url)
    #expect(run.status == 1)
    #expect(folder.names == ["log.csv", "r.json"])
    #expect(
      run.errors == """
        log.csv:3:12: K046 warning: 'Rostoq' was read as Rustaq, district of Takhar (pcode:AF1810), \
        by its sounds (fuzzy, score 0.93), in 499 events (event e2)
          if that is right, write Rustaq, or pcode:AF1810 in 'pcode'; if not, correct the name, or \
        add latitude and longitude
        log.csv:501:16: K046 warning: 'Talakan' was read as Taloqan, district of Takhar \
        (pcode:AF1801), by its sounds (fuzzy, score 0.94) (event e500)
          if that is right, write Taloqan, or pcode:AF1801 in 'pcode'; if not, correct the name, or \
        add latitude and longitude
        nothing was written: 0 errors and 2 warnings, with --strict

        """)
    let report = try JSONSerialization.jsonObject(with: folder.read("r.json")) as? [String: Any]
    #expect((report?["counts"] as? [String: Int]) == ["K046": 2])
  }

  @Test func `a report has each spelling with the events concerned`() throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", Self.log)
    let run = try kokcha(
      ["export", "log.csv", "--out", "a.geojson", "--report", "r.json"], in: folder.url)
    #expect(run.status == 0)
    let report = try #require(
      try JSONSerialization.jsonObject(with: folder.read("r.json")) as? [String: Any])
    let heard = try #require(report["read_by_sound"] as? [String: Any])
    #expect(heard["events"] as? Int == 500)
    let spellings = try #require(heard["spellings"] as? [[String: Any]])
    #expect(spellings.map { $0["written"] as? String } == ["Rostoq", "Talakan"])
    #expect(spellings.map { $0["events"] as? Int } == [499, 1])
    let first = try #require(spellings.first)
    #expect(
      Set(first.keys)
        == ["written", "field", "place", "name", "match", "score", "events", "ids"])
    #expect(first["field"] as? String == "place")
    #expect(first["place"] as? String == "pcode:AF1810")
    #expect(first["name"] as? String == "Rustaq")
    #expect(first["match"] as? String == "fuzzy")
    #expect(first["score"] as? Double == 0.93)
    let ids = try #require(first["ids"] as? [String])
    #expect(ids == (1...100).map { "e\($0 * 2)" })
    #expect(spellings.last?["ids"] as? [String] == ["e500"])
    // What is read by sound is no problem of the export's.
    #expect((report["problems"] as? [Any])?.isEmpty == true)
  }

  @Test func `events that are left out do not count`() throws {
    let log =
      "id,title,date,place,latitude,longitude,source,source_url\n"
      + "a,A,2022-13-01,Rostoq,,,Amu,https://example.org/1\n"
      + "b,B,2022,Rustaq,,,Amu,https://example.org/1\n"
    let run = try kokcha(
      ["export", "-", "--out", "plain:-", "--bad", "skip"], input: Data(log.utf8))
    #expect(run.status == 1)
    #expect(!run.errors.contains("K046"))
  }

  @Test func `an event of several such places counts once`() throws {
    let log =
      "id,title,date,place,admin1,source,source_url\n"
      + "a,A,2022,Rostoq,Takhor,Amu,https://example.org/1\na,,,Talakan,,,\n"
    let run = try kokcha(["export", "-", "--out", "plain:-"], input: Data(log.utf8))
    #expect(run.errors.contains("\n1 event names a place in a spelling"))
    let check = try kokcha(["check", "-"], input: Data(log.utf8))
    #expect(check.text.hasPrefix("K046 warning: "))
    #expect(check.text.contains("(3)\n"))
    #expect(check.text.contains("  -:2:17: 'Takhor' was read as Takhar, province of Afghanistan "))
    #expect(check.text.contains("\n    if that is right, write Takhar; if not, correct the name"))
  }
}
