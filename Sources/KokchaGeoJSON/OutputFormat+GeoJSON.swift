public import KokchaFormat

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
