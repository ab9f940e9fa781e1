import KokchaBytes
import KokchaJSONText

/// The text of a `coordinates` element (OGC 12-007r2 §9.1.3): longitude, latitude and perhaps a height, with
/// commas between, and blanks between the points.
struct KMLCoordinates {
  /// `(70.1 37.2, 70.3 37.4)`; as it was written if it cannot be read.
  private(set) var text: [UInt8] = [0x28]
  private(set) var points = 0
  /// Heights that say something: 0 is what programs write where there is none.
  private(set) var heights = 0
  private(set) var isMalformed = false

  /// What a text says; in a `gx:coord` the numbers have blanks between.
  init(_ written: [UInt8], isCoord: Bool = false) {
    var numbers: [Range<Int>] = []
    var offset = 0
    var goesOn = false
    while true {
      while offset < written.count, written[offset].isJSONBlank { offset += 1 }
      if offset < written.count, written[offset] == 0x2C {
        // A comma with blanks beside it is not as the standard has it, and frequent.
        if numbers.isEmpty || goesOn { isMalformed = true }
        goesOn = true
        offset += 1
        continue
      }
      if !numbers.isEmpty, !(goesOn || (isCoord && offset < written.count)) {
        take(numbers, of: written)
        numbers.removeAll()
      }
      guard offset < written.count else { break }
      let start = offset
      while offset < written.count, !written[offset].isJSONBlank, written[offset] != 0x2C {
        offset += 1
      }
      numbers.append(start..<offset)
      goesOn = false
    }
    if goesOn { isMalformed = true }
    text.append(0x29)
    if isMalformed { text = written }
  }

  private mutating func take(_ numbers: [Range<Int>], of written: [UInt8]) {
    guard numbers.count == 2 || numbers.count == 3 else {
      isMalformed = true
      return
    }
    for number in numbers[..<2] {
      for byte in written[number] where byte == 0x28 || byte == 0x29 { isMalformed = true }
    }
    if points > 0 { text.append(contentsOf: [0x2C, 0x20]) }
    points += 1
    text.append(contentsOf: written[numbers[0]])
    text.append(0x20)
    text.append(contentsOf: written[numbers[1]])
    if numbers.count == 3, written[numbers[2]].contains(where: { (0x31...0x39).contains($0) }) {
      heights += 1
    }
  }
}
