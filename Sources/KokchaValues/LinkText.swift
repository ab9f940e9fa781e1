import KokchaBytes
package import KokchaModel

/// How one event belongs to another, as a cell tells it: `follows:TAK-2022-04`.
package enum LinkText {
  /// Where kind and id stand in a text.
  ///
  /// - Throws: `LinkFault` for a text without a colon, or with nothing on either side of it.
  package static func parts(
    of text: Span<UInt8>
  ) throws(LinkFault) -> (kind: Range<Int>, id: Range<Int>) {
    for colon in 0..<text.count where text[colon] == 0x3A {
      let kind = text.trimmedBounds(of: 0..<colon)
      let id = text.trimmedBounds(of: colon + 1..<text.count)
      if kind.isEmpty || id.isEmpty { break }
      return (kind, id)
    }
    throw LinkFault()
  }
}

/// A text that is not `kind:id`.
package struct LinkFault: ValueFault, Equatable {
  package var code: ProblemCode { .linkMalformed }

  package func message(of field: String, _ text: Span<UInt8>) -> String {
    "link '\(text.quoted)' is not kind:id"
  }

  package func advice(for text: Span<UInt8>) -> String {
    "write one of \(LinkKind.list), a colon, and the other event's id"
  }
}
