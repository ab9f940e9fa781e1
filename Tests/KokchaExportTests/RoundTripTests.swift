import Foundation
import KokchaBytes
import KokchaEngine
import KokchaExport
import KokchaFormat
import KokchaGazetteer
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// Logs with every column, and with texts of every kind, go to JSON, to a log and back without a
/// change: the JSON is the same byte for byte.
@Suite struct RoundTripTests {
  /// Values of columns that take no free text; an empty one is always among the choices.
  private static let choices: [String: [String]] = [
    "status": EventStatus.allCases.map(\.description), "ongoing": ["yes", "no", "TRUE"],
    "occurrence": Occurrence.allCases.map(\.description),
    "type": ["Battles", "protests", "Something else"], "subtype": ["Armed clash", "Other"],
    "date_basis": DateBasis.allCases.map(\.description),
    "title_basis": TitleBasis.allCases.map(\.description),
    "type_basis": TypeBasis.allCases.map(\.description), "country": ["Afghanistan", "AF", "TJK"],
    "time_zone": ["Asia/Kabul", "+04:30", "Europe/Berlin"],
    "place_role": PlaceRole.allCases.map(\.description),
    "place_precision": PlacePrecision.allCases.map(\.description),
    "place_method": PlaceMethod.allCases.map(\.description),
    "trajectory_kind": TrajectoryKind.allCases.map(\.description),
    "actor1_role": ActorRole.allCases.map(\.description),
    "actor2_role": ActorRole.allCases.map(\.description),
    "actor1_attribution": ActorAttribution.allCases.map(\.description),
    "actor2_attribution": ActorAttribution.allCases.map(\.description),
    "claim_verb": ClaimVerb.allCases.map(\.description), "reliability": ["A", "b", "F"],
    "credibility": ["1", "6"],
    "links": ["follows:x", "follows:a,\"b\"\tc", "part-of: y; contradicts:z w"],
    "tags": ["a", "a; b ;c", "برچسب", ";"], "pcode": ["AF1809", "pcode:AF18", "fips:AF26", "XX1"],
    "place_id": ["gn:1123004", "pcode:AF1809", "wrong"], "radius_km": ["0", "2.5", "12.345"],
    "geometry": [
      "LINESTRING (69.5 36.7, 69.6 36.8)", "POLYGON ((69 36, 70 36, 70 37, 69 37, 69 36))",
      "MULTIPOINT ((69 36), (70 37))", "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))",
    ],
    "place": ["Taloqan", "Baharak", "Lyonesse", "تالقان", "Rustaq city", "Tajikistan"],
    "admin1": ["Takhar", "Nowhere"], "admin2": ["Rustaq", "Farkhar"],
    "killed": ["3", "3..5", "3..4..6", "?", "0"], "injured": ["7", "?"], "arrested": ["1..2"],
    "kidnapped": ["2"], "displaced": ["10-20"], "casualty_group": ["police", "women; children"],
    "source_published": ["2022-07-14", "last week"], "source_id": ["s1", "s 2"],
    "claim_source": ["s1"], "claim_date": ["2022-07-15"],
  ]

  private static let dates = [
    "2022", "2022-07-14", "2022-01/2022-04~", "../2022-07-13", "/2022", "2022-07-14/..", "2022-21",
    "2022-07-14T06:30+04:30", "2022-07-14T06:30", "2022-07-14T24:00", "1997?", "14/07/2022",
    "14 July 2022", "23 Saratan 1401", "1401/4/23", "[1667,1670..1672]", "{1960,1961-12}", "Y17000",
    "-0044", "0622", "201X", "2022-34", "2004-06~-11", "1401-04", "2022-07-14T06:30:15Z/..",
  ]

  private static let pieces = [
    "a", "Z", "0", " ", "\"", ",", ";", "\t", "\n", "\r\n", "\\", "\\n", "/", "<", "&", "'", "=",
    "+1",
    "-", "@", "{", "}", "\u{1}", "\u{7F}", "\u{A0}", "é", "خبر", "\u{200C}", "\u{202E}", "\u{2028}",
    "𝔸", "👩‍👩‍👧", "\u{FFFE}", "null", "⏎", "\u{FEFF}",
  ]

