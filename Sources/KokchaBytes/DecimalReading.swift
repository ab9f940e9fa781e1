/// What a text that should be a decimal number turned out to be.
package enum DecimalReading: Equatable {
  /// The number times the scale asked for, rounded half away from zero.
  case value(Int)
  /// More than fits: farther from zero than any number that Kokcha reads.
  case tooLarge
  case notANumber
}
