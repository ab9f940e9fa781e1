public import KokchaBytes
package import KokchaModel

/// A text that is not one of a vocabulary's terms.
@usableFromInline
package struct TermFault<Terms: Vocabulary>: ValueFault {
  @inlinable
  package init() {}

  package var code: ProblemCode { .termUnknown }

  package func message(of field: String, _ text: Span<UInt8>) -> String {
    "\(field) '\(text.quoted)' is not one of its terms"
  }

  package func advice(for text: Span<UInt8>) -> String {
    Spelling.advice(for: text.string, among: Terms.allCases.map(\.description))
      + "write one of: \(Terms.list)"
  }
}

extension Vocabulary {
  /// The term that a text is, whatever the case of its ASCII letters.
  ///
  /// Inlinable, since generic code that other modules cannot see looks types up for every cell (measured).
  @inlinable @inline(__always)
  package static func read(_ text: Span<UInt8>) throws(TermFault<Self>) -> Self {
    guard let term = Self(reading: text) else { throw TermFault() }
    return term
  }
}
