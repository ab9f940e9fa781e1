import KokchaBytes
package import KokchaModel

/// Yes or no: `yes`, `true` or `1`, as GIS programs write it; `no`, `false` or `0`.
package enum YesNo {
  /// Whether a text says yes.
  package static func read(_ text: Span<UInt8>) throws(YesNoFault) -> Bool {
    if text.matchesIgnoringCase("yes") || text.matchesIgnoringCase("true") || text.matches("1") {
      return true
    }
    if text.matchesIgnoringCase("no") || text.matchesIgnoringCase("false") || text.matches("0") {
      return false
    }
    throw YesNoFault()
  }
}

/// A text that says neither yes nor no.
package struct YesNoFault: ValueFault, Equatable {
  package var code: ProblemCode { .termUnknown }

  package func message(of field: String, _ text: Span<UInt8>) -> String {
    "\(field) '\(text.quoted)' is neither yes nor no"
  }

  package func advice(for text: Span<UInt8>) -> String { "write yes or no" }
}
