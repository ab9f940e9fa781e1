package import KokchaBytes
package import KokchaTime

/// One value of one event: a field of the vocabulary, or a column of the source's own.
package struct FieldEntry: Sendable {
  /// The field's raw value, or 128 and more: 128 + the index of an extra column.
  package var number: UInt16
  package var value: FieldValue

  package init(_ field: Field, _ value: FieldValue) {
    number = UInt16(field.rawValue)
    self.value = value
  }

  package init(extra index: Int, _ value: FieldValue) {
    number = UInt16(truncatingIfNeeded: Self.firstExtra + index)
    self.value = value
  }

  package static let firstExtra = 128

  /// The field of the vocabulary; nil for a column of the source's own.
  package var field: Field? {
    UInt8(exactly: number).flatMap(Field.init(rawValue:))
  }
}

/// A value, not yet written the way of any format.
package enum FieldValue: Sendable {
  case text(TextRange)
  case term(StaticString)
  case integer(Int32)
  /// Thousandths: metres written in kilometres, or a share of one.
  case thousandths(Int32)
  /// Ten-millionths of a degree, written in degrees.
  case degrees(Int32)
  case boolean(Bool)
  case bound(TimeBound)
  case point(Coordinate)
  /// A day, written by its Solar Hijri name.
  case solarHijri(CalendarDay)
}
