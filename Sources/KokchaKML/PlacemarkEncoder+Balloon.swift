import KokchaBytes
import KokchaFormat
import KokchaModel

extension PlacemarkEncoder {
  /// Looks at a text in which XML has something to escape: where Google Earth would take it for more than text too,
  /// and a balloon shows it, the balloon is the escaped one.
  mutating func look(atCareful text: Span<UInt8>, of entry: FieldEntry) {
    guard balloon == .plain, let field = entry.field,
      KMLBalloon.rows.contains(where: { $0.field == field })
    else { return }
    // What stands on either side of a forbidden character comes together.
    if XMLCharacters.areAllowed(in: text) {
      if !HTMLCharacters.areText(in: text) { balloon = .escaped }
    } else {
      let kept = XMLCharacters.removingForbidden(from: text).text
      if !HTMLCharacters.areText(in: kept.span) { balloon = .escaped }
    }
  }

  /// Looks at the text that the plain balloon makes a link of.
  mutating func look(atAddress text: Span<UInt8>) {
    if !HTMLCharacters.areWebAddress(in: text) { balloon = .escaped }
  }

  /// Writes the escaped copies of the fields that a balloon shows, and which of its lines there are.
  mutating func copies(of entries: [FieldEntry], _ text: Span<UInt8>) {
    var names: [String] = []
    for entry in entries where entry.isWritten {
      guard let field = entry.field,
        KMLBalloon.rows.contains(where: { $0.field == field })
      else { continue }
      var name = KMLFormat.name(of: field)
      if case .text(let range) = entry.value {
        let bytes = text.extracting(range.bounds)
        if field == .sourceURL, !HTMLCharacters.areWebAddress(in: bytes) {
          name = KMLBalloon.otherAddress
        }
        begin(copy: name)
        _ = Self.append(HTMLCharacters.escaping(bytes).span, to: &head, &escaper)
      } else {
        begin(copy: name)
        Self.append(entry, to: &head)
      }
      head.append("</value></Data>")
      names.append(name)
    }
    begin(copy: KMLBalloon.present)
    for (number, name) in names.enumerated() {
      if number > 0 { head.append(0x20) }
      head.append(name.utf8.span)
    }
    head.append("</value></Data>")
  }

  private mutating func begin(copy name: String) {
    head.append("<Data name=\"")
    head.append(KMLBalloon.prefix)
    head.append(name.utf8.span)
    head.append("\"><value>")
  }
}
