import KokchaBytes

/// Ids that a spreadsheet changes on opening: `007`, `3/4`, `1E5`, sixteen digits or more (CSV5).
enum FragileID {
  static func isFragile(_ id: Span<UInt8>) -> Bool {
    var digits = 0
    var separators = 0
    var exponents = 0
    for index in 0..<id.count {
      let byte = id[index]
      if byte.isASCIIDigit {
        digits += 1
      } else if byte == 0x2F || byte == 0x2D || byte == 0x2E || byte == 0x3A || byte == 0x20 {
        separators += 1
      } else if byte.asciiLowercased == 0x65, index > 0, index + 1 < id.count {
        exponents += 1
      } else {
        return false
      }
    }
    if digits == 0 { return false }
    if exponents > 0 { return exponents == 1 && separators == 0 }
    if separators > 0 { return separators <= 3 && id.count <= 20 }
    return digits > 15 || (id[0] == 0x30 && digits > 1)
  }
}
