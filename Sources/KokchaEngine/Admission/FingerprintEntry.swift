package import KokchaBytes

/// What a `FingerprintTable` knows of a key.
package struct FingerprintEntry: Equatable {
  package var key: Fingerprint
  /// The hash of what its event says.
  package var content: UInt64
  /// Where its event begins.
  package var place: RepeatedKeys.Place
  /// A number that its user counts up.
  package var number: Int
  /// Whether its event is not asked for, and left out whatever its id.
  package var isExcluded: Bool

  package init(
    _ key: Fingerprint, content: UInt64, at place: RepeatedKeys.Place, number: Int,
    isExcluded: Bool = false
  ) {
    self.key = key
    self.content = content
    self.place = place
    self.number = number
    self.isExcluded = isExcluded
  }
}

/// The form in which runs hold entries: five words of 64 bits.
extension FingerprintEntry {
  /// Reads an entry as `append` writes it.
  init(_ bytes: Span<UInt8>, at offset: Int) {
    self.init(
      Self.key(bytes, at: offset),
      content: bytes.word(at: offset + 16),
      at: RepeatedKeys.Place(packed: bytes.word(at: offset + 24)),
      number: Int(truncatingIfNeeded: bytes.word(at: offset + 32) >> 1),
      isExcluded: bytes.word(at: offset + 32) & 1 != 0)
  }

  /// The key of an entry that begins at an offset.
  static func key(_ bytes: Span<UInt8>, at offset: Int) -> Fingerprint {
    Fingerprint(high: bytes.word(at: offset), low: bytes.word(at: offset + 8))
  }

  /// Writes the entry behind what is there.
  func append(to bytes: inout [UInt8]) {
    bytes.append(word: key.high)
    bytes.append(word: key.low)
    bytes.append(word: content)
    bytes.append(word: place.packed)
    bytes.append(word: UInt64(bitPattern: Int64(number)) << 1 | (isExcluded ? 1 : 0))
  }
}
