public import KokchaFormat
import KokchaTime

extension OutputFormat {
  /// GeoJSON, one FeatureCollection (RFC 7946).
  public static let geojson = geoJSON(
    .collection, "geojson", "GeoJSON, one FeatureCollection", ["geojson"], namesSources: true)

  /// GeoJSON, a Feature a line.
  public static let geojsonl = geoJSON(
    .lines, "geojsonl", "GeoJSON, a Feature a line", ["geojsonl", "ndjson"])

  /// GeoJSON text sequence (RFC 8142).
  public static let geojsons = geoJSON(
    .sequence, "geojsons", "GeoJSON text sequence (RFC 8142)", ["geojsons"])

  private static func geoJSON(
    _ layout: GeoJSONLayout, _ name: String, _ summary: String, _ endings: [String],
    namesSources: Bool = false
  ) -> OutputFormat {
    OutputFormat(
      name, summary, pathExtensions: endings, family: geoJSONFamily,
      options: [.places, .circles, .noStyle, .horizon], namesSources: namesSources,
      lossWords: [
        .unlocated: .unlocated("the geometry is null, which a map does not show")
      ]
    ) { GeoJSONFormat(layout, information: $0.information, drawing: $0.drawing) }
  }

  private static let geoJSONFamily = FormatFamily(
    "GeoJSON", for: "QGIS, geojson.io, Leaflet, MapLibre, kepler.gl; a Feature an event",
    holdings: FormatHoldings(
      unlocated: "feature with null geometry",
      bounds: "UTC, half-open; an open end is filled and flagged",
      date: "`date`",
      uncertainty: "properties; `--circles` draws the radius",
      further: "`…_json`; `--places all` draws the places",
      shape: "the geometry, cut at the antimeridian",
      trajectory: "`from_place`, `to_place`; `--places all` draws it",
      own: "properties, as text",
      readBack: "the same events"))
}

extension FormatOption {
  /// What open ends of time are filled with (rule GJ7).
  public static let horizon = FormatOption(
    "--horizon",
    "what an open end of time is filled with where a format needs one, for example 2021/2023; else "
      + "the first and last moment of all events",
    value: .text(name: "FROM/TO") { text, settings in
      guard case .success(let bounds) = ExtendedDateTime.read(text.utf8.span, trusting: true),
        let from = bounds.begin.writable(isEnd: false).instant,
        let to = bounds.end.writable(isEnd: true).instant
      else {
        return "--horizon \(text): write two dates, FROM/TO, for example 2021-08/2022-07-14"
      }
      settings.drawing.horizon = (from, to)
      return nil
    })
}
