import Foundation
import TestSupport
import Testing

/// Places that the gazetteer cannot tell: a warning, and the event stays, without a coordinate.
@Suite struct PlaceDoubts {
  @Test(arguments: [
    (
      "place", "Lyonesse", "K040 warning: the gazetteer has no place 'Lyonesse'",
      "add latitude and longitude, or check the spelling: kokcha gazetteer find \"Lyonesse\""
    ),
    (
      "admin2", "Lyonesse", "K040 warning: the gazetteer has no place 'Lyonesse'",
      "add latitude and longitude, or check the spelling: kokcha gazetteer find \"Lyonesse\""
    ),
    (
      "place", "Baharak",
      "K041 warning: 'Baharak' may be Baharak, district of Badakhshan (pcode:AF1706) or Baharak, "
        + "district of Takhar (pcode:AF1803)",
      "name the province in admin1, or give the id in pcode"
    ),
    (
      "pcode", "AF99", "K043 warning: the gazetteer has no place with the code 'pcode:AF99'",
      "correct the code, which names its scheme as in pcode:AF1809, or leave it out and give the "
        + "name"
    ),
    (
      "pcode", "osm:7",
      "K043 warning: the gazetteer has no place with the code 'osm:7'",
      "correct the code, which names its scheme as in pcode:AF1809, or leave it out and give the "
        + "name"
    ),
  ])
  func `the event is kept without a coordinate in every format`(
    column: String, value: String, message: String, advice: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", "id,title,date,\(column)\nTAK-1,a,2022,\(value)\n")
    let run = try kokcha(
      ["export", "log.csv", "--out", "a.geojson", "--out", "a.kml", "--out", "a.csv"],
      in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("log.csv:2:14: \(message) (event TAK-1)\n  \(advice)\na.geojson"))

    let collection = try #require(
      try JSONSerialization.jsonObject(with: folder.read("a.geojson")) as? [String: Any])
    let features = try #require(collection["features"] as? [[String: Any]])
    #expect(features.count == 1)
    #expect(features.first?["id"] as? String == "TAK-1")
    #expect(features.first?["geometry"] is NSNull)

    let kml = String(decoding: try folder.read("a.kml"), as: UTF8.self)
    let folderStart = try #require(kml.range(of: "<name>Location unknown</name>"))
    #expect(kml[folderStart.upperBound...].contains("<SimpleData name=\"id\">TAK-1</SimpleData>"))
    #expect(!kml.contains("<coordinates>"))

