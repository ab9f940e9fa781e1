import Foundation
import TestSupport
import Testing

/// A real feed whose columns are told by `--map`: UCDP GED, Afghanistan 2001–2018.
@Suite(.enabled(if: referenceData != nil, "KOKCHA_REFERENCE_DATA is not set"))
struct UCDPFeed {
  /// A coordinate in steps of 10⁻⁶ degree, as fine as the feed has them.
  private struct Point: Hashable {
    var longitude: Int
    var latitude: Int

    init(longitude: Double, latitude: Double) {
      self.longitude = Int((longitude * 1e6).rounded())
      self.latitude = Int((latitude * 1e6).rounded())
    }

    init?(_ longitude: String, _ latitude: String) {
      guard let x = Double(longitude), let y = Double(latitude) else { return nil }
      self.init(longitude: x, latitude: y)
    }
  }

  private let feed: [[String: String]]
  private let folder: TemporaryFolder

  init() throws {
    let file = try #require(referenceData)
      .appending(path: "sample-feeds/ucdp-ged/afg-deadly-2001-2018.csv")
    feed = records(try Data(contentsOf: file))
    folder = try TemporaryFolder()
    let run = try kokcha(
      [
        "export", file.path, "--map", "title=source_article", "--map", "date=date_start/date_end",
        "--map", "admin2=adm_2", "--map", "actor1=side_a", "--map", "actor2=side_b",
        "--out", "a.geojson", "--out", "a.kml", "--out", "a.csv",
      ], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
  }

  private func count(_ points: [Point?]) -> [Point?: Int] {
    points.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private var given: [Point?: Int] {
    count(feed.map { Point($0["longitude"] ?? "", $0["latitude"] ?? "") })
  }

  private var dates: [String?] {
    feed.map { row in
      row["date_start"] == row["date_end"]
        ? row["date_start"] : "\(row["date_start"] ?? "")/\(row["date_end"] ?? "")"
    }
  }

  @Test func geojson() throws {
    #expect(feed.count == 161)
    let collection = try #require(
      try JSONSerialization.jsonObject(with: folder.read("a.geojson")) as? [String: Any])
    let features = try #require(collection["features"] as? [[String: Any]])
    #expect(features.map { $0["id"] as? String } == feed.map { $0["id"] })
    let points = features.map { feature -> Point? in
      let geometry = feature["geometry"] as? [String: Any]
      guard let position = geometry?["coordinates"] as? [Double], position.count == 2 else {
        return nil
      }
      return Point(longitude: position[0], latitude: position[1])
    }
    #expect(count(points) == given)
    let properties = features.map { $0["properties"] as? [String: Any] ?? [:] }
    #expect(properties.map { $0["date"] as? String } == dates)
    #expect(properties.map { $0["title"] as? String } == feed.map { $0["source_article"] })
    let precisions = properties.compactMap { $0["date_precision"] as? String }
    #expect(precisions.count { $0 == "day" } == 97)
    #expect(precisions.count { $0 == "range" } == 64)
    // A column of the feed's own travels along.
    #expect(properties.map { $0["deaths_a"] as? String } == feed.map { $0["deaths_a"] })
  }

  @Test func kml() throws {
    let text = String(decoding: try folder.read("a.kml"), as: UTF8.self)
    #expect(text.matches(of: /<Placemark id=/).count == 161)
    #expect(text.matches(of: /<TimeSpan>/).count == 161)
    let points = text.matches(of: /<coordinates>([^,<]+),([^,<]+)<\/coordinates>/).map {
      Point(String($0.1), String($0.2))
    }
    #expect(count(points) == given)
  }

  @Test func csv() throws {
    let table = records(try folder.read("a.csv"))
    #expect(table.map { $0["id"] } == feed.map { $0["id"] })
    #expect(table.map { $0["date"] } == dates)
    #expect(count(table.map { Point($0["longitude"] ?? "", $0["latitude"] ?? "") }) == given)
    #expect(table.map { $0["actor1"] } == feed.map { $0["side_a"] })
    #expect(table.map { $0["deaths_b"] } == feed.map { $0["deaths_b"] })
  }
}

/// The records of any CSV (RFC 4180), as name → text; written apart from what it judges.
private func records(_ document: Data) -> [[String: String]] {
  var lines: [[String]] = []
  var cells: [String] = []
  var cell = ""
  var inQuotes = false
  var scalars = Array(String(decoding: document, as: UTF8.self).unicodeScalars)[...]
  if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
  while let scalar = scalars.popFirst() {
    switch (scalar, inQuotes) {
    case ("\"", true) where scalars.first == "\"":
      scalars.removeFirst()
      cell.unicodeScalars.append("\"")
    case ("\"", _): inQuotes.toggle()
    case (",", false), ("\n", false):
      cells.append(cell)
      cell = ""
      if scalar == "\n" {
        lines.append(cells)
        cells = []
      }
    case ("\r", false): break
    default: cell.unicodeScalars.append(scalar)
    }
  }
  let names = lines.first ?? []
  return lines.dropFirst().map { Dictionary(zip(names, $0), uniquingKeysWith: { $1 }) }
}
