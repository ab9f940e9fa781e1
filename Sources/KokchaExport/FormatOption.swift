import KokchaBytes
import KokchaModel

/// The options of an export that some formats have no use for: the one source of what is said where one
/// is given in vain, of `kokcha formats`, and of the table in the README.
public enum FormatOption: String, CaseIterable, Sendable {
  /// Which of an event's places are drawn.
  case places = "--places"
  /// Whether radii are drawn.
  case circles = "--circles"
  /// Whether features have no colours and symbols.
  case noStyle = "--no-style"
  /// What open ends of time are filled with.
  case horizon = "--horizon"
  /// Whether districts and borders are drawn.
  case basemap = "--basemap"
  /// By what Placemarks are grouped.
  case folders = "--folders"
  /// From how many Placemarks on there are tiles.
  case tiles = "--tiles"
  /// Whether a row is an event, or one of its places, actors, claims and sources.
  case rows = "--rows"
  /// Whether a metadata file is written beside a table.
  case csvw = "--csvw"
  /// Whether a file of its columns' types is.
  case csvt = "--csvt"

  /// The formats that it changes, in the order of all formats.
  public var formats: [OutputFormat] {
    switch self {
    case .places, .circles, .noStyle: [.geojson, .geojsonl, .geojsons, .kml, .kmz]
    case .horizon: [.geojson, .geojsonl, .geojsons]
    case .basemap, .folders: [.kml, .kmz]
    case .tiles: [.kmz]
    // A log has a row for each of them anyway, and hashtags are those of a row an event.
    case .rows: [.csv, .plain, .tsv]
    case .csvw: OutputFormat.allCases.filter(\.isTable)
    // GDAL would take the row of hashtags for an event.
    case .csvt: OutputFormat.allCases.filter { $0.isTable && $0 != .hxl }
    }
  }

  /// Whether it writes a file beside the document, and so needs one that has a name.
  private var writesBeside: Bool { self == .csvw || self == .csvt }

  /// Whether it changes anything of an output.
  func applies(to output: ExportOptions.Output) -> Bool {
    formats.contains(output.format) && !(writesBeside && output.path == "-")
  }

  /// What is to be said where it changes none of the outputs; nil where it does.
  public func note(on outputs: [ExportOptions.Output]) -> String? {
    if outputs.contains(where: applies) { return nil }
    let names = formats.map(\.rawValue).listed(with: "and")
    return "\(rawValue) changes none of these outputs: it is for \(names)"
      + (writesBeside ? ", in a file" : "")
  }

  /// The options that change one of several formats, as `kokcha formats` lists them; one that does not change
  /// all of them names those that it does.
  static func list(for formats: [OutputFormat]) -> String {
    let listed = allCases.compactMap { option -> String? in
      let changed = formats.filter(option.formats.contains)
      if changed.isEmpty { return nil }
      return "`\(option.rawValue)`"
        + (changed.count == formats.count
          ? "" : " (\(changed.map(\.rawValue).joined(separator: ", ")))")
    }
    return listed.isEmpty ? "none" : listed.joined(separator: ", ")
  }
}
