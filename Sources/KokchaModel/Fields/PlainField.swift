package import KokchaBytes

/// What plain fields are read from: a cell of a table, or a member of an object in JSON.
///
/// A value is that at hand, and the field tells messages what it is called.
package protocol FieldReader: ~Copyable {
  /// The text as it stands.
  mutating func text(of field: Field, in batch: inout EventBatch) -> TextRange
  /// The text without blanks at its ends.
  mutating func word(of field: Field, in batch: inout EventBatch) -> TextRange
  /// Refuses the word at hand, which is none of a vocabulary's terms.
  mutating func refuse<Terms: Vocabulary>(
    _ field: Field, as terms: Terms.Type, in batch: inout EventBatch)
  /// A number from 0 to 1, in thousandths; nil where none stands there, or no such number, which is refused.
  mutating func share(of field: Field, in batch: inout EventBatch) -> Int16?
}

extension FieldReader where Self: ~Copyable {
  /// One of a vocabulary's terms; nil where none stands there, or none that is known, which is refused.
  ///
  /// Inlined, so that it is made for each vocabulary and not for all at once, which takes ten times as long
  /// (measured).
  @inline(__always)
  mutating func term<Terms: Vocabulary>(of field: Field, in batch: inout EventBatch) -> Terms? {
    let word = word(of: field, in: &batch)
    if word.isEmpty { return nil }
    if let found = Terms(reading: batch.text.span.extracting(word.bounds)) { return found }
    refuse(field, as: Terms.self, in: &batch)
    return nil
  }
}

extension Field {
  /// The plain fields of a part of an event, which follow each other in every form.
  package static func plain(of owner: FieldOwner) -> [Field] {
    allCases.filter { $0.owner == owner && $0.forms.contains(.plain) }
  }
}

extension Field {
  /// The term of a plain field that says no more than an empty one; nil where an empty one says nothing.
  package var impliedTerm: StaticString? {
    switch self {
    case .titleBasis: TitleBasis.reported.term
    case .typeBasis: TypeBasis.reported.term
    default: nil
    }
  }
}

extension FieldValue {
  /// A text; nil for an empty one.
  @inline(__always)
  package init?(_ range: TextRange) {
    if range.isEmpty { return nil }
    self = .text(range)
  }

  /// A number of thousandths; nil for none.
  @inline(__always)
  package init?(thousandths: Int16?) {
    guard let thousandths else { return nil }
    self = .thousandths(Int32(thousandths))
  }

  /// A term; nil for none.
  @inline(__always)
  package init?(_ term: StaticString?) {
    guard let term else { return nil }
    self = .term(term)
  }
}

extension [UInt8] {
  /// Appends a text; what is nil or empty stands nowhere.
  mutating func appendText(of string: String?) -> TextRange {
    guard let string, !string.isEmpty else { return TextRange() }
    return appendText(string)
  }

  /// The text of a stretch; nil for an empty one.
  func stringIfAny(_ range: TextRange) -> String? { range.isEmpty ? nil : string(range) }
}
