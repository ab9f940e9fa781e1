/// An index in the making: numbers of seven bits a byte, and texts in UTF-8.
///
/// Every byte of a number is below 0x80, so that the whole is text in UTF-8 (RFC 3629 §3) whatever
/// the numbers are: a compiler takes it as a string literal, and copies it into the program.
package struct IndexWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// Nothing written yet.
  package init() {}

  /// How many bytes were written.
  package var count: Int { bytes.count }

  /// Adds a number in so many bytes, the highest first: 0..<2 to the power of seven times `width`.
  ///
  /// A number that does not fit is a fault of the builder, and ends the build.
  package mutating func append(_ number: Int, width: Int) {
    precondition(
      number >= 0 && number >> (7 * width) == 0, "\(number) needs more than \(width) bytes")
    for place in stride(from: width - 1, through: 0, by: -1) {
      bytes.append(UInt8(truncatingIfNeeded: number >> (7 * place) & 0x7F))
    }
  }

  /// Adds UTF-8 as it stands; its length is the reader's to know.
  package mutating func append(_ text: some Sequence<UInt8>) { bytes.append(contentsOf: text) }

  /// Adds a text behind its length in two bytes, at most 16,383.
  package mutating func append(text: String) {
    append(text.utf8.count, width: 2)
    append(text.utf8)
  }

  /// Writes a number over one that was written before.
  package mutating func set(_ number: Int, width: Int, at offset: Int) {
    var written = IndexWriter()
    written.append(number, width: width)
    bytes.replaceSubrange(offset..<offset + width, with: written.bytes)
  }
}

/// Texts that many records name, each written once.
package struct IndexTexts {
  /// The texts, each behind its length.
  package private(set) var writer = IndexWriter()
  private var offsets: [String: Int] = [:]

  /// No texts yet.
  package init() {}

  /// Where a text stands, from the first byte of the texts on.
  package mutating func offset(of text: String) -> Int {
    if let known = offsets[text] { return known }
    let offset = writer.count
    writer.append(text: text)
    offsets[text] = offset
    return offset
  }
}
