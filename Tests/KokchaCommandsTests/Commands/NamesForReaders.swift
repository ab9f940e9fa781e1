import Foundation
import TestSupport
import Testing

/// `--names`: the gazetteer's own names of provinces and districts in the languages of readers.
@Suite struct NamesForReaders {
  private static let log = """
    id,title,date,place,admin1,admin2,latitude,longitude,analyst
    a,A,2022-07-14,Taloqan,,,,,N
    b,B,2022-07-14,,,,36.73,69.53,
    c,C,2022-07-14,,Takhor,,,,
    d,D,2022-07-14,Lyonesse,,,,,N
    e,E,2022-07-14,Rustaq,,,,,

    """

  private static let columns = ["admin1_ru", "admin2_ru", "admin1_fa", "admin2_fa"]

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("log.csv", Self.log)
  }

  @discardableResult
  private func export(_ arguments: String...) throws -> Execution {
    let run = try kokcha(["export"] + arguments + ["--force", "--no-sync"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  private func json(_ name: String) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: folder.read(name)) as? [String: Any])
  }

  @Test func `columns behind the log's own, empty where there is no such name`() throws {
    for output in ["csv", "plain", "tsv"] {
      try export("log.csv", "--names", "ru,fa", "--out", "\(output):a.txt")
      let text = String(decoding: try folder.read("a.txt"), as: UTF8.self)
      let header = try #require(text.split(whereSeparator: \.isNewline).first)
      let names = header.split(whereSeparator: { $0 == "," || $0 == "\t" }).map(String.init)
      #expect(Array(names.suffix(5)) == ["analyst"] + Self.columns)
    }
    try export("log.csv", "--names", "ru,fa", "--out", "plain:a.csv")
    let rows = rows(try folder.read("a.csv"))
    #expect(rows.map { $0["admin1_ru"] } == ["Тахар", "Тахар", "Тахар", "", "Тахар"])
    // Rustaq has no Russian name there: none, and not that of another language.
    #expect(rows.map { $0["admin2_ru"] } == ["Таликан", "Таликан", "", "", ""])
    #expect(rows.map { $0["admin1_fa"] } == ["تخار", "تخار", "تخار", "", "تخار"])
    #expect(rows[4]["admin2_fa"] == "رستاق")
    #expect(rows.map { $0["analyst"] } == ["N", "", "", "N", ""])
  }

  @Test func `properties of maps, and members of JSON`() throws {
    try export(
      "log.csv", "--names", "ru", "--out", "a.geojson", "--out", "a.json", "--out", "a.kml",
      "--out",
      "log:l.csv", "--out", "hxl:h.csv")
    let features = try #require(try json("a.geojson")["features"] as? [[String: Any]])
    let properties = features.compactMap { $0["properties"] as? [String: Any] }
    #expect(
      properties.map { $0["admin2_ru"] as? String } == ["Таликан", "Таликан", nil, nil, nil])
    let events = try #require(try json("a.json")["events"] as? [[String: Any]])
    let extra = events.map { $0["extra"] as? [String: String] ?? [:] }
    #expect(extra[0] == ["analyst": "N", "admin1_ru": "Тахар", "admin2_ru": "Таликан"])
    #expect(extra[3] == ["analyst": "N"])
    let kml = String(decoding: try folder.read("a.kml"), as: UTF8.self)
    #expect(kml.contains(#"<SimpleField type="string" name="admin2_ru"/>"#))
    #expect(kml.contains(#"<SimpleData name="admin2_ru">Таликан</SimpleData>"#))
    #expect(rows(try folder.read("l.csv")).map { $0["admin1_ru"] }.prefix(2) == ["Тахар", "Тахар"])
    #expect(String(decoding: try folder.read("h.csv"), as: UTF8.self).contains("Таликан"))
  }

  @Test(arguments: ["a.csv", "log:a.csv", "a.json", "a.geojson", "a.kml", "a.kmz"])
  func `whatever way the events come in`(way: String) throws {
    let file = String(way.split(separator: ":").last ?? "")
    try export("log.csv", "--out", way)
    try export("log.csv", "--names", "tg,ps", "--out", "plain:direct.csv")
    try export(file, "--names", "tg,ps", "--out", "plain:again.csv")
    let names = ["admin1_tg", "admin2_tg", "admin1_ps", "admin2_ps"]
    func told(_ name: String) throws -> [String: [String?]] {
      Dictionary(
        rows(try folder.read(name)).map { row in (row["id"] ?? "", names.map { row[$0] }) }
      ) { first, _ in first }
    }
    let direct = try told("direct.csv")
    #expect(direct["a"]?[0] == "Вилояти Тахор")
    #expect(try told("again.csv") == direct)
  }

  @Test(arguments: ["a.csv", "log:a.csv", "a.geojson", "a.kml"])
  func `what Kokcha wrote is computed again, and carried where nobody asks`(way: String) throws {
    let file = String(way.split(separator: ":").last ?? "")
    try export("log.csv", "--names", "ru", "--out", way)
    try export(file, "--names", "ru", "--out", "plain:b.csv")
    let again = rows(try folder.read("b.csv"))
    #expect(again.first { $0["id"] == "a" }?["admin2_ru"] == "Таликан")
    #expect(again[0]["x_admin2_ru"] == nil)
    try export(file, "--out", "plain:b.csv")
    #expect(rows(try folder.read("b.csv")).first { $0["id"] == "a" }?["admin2_ru"] == "Таликан")
  }

  @Test func `a column of the input's own of such a name travels under another`() throws {
    let own = "id,title,date,place,Admin1 RU\na,A,2022,Taloqan,mine\n"
    try folder.write("own.csv", own)
    try folder.write(
      "own.json",
      #"{"kokcha":1,"events":[{"id":"b","title":"B","time":{"edtf":"2022"},"#
        + #""places":[{"verbatim":"Taloqan"}],"extra":{"admin1_ru":"too"}}]}"#)
    try export("own.csv", "own.json", "--names", "ru", "--out", "plain:a.csv")
    let rows = rows(try folder.read("a.csv"))
    #expect(rows.map { $0["admin1_ru"] } == ["Тахар", "Тахар"])
    #expect(rows.map { $0["x_Admin1 RU"] ?? "" } == ["mine", "too"])
  }

  @Test func `a language without names is told, with those that have some; nothing is written`()
    throws
  {
    for (names, told) in [
      ("xx", "no province and no district has a name in the language 'xx'; there are names in "),
      ("ru,und", "no province and no district has a name in the language 'und'; "),
      ("ru,,fa", "--names ru,,fa: it takes the codes of languages with commas between them"),
      ("", "--names : it takes the codes of languages"),
      ("рус ский", "it takes the codes of languages"),
    ] {
      let run = try kokcha(
        ["export", "log.csv", "--names", names, "--out", "a.csv"], in: folder.url)
      #expect(run.status == 2)
      #expect(run.errors.contains(told), "\(run.errors)")
      #expect(folder.names == ["log.csv"])
    }
    let run = try kokcha(["export", "log.csv", "--names", "xx", "--out", "a.csv"], in: folder.url)
    for language in [" en,", " fa,", " fa-AF,", " ps,", " ru,", " tg,"] {
      #expect(run.errors.contains(language))
    }
  }

  @Test func `a language that is named twice has its columns once, in small letters`() throws {
    try export("log.csv", "--names", "RU, ru", "--names", "fa-AF", "--out", "plain:a.csv")
    let header = String(decoding: try folder.read("a.csv"), as: UTF8.self)
      .split(whereSeparator: \.isNewline)[0]
    #expect(header.hasSuffix(",analyst,admin1_ru,admin2_ru,admin1_fa_af,admin2_fa_af"))
  }
}
