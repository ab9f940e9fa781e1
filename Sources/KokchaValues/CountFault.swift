package import KokchaModel

/// Why a text is no count of people, or counts beside each other make no range.
package enum CountFault: ValueFault, Equatable {
  /// Neither a number nor a range.
  case notACount
  /// No number, where only one can stand.
  case notANumber
  /// A range, where only one number can stand.
  case isRange
  /// A range whose ends are in the wrong order.
  case disordered
  /// Counts of their own for low, best and high that are in the wrong order.
  case endsDisordered
  /// What a spreadsheet makes of `3-5`: `03-May`, `5/3/2022`.
  case isDate

  package var code: ProblemCode {
    switch self {
    case .notACount, .notANumber, .isRange: .countNotANumber
    case .disordered, .endsDisordered: .countDisordered
    case .isDate: .countIsDate
    }
  }

  package func message(of field: String, _ text: Span<UInt8>) -> String {
    switch self {
    case .notACount, .notANumber: "\(field) '\(text.quoted)' is not a count"
    case .isRange: "\(field) '\(text.quoted)' is a range, where one number belongs"
    case .disordered: "\(field) '\(text.quoted)' is not in rising order"
    case .endsDisordered: "\(field): low, best and high are not in rising order"
    case .isDate:
      "\(field) '\(text.quoted)' looks like a date: a spreadsheet may have changed a range such as "
        + "3-5"
    }
  }

  package func advice(for text: Span<UInt8>) -> String {
    switch self {
    case .notACount:
      "write 3, a range 3..5, low, best and high 3..4..6, or ? if it is not known"
    case .notANumber:
      "write a whole number from 0 to \(CountNumber.most), or leave it out if it is not known"
    case .isRange: "low, best and high have a field each: write one whole number"
    case .disordered: "write the lowest count first: 3..4..6"
    case .endsDisordered: "low is the lowest count, high the highest"
    case .isDate: "write ranges with dots: 3..5"
    }
  }
}
