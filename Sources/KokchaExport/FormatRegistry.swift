import KokchaFiles
public import KokchaFormat

// Who has the list of formats has the formats: nothing else needs to import them.
@_exported public import KokchaCSV
@_exported public import KokchaGeoJSON
@_exported public import KokchaJSON
@_exported public import KokchaKML
@_exported public import KokchaPage
@_exported public import KokchaPicture
@_exported public import KokchaTableWriting
@_exported public import KokchaTimelines

/// The registry: every format that an export writes. One that is added here is in the help, in
/// `kokcha formats`, in messages and in the tests that go through all formats.
extension OutputFormat {
  /// All formats, in the order in which they are listed.
  public static let all: [OutputFormat] = [
    .html, .svg, .geojson, .geojsonl, .geojsons, .kml, .kmz, .csv, .plain, .tsv, .log, .hxl,
    .timelinejs, .timelinejsJSON, .timemap, .json, .jsonl,
  ]

  /// The format that the ending of a file's name means; nil for one that means none.
  ///
  /// Of two endings that fit, such as `json` and `map.json`, the longer one counts.
  public init?(ofFile path: String) {
    let name = FilePath.name(of: path).lowercased()
    var best: (format: OutputFormat, length: Int)?
    for format in Self.all {
      for ending in format.pathExtensions where name.hasSuffix("." + ending) {
        if ending.utf8.count > best?.length ?? 0 { best = (format, ending.utf8.count) }
      }
    }
    guard let best else { return nil }
    self = best.format
  }

  /// The format of a name, in letters of either case; nil for a name that none has.
  ///
  /// - Parameters:
  ///   - name: what stands before the colon in `FORMAT:FILE`.
  ///   - path: the file to be written, whose ending tells two formats of one name apart.
  public init?(named name: String, for path: String = "") {
    let (name, path) = (name.lowercased(), path.lowercased())
    let alias = Self.all.first {
      $0.alias.map { $0.name == name && path.hasSuffix("." + $0.pathExtension) } ?? false
    }
    guard let format = alias ?? Self.all.first(where: { $0.name == name }) else { return nil }
    self = format
  }
}

extension FormatOption {
  /// All options that some format has a use for, in the order in which the formats list them.
  public static let all: [FormatOption] = OutputFormat.all.flatMap(\.options).reduce(into: []) {
    if !$0.contains($1) { $0.append($1) }
  }

  /// The formats that it changes something of.
  public var formats: [OutputFormat] { OutputFormat.all.filter { $0.options.contains(self) } }
}
