public import KokchaFormat
import KokchaTableWriting

extension OutputFormat {
  /// CSV for spreadsheets.
  public static let csv = table(
    .spreadsheet, "csv", "CSV for spreadsheets", ["csv"], family: spreadsheetFamily,
    options: [.rows, .csvw, .csvt]
  ) { $0.writesLogRows }

  /// CSV for programs.
  public static let plain = table(
    .plain, "plain", "CSV for programs", family: plainFamily, options: [.rows, .csvw, .csvt]
  ) { $0.writesLogRows }

  /// Tab-separated values for spreadsheets.
  public static let tsv = table(
    .tabSeparated, "tsv", "tab-separated values for spreadsheets", ["tsv"],
    family: spreadsheetFamily, options: [.rows, .csvw, .csvt]
  ) { $0.writesLogRows }

  /// An event log: CSV with a row for each of an event's places, actors, claims and sources, to be
  /// kept in a spreadsheet and read again.
  public static let log = table(
    .log, "log", "an event log again, to be kept in a spreadsheet", family: logFamily,
    // It has a row for each of them anyway.
    options: [.csvw, .csvt]
  ) { _ in true }

  /// CSV with a row of HXL 1.1 hashtags under its header.
  public static let hxl = table(
    .hxl, "hxl", "CSV with HXL hashtags", family: hxlFamily,
    // GDAL would take the row of hashtags for an event, and hashtags are those of a row an event.
    options: [.csvw]
  ) { _ in false }

  private static func table(
    _ profile: CSVProfile, _ name: String, _ summary: String, _ endings: [String] = [],
    family: FormatFamily, options: [FormatOption],
    isLog: @escaping @Sendable (FormatSettings) -> Bool
  ) -> OutputFormat {
    OutputFormat(
      name, summary, pathExtensions: endings, family: family, options: options,
      namesSources: false
    ) {
      CSVFormat(
        profile, isLog: isLog($0), mostRows: $0.mostRows ?? CSVProfile.rowsOfASheet,
        information: $0.information, drawing: $0.drawing)
    }
  }
}

extension FormatOption {
  /// Whether a row is an event, or one of its places, actors, claims and sources.
  public static let rows = choice(
    "--rows", of: "event|all",
    "CSV: a row an event (default), or the form of an event log, a row for each place, actor, claim "
      + "and source, which can be read again"
  ) { (choice: TableRow, settings: inout FormatSettings) in
    settings.writesLogRows = choice == .all
  }
}

/// What a row of a table is.
private enum TableRow: String, CaseIterable {
  /// An event.
  case event
  /// One of an event's places, actors, claims and sources.
  case all
}

// MARK: What tables keep and lose

extension OutputFormat {
  private static let spreadsheetFamily = FormatFamily(
    "CSV (`.csv`, `.tsv`)",
    for: "spreadsheets: opens in Excel and LibreOffice without garbling Dari or running a text",
    holdings: FormatHoldings(
      unlocated: "empty cells",
      bounds: "`YYYY-MM-DD HH:MM:SS` UTC; an open end is empty",
      date: "`date`, and `date_shamsi`",
      uncertainty: "columns",
      further: "`…_json`",
      shape: "`wkt`, or a point where it fits no cell",
      trajectory: "`from_place`, `to_place`",
      own: "columns",
      lineEnd: "shown as ⏎ and counted",
      formula: "apostrophe in front, counted",
      length: "cut at 32,767 characters, next file at 1,048,576 rows, counted",
      readBack: "the same events but for line ends and cut texts"))

  private static let plainFamily = FormatFamily(
    "CSV for programs (`plain:FILE`)", for: "programs: every text byte for byte",
    holdings: FormatHoldings(
      unlocated: "empty cells",
      bounds: "RFC 3339; an open end is empty",
      date: "`date`, and `date_shamsi`",
      uncertainty: "columns",
      further: "`…_json`",
      shape: "`wkt`",
      trajectory: "`from_place`, `to_place`",
      own: "columns",
      readBack: "the same events"))

  private static let logFamily = FormatFamily(
    "Event log (`log:FILE`)", for: "keeping and editing in a spreadsheet, to be read again",
    holdings: FormatHoldings(
      unlocated: "empty cells",
      bounds: "those of `date`, computed again when it is read",
      date: "`date`",
      uncertainty: "columns",
      further: "a row each",
      shape: "`geometry`",
      trajectory: "a row each",
      own: "columns",
      formula: "apostrophe in front, counted",
      readBack: "the same events"))

  private static let hxlFamily = FormatFamily(
    "HXL (`hxl:FILE`)",
    for: "humanitarian data: a CSV with a row of HXL 1.1 hashtags under the header",
    isView: true,
    holdings: FormatHoldings(
      unlocated: "empty cells",
      bounds: "dates, both days of the event; an open end is empty",
      date: "`date` (`#event+date+edtf`)",
      uncertainty: "columns",
      further: "`…_json`",
      shape: "`wkt` (`#geo+wkt`)",
      trajectory: "`from_place`, `to_place`",
      own: "columns, `#meta+…`",
      lineEnd: "shown as ⏎ and counted",
      formula: "apostrophe in front, counted",
      length: "cut at 32,767 characters, next file at 1,048,576 rows, counted",
      readBack: "no: the row of hashtags is refused"))
}
