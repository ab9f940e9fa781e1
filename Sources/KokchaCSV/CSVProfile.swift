/// For whom a CSV is written.
package enum CSVProfile: Sendable {
  /// People in spreadsheets: byte-order mark, guard against formulas, cells and files no larger
  /// than a spreadsheet holds (rule CSV2).
  case spreadsheet
  /// Programs: every text byte for byte.
  case plain
  /// People again, with tabs.
  case tabSeparated

  /// Whether cells are made fit for a spreadsheet.
  var isForPeople: Bool { self != .plain }
  var delimiter: UInt8 { self == .tabSeparated ? 0x09 : 0x2C }
}
