/// The day, month and year, or which of them there are.
enum DateFields: Equatable {
  case year(Int)
  case month(Int, of: Int)
  case day(Int, month: Int, of: Int)
  /// Two numbers before a year, each of which may be the day.
  case numbers(Int, Int, year: Int)
  /// A season or quarter, by its code in EDTF.
  case grouping(Int, of: Int)
}
