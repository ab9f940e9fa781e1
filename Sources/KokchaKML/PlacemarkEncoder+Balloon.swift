import KokchaBytes
import KokchaModel

extension PlacemarkEncoder {
  /// Looks at a text in which XML has something to escape: where Google Earth would take it for more than text too,
  /// and a balloon shows it, the balloon is the escaped one.
  mutating func look(atCareful text: Span<UInt8>, of entry: AttributeEntry) {
    guard balloon == .plain, let attribute = entry.attribute,
      KMLBalloon.rows.contains(where: { $0.attribute == attribute })
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
  mutating func copies(of entries: [AttributeEntry], _ text: Span<UInt8>) {
    var names: [String] = []
    for entry in entries where entry.isWritten {
      guard let attribute = entry.attribute,
        KMLBalloon.rows.contains(where: { $0.attribute == attribute })
      else { continue }
      var name = KMLFormat.name(of: attribute)
      if case .text(let range) = entry.value {
        let bytes = text.extracting(range.bounds)
        if attribute == .sourceURL, !HTMLCharacters.areWebAddress(in: bytes) {
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
