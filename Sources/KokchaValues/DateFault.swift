package import KokchaModel
package import KokchaTime

extension TimeError: ValueFault {
  package var code: ProblemCode { words(of: "").code }

  package func message(of field: String, _ text: Span<UInt8>) -> String {
    words(of: "\(field) '\(text.quoted)'").message
  }

  package func advice(for text: Span<UInt8>) -> String { words(of: "").advice }
}

/// A date of numbers that was read as Solar Hijri although nobody named the calendar: a warning.
package struct SolarHijriDoubt: ValueFault {
  private let edtf: String

  package init(_ edtf: String) { self.edtf = edtf }

  package var code: ProblemCode { .solarHijriRead }

  package func message(of field: String, _ text: Span<UInt8>) -> String {
    "\(field) '\(text.quoted)' is read as Solar Hijri: \(edtf)"
  }

  package func advice(for text: Span<UInt8>) -> String {
    "say so in a column 'calendar' (solar, or gregorian if it is not), or with --calendar"
  }
}
