public import KokchaFormat
import KokchaTableWriting

extension OutputFormat {
  /// The spreadsheet of TimelineJS 3, as CSV.
  public static let timelinejs = OutputFormat(
    "timelinejs", "the spreadsheet of TimelineJS 3", family: timelineJSFamily,
    options: [.csvw, .csvt], namesSources: true,
    lossWords: [
      .rowUnread: LossWords(
        "event stands in a row", "events stand in rows",
        " after the 1,000th, which TimelineJS does not read of a spreadsheet "
          + "(timelinejs:FILE.json is read whole)")
    ]
  ) {
    TimelineTable(
      mostRows: $0.mostRows ?? CSVProfile.rowsOfASheet, information: $0.information,
      drawing: $0.drawing)
  }

  /// The JSON that TimelineJS 3 loads.
  public static let timelinejsJSON = OutputFormat(
    "timelinejs-json", "the JSON that TimelineJS 3 loads", alias: Alias("timelinejs", "json"),
    family: timelineJSFamily, namesSources: true
  ) { TimelineJSON(information: $0.information) }

  private static let timelineJSFamily = FormatFamily(
    "TimelineJS (`timelinejs:FILE.csv`, `.json`)",
    for: "TimelineJS 3: a slide an event, with the doubt in words", isView: true,
    holdings: FormatHoldings(
      unlocated: "told in the text",
      bounds: "first and last day; without any date left out and counted",
      date: "in words, the display date",
      uncertainty: "told in the text",
      further: "told in the text",
      shape: "one point, in the text, counted",
      trajectory: "told in the text",
      coordinate: "7 digits, in the text",
      own: "left out and counted",
      lineEnd: "as `<br>`",
      formula: "kept, or an apostrophe in front",
      length: "in the spreadsheet the summary cut to a cell's length, rows after the 1,000th not "
        + "read, counted",
      readBack: "no"))
}
