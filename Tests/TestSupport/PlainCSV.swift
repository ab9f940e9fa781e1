/// Delimited text (RFC 4180, and what spreadsheets make of it) read byte by byte, as plainly as can be.
///
/// What Kokcha reads and writes is compared with it.
public struct PlainCSV: Equatable {
  /// The records, as far as they can be read.
  public var records: [[String]] = []
  /// Where a quote is wrong: one that is never closed, or text behind one that is.
  public var fault: Int?

  /// Reads a whole text.
  public init(_ bytes: [UInt8], delimiter: UInt8 = 0x2C) {
    var record: [String] = []
    var offset = 0
    while offset < bytes.count {
      if record.isEmpty, Self.isLineEnd(bytes[offset]) {
        offset += 1  // a blank line, or the second half of CRLF
        continue
      }
      var field: [UInt8] = []
      if bytes[offset] == 0x22 {
        let opened = offset
        offset += 1
        while offset < bytes.count {
          if bytes[offset] == 0x22 {
            guard offset + 1 < bytes.count, bytes[offset + 1] == 0x22 else { break }
            offset += 1
          }
          field.append(bytes[offset])
          offset += 1
        }
        guard offset < bytes.count else {
          fault = opened
          return
        }
        offset += 1
        if offset < bytes.count, bytes[offset] != delimiter, !Self.isLineEnd(bytes[offset]) {
          fault = offset
          return
        }
      } else {
        while offset < bytes.count, bytes[offset] != delimiter, !Self.isLineEnd(bytes[offset]) {
          field.append(bytes[offset])
          offset += 1
        }
      }
      record.append(String(decoding: field, as: UTF8.self))
      if offset < bytes.count, bytes[offset] == delimiter {
        offset += 1
        // A delimiter at the very end, or before a line end, has an empty field behind it.
        if offset < bytes.count, !Self.isLineEnd(bytes[offset]) { continue }
        record.append("")
      }
      records.append(record)
      record = []
      if offset + 1 < bytes.count, bytes[offset] == 0x0D, bytes[offset + 1] == 0x0A { offset += 1 }
      offset += 1
    }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
