import Foundation
import KokchaModel
import TestSupport
import Testing

/// What Kokcha 0.1.0 wrote is still read: each file gives the events that its log gives, but for what 0.1.0 named as
/// lost when it wrote them.
///
/// `Files/example` is the worked example of Takhar, `Files/nasty` a log of difficult texts, ids, dates and shapes;
/// `log.csv` is what each set was made from. The files are not to be made anew.
@Suite struct Version010Tests {
  /// What a format could not hold, and 0.1.0 said so.
  struct Losses: OptionSet {
    let rawValue: Int
    /// Line ends in cells became ` ⏎ `.
    static let lineEnds = Losses(rawValue: 1)
    /// Characters that XML forbids (XML 1.0 §2.2) were removed.
    static let characters = Losses(rawValue: 2)
    /// A line across the antimeridian was cut in two.
    static let wholeLines = Losses(rawValue: 4)
    /// Events without a place stand behind the others.
    static let order = Losses(rawValue: 8)
    /// A row of hashtags, which is no event, is refused.
    static let tagRow = Losses(rawValue: 16)
  }

  private static let files: [(name: String, losses: Losses)] = [
    ("events.geojson", .wholeLines), ("events.geojsonl", .wholeLines),
    ("events.geojsons", .wholeLines),
    ("events.kml", [.characters, .order]),
    ("events.kmz", [.characters, .order]),
    ("events.csv", .lineEnds), ("events.tsv", .lineEnds), ("hxl.csv", [.lineEnds, .tagRow]),
    ("plain.csv", []), ("rows.csv", []), ("events.json", []), ("events.jsonl", []),
  ]

  private static func path(_ set: String, _ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(components: "Files", set, name).path
  }

  @Test(arguments: ["example", "nasty"], files)
  func `a file of 0.1.0 gives the events of its log`(
    set: String, file: (name: String, losses: Losses)
  ) throws {
    let log = try read(Self.path(set, "log.csv"))
    #expect(log.events.count == (set == "example" ? 6 : 107))
    let found = try read(Self.path(set, file.name))
    #expect(found.errors.map(\.code) == (file.losses.contains(.tagRow) ? [.tagRow] : []))
    // A log that is not Kokcha's own may mean a span of years by a season.
    var (codes, wantedCodes) = (
      found.codes.filter { $0 != .tagRow }, log.codes.filter { $0 != .seasonOrSpan }
    )
    if file.losses.contains(.order) {
      codes.sort { $0.rawValue < $1.rawValue }
      wantedCodes.sort { $0.rawValue < $1.rawValue }
    }
    #expect(codes == wantedCodes)
    var expected = log.events.map { Self.lose(file.losses, from: $0) as? NSDictionary }
    var events = found.events.map { Self.lose([], from: $0) as? NSDictionary }
    if file.losses.contains(.order) {
      expected.sort { Self.id(of: $0) < Self.id(of: $1) }
      events.sort { Self.id(of: $0) < Self.id(of: $1) }
    }
    #expect(events.map { Self.id(of: $0) } == expected.map { Self.id(of: $0) })
    for (event, wanted) in zip(events, expected) { #expect(event == wanted) }
  }

  /// What 0.1.0 did not say, and is not looked up again where a place has a coordinate.
  private static let unsaid: Set = [
    "match", "match_score", "matched", "from_match", "from_matched", "to_match", "to_matched",
  ]

  private static func id(of event: NSDictionary?) -> String { event?["id"] as? String ?? "" }

  /// A value of an event as it is after these losses.
  private static func lose(_ losses: Losses, from value: Any) -> Any {
    switch value {
    case let text as String:
      var text = text
      if losses.contains(.lineEnds) { text = text.replacing(/\r\n|\r|\n/, with: " ⏎ ") }
      if losses.contains(.characters) {
        text.unicodeScalars.removeAll { $0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0) }
      }
      return text
    case let list as [Any]: return list.map { lose(losses, from: $0) }
    case let members as [String: Any]:
      if losses.contains(.wholeLines), members["type"] as? String == "LineString",
        members["coordinates"] as? [[Double]] == [[170, 10], [-170, 20]]
      {
        return [
          "type": "MultiLineString",
          "coordinates": [[[170, 10], [180, 15]], [[-180, 15], [-170, 20]]],
        ]
      }
      return members.filter { !unsaid.contains($0.key) }.mapValues { lose(losses, from: $0) }
    default: return value
    }
  }
}
