import Foundation

/// An event log of whatever formats, their readers and their judges stumble over.
public struct NastyEvents: Sendable {
  /// The events' ids, in order.
  public private(set) var ids: [String] = []
  private var lines: [String] = []

  private static let columns = [
    "id", "title", "summary", "date", "date_text", "place", "latitude", "longitude", "geometry",
    "radius_km", "type", "occurrence", "from_place", "to_place", "actor1", "killed", "claimant",
    "quote", "source", "source_url", "tags", "own, \"column\"",
  ]

  /// The log: RFC 4180, UTF-8.
  public var log: String {
    ([Self.columns.map(Self.quoted).joined(separator: ",")] + lines).joined(separator: "\r\n")
      + "\r\n"
  }

  /// All of them.
  public init() {
    addTexts()
    addIDs()
    addTimes()
    addGround()
    addPlaces()
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\"", with: "\"\"", options: .literal) + "\""
  }

  private mutating func add(_ cells: [String: String]) {
    let id = cells["id"] ?? "e\(ids.count)"
    if ids.last != id { ids.append(id) }
    var row = ["title": "An event", "date": "2022-07-14", "source": "Amu"]
    row.merge(cells) { $1 }
    row["id"] = id
    lines.append(Self.columns.map { Self.quoted(row[$0] ?? "") }.joined(separator: ","))
  }

  /// Every control character but NUL, which no log may have; every script; markup of every format.
  private mutating func addTexts() {
    let more = [
      "]]>", "=cmd|' /C calc'!A0", "-5 men", "+93 700 000 000", "<script>alert(1)</script>",
      "$[id] &amp; &#0; %s \\n", "שלום عليكم abc", "\u{2066}isolate\u{2069}", "A\u{0301}\u{0327}",
    ]
    for text in DifficultTexts.all.filter({ !$0.contains("\0") }) + more {
      add([
        "title": "t" + text, "summary": text, "date_text": text, "place": text, "actor1": text,
        "claimant": text, "quote": text, "source": "s" + text, "tags": "a; b" + text,
        "own, \"column\"": text,
      ])
    }
    // A text that a formula may begin with, at the very beginning.
    for text in ["=1+1", "@SUM(A1)", "\u{FF1D}1", "'=1"] { add(["title": text]) }
    add(["title": DifficultTexts.long, "summary": DifficultTexts.long])
    add([
      "title": "links", "source_url": "javascript:alert(1)//\"><b>",
      "occurrence": "claimed", "type": "No type of ours",
    ])
  }

  private mutating func addIDs() {
    let ids = [
      "007", "3/4", "1E5", "12345678901234567", "a b", "ä", "x#2", "<id>", "\"q\"", "=1", "-5",
      "../x", "id:with:colon", "a/b?c&d=e#f", "😀", ".", "_", "%41", "event.e1", "آی‌دی", "]]>",
      String(repeating: "long", count: 200), "constructor", "null", "true", "2022-07-14",
    ]
    for id in ids { add(["id": id]) }
  }

  private mutating func addTimes() {
    for date in [
      "0001", "0001-01-01", "9999", "9999-12-31", "0001/9999", "../2022", "2022/..", "/2022",
      "2022/",
      "-0044", "Y17000", "2022-07-14T23:59:59Z", "2022-07-14T06:30+04:30", "2022-21", "2022-34",
      "[1667,1670..1672]", "2022-01/2022-04~", "19XX", "2022-07-14/2022-07-14", "2022-02",
    ] { add(["date": date]) }
  }

  /// Poles, the antimeridian, and shapes of every kind.
  private mutating func addGround() {
    for (latitude, longitude) in [
      ("90", "0"), ("-90", "0"), ("0", "180"), ("0", "-180"), ("90", "180"), ("36.1234567", "69"),
      ("-0.0000001", "0.0000001"),
    ] {
      add(["latitude": latitude, "longitude": longitude, "radius_km": "300"])
    }
    for geometry in [
      "POINT (69 36)", "MULTIPOINT ((69 36), (70 37))", "LINESTRING (170 10, -170 20)",
      "MULTILINESTRING ((69 36, 70 37), (71 36, 72 37))",
      "POLYGON ((170 -10, -170 -10, -170 10, 170 10, 170 -10))",
      "POLYGON ((69 36, 72 36, 72 39, 69 39, 69 36), (70 37, 70 38, 71 38, 71 37, 70 37))",
      "MULTIPOLYGON (((69 36, 70 36, 70 37, 69 36)), ((71 36, 72 36, 72 37, 71 36)))",
      "GEOMETRYCOLLECTION (POINT (69 36), LINESTRING (69 36, 70 37))",
    ] { add(["geometry": geometry]) }
    add(["from_place": "Khwaja Ghar", "to_place": "Rustaq", "place": "Rustaq"])
  }

  /// One event in a thousand places.
  private mutating func addPlaces() {
    for number in 0..<1000 {
      add([
        "id": "thousand", "place": "Place \(number)", "latitude": "\(36 + Double(number) / 1000)",
        "longitude": "69.5",
      ])
    }
  }
}
