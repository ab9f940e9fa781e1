/// What the formats are for, and what each keeps and loses: the one source of `kokcha formats`, and of
/// the table in the README.
public struct FormatGuide: Sendable {
  /// What stands at the head of its column.
  public let title: String
  /// The formats that this holds for.
  public let formats: [OutputFormat]
  /// For whom they are, in one line.
  public let purpose: String
  /// What becomes of each part of an event, in the order of `Topic`.
  public let holdings: [String]

  /// A part of an event that formats treat differently.
  public enum Topic: String, CaseIterable, Sendable {
    case unlocated = "place not known"
    case bounds = "begin, end"
    case date = "the date as written (EDTF)"
    case uncertainty = "radius, precision, claim, source"
    case further = "further places, actors, claims, sources"
    case shape = "shape"
    case trajectory = "trajectory"
    case coordinate = "coordinates"
    case own = "columns of the log's own"
    case control = "control characters"
    case lineEnd = "line ends in a text"
    case formula = "text that a spreadsheet would run"
    case length = "very long text, very many events"
    case readBack = "read back by Kokcha"
  }

  /// All formats, those for maps first.
  public static let all: [FormatGuide] = [
    geoJSON, kml, spreadsheet, plain, kokchaJSON,
  ]

  private static let geoJSON = FormatGuide(
    title: "GeoJSON", formats: [.geojson, .geojsonl, .geojsons],
    purpose: "QGIS, geojson.io, Leaflet, MapLibre, kepler.gl; a Feature an event",
    holdings: [
      "feature with null geometry", "UTC, half-open; an open end is filled and flagged", "`date`",
      "properties; `--circles` draws the radius", "`…_json`; `--places all` draws the places",
      "the geometry, cut at the antimeridian", "`from_place`, `to_place`; `--places all` draws it",
      "7 digits", "properties, as text", "kept", "kept", "kept", "kept",
      "the same events",
    ])

  private static let kml = FormatGuide(
    title: "KML", formats: [.kml],
    purpose: "Google Earth and GDAL; a Placemark an event, with time slider and balloons",
    holdings: [
      "Placemark in \"Location unknown\"", "TimeStamp or TimeSpan; an open end is left out",
      "`date`", "ExtendedData; `--circles` draws the radius",
      "`…_json`; `--places all` draws the places", "the geometry", "drawn, if both ends are known",
      "7 digits", "ExtendedData, as text", "removed and counted", "kept", "kept",
      "kept; KMZ is cut into tiles", "the same events but for control characters",
    ])

  private static let spreadsheet = FormatGuide(
    title: "CSV (`.csv`, `.tsv`)", formats: [.csv, .tsv],
    purpose: "spreadsheets: opens in Excel and LibreOffice without garbling Dari or running a text",
    holdings: [
      "empty cells", "`YYYY-MM-DD HH:MM:SS` UTC; an open end is empty",
      "`date`, and `date_shamsi`", "columns", "`…_json`", "`wkt`, or a point where it fits no cell",
      "`from_place`, `to_place`", "7 digits", "columns", "kept", "shown as ⏎ and counted",
      "apostrophe in front, counted",
      "cut at 32,767 characters, next file at 1,048,576 rows, counted",
      "the same events but for line ends and cut texts",
    ])

  private static let plain = FormatGuide(
    title: "CSV for programs (`plain:FILE`)", formats: [.plain],
    purpose: "programs: every text byte for byte",
    holdings: [
      "empty cells", "RFC 3339; an open end is empty", "`date`, and `date_shamsi`", "columns",
      "`…_json`", "`wkt`", "`from_place`, `to_place`", "7 digits", "columns", "kept", "kept",
      "kept", "kept", "the same events",
    ])

  private static let kokchaJSON = FormatGuide(
    title: "Kokcha's JSON, and the log (`log:FILE`)", formats: [.json, .jsonl, .log],
    purpose: "keeping and editing: every part of an event, to be read again",
    holdings: [
      "no coordinate", "RFC 3339; an open end is left out", "`edtf`; `date`", "all of it",
      "all of them; a row each in the log", "`geometry`", "all of them", "7 digits",
      "`extra`; columns", "kept", "kept", "kept; an apostrophe in front in the log",
      "kept", "the same events",
    ])
}

extension FormatGuide {
  /// The table of the README: a column for each kind of format, a row for each topic.
  public static func markdown(of guides: [FormatGuide]) -> String {
    var text = "| | " + guides.map(\.title).joined(separator: " | ") + " |\n"
    text += "|" + String(repeating: "---|", count: guides.count + 1) + "\n"
    for (index, topic) in Topic.allCases.enumerated() {
      text += "| \(topic.rawValue) | "
      text += guides.map { $0.holdings[index] }.joined(separator: " | ") + " |\n"
    }
    return text
  }
}
