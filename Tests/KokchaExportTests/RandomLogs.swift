import Foundation
import KokchaEngine
import KokchaExport
import KokchaFormat
import KokchaGazetteer
import KokchaModel
import TestSupport
import Testing

/// Logs of random text become whole documents that tell of the same events.
@Suite struct RandomLogs {
  /// What a log holds, as it must come out again.
  struct Row {
    var id: String
    var title: String
    var note: String
    var hasCoordinate: Bool
  }

  private static let alphabet: [String] = [
    "a", "Z", "0", " ", "  ", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\\", "/", "<", ">", "&",
    "]]>", "'", "=", "+1", "-", "@", "{", "}", "[", "\u{1}", "\u{7F}", "\u{A0}", "é", "e\u{301}",
    "خبر", "\u{200C}", "\u{202E}", "\u{2028}", "𝔸", "👩‍👩‍👧", "\u{FFFE}", "\u{10FFFF}", "null", "⏎",
  ]

  private static func text(_ random: inout SeededGenerator, _ most: Int) -> String {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in
      alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
    }.joined()
  }

  /// By scalars: a quote before a joiner is a quote for a CSV, though no `Character` of its own.
  private static func replaced(_ old: String, with new: String, in text: String) -> String {
    text.replacingOccurrences(of: old, with: new, options: .literal)
  }

  private static func quoted(_ text: String) -> String {
    "\"" + replaced("\"", with: "\"\"", in: text) + "\""
  }

  static func log(seed: UInt64) -> (text: String, rows: [Row]) {
    var random = SeededGenerator(seed: seed)
    let dates = [
      "2022", "2022-07", "2022-07-14", "2022-01/2022-04~", "../2022-07-13", "2022-07-14/..",
      "2022-21", "2022-07-14T06:30+04:30", "1997?", "14/07/2022", "/2022",
    ]
    let places = ["Taloqan", "Baharak", "Lyonesse", "", "Tajikistan", "تالقان"]
    var log = "id,title,date,place,latitude,longitude,killed,Own \"\"column,tags\n"
      .replacing("Own \"\"column", with: "\"Own \"\"column\"\"\"")
    var rows: [Row] = []
    for number in 0..<Int.random(in: 1...400, using: &random) {
      let row = Row(
        id: "\(number)·\(text(&random, 4))·", title: "t" + text(&random, 12),
        note: text(&random, 12), hasCoordinate: Bool.random(using: &random))
      let coordinate =
        row.hasCoordinate
        ? "\(Int.random(in: 33...38, using: &random)).5,\(Int.random(in: 60...75, using: &random))"
        : ","
      log += [
        quoted(row.id), quoted(row.title), dates.randomElement(using: &random) ?? "",
        places.randomElement(using: &random) ?? "", coordinate,
        ["", "3", "3..5", "?"].randomElement(using: &random) ?? "", quoted(row.note),
        quoted("a; b"),
      ].joined(separator: ",")
      log += ["\n", "\r\n", "\r", "\n\n"].randomElement(using: &random) ?? ""
      rows.append(row)
    }
    return (log, rows)
  }

  /// Exported in every format; the seed is the test's argument, so a failure can be repeated.
  @Test(arguments: UInt64(1)...24)
  func `every document is whole and tells of the same events`(seed: UInt64) throws {
    let (log, rows) = Self.log(seed: seed)
    let folder = try TemporaryFolder()
    var options = ExportOptions(
      inputs: [try folder.write("log.csv", log)],
      outputs: [
        .init(.geojson, path: folder.path("a.geojson")), .init(.kml, path: folder.path("a.kml")),
        .init(.plain, path: folder.path("plain.csv")), .init(.csv, path: folder.path("a.csv")),
        .init(.tsv, path: folder.path("a.tsv")),
      ])
    options.synchronizes = false
    let report = Export.run(options, gazetteer: try Gazetteer.embedded())
    #expect(report.problems.problems.filter { $0.severity == .error }.isEmpty)
    #expect(report.outputs.map(\.events) == Array(repeating: rows.count, count: 5))

    let collection = try #require(
      try JSONSerialization.jsonObject(with: folder.read("a.geojson")) as? [String: Any])
    let features = try #require(collection["features"] as? [[String: Any]])
    #expect(features.map { $0["id"] as? String } == rows.map(\.id))
    let properties = features.map { $0["properties"] as? [String: Any] ?? [:] }
    #expect(properties.map { scalars($0["title"] as? String) } == rows.map { scalars($0.title) })
    #expect(
      properties.map { $0["Own \"column\""] as? String }
        == rows.map { $0.note.isEmpty ? nil : $0.note })
    for (feature, row) in zip(features, rows) where row.hasCoordinate {
      #expect((feature["geometry"] as? [String: Any])?["type"] as? String == "Point")
    }

    // Our own tables, read again, tell of the same events (rule CSV9).
    #expect(try read(folder.path("plain.csv")).map(\.id) == rows.map(\.id))
    #expect(
      try read(folder.path("plain.csv")).map { scalars($0.title) }
        == rows.map { scalars($0.title) })
    for name in ["a.csv", "a.tsv"] {
      let shown = rows.map {
        Self.replaced(
          "\n", with: " ⏎ ", in: Self.replaced("\r\n", with: "\n", in: $0.id))
      }
      #expect(try read(folder.path(name)).map(\.id) == shown)
    }
  }

  /// What `==` of strings takes for the same, é in one scalar or two, is not the same here.
  private func scalars(_ text: String?) -> [Unicode.Scalar]? {
    text.map { Array($0.unicodeScalars) }
  }

  private func read(_ path: String) throws -> [Event] {
    var reader = try EventReader(path)
    var events: [Event] = []
    while let reading = try reader.next() { if let event = reading.event { events.append(event) } }
    return events
  }
}