  private static func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...8, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\"", with: "\"\"", options: .literal) + "\""
  }

  /// A cell of a column, empty more often than not.
  private static func cell(_ name: String, _ random: inout SeededGenerator) -> String {
    if Int.random(in: 0..<3, using: &random) > 0 { return "" }
    return choices[name]?.randomElement(using: &random) ?? text(&random)
  }

  static func log(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    let own = ["own", "Zeit", "=sum", "x_y", "یادداشت", "name", "role", "folder", "description"]
    let single = [
      "status", "occurrence", "ongoing", "type", "subtype", "date_text", "date_basis",
      "title_basis",
      "type_basis", "time_zone", "place_note", "summary", "credibility", "links", "tags",
    ]
    let listed = [
      "place", "place_role", "place_id", "place_method", "country", "admin1", "admin2", "pcode",
      "geometry",
      "radius_km",
      "place_precision", "from_place", "to_place", "trajectory_kind", "actor1", "actor1_role",
      "actor1_attribution", "actor2", "actor2_role", "actor2_attribution", "claimant",
      "claim_verb", "claim_date", "claim_source", "quote", "source", "source_id",
      "source_author", "source_title", "source_url", "source_published", "source_accessed",
      "source_archived", "source_sha256", "source_language", "reliability",
    ]
    let counts = ["killed", "injured", "arrested", "kidnapped", "displaced"]
    let columns =
      (["id", "title", "date", "latitude", "longitude", "casualty_group"] + counts + single
      + listed + own).shuffled(using: &random)
    var log = columns.map(quoted).joined(separator: ",") + "\r\n"
    for number in 0..<Int.random(in: 1...25, using: &random) {
      let id = "e\(number)" + (Bool.random(using: &random) ? text(&random) + "." : "")
      let hasPoint = Bool.random(using: &random)
      for row in 0..<Int.random(in: 1...3, using: &random) {
        let cells = columns.map { name -> String in
          switch name {
          case "id": return id
          case "title": return row == 0 ? "t" + text(&random) : ""
          case "date": return row == 0 ? dates.randomElement(using: &random) ?? "" : ""
          case "latitude", "longitude":
            return hasPoint ? "\(Int.random(in: 30...40, using: &random)).1234567" : ""
          // A group of its own in each row, so that no row contradicts another.
          case "casualty_group": return row == 0 ? "" : "group \(row)"
          case _ where single.contains(name) || own.contains(name):
            return row == 0 ? cell(name, &random) : ""
          default: return cell(name, &random)
          }
        }
        log += cells.map(quoted).joined(separator: ",") + "\r\n"
      }
    }
    return log
  }

  private func export(_ input: String, _ outputs: [ExportOptions.Output]) throws -> ExportReport {
    var options = ExportOptions(inputs: [input], outputs: outputs)
    options.reading.statuses = Set(EventStatus.allCases)
    options.synchronizes = false
    options.writesLogRows = true
    return Export.run(options, gazetteer: try Gazetteer.embedded())
  }

  /// The seed is the test's argument, so that a failure can be repeated.
  @Test(arguments: UInt64(1)...40)
  func `log to JSON to log to JSON`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let log = try folder.write("log.csv", Self.log(seed: seed))
    func path(_ name: String) -> String { folder.path(name) }
    let first = try export(
      log, [.init(.json, path: path("1.json")), .init(.jsonl, path: path("1.jsonl"))])
    #expect(first.problems.problems.filter { $0.severity == .error } == [])
    #expect(first.outputs.flatMap(\.losses) == [])
    let json = try folder.read("1.json")
    for (input, name) in [("1.json", "a"), ("1.jsonl", "b")] {
      let report = try export(
        path(input),
        [
          .init(.json, path: path(name + ".json")), .init(.log, path: path(name + "-log.csv")),
          .init(.plain, path: path(name + "-plain.csv")),
        ])
      #expect(report.problems.problems.filter { $0.severity == .error } == [])
      expectSame(try folder.read(name + ".json"), json, "JSON to JSON, from \(input)")
      for log in [name + "-log.csv", name + "-plain.csv"] {
        let report = try export(path(log), [.init(.json, path: path(log + ".json"))])
        #expect(report.problems.problems.filter { $0.severity == .error } == [])
        expectSame(try folder.read(log + ".json"), json, "by way of \(log)")
      }
    }
  }

  /// A map has no field for a coordinate beside a shape; the seed is the test's argument.
  @Test(arguments: UInt64(1)...30, ["a.geojson", "plain.csv", "a.kml"])
  func `log to a map or table to JSON`(seed: UInt64, name: String) throws {
    let folder = try TemporaryFolder()
    func path(_ name: String) -> String { folder.path(name) }
    var text = Self.log(seed: seed)
    let isKML = name == "a.kml"
    // KML loses characters that XML forbids (§2.2), and the report counts them.
    if isKML { text.unicodeScalars.removeAll { $0 == "\u{1}" || $0 == "\u{FFFE}" } }
    let format: OutputFormat = isKML ? .kml : name == "plain.csv" ? .plain : .geojson
    var options = ExportOptions(
      inputs: [try folder.write("log.csv", text)],
      outputs: [.init(.jsonl, path: path("1.jsonl")), .init(format, path: path(name))])
    options.reading.statuses = Set(EventStatus.allCases)
    options.synchronizes = false
    let first = Export.run(options, gazetteer: try Gazetteer.embedded())
    #expect(first.problems.problems.filter { $0.severity == .error } == [])
    let report = try export(path(name), [.init(.jsonl, path: path("2.jsonl"))])
    #expect(report.problems.problems.filter { $0.severity == .error } == [])
    // Events without a place stand in a Folder behind the others in KML.
    func lines(_ name: String) throws -> Data {
      let lines = try folder.read(name).split(separator: 0x0A)
      let ordered = isKML ? lines.sorted { $0.lexicographicallyPrecedes($1) } : lines
      return Data(ordered.joined(separator: [0x0A]))
    }
    expectSame(try lines("2.jsonl"), try lines("1.jsonl"), "by way of \(name), seed \(seed)")
  }

  /// Shows the first event that differs, each on its line.
  private func expectSame(_ made: Data, _ expected: Data, _ way: String) {
    if made == expected { return }
    let lines = [expected, made].map { String(decoding: $0, as: UTF8.self).split(separator: "\n") }
    let differing = zip(lines[0], lines[1]).first { $0 != $1 }
    Issue.record(
      """
      \(way):
      expected: \(differing.map { String($0.0) } ?? "\(lines[0].count) lines")
      made:     \(differing.map { String($0.1) } ?? "\(lines[1].count) lines")
      """)
  }
}
