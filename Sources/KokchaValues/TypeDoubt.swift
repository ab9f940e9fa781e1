import KokchaBytes
package import KokchaModel

/// A type or sub-type that is not in the vocabulary: it is kept and reported, never changed.
package enum TypeDoubt: ValueFault, Equatable {
  case type
  /// Not one of the sub-types of a type that is known.
  case subtype(of: EventType)

  package var code: ProblemCode { .typeUnknown }

  /// The field that is meant.
  package var field: Field {
    switch self {
    case .type: .type
    case .subtype: .subtype
    }
  }

  package func message(of field: String, _ text: Span<UInt8>) -> String {
    switch self {
    case .type: "\(field) '\(text.quoted)' is not in the vocabulary; kept as it is"
    case .subtype(let type): "\(field) '\(text.quoted)' is not one of \(type)'s; kept as it is"
    }
  }

  package func advice(for text: Span<UInt8>) -> String {
    switch self {
    case .type:
      Terms.types.advice(for: text.string) + Terms.ofTypes
    case .subtype(let type):
      Terms.subtypes[Int(type.rawValue)].advice(for: text.string)
        + Terms.ofSubtypes[Int(type.rawValue)]
    }
  }

  /// The vocabulary as messages name it; of a log whose words are all foreign, a report has as many as rows.
  private enum Terms {
    static let types = SpelledNames(EventType.terms, ignoringCase: true)
    static let ofTypes = "the types are: \(EventType.list)"
    static let subtypes = EventType.allCases.map {
      SpelledNames($0.subtypes.map(\.description), ignoringCase: true)
    }
    static let ofSubtypes = EventType.allCases.map {
      "its sub-types are: " + $0.subtypes.map(\.description).joined(separator: ", ")
    }
  }
}

extension EventType {
  /// The type that a word means, if it is known, and what is doubtful about it or the word for its sub-type.
  package static func read(
    _ word: Span<UInt8>, _ subword: Span<UInt8>
  ) -> (type: EventType?, doubt: TypeDoubt?) {
    guard let type = EventType(reading: word) else { return (nil, .type) }
    if subword.isEmpty || type.hasSubtype(subword) { return (type, nil) }
    return (type, .subtype(of: type))
  }
}
