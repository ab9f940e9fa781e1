/// What the formats are for, and what each keeps and loses: the one source of `kokcha formats`, and of
/// the table in the README.
public struct FormatGuide: Sendable {
  /// What stands at the head of its column.
  public let title: String
  /// The formats that this holds for.
  public let formats: [OutputFormat]
  /// For whom they are, in one line.
  public let purpose: String
  /// What becomes of each part of an event, in the order of `Topic`; last, the options that change
  /// something of it.
  public let holdings: [String]

  private init(title: String, formats: [OutputFormat], purpose: String, holdings: [String]) {
    self.title = title
    self.formats = formats
    self.purpose = purpose
    self.holdings = holdings + [FormatOption.list(for: formats)]
  }

  /// What formats treat differently.
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
    case options = "options"
  }

  /// All formats, those for maps first.
  public static let all: [FormatGuide] = events + views

  /// Formats that hold events as they are, or nearly.
  private static let events = [geoJSON, kml, spreadsheet, plain, kokchaJSON]
  /// Formats for one program or one kind of reader, which tell events anew.
  private static let views = [hxl, timelineJS, timeMap]

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
    title: "KML, KMZ", formats: [.kml, .kmz],
    purpose: "Google Earth and GDAL; a Placemark an event, with time slider and balloons",
    holdings: [
      "Placemark in \"Location unknown\"", "TimeSpan; an open end is left out",
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
  private static let hxl = FormatGuide(
    title: "HXL (`hxl:FILE`)", formats: [.hxl],
    purpose: "humanitarian data: a CSV with a row of HXL 1.1 hashtags under the header",
    holdings: [
      "empty cells", "dates, both days of the event; an open end is empty",
      "`date` (`#event+date+edtf`)", "columns", "`…_json`", "`wkt` (`#geo+wkt`)",
      "`from_place`, `to_place`", "7 digits", "columns, `#meta+…`", "kept",
      "shown as ⏎ and counted", "apostrophe in front, counted",
      "cut at 32,767 characters, next file at 1,048,576 rows, counted",
      "no: the row of hashtags is refused",
    ])

  private static let timelineJS = FormatGuide(
    title: "TimelineJS (`timelinejs:FILE.csv`, `.json`)", formats: [.timelinejs, .timelinejsJSON],
    purpose: "TimelineJS 3: a slide an event, with the doubt in words",
    holdings: [
      "told in the text", "first and last day; without any date left out and counted",
      "in words, the display date", "told in the text", "told in the text",
      "one point, in the text, counted", "told in the text", "7 digits, in the text",
      "left out and counted", "kept", "as `<br>`",
      "kept, or an apostrophe in front",
      "in the spreadsheet the summary cut to a cell's length, rows after the 1,000th not read, counted",
      "no",
    ])

  private static let timeMap = FormatGuide(
    title: "TimeMap (`timemap:FILE`)", formats: [.timemap],
    purpose: "TimeMap of Forensic Architecture and Bellingcat: a dated point an event",
    holdings: [
      "empty latitude and longitude", "the first moment; without any date left out and counted",
      "in words, `time_display`", "told in the description", "told in the description",
      "one point, counted", "told in the description", "7 digits", "left out and counted", "kept",
      "kept", "kept", "kept", "no",
    ])

  /// The tables of the README: a column for each kind of format, a row for each topic.
  public static func markdown(of guides: [FormatGuide]) -> String {
    [events, views].map { part in
      guides.filter { guide in part.contains { $0.title == guide.title } }
    }
    .filter { !$0.isEmpty }.map(table).joined(separator: "\n")
  }

  private static func table(of guides: [FormatGuide]) -> String {
    var text = "| | " + guides.map(\.title).joined(separator: " | ") + " |\n"
    text += "|" + String(repeating: "---|", count: guides.count + 1) + "\n"
    for (index, topic) in Topic.allCases.enumerated() {
      text += "| \(topic.rawValue) | "
      text += guides.map { $0.holdings[index] }.joined(separator: " | ") + " |\n"
    }
    return text
  }
}
