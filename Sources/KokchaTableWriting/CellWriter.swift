package import KokchaBytes
package import KokchaFormat
import KokchaModel

/// Writes one text cell: guarded, fitted and quoted as the profile asks.
package struct CellWriter {
  private let profile: CSVProfile
  private let quoting: CellQuoting
  /// The most that a cell of a spreadsheet holds, in UTF-16 code units.
  package static let longest = 32_767
  /// Stands for a line end inside a cell (rule CSV2).
  static let lineEnd: StaticString = " ⏎ "

  package init(profile: CSVProfile) {
    self.profile = profile
    quoting = profile.isForPeople ? .people : .programs
  }

  package func write(
    _ text: Span<UInt8>, to body: inout ByteBuffer, _ losses: inout LossCounts
  ) {
    write(text, to: &body, &losses) { $0.isAlteredNumber ? .fragileText : nil }
  }

  /// Writes an event's id, of which more is reported than of other texts (rule CSV5); one id is counted in its
  /// first row.
  package func write(
    id text: Span<UInt8>, isFirstRow: Bool = true, to body: inout ByteBuffer,
    _ losses: inout LossCounts
  ) {
    write(text, to: &body, &losses) { isFirstRow && $0.isAlteredID ? .fragileID : nil }
  }

  @inline(__always)
  private func write(
    _ text: Span<UInt8>, to body: inout ByteBuffer, _ losses: inout LossCounts,
    _ alteration: (Span<UInt8>) -> LossKind?
  ) {
    guard profile.isForPeople else {
      append(text, to: &body, guarded: false, &losses)
      return
    }
    let isGuarded = text.isFormula
    if isGuarded {
      losses[.formulaGuarded] += 1
    } else if let kind = alteration(text) {
      losses[kind] += 1
    }
    var end = text.count
    // No byte takes more than the three code units of a line end.
    if end > Self.longest / 3 - 1 {
      end = Self.end(of: text, within: isGuarded ? Self.longest - 1 : Self.longest)
      if end < text.count { losses[profile.isFitted ? .cellCut : .cellTooLong] += 1 }
      if !profile.isFitted { end = text.count }
    }
    append(text.extracting(0..<end), to: &body, guarded: isGuarded, &losses)
  }

  /// Whether a text gets an apostrophe in front (rule CSV3).
  func isGuarded(_ text: String) -> Bool { profile.isForPeople && text.utf8.span.isFormula }

  private func append(
    _ text: Span<UInt8>, to body: inout ByteBuffer, guarded: Bool, _ losses: inout LossCounts
  ) {
    let start = body.count
    if guarded { body.append(0x27) }
    var offset = 0
    while offset < text.count {
      let length = min(16, text.count &- offset)
      let block = length == 16 ? text.block(at: offset) : text.block(at: offset, count: length)
      if quoting.quotes(block) {
        body.truncate(to: start)
        return appendQuoted(text, to: &body, guarded: guarded, &losses)
      }
      body.append(block, keeping: length)
      offset &+= 16
    }
  }

  /// Writes a text that has a byte which puts it in quotes, unless that is a line end which is replaced.
  private func appendQuoted(
    _ text: Span<UInt8>, to body: inout ByteBuffer, guarded: Bool, _ losses: inout LossCounts
  ) {
    let start = body.count
    var isQuoted = false
    body.append(0x22)
    if guarded { body.append(0x27) }
    var index = 0
    while index < text.count {
      let length = min(16, text.count &- index)
      let block = length == 16 ? text.block(at: index) : text.block(at: index, count: length)
      if CellQuoting.changes(block) {
        append(text, through: index &+ length, from: &index, to: &body, &isQuoted, &losses)
      } else {
        isQuoted = isQuoted || quoting.separates(block)
        body.append(block, keeping: length)
        index &+= length
      }
    }
    if isQuoted {
      body.append(0x22)
    } else {
      // Only line ends were there, and they are gone.
      body.removeByte(at: start)
    }
  }

  /// Writes a stretch of a text byte by byte; the line end that it may end in is taken whole.
  private func append(
    _ text: Span<UInt8>, through end: Int, from index: inout Int, to body: inout ByteBuffer,
    _ isQuoted: inout Bool, _ losses: inout LossCounts
  ) {
    while index < end {
      let byte = text[index]
      index += 1
      switch byte {
      case 0x22:
        // RFC 4180 §2.7: a quote inside a field is doubled.
        isQuoted = true
        body.append("\"\"")
      case 0x0A where profile.isFitted, 0x0D where profile.isFitted:
        if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
        losses[.lineEndReplaced] += 1
        body.append(Self.lineEnd)
      default:
        if quoting.quotes(byte) { isQuoted = true }
        body.append(byte)
      }
    }
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
