package import KokchaBytes
import KokchaModel
import KokchaValues

/// Rows that are not as wide as the header, and rows that hold HXL tags.
extension EventLogParser {
  /// Warns of a row that lacks or exceeds only empty cells at its end.
  mutating func warnOfWidth(_ span: RecordSpan, in batch: EventBatch) {
    let width = RowWidth(Int(span.fieldCount), of: header.uses.count)
    note(
      .fieldCount, .warning, at: Int(span.start), in: batch,
      width.words + (width.isTooWide ? ": those beyond are empty" : ": the rest is taken as empty"),
      advice: "give each row as many cells as the header has titles", knowsEvent: false)
  }

  mutating func noteWidth(_ span: RecordSpan, in batch: EventBatch) {
    let width = RowWidth(Int(span.fieldCount), of: header.uses.count)
    note(
      .fieldCount, .error, at: Int(span.start), in: batch, width.words,
      advice: width.isTooWide
        ? "a field with a comma, semicolon or line end inside must stand in quotes"
        : "are fields missing, or is a quote never closed further up?", knowsEvent: false)
  }

  /// How many fields a row has, and how many its header.
  private struct RowWidth {
    var count: Int
    var wanted: Int

    init(_ count: Int, of wanted: Int) { (self.count, self.wanted) = (count, wanted) }

    var isTooWide: Bool { count > wanted }
    var words: String {
      "the row has \(count) \(count == 1 ? "field" : "fields"), the header has \(wanted)"
    }
  }

  // MARK: HXL

  /// Whether a record holds HXL hashtags, as a table of the Humanitarian Exchange Language has them below its
  /// header: more tags than anything else, and two at least.
  @inline(__always)
  func isTagRow(
    _ cells: RecordCells, _ span: RecordSpan, _ index: RecordIndex, in batch: EventBatch
  ) -> Bool {
    func hasSign(_ cell: TextRange) -> Bool {
      !cell.isEmpty && batch.text[cell.lowerBound] == 0x23
    }
    guard hasSign(cells[.date]) || hasSign(cells[.title]) || hasSign(cells[.id]) else {
      return false
    }
    return index.hasMostlyHashtags(span, in: batch.text.span)
  }

  mutating func noteTagRow(_ span: RecordSpan, in batch: EventBatch) {
    note(
      .tagRow, .error, at: Int(span.start), in: batch,
      "the row holds HXL tags, not an event", advice: "delete it: the header names the columns",
      knowsEvent: false)
  }

  // MARK: Made ids

  /// The id of what a record says (`--make-ids`).
  func contentID(
    of span: RecordSpan, _ index: RecordIndex, _ batch: inout EventBatch
  ) -> TextRange {
    var content = ContentHash()
    for column in header.contentColumns {
      let field = index.fields[Int(span.firstField) + column.number]
      if field.isEmpty { continue }
      content.combine(column.name, field, of: batch.text.span)
    }
    return content.appendID(to: &batch)
  }
}

extension LogHeader {
  /// Whether a record that is not as wide as the header lacks or exceeds only empty cells at its end.
  ///
  /// One that ends before its title or date is no event, or a part of one.
  func lacksOnlyBlanks(_ span: RecordSpan, _ index: RecordIndex, in text: Span<UInt8>) -> Bool {
    if Int(span.fieldCount) < uses.count { return Int(span.fieldCount) > lastNeededColumn }
    let first = Int(span.firstField)
    for field in index.fields[first + uses.count..<first + Int(span.fieldCount)] {
      if !text.trimmedBounds(of: field.range.bounds).isEmpty { return false }
    }
    return true
  }

  /// The last of the columns without which a row is no event.
  private var lastNeededColumn: Int {
    [LogColumn.id, .title, .date].compactMap(column(of:)).max() ?? 0
  }
}

extension RecordIndex {
  /// Whether two of a record's cells at least, and more than do not, hold HXL hashtags.
  package func hasMostlyHashtags(_ span: RecordSpan, in text: Span<UInt8>) -> Bool {
    var (tags, others) = (0, 0)
    for field in fields[Int(span.firstField)..<Int(span.firstField) + Int(span.fieldCount)] {
      let cell = text.extracting(text.trimmedBounds(of: field.range.bounds))
      if cell.isEmpty { continue }
      if cell.isHashtag { tags += 1 } else { others += 1 }
    }
    return tags >= 2 && tags > others
  }
}

extension Span<UInt8> {
  /// Whether the text is a hashtag of HXL 1.1 with its attributes: `#date +start`, `#adm1+name`.
  fileprivate var isHashtag: Bool {
    // `#NV` is what German spreadsheets write for `#N/A`.
    guard count > 1, self[0] == 0x23, !SpreadsheetError.matches(self) else { return false }
    var isAtWord = true
    for index in 1..<count {
      let byte = self[index].asciiLowercased
      if isAtWord {
        guard byte >= 0x61 && byte <= 0x7A else { return false }
        isAtWord = false
      } else if byte == 0x2B {
        isAtWord = true
      } else {
        let isOfWord = byte >= 0x61 && byte <= 0x7A || byte.isASCIIDigit || byte == 0x5F
        let isBlankBeforeAttribute =
          byte == 0x20 && index + 1 < count && (self[index + 1] == 0x2B || self[index + 1] == 0x20)
        guard isOfWord || isBlankBeforeAttribute else { return false }
      }
    }
    return !isAtWord
  }
}
