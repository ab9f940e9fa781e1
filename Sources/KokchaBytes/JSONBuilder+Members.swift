/// Members of objects with the values that are usual.
extension JSONBuilder {
  /// A text; null for none.
  package mutating func member(_ name: StaticString, _ text: String?) {
    self.name(name)
    if let text { value(text.utf8.span) } else { null() }
  }

  /// A whole number; null for none.
  package mutating func member(_ name: StaticString, _ number: Int?) {
    self.name(name)
    if let number { value(fixedPoint: number) } else { null() }
  }

  /// An array of texts.
  package mutating func member(_ name: StaticString, _ texts: [String]) {
    self.name(name)
    beginArray()
    for text in texts { value(text.utf8.span) }
    endArray()
  }
}
