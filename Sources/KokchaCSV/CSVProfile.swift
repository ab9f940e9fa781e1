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

  /// Whether the file is opened in a spreadsheet: byte-order mark, guard against formulas.
  var isForPeople: Bool { self != .plain }
  /// Whether line ends and long texts are made to fit a spreadsheet's cell.
  var isFitted: Bool { self == .spreadsheet || self == .tabSeparated }
  var delimiter: UInt8 { self == .tabSeparated ? 0x09 : 0x2C }
}