    let table = rows(try folder.read("a.csv"))
    #expect(table.map { $0["id"] } == ["TAK-1"])
    #expect(table.map { $0["latitude"] } == [""])
    #expect(table.map { $0["longitude"] } == [""])
  }

  @Test func `a place abroad is said once where no country is named`() throws {
    let told = "2 events name a place beyond the gazetteer's own ground and no country"
    let rows = "1,a,2022,Bamako,\n2,b,2022,Ouagadougou,\n3,c,2022,Dakar,Senegal\n4,d,2022,Rustaq,\n"
    let log = "id,title,date,place,country\n" + rows
    let run = try kokcha(["export", "-", "--out", "plain:-"], input: Data(log.utf8))
    #expect(run.errors.components(separatedBy: told).count == 2, "\(run.errors)")
    let named = try kokcha(
      ["export", "-", "--out", "plain:-", "--default-area", "iso:MLI"], input: Data(log.utf8))
    #expect(!named.errors.contains("beyond the gazetteer's own ground"))
  }

  @Test func `a name is told apart by its province`() throws {
    let log = "id,title,date,place,admin1\n1,a,2022,Baharak,Takhar\n2,b,2022,Baharak,Balkh\n"
    let run = try kokcha(["export", "-", "--out", "plain:-"], input: Data(log.utf8))
    #expect(run.status == 0)
    #expect(rows(run.output).map { $0["place_id"] } == ["pcode:AF1803", ""])
    #expect(run.errors.contains(/-:3:10: K04[01] warning:/))
  }

  @Test(arguments: [
    ("", "Rustaq", "Takhar", "AF18", "AF1810"),
    ("Takhar", "Rustaq", "Takhar", "AF18", "AF1810"),
    ("Takhar", "", "Takhar", "AF18", ""),
    // Rustaq is not in Badakhshan: only the province is sure.
    ("Badakhshan", "Rustaq", "Badakhshan", "AF17", ""), ("", "Baharak", "", "", ""),
  ])
  func `of an unknown village the district that is named with it is known`(
    province: String, district: String, admin1: String, code: String, code2: String
  ) throws {
    let log =
      "id,title,date,place,admin1,admin2\n1,a,2022,Qarya-i-Nameless,\(province),\(district)\n"
    let run = try kokcha(["export", "-", "--out", "plain:-"], input: Data(log.utf8))
    let row = try #require(rows(run.output).first)
    #expect(run.errors.contains("-:2:10: K040 warning: the gazetteer has no place"))
    let advice =
      code2.isEmpty
      ? "place_note, and the event is shown at \(admin1)"
      : "or draw such places at their districts: --unknown-places area"
    #expect(run.errors.contains(advice) == !admin1.isEmpty)
    #expect(row["admin1"] == admin1)
    #expect(row["admin1_pcode"] == code)
    #expect(row["admin2"] == district)
    #expect(row["admin2_pcode"] == code2)
    #expect(row["latitude"] == "")
  }

  @Test(arguments: [
    ("Rustaq", "Takhar", "AF1706", "admin1 says 'Takhar'"),
    ("Rustaq", "Badakhshan", "AF1810", "admin1 says 'Badakhshan'"),
    ("Rustaq", "", "AF1706", "place says 'Rustaq'"), ("Rustaq", "Takhar", "AF1810", nil),
    ("Rustaq", "Takhar", "AF18", nil), ("Takhar", "", "AF1810", nil),
    // A name of two districts, one in another spelling, a village's, and one that nobody knows.
    ("Baharak", "", "AF1706", nil), ("Rostoq", "", "AF1706", nil), ("Khakhun", "", "AF1706", nil),
    ("Lyonesse", "", "AF1706", nil),
  ])
  func `a code and a name that mean different places`(
    place: String, province: String, code: String, told: String?
  ) throws {
    for (columns, cells) in [("", ""), (",latitude,longitude", ",37.03,70.88")] {
      // The coordinate is Baharak's in Badakhshan.
      if code != "AF1706", !cells.isEmpty { continue }
      let log =
        "id,title,date,place,admin1,pcode\(columns)\n1,a,2022,\(place),\(province),\(code)\(cells)\n"
      let run = try kokcha(["export", "-", "--out", "plain:-"], input: Data(log.utf8))
      #expect(run.status == 0)
      #expect(run.errors.contains("K045 warning: the code is that of ") == (told != nil))
      if let told { #expect(run.errors.contains(told)) }
      #expect(rows(run.output).first?["place_id"] == "pcode:\(code)")
    }
  }

  private static let takhar = "Takhar, province of Afghanistan (pcode:AF18)"
  private static let badakhshan = "Badakhshan, province of Afghanistan (pcode:AF17)"
  private static let rustaq = "Rustaq, district of Takhar (pcode:AF1810)"
  private static let baharak = "Baharak, district of Badakhshan (pcode:AF1706)"

  /// A province's name and code, a district's, the place's own code, and what is said.
  @Test(
    arguments: [
      (
        "Takhar", "AF17", "", "", "",
        ["admin1_pcode is that of \(badakhshan), but admin1 says 'Takhar'"]
      ),
      (
        "Takhar", "AF18", "Rustaq", "AF1706", "",
        ["admin2_pcode is that of \(baharak), but admin2 says 'Rustaq'"]
      ),
      (
        "Takhar", "AF17", "Rustaq", "AF1706", "",
        [
          "admin1_pcode is that of \(badakhshan), but admin1 says 'Takhar'",
          "admin2_pcode is that of \(baharak), but admin2 says 'Rustaq'",
        ]
      ),
      // Of the one and the other.
      (
        "Takhar", "", "", "AF1706", "",
        ["admin2_pcode is that of \(baharak), but admin1 says 'Takhar'"]
      ),
      (
        "", "AF18", "", "AF1706", "",
        ["admin2_pcode is that of \(baharak), but admin1_pcode says 'AF18'"]
      ),
      (
        "", "AF17", "Rustaq", "", "",
        ["admin1_pcode is that of \(badakhshan), but admin2 says 'Rustaq'"]
      ),
      // Of the place's own code, which is told once.
      (
        "Takhar", "AF17", "", "", "AF1810",
        ["the code is that of \(rustaq), but admin1_pcode says 'AF17'"]
      ),
      (
        "Badakhshan", "AF18", "", "", "AF1810",
        ["admin1_pcode is that of \(takhar), but admin1 says 'Badakhshan'"]
      ),
      (
        "Badakhshan", "", "", "", "AF1810",
        ["the code is that of \(rustaq), but admin1 says 'Badakhshan'"]
      ),
      // What agrees, is not known, or only sounds like a province.
      ("Takhar", "AF18", "Rustaq", "AF1810", "AF1810", []), ("تخار", "AF18", "", "AF1810", "", []),
      ("", "AF18", "Baharak", "", "", []), ("Takhar", "XX99", "", "", "", []),
      ("Lyonesse", "AF18", "", "", "", []), ("Takhor", "AF17", "", "", "", []),
      ("Takhar", "AF18", "Khakhun", "AF1810", "", []), ("", "", "Baharak", "AF1706", "", []),
    ] as [(String, String, String, String, String, [String])])
  func `codes of areas and names beside them that mean different places`(
    admin1: String, code1: String, admin2: String, code2: String, code: String, told: [String]
  ) throws {
    func unit(_ name: String, _ code: String) -> String {
      "{"
        + [("name", name), ("pcode", code)].filter { !$0.1.isEmpty }
        .map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",") + "}"
    }
    let units = [("admin1", unit(admin1, code1)), ("admin2", unit(admin2, code2))]
      .filter { $0.1 != "{}" }.map { "\"\($0)\":\($1)" }
    let place = units + (code.isEmpty ? [] : ["\"gazetteer_id\":\"pcode:\(code)\""])
    let json =
      "{\"id\":\"a\",\"title\":\"A\",\"time\":{\"edtf\":\"2022\"},"
      + "\"places\":[{\(place.joined(separator: ","))}]}\n"
    func doubts(_ run: Execution) -> [String] {
      run.errors.split(separator: "\n").compactMap { line in
        line.components(separatedBy: "K045 warning: ").dropFirst().first?
          .replacing(" (event a)", with: "")
      }
    }
    let folder = try TemporaryFolder()
    try folder.write("a.jsonl", json)
    let read = try kokcha(["export", "a.jsonl", "--out", "log:-"], in: folder.url)
    #expect(read.status == 0)
    #expect(doubts(read) == told)
    // A log that Kokcha wrote has columns for them, which are read again.
    let header = String(read.text.dropFirst().prefix { $0 != "\r\n" })
    let cells = [
      "id": "a", "title": "A", "date": "2022", "admin1": admin1, "admin1_pcode": code1,
      "admin2": admin2, "admin2_pcode": code2, "place_id": code.isEmpty ? "" : "pcode:\(code)",
    ]
    let row = header.split(separator: ",").map { cells[String($0)] ?? "" }.joined(separator: ",")
    let log = "\(header)\n\(row)\n"
    #expect(
      try doubts(kokcha(["export", "-", "--out", "plain:-"], input: Data(log.utf8))) == told)
  }

  @Test func `a district that is not in the province named with it is told with that`() throws {
    let log = "id,title,date,admin1,admin2\n1,a,2022,Badakhshan,Rustaq\n"
    let run = try kokcha(["export", "-", "--out", "plain:-"], input: Data(log.utf8))
    #expect(
      run.errors.contains(
        "'Rustaq' is Rustaq, district of Takhar (pcode:AF1810), and no place of that name is known in "
          + "'Badakhshan' (event 1)"))
  }

  @Test func `a coordinate far from the district that the row names`() throws {
    let log = "id,title,date,place,latitude,longitude\n1,a,2022,Rustaq,36.73605,69.53451\n"
    let run = try kokcha(["export", "-", "--out", "plain:-"], input: Data(log.utf8))
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix(
        "-:2:10: K042 warning: the row names Rustaq (pcode:AF1810), but its coordinate 36.73605, "
          + "69.53451 is "))
    #expect(
      run.errors.contains(
        "outside that district (event 1)\n  correct the coordinate or the place; give radius_km if "
          + "it is only roughly known\n"))
    #expect(rows(run.output).first?["latitude"] == "36.73605")
  }

  /// One that Kokcha took from the shape itself lies on it, whatever the format cut or rounded.
  @Test(arguments: ["a.geojson", "a.kml", "a.csv", "plain:b.csv", "log:c.csv", "a.json", "a.jsonl"])
  func `a coordinate beside its shape is told in every form that has both`(output: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "log.csv",
      "id,title,date,latitude,longitude,geometry\n"
        + "1,a,2022,36.7,69.5,\"LINESTRING (70.5 37, 70.6 37.1)\"\n"
        + "2,b,2022,,,\"LINESTRING (179.33333 10, -179 10)\"\n"
        + "3,c,2022,,,\"POLYGON ((179.1 10, -179 10.3, -179 11, 179.1 10))\"\n"
        + "4,d,2022,37.05,70.55,\"LINESTRING (70.5 37, 70.6 37.1)\"\n")
    let first = try kokcha(["export", "log.csv", "--out", output], in: folder.url)
    #expect(first.status == 0)
    let name = output.split(separator: ":").last.map(String.init) ?? output
    let second = try kokcha(["export", name, "--out", "d.jsonl"], in: folder.url)
    for run in [first, second] {
      #expect(
        run.errors.contains(
          "K047 warning: the coordinate 36.7, 69.5 is 95.0 km outside the geometry beside it (event 1)"
        ))
      #expect(run.errors.components(separatedBy: " warning: ").count == 2)
    }
  }

  @Test func `a type that is not in the vocabulary is kept and told of`() throws {
    let log = "id,title,date,type\n1,a,2022,War\n"
    let run = try kokcha(["export", "-", "--out", "plain:-"], input: Data(log.utf8))
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix(
        "-:2:10: K061 warning: type 'War' is not in the vocabulary; kept as it is (event 1)\n"
          + "  the types are: Battles, "))
    #expect(rows(run.output).first?["type"] == "War")
  }
}
