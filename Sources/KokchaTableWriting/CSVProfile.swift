/// For whom a CSV is written.
package enum CSVProfile: Sendable {
  /// People in spreadsheets: byte-order mark, guard against formulas, cells and files no larger
  /// than a spreadsheet holds (rule CSV2).
  case spreadsheet
  /// Programs: every text byte for byte.
  case plain
  /// People again, with tabs.
  case tabSeparated
  /// People who keep an event log: guarded like a spreadsheet's, but every text whole and with its
  /// line ends, so that reading it again gives the same events.
  case log
  /// Humanitarian data people: hashtags below the header (rule CSV7).
  ///
  /// HXL is a row in spreadsheets that people open, so texts are guarded as for them. An apostrophe
  /// that a tool shows is a blemish, and is told; a formula that runs is neither.
  case hxl

  /// Whether the file is opened in a spreadsheet: byte-order mark, guard against formulas.
  package var isForPeople: Bool { self != .plain }
  /// Whether line ends and long texts are made to fit a spreadsheet's cell.
  package var isFitted: Bool { self == .spreadsheet || self == .tabSeparated || self == .hxl }
  package var delimiter: UInt8 { self == .tabSeparated ? 0x09 : 0x2C }
  /// How many rows stand above the first event.
  package var headerRows: Int { self == .hxl ? 2 : 1 }

  /// The rows of a sheet of Excel.
  package static let rowsOfASheet = 1_048_576
}
