import KokchaBytes
package import KokchaModel

/// Reads `LINESTRING (69.72023 36.89624, 69.71910 36.89507)`: OGC 06-103r4 §7.2.2, two dimensions.
package enum LineStringText {
  /// Adds the text's points to `vertices`; false where it is no line string of decimal degrees.
  package static func read(_ bytes: Span<UInt8>, into vertices: inout [Coordinate]) -> Bool {
    guard bytes.count > 11, bytes.extracting(0..<10).matchesIgnoringCase("LINESTRING") else {
      return false
    }
    var index = 10
    skipBlanks(bytes, &index)
    guard index < bytes.count, bytes[index] == 0x28 else { return false }
    repeat {
      index += 1
      guard
        let x = number(bytes, &index, limit: 180), let y = number(bytes, &index, limit: 90)
      else { return false }
      vertices.append(Coordinate(x: x, y: y))
      skipBlanks(bytes, &index)
    } while index < bytes.count && bytes[index] == 0x2C
    guard index < bytes.count, bytes[index] == 0x29 else { return false }
    index += 1
    skipBlanks(bytes, &index)
    return index == bytes.count
  }

  /// A number as the tables have it, `69.72023`: at most three digits, a point and at most seven;
  /// nil for any other, where nothing is read.
  private static func plainNumber(_ bytes: Span<UInt8>, _ index: inout Int) -> Int? {
    var cursor = index
    let isNegative = cursor < bytes.count && bytes[cursor] == 0x2D
    if isNegative { cursor &+= 1 }
    var value = 0
    let first = cursor
    while cursor < bytes.count, bytes[cursor] &- 0x30 < 10 {
      value = value &* 10 &+ Int(bytes[cursor] &- 0x30)
      cursor &+= 1
    }
    guard cursor > first, cursor &- first <= 3, cursor < bytes.count, bytes[cursor] == 0x2E else {
      return nil
    }
    cursor &+= 1
    let point = cursor
    while cursor < bytes.count, bytes[cursor] &- 0x30 < 10 {
      value = value &* 10 &+ Int(bytes[cursor] &- 0x30)
      cursor &+= 1
    }
    let digits = cursor &- point
    guard digits > 0, digits <= Coordinate.fractionDigits, cursor < bytes.count,
      bytes[cursor] == 0x20 || bytes[cursor] == 0x2C || bytes[cursor] == 0x29
    else { return nil }
    if digits == 5 {
      value = value &* 100
    } else {
      for _ in digits..<Coordinate.fractionDigits { value = value &* 10 }
    }
    index = cursor
    return isNegative ? -value : value
  }

  private static func skipBlanks(_ bytes: Span<UInt8>, _ index: inout Int) {
    while index < bytes.count, bytes[index].isASCIIBlank { index += 1 }
  }

  /// The degrees that begin at `index`, past blanks; nil where no number of at most `limit` does.
  static func number(_ bytes: Span<UInt8>, _ index: inout Int, limit: Int) -> Int32? {
    skipBlanks(bytes, &index)
    if let steps = plainNumber(bytes, &index), abs(steps) <= limit * Coordinate.stepsPerDegree {
      return Int32(truncatingIfNeeded: steps)
    }
    let start = index
    while index < bytes.count, !bytes[index].isASCIIBlank, bytes[index] != 0x2C,
      bytes[index] != 0x29
    {
      index += 1
    }
    guard
      case .value(let steps) = readDecimal(
        bytes.extracting(start..<index), fractionDigits: Coordinate.fractionDigits),
      abs(steps) <= limit * Coordinate.stepsPerDegree
    else { return nil }
    return Int32(steps)
  }
}
