/// The three letters of a country, ISO 3166-1, as one number.
package struct CountryLetters: Hashable, Sendable {
  private let value: UInt32

  /// The first three bytes of `AFG`; what is longer is no country's.
  package init(_ letters: String) {
    var value: UInt32 = 0
    for byte in letters.utf8 { value = value << 8 | UInt32(byte) }
    self.value = letters.utf8.count == 3 ? value : 0
  }

  /// Those of a list, parted by blanks.
  static func list(_ letters: String) -> [CountryLetters] {
    letters.split(separator: " ").map { CountryLetters(String($0)) }
  }

  /// ولسوالی and other units of Afghanistan alone.
  static let afghanistan = CountryLetters("AFG")
}
