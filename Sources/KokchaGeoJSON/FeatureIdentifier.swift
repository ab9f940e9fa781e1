import KokchaBytes

extension ByteBuffer {
  /// A Feature's id (RFC 7946 §3.2; rule GJ6): its event's, and `#` and a number behind it if it is not the
  /// event's first.
  ///
  /// Where events may have further Features, an event's own id that ends like theirs has each `#` before the
  /// digits twice: the event `A#2` is `A##2` then, lest it be taken for the second Feature of `A`. So do ids
  /// that end in `#` before a Feature's number. Thus an odd count of `#` before digits at the end stands for a
  /// further Feature, an even one for an event's first. The event's id itself is the property `id`.
  mutating func append(featureIdentifierOf id: Span<UInt8>, number: Int, isOneOfSeveral: Bool) {
    var digits = id.count
    while isOneOfSeveral, digits > 0, id[digits - 1].isASCIIDigit { digits -= 1 }
    var signs = digits
    while isOneOfSeveral, signs > 0, id[signs - 1] == 0x23 { signs -= 1 }
    if signs < digits, digits < id.count || number > 1 {
      var escaped: [UInt8] = []
      escaped.append(id.extracting(0..<digits))
      escaped.append(id.extracting(signs..<id.count))
      append(jsonString: escaped.span)
    } else {
      append(jsonString: id)
    }
    if number > 1 {
      // Before the closing quote.
      truncate(to: count - 1)
      append(0x23)
      append(decimal: number)
      append(0x22)
    }
  }
}
