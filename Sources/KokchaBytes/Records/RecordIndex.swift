/// Where a field stands in its block, and how it is quoted.
package struct FieldSpan {
  var start: UInt32
  var lengthAndFlags: UInt32

  init(start: Int, end: Int, quoted: Bool, doubled: Bool) {
    self.start = UInt32(truncatingIfNeeded: start)
    lengthAndFlags =
      UInt32(truncatingIfNeeded: end &- start) | (quoted ? 1 << 31 : 0) | (doubled ? 1 << 30 : 0)
  }

  /// The content's first byte, after the opening quote.
  package var lowerBound: Int { Int(start) }
  /// How many bytes the content has as it stands, doubled quotes still doubled.
  package var count: Int { Int(lengthAndFlags & 0x3FFF_FFFF) }
  package var isEmpty: Bool { count == 0 }
  package var upperBound: Int { lowerBound &+ count }
  /// Whether the field stands in quotes.
  package var isQuoted: Bool { lengthAndFlags >> 31 == 1 }
  /// Whether a quote inside is doubled, so that the content must be unfolded.
  package var hasDoubledQuotes: Bool { lengthAndFlags & (1 << 30) != 0 }
  package var range: TextRange { TextRange(start: lowerBound, count: count) }
}

/// A record's place among the fields, and its line.
package struct RecordSpan {
  /// Index of its first field.
  package var firstField: Int32
  package var fieldCount: Int32
  /// Lines of the block before the one it begins on.
  package var line: Int32
  /// Its first byte.
  package var start: Int32
  /// Which of its fields nobody wrote into it.
  package var made: MadeValues = []

  init(firstField: Int, fieldCount: Int, line: Int, start: Int) {
    self.firstField = Int32(truncatingIfNeeded: firstField)
    self.fieldCount = Int32(truncatingIfNeeded: fieldCount)
    self.line = Int32(truncatingIfNeeded: line)
    self.start = Int32(truncatingIfNeeded: start)
  }
}

/// What a record says that does not stand in it.
package struct MadeValues: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Its id was made of its other fields.
  package static let id = Self(rawValue: 1)
  /// Its date is that of a folder around it.
  package static let inheritedDate = Self(rawValue: 2)
  /// Its id holds in one document of several only.
  package static let documentID = Self(rawValue: 4)
}

/// What makes a block of delimited text unreadable from some byte on.
package enum RecordFault: Equatable {
  /// A quote that is never closed; the offset is where it opened.
  case unclosedQuote(offset: Int)
  /// Something other than a delimiter or a line end after a closing quote.
  case textAfterQuote(offset: Int)
}

/// The fields and records of one block of delimited text.
package struct RecordIndex {
  package var fields: [FieldSpan] = []
  package var records: [RecordSpan] = []
  /// Where the first record that is not complete begins; the block's end if there is none.
  package var consumed = 0
  /// Lines that end before `consumed`.
  package var lines = 0
  package var fault: RecordFault?

  package init() {}

  /// Makes room for so many records and fields, so that neither list is moved as it grows.
  package mutating func reserve(records: Int, fields: Int) {
    self.records.reserveCapacity(records)
    self.fields.reserveCapacity(fields)
  }

  package mutating func removeAll() {
    fields.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
    consumed = 0
    lines = 0
    fault = nil
  }

  /// Makes room for so many fields and records more, which `body` may use.
  mutating func append(
    atMost count: Int,
    _ body: (inout OutputSpan<FieldSpan>, inout OutputSpan<RecordSpan>) -> Void
  ) {
    var taken: [RecordSpan] = []
    swap(&taken, &records)
    fields.append(addingCapacity: count) { fieldRoom in
      taken.append(addingCapacity: count) { recordRoom in body(&fieldRoom, &recordRoom) }
    }
    swap(&taken, &records)
  }

  /// Adds a record that is one field, `line` lines into the block.
  package mutating func appendRecord(_ bounds: Range<Int>, line: Int) {
    fields.append(
      FieldSpan(
        start: bounds.lowerBound, end: bounds.upperBound, quoted: false, doubled: false))
    records.append(
      RecordSpan(
        firstField: fields.count - 1, fieldCount: 1, line: line, start: bounds.lowerBound))
  }

  /// Adds a record of fields that stand anywhere in the block; none where it is passed over.
  package mutating func appendRecord(
    _ texts: [TextRange], line: Int, start: Int, made: MadeValues = []
  ) {
    var record = RecordSpan(
      firstField: fields.count, fieldCount: texts.count, line: line, start: start)
    record.made = made
    records.append(record)
    for text in texts {
      fields.append(
        FieldSpan(
          start: text.lowerBound, end: text.upperBound, quoted: false, doubled: false))
    }
  }

  /// Gives a record so many fields: empty ones are added at its end, or those at its end left out.
  package mutating func fit(record: Int, toFields width: Int) {
    let first = Int(records[record].firstField)
    let count = Int(records[record].fieldCount)
    if count < width {
      records[record].firstField = Int32(truncatingIfNeeded: fields.count)
      let end = fields[first + count - 1].upperBound
      fields.append(contentsOf: fields[first..<first + count])
      fields.append(
        contentsOf: repeatElement(
          FieldSpan(start: end, end: end, quoted: false, doubled: false), count: width - count))
    }
    records[record].fieldCount = Int32(truncatingIfNeeded: width)
  }

  /// Forgets the records from `index` on.
  package mutating func truncate(toRecords index: Int, consumed: Int) {
    lines = Int(records[index].line)
    fields.removeSubrange(Int(records[index].firstField)...)
    records.removeSubrange(index...)
    self.consumed = consumed
  }
}
