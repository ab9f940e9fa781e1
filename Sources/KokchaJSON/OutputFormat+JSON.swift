public import KokchaFormat

extension OutputFormat {
  /// Kokcha's JSON form, one document.
  public static let json = OutputFormat(
    "json", "Kokcha's JSON form, one document", pathExtensions: ["json"], family: jsonFamily,
    namesSources: true
  ) { JSONFormat(.document, information: $0.information) }

  /// Kokcha's JSON form, an event a line.
  public static let jsonl = OutputFormat(
    "jsonl", "Kokcha's JSON form, an event a line", pathExtensions: ["jsonl"], family: jsonFamily,
    namesSources: false
  ) { JSONFormat(.lines, information: $0.information) }

  private static let jsonFamily = FormatFamily(
    "Kokcha's JSON", for: "keeping and programs: every part of an event, to be read again",
    holdings: FormatHoldings(
      unlocated: "no coordinate",
      bounds: "RFC 3339; an open end is left out",
      date: "`edtf`",
      uncertainty: "all of it",
      further: "all of them",
      shape: "`geometry`",
      trajectory: "all of them",
      own: "`extra`",
      readBack: "the same events"))
}
