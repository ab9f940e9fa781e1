import Kokcha
import KokchaCSV
import KokchaGeoJSON
import KokchaJSON
import KokchaKML

/// The formats that an export writes.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// GeoJSON, one FeatureCollection (RFC 7946).
  case geojson
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
  /// Kokcha's JSON form, one document.
  case json
  /// Kokcha's JSON form, an event a line.
  case jsonl

  /// The format that a file name's ending means; nil for one that means none.
  public init?(pathExtension: String) {
    switch pathExtension.lowercased() {
    case "geojson": self = .geojson
    case "kml": self = .kml
    case "kmz": self = .kmz
    case "csv": self = .csv
    case "tsv": self = .tsv
    case "json": self = .json
    case "jsonl": self = .jsonl
    default: return nil
    }
  }

  func format(
    for information: DocumentInformation, drawing: DrawingOptions, isLog: Bool, mostRows: Int
  ) -> any EventFormat {
    switch self {
    case .geojson: GeoJSONFormat(information: information, horizon: drawing.horizon)
    case .kml: KMLFormat(information: information, drawing: drawing)
    case .kmz: KMLFormat(information: information, drawing: drawing, isArchive: true)
    case .csv: CSVFormat(.spreadsheet, isLog: isLog, mostRows: mostRows)
    case .plain: CSVFormat(.plain, isLog: isLog)
    case .tsv: CSVFormat(.tabSeparated, isLog: isLog, mostRows: mostRows)
    case .log: CSVFormat(.log, isLog: true)
    case .json: JSONFormat(.document, information: information)
    case .jsonl: JSONFormat(.lines, information: information)
    }
  }
}
