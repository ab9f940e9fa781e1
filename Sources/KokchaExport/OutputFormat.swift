import Kokcha
import KokchaCSV
import KokchaGeoJSON
import KokchaJSON
import KokchaKML

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
    case .csv: ["csv"]
    case .tsv: ["tsv"]
    case .json: ["json"]
    case .jsonl: ["jsonl"]
    case .plain, .log: []
    }
  }

  func format(
    for information: DocumentInformation, drawing: DrawingOptions, isLog: Bool, mostRows: Int
  ) -> any EventFormat {
    switch self {
    case .geojson: GeoJSONFormat(information: information, drawing: drawing)
    case .geojsonl: GeoJSONFormat(.lines, information: information, drawing: drawing)
    case .geojsons: GeoJSONFormat(.sequence, information: information, drawing: drawing)
    case .kml: KMLFormat(information: information)
    case .csv: CSVFormat(.spreadsheet, isLog: isLog, mostRows: mostRows)
    case .plain: CSVFormat(.plain, isLog: isLog)
    case .tsv: CSVFormat(.tabSeparated, isLog: isLog, mostRows: mostRows)
    case .log: CSVFormat(.log, isLog: true)
    case .json: JSONFormat(.document, information: information)
    case .jsonl: JSONFormat(.lines, information: information)
    }
  }
}
