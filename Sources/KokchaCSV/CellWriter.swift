package import Kokcha
package import KokchaBytes

/// Writes one text cell: guarded, fitted and quoted as the profile asks.
package struct CellWriter {
  private let profile: CSVProfile
  /// The most that a cell of a spreadsheet holds, in UTF-16 code units.
  package static let longest = 32_767
  /// Stands for a line end inside a cell (rule CSV2).
  static let lineEnd: StaticString = " ⏎ "

  package init(profile: CSVProfile) { self.profile = profile }

  package func write(
    _ text: Span<UInt8>, to body: inout ByteBuffer, _ losses: inout LossCounts
  ) {
    guard profile.isForPeople else {
      append(text, to: &body, guarded: false, &losses)
      return
    }
    let isGuarded = text.isFormula
    if isGuarded { losses[.formulaGuarded] += 1 }
    var end = text.count
    // No byte takes more than the three code units of a line end.
    if profile.isFitted, end > Self.longest / 3 - 1 {
      end = Self.end(of: text, within: isGuarded ? Self.longest - 1 : Self.longest)
      if end < text.count { losses[.cellCut] += 1 }
    }
    append(text.extracting(0..<end), to: &body, guarded: isGuarded, &losses)
  }

  /// Whether a text gets an apostrophe in front (rule CSV3).
  func isGuarded(_ text: String) -> Bool { profile.isForPeople && text.utf8.span.isFormula }

  /// Writes a P-code with its scheme (rule CSV5), which also keeps it from being a formula.
  func write(pcode text: Span<UInt8>, to body: inout ByteBuffer, _ losses: inout LossCounts) {
    append(text, after: "pcode:", to: &body, guarded: false, &losses)
  }

  private func append(
    _ text: Span<UInt8>, after prefix: StaticString = "", to body: inout ByteBuffer,
    guarded: Bool, _ losses: inout LossCounts
  ) {
    let start = body.count
    if guarded { body.append(0x27) }
    body.append(prefix)
    if appendPlain(text, to: &body) { return }
    body.truncate(to: start)
    var isQuoted = false
    body.append(0x22)
    if guarded { body.append(0x27) }
    body.append(prefix)
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case 0x22:
        // RFC 4180 §2.7: a quote inside a field is doubled.
        isQuoted = true
        body.append("\"\"")
      case 0x0A, 0x0D:
        if profile.isFitted {
          if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
          losses[.lineEndReplaced] += 1
          body.append(Self.lineEnd)
        } else {
          isQuoted = true
          body.append(byte)
        }
      default:
        if byte == profile.delimiter { isQuoted = true }
        body.append(byte)
      }
    }
    if isQuoted {
      body.append(0x22)
    } else {
      // Only line ends were there, and they are gone: no quotes are needed after all.
      body.removeByte(at: start)
    }
  }

  /// Copies a text as far as it has no delimiter, quote or line end (RFC 4180 §2.6); false where one
  /// stopped it.
  private func appendPlain(_ text: Span<UInt8>, to body: inout ByteBuffer) -> Bool {
    var offset = 0
    let quotes = SIMD16<UInt8>(repeating: 0x22)
    let delimiters = SIMD16<UInt8>(repeating: profile.delimiter)
    let feeds = SIMD16<UInt8>(repeating: 0x0A)
    let returns = SIMD16<UInt8>(repeating: 0x0D)
    while offset < text.count {
      let length = min(16, text.count &- offset)
      let block = length == 16 ? text.block(at: offset) : text.block(at: offset, count: length)
      let hits = BlockHits(
        (block .== quotes) .| (block .== delimiters) .| (block .== feeds) .| (block .== returns))
      if !hits.isEmpty { return false }
      body.append(block, keeping: length)
      offset &+= 16
    }
    return true
  }

  /// The end of the longest beginning of a text that takes at most `units` UTF-16 code units, with
  /// its line ends as they will stand in the cell.
  private static func end(of text: Span<UInt8>, within units: Int) -> Int {
    var index = 0
    var used = 0
    while index < text.count {
      let byte = text[index]
      var length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      if byte == 0x0A || byte == 0x0D {
        used += 3
        if byte == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A { length = 2 }
      } else {
        used += length == 4 ? 2 : 1
      }
      if used > units { return index }
      index += length
    }
    return index
  }
}
