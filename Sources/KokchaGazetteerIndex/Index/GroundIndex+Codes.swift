import KokchaBytes

extension GroundIndex {
  /// Scheme, code and source.
  static let codeWidth = 12

  /// Every recorded code of a place, in the order of the tables.
  package func codes(of place: Int) -> [RecordedCode] {
    rows(of: place, PlaceField.firstCode, (codesEnd - codes) / Self.codeWidth).map { row in
      let offset = codes + row * Self.codeWidth
      return RecordedCode(
        scheme: text(at: number(at: offset)),
        code: text(at: number(at: offset + 4)),
        source: text(at: number(at: offset + 8)))
    }
  }

  /// The places with a code that names its scheme, `pcode:AF1809`, letter for letter but for case.
  ///
  /// It may be a place's id, and also a code in the table.
  package func places(coded code: Span<UInt8>) -> [Int] {
    guard let colon = code.colon, let scheme = scheme(code.extracting(0..<colon)) else {
      return []
    }
    return places(
      withCode: code.extracting(colon + 1..<code.count), under: scheme)
  }

  /// The places with a code that does not name its scheme.
  ///
  /// `AF26` is Takhar in FIPS and Zabul among the P-codes. What is written like a P-code is
  /// therefore never looked for elsewhere, even where no place here has that P-code.
  package func places(bareCode code: Span<UInt8>) -> [Int] {
    guard code.isWrittenLikePcode else { return places(underAnyScheme: code) }
    guard let pcode = scheme("pcode".utf8.span) else { return [] }
    return places(withCode: code, under: pcode)
  }

  /// The places with a code, whatever its scheme: to say what may have been meant, not to decide it.
  package func places(underAnyScheme code: Span<UInt8>) -> [Int] {
    places(withCode: code, under: nil)
  }

  private func scheme(_ name: Span<UInt8>) -> Int? {
    let bytes = text.utf8.span
    guard let entry = schemes.entry(of: name, in: bytes) else { return nil }
    return KeyTable.number(0, at: entry, in: bytes)
  }

  private func places(withCode code: Span<UInt8>, under scheme: Int?) -> [Int] {
    let bytes = text.utf8.span
    guard let entry = codeTable.entry(of: code, in: bytes) else { return [] }
    var places: [Int] = []
    for pair in 0..<KeyTable.count(at: entry, in: bytes) / 2 {
      let place = KeyTable.number(2 * pair + 1, at: entry, in: bytes)
      if scheme == nil || KeyTable.number(2 * pair, at: entry, in: bytes) == scheme,
        !places.contains(place)
      {
        places.append(place)
      }
    }
    return places
  }
}
