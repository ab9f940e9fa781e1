import KokchaCSV
import KokchaTableWriting
import KokchaFormat
import KokchaGeoJSON
import KokchaJSON
import KokchaKML
import KokchaModel
import KokchaTimelines

/// The formats that an export writes.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// GeoJSON, one FeatureCollection (RFC 7946).
  case geojson
  /// GeoJSON, a Feature a line.
  case geojsonl
  /// GeoJSON text sequence (RFC 8142).
  case geojsons
  /// KML 2.2 (OGC 07-147r2).
  case kml
  /// KML and its icons in a ZIP archive, in tiles where there are many events.
  case kmz
  /// CSV for spreadsheets.
  case csv
  /// CSV for programs.
  case plain
  /// Tab-separated values for spreadsheets.
  case tsv
  /// An event log: CSV with a row for each of an event's places, actors, claims and sources, to be
  /// kept in a spreadsheet and read again.
  case log
  /// CSV with a row of HXL 1.1 hashtags under its header.
  case hxl
  /// The spreadsheet of TimelineJS 3, as CSV.
  case timelinejs
  /// The JSON that TimelineJS 3 loads.
  case timelinejsJSON = "timelinejs-json"
  /// The events of TimeMap, JSON.
  case timemap
  /// Kokcha's JSON form, one document.
  case json
  /// Kokcha's JSON form, an event a line.
  case jsonl

  /// The format that a file name's ending means; nil for one that means none.
  public init?(pathExtension: String) {
    let ending = pathExtension.lowercased()
    guard let format = Self.allCases.first(where: { $0.pathExtensions.contains(ending) }) else {
      return nil
    }
    self = format
  }

  /// The endings of file names that mean the format; none for one that has to be named.
  public var pathExtensions: [String] {
    switch self {
    case .geojson: ["geojson"]
    case .geojsonl: ["geojsonl", "ndjson"]
    case .geojsons: ["geojsons"]
    case .kml: ["kml"]
    case .kmz: ["kmz"]
    case .csv: ["csv"]
    case .tsv: ["tsv"]
    case .json: ["json"]
    case .jsonl: ["jsonl"]
    case .plain, .log, .hxl, .timelinejs, .timelinejsJSON, .timemap: []
    }
  }

  /// The format of a name on the command line; TimelineJS has two, and the file's ending tells them
  /// apart.
  public init?(name: String, path: String) {
    self.init(rawValue: name.lowercased())
    if self == .timelinejs, path.lowercased().hasSuffix(".json") { self = .timelinejsJSON }
  }

  /// Whether it is a table, beside which a metadata file may lie.
  package var isTable: Bool {
    switch self {
    case .csv, .plain, .tsv, .log, .hxl, .timelinejs: true
    default: false
    }
  }

  /// Whether the document itself names whose data its places are from (rule A8).
  var namesSources: Bool {
    switch self {
    case .geojsonl, .geojsons, .csv, .plain, .tsv, .log, .hxl, .jsonl, .timemap: false
    default: true
    }
  }

  func format(
    for information: DocumentInformation, drawing: DrawingOptions, isLog: Bool, mostRows: Int
  ) -> any EventFormat {
    func table(_ profile: CSVProfile, isLog: Bool) -> any EventFormat {
      CSVFormat(
        profile, isLog: isLog, mostRows: mostRows, information: information, drawing: drawing)
    }
    return switch self {
    case .geojson: GeoJSONFormat(information: information, drawing: drawing)
    case .geojsonl: GeoJSONFormat(.lines, information: information, drawing: drawing)
    case .geojsons: GeoJSONFormat(.sequence, information: information, drawing: drawing)
    case .kml: KMLFormat(information: information, drawing: drawing)
    case .kmz: KMLFormat(information: information, drawing: drawing, isArchive: true)
    case .csv: table(.spreadsheet, isLog: isLog)
    case .plain: table(.plain, isLog: isLog)
    case .tsv: table(.tabSeparated, isLog: isLog)
    case .log: table(.log, isLog: true)
    // Hashtags are those of a row an event.
    case .hxl: table(.hxl, isLog: false)
    case .timelinejs:
      TimelineTable(mostRows: mostRows, information: information, drawing: drawing)
    case .timelinejsJSON: TimelineJSON(information: information)
    case .timemap: TimeMap()
    case .json: JSONFormat(.document, information: information)
    case .jsonl: JSONFormat(.lines, information: information)
    }
  }
}
