import KokchaBytes
package import KokchaModel

/// What a spreadsheet writes into a cell in place of a value: `#REF!`, `#N/A`, `Err:502`, `########`.
///
/// Excel, LibreOffice and Google Sheets translate these words (`#BEZUG!`, `#VALEUR!`, `#ССЫЛКА!`, `#¡REF!`), so they
/// are known by their form: a number sign, one word in capitals, and a mark behind it or a slash inside. The few without
/// either are listed.
package enum SpreadsheetError {
  /// Whether a text without blanks at its ends is one.
  ///
  /// Asked of cells in every row: all but a few texts are told by their first byte.
  @inline(__always)
  package static func matches(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 3, text[0] == 0x23 || text[0] == 0x45 else { return false }
    return text[0] == 0x23 ? isError(behindSign: text) : isNumbered(text)
  }

  /// The longest of them have some twenty letters.
  private static let longest = 48

  /// Errors that are a word alone: `#N/A` in German, Turkish, Hungarian and Czech, and Excel's while it waits.
  private static let words: Set<String> = [
    "NV", "YOK", "HIÁNYZIK", "NENÍ_K_DISPOZICI", "GETTING_DATA",
  ]

  private static func isError(behindSign text: Span<UInt8>) -> Bool {
    guard text.count <= longest else { return false }
    var word = text.string.dropFirst().unicodeScalars[...]
    // A column that is too narrow for its number or date.
    if word.allSatisfy({ $0 == "#" }) { return true }
    if words.contains(String(word)) { return true }
    // Spanish marks stand at both ends: `#¡VALOR!`, `#¿NOMBRE?`.
    if let first = word.first, first == "¡" || first == "¿" { word.removeFirst() }
    let isMarked = word.last == "!" || word.last == "?"
    if isMarked { word.removeLast() }
    guard let first = word.first, first.properties.isUppercase else { return false }
    guard
      word.allSatisfy({
        $0.properties.isUppercase || $0 == "/" || $0 == "_" || $0 == "'" || $0 == "’" || $0 == "."
          || ("0"..."9").contains($0)
      })
    else { return false }
    // `#N/A`, `#N/D`, `#Н/Д`, `#I/T`: two letters and a slash.
    let letters = Array(word)
    return isMarked || letters.count == 3 && letters[1] == "/" && letters[2] != "/"
  }

  /// `Err:502` of LibreOffice.
  private static func isNumbered(_ text: Span<UInt8>) -> Bool {
    guard (5...8).contains(text.count), text[1] == 0x72, text[2] == 0x72, text[3] == 0x3A else {
      return false
    }
    for index in 4..<text.count where !text[index].isASCIIDigit { return false }
    return true
  }

  /// Where the error stands that a text is, or that is one end of an interval made of two cells; nil for any other text.
  static func range(in text: Span<UInt8>) -> Range<Int>? {
    if matches(text) { return 0..<text.count }
    for index in 0..<text.count where text[index] == 0x2F {
      for end in [0..<index, index + 1..<text.count] {
        let end = text.trimmedBounds(of: end)
        if matches(text.extracting(end)) { return end }
      }
    }
    return nil
  }
}

/// A spreadsheet's error where a text belongs: an id, a title, the name of a place.
package struct SpreadsheetErrorFault: ValueFault, Equatable {
  package init() {}

  package var code: ProblemCode { .spreadsheetError }

  package func message(of field: String, _ text: Span<UInt8>) -> String {
    "\(field) '\(text.quoted)' is a spreadsheet's error"
      + (text.count > 1 && text[1] == 0x23 ? ": its column was too narrow" : "")
  }

  package func advice(for text: Span<UInt8>) -> String {
    "write what belongs there, or leave the cell empty if it is not known"
  }
}

extension ValueFault {
  /// What is wrong with a text that stands in a field, and what to do: of a spreadsheet's error that it is one,
  /// whatever else it fails to be.
  package func words(
    of field: String, _ text: Span<UInt8>
  ) -> (message: String, advice: String) {
    guard let range = SpreadsheetError.range(in: text) else {
      return (message(of: field, text), advice(for: text))
    }
    let error = text.extracting(range)
    let fault = SpreadsheetErrorFault()
    return (
      fault.message(of: field, error),
      code == .notADate ? "write the date" : fault.advice(for: error)
    )
  }
}
