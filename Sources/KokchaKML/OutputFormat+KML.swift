public import KokchaFormat

extension OutputFormat {
  /// KML 2.2 (OGC 07-147r2).
  public static let kml = OutputFormat(
    "kml", "KML 2.2", pathExtensions: ["kml"], family: kmlFamily, options: kmlOptions,
    namesSources: true, lossWords: kmlLosses
  ) { KMLFormat(information: $0.information, drawing: $0.drawing) }

  /// KML and its icons in a ZIP archive, in tiles where there are many events.
  public static let kmz = OutputFormat(
    "kmz", "KML and its icons in a ZIP archive", pathExtensions: ["kmz"], family: kmlFamily,
    options: kmlOptions + [.tiles], namesSources: true, lossWords: kmlLosses
  ) { KMLFormat(information: $0.information, drawing: $0.drawing, isArchive: true) }

  private static let kmlOptions: [FormatOption] = [
    .places, .circles, .noStyle, .basemap, .folders,
  ]

  private static let kmlLosses: [LossKind: LossWords] = [
    .unlocated: .unlocated("in the folder 'Location unknown', not on the map"),
    .illegalCharacter: LossWords(
      "character was", "characters were",
      " removed, because XML cannot hold a control character"),
  ]

  private static let kmlFamily = FormatFamily(
    "KML, KMZ",
    for: "Google Earth and GDAL; a Placemark an event, with time slider and balloons",
    holdings: FormatHoldings(
      unlocated: "Placemark in \"Location unknown\"",
      bounds: "TimeSpan; an open end is left out",
      date: "`date`",
      uncertainty: "ExtendedData; `--circles` draws the radius",
      further: "`…_json`; `--places all` draws the places",
      shape: "the geometry",
      trajectory: "drawn, if both ends are known",
      own: "ExtendedData, as text",
      control: "removed and counted",
      length: "kept; KMZ is cut into tiles",
      readBack: "the same events but for control characters"))
}

extension FormatOption {
  /// Whether districts and borders are drawn.
  public static let basemap = flag("--basemap", "KML: districts and border below the events") {
    $0.drawsBasemap = true
  }

  /// By what Placemarks are grouped.
  public static let folders = choice(
    "--folders", of: "WHAT", "KML: group by year, type or district"
  ) { (choice: FolderGrouping, settings: inout FormatSettings) in
    settings.drawing.folders = choice
  }

  /// From how many Placemarks on there are tiles.
  public static let tiles = FormatOption(
    "--tiles", "KMZ: more than N Placemarks are cut into tiles (default 10,000)",
    value: .text(name: "N") { text, settings in
      guard let count = Int(text), count >= 1 else {
        return "--tiles needs a number of Placemarks, 1 or more"
      }
      settings.drawing.tileThreshold = count
      return nil
    })
}
