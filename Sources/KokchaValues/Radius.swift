import KokchaBytes
package import KokchaModel

/// How far off a point may be: kilometres as a decimal, `2.5`.
package enum Radius {
  /// Half of the Earth's circumference, as far as anything can be, in metres.
  private static let most = 20_038_000

  /// The radius that a text tells, in metres, what is finer being rounded.
  package static func read(_ text: Span<UInt8>) throws(RadiusFault) -> Int32 {
    guard case .value(let metres) = readDecimal(text, fractionDigits: 3), metres >= 0,
      metres <= most
    else { throw RadiusFault() }
    return Int32(truncatingIfNeeded: metres)
  }
}

/// A text that is no radius.
package struct RadiusFault: ValueFault, Equatable {
  package var code: ProblemCode { .radiusNotANumber }

  package func message(of field: String, _ text: Span<UInt8>) -> String {
    "\(field) '\(text.quoted)' is not a number of kilometres from 0 to 20038"
  }

  package func advice(for text: Span<UInt8>) -> String {
    DecimalComma.advice(for: text) ?? "write kilometres as a decimal, for example 2.5"
  }
}
