import KokchaBytes
package import KokchaModel

/// Degrees on WGS 84 along one axis, as decimal text: `69.53`, `-0.5`, `9e-05`.
package enum Degrees: Equatable, Sendable {
  case longitude, latitude

  /// The axis as fields name it.
  package var name: String {
    switch self {
    case .longitude: Field.longitude.name
    case .latitude: Field.latitude.name
    }
  }

  /// The most degrees in either direction.
  package var limit: Int {
    switch self {
    case .longitude: 180
    case .latitude: 90
    }
  }

  /// The degrees that a text tells, in steps of 10⁻⁷ degree, what is finer being rounded.
  @inline(__always)
  package func read(_ text: Span<UInt8>) throws(DegreesFault) -> Int32 {
    switch readDecimal(text, fractionDigits: Coordinate.fractionDigits) {
    case .value(let steps):
      guard let steps = Coordinate.withinBounds(steps, limit: limit) else {
        throw DegreesFault(.outOfRange, self)
      }
      return steps
    case .notANumber: throw DegreesFault(.notANumber, self)
    case .tooLarge: throw DegreesFault(.outOfRange, self)
    }
  }
}

extension Degrees {
  /// Whether a text tells 0 degrees.
  package func isZero(_ text: Span<UInt8>) -> Bool {
    do throws(DegreesFault) { return try read(text) == 0 } catch { return false }
  }
}

/// Why a text is no longitude or latitude.
package struct DegreesFault: ValueFault, Equatable {
  package enum Kind { case notANumber, outOfRange }

  package var kind: Kind
  package var axis: Degrees

  package init(_ kind: Kind, _ axis: Degrees) {
    self.kind = kind
    self.axis = axis
  }

  package var code: ProblemCode {
    switch kind {
    case .notANumber: .coordinateNotANumber
    case .outOfRange: .coordinateOutOfRange
    }
  }

  package func message(of field: String, _ text: Span<UInt8>) -> String {
    switch kind {
    case .notANumber: "\(field) '\(text.quoted)' is not a decimal number"
    case .outOfRange: "\(field) \(text.quoted) is outside −\(axis.limit)…\(axis.limit)"
    }
  }

  package func advice(for text: Span<UInt8>) -> String {
    switch (kind, axis) {
    case (.notANumber, _):
      DecimalComma.advice(for: text)
        ?? "write degrees as a decimal, for example " + (axis == .latitude ? "36.73" : "69.53")
    case (.outOfRange, .latitude): "are latitude and longitude exchanged?"
    case (.outOfRange, .longitude): "write degrees east of Greenwich, west negative"
    }
  }
}
