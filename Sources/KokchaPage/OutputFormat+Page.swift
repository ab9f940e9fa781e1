public import KokchaFormat

extension OutputFormat {
  /// A page for a browser: map, timeline and events in one file.
  public static let html = OutputFormat(
    "html", "a page with a map, a timeline and the events, in one file",
    pathExtensions: ["html", "htm"], family: pageFamily,
    options: [.title, .pageLanguage, .details, .horizon], namesSources: true, namesInputs: true,
    drawsGround: true, lossWords: pageLosses
  ) { settings in
    var information = settings.information
    if let title = settings.title { information.title = title }
    return PageFormat(
      information: information, drawing: settings.drawing, language: settings.pageLanguage,
      details: settings.pageDetails)
  }

  private static let pageLosses: [LossKind: LossWords] = [
    .unlocated: .unlocated("in the list, not on the map"),
    .furtherPlace: LossWords(
      "further place is", "further places are", " not on the map, but in the card of the event"),
    .shapeReduced: LossWords(
      "shape is", "shapes are", " shown on the map by one point, and kept whole for download"),
    .textLeftOut: LossWords(
      "event has", "events have",
      " only what the map, the timeline and the list show, as --details none asks"),
  ]

  private static let pageFamily = FormatFamily(
    "Page", for: "looking through, mailing and printing: opens in any browser, fetches nothing",
    isView: true,
    holdings: FormatHoldings(
      unlocated: "in the list, not on the map",
      bounds: "both, an open end faded",
      date: "in the card, both calendars",
      uncertainty: "drawn, and in the card in words",
      further: "in the card",
      shape: "by its point; downloads have it",
      trajectory: "drawn, if both ends are known",
      own: "in the card",
      control: "kept",
      length: "kept",
      readBack: "no, but its downloads are"))
}

extension FormatOption {
  /// How much of an event a page has.
  public static let details = choice(
    "--details", of: "WHAT",
    "pages: all (default), or none, only what the map, the timeline and the list show, for a much smaller file"
  ) { (choice: PageDetails, settings: inout FormatSettings) in settings.pageDetails = choice }
}
