/// The day, month and year, or which of them there are.
enum DateFields: Equatable {
  case year(Int)
  case month(Int, of: Int)
  case day(Int, month: Int, of: Int)
  /// Two numbers before a year, each of which may be the day.
  case numbers(Int, Int, year: Int)
  /// Three numbers of one or two digits each, and the text up to the last of them.
  case shortYear(Int, Int, Int, before: String)
  /// A season or quarter, by its code in EDTF.
  case grouping(Int, of: Int)
}
