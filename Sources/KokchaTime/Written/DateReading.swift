/// A date in Extended Date/Time Format, Gregorian.
package struct DateReading: Equatable {
  package var edtf: String
  /// Whether a date of numbers was taken for Solar Hijri for its year or its months' names alone.
  package var isSolarByInference = false
}
