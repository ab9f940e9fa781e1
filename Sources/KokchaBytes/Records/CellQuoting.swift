/// Which bytes put a table's cell in quotes.
@frozen @usableFromInline
package enum CellQuoting: Sendable {
  /// Comma, quote and line ends (RFC 4180 §2.6): tables for programs.
  case programs
  /// Also semicolon and tab, whatever separates the cells (rule CSV1): tables for people.
  ///
  /// LibreOffice's import dialog splits at comma, semicolon and tab unless told otherwise.
  case people

  /// Whether a cell with this byte stands in quotes.
  @inlinable @inline(__always)
  package func quotes(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x2C, 0x0A, 0x0D: true
    case 0x3B, 0x09: self == .people
    default: false
    }
  }

  /// Whether a block has a byte that puts a cell in quotes.
  @inlinable @inline(__always)
  package func quotes(_ block: SIMD16<UInt8>) -> Bool {
    separates(block) || Self.changes(block)
  }

  /// Whether a block has a byte at which a program splits: comma, for people also semicolon and tab.
  @inlinable @inline(__always)
  package func separates(_ block: SIMD16<UInt8>) -> Bool {
    let isForPeople = self == .people
    let commas = SIMD16<UInt8>(repeating: 0x2C)
    let semicolons = SIMD16<UInt8>(repeating: isForPeople ? 0x3B : 0x2C)
    let tabs = SIMD16<UInt8>(repeating: isForPeople ? 0x09 : 0x2C)
    return !BlockHits((block .== commas) .| (block .== semicolons) .| (block .== tabs)).isEmpty
  }

  /// Whether a block has a quote or a line end, which do not stay as they are.
  @inlinable @inline(__always)
  package static func changes(_ block: SIMD16<UInt8>) -> Bool {
    let quotes = SIMD16<UInt8>(repeating: 0x22)
    let feeds = SIMD16<UInt8>(repeating: 0x0A)
    let returns = SIMD16<UInt8>(repeating: 0x0D)
    return !BlockHits((block .== quotes) .| (block .== feeds) .| (block .== returns)).isEmpty
  }
}

extension String {
  /// The text as a cell: in quotes where a byte of it asks for them, those inside doubled (RFC 4180 §2.7).
  package func cell(_ quoting: CellQuoting) -> String {
    guard utf8.contains(where: quoting.quotes) else { return self }
    var quoted = "\""
    // By scalars: a quote with a mark above it is another character, and a quote all the same.
    for scalar in unicodeScalars {
      quoted.unicodeScalars.append(scalar)
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "\""
  }
}
