import KokchaFiles
import KokchaModel
import TestSupport
import Testing

/// A spool holds a megabyte in memory and the rest in a file; whoever reads it sees no seam.
@Suite struct SpoolTests {
  private static let megabyte = 1 << 20

  @Test(arguments: [
    0, 1, megabyte - 1, megabyte, megabyte + 1, 2 * megabyte, 3 * megabyte + 17,
  ])
  func `what is written comes back in order`(size: Int) throws {
    var random = SeededGenerator(seed: UInt64(size))
    var written: [UInt8] = []
    var spool = Spool()
    while written.count < size {
      let portion = [UInt8](
        repeating: .random(in: 0...255, using: &random),
        count: min(.random(in: 0...200_000, using: &random), size - written.count))
      try spool.write(portion.span)
      written += portion
    }
    #expect(spool.count == size)
    var sink = MemorySink()
    try spool.replay(into: &sink)
    #expect(sink.bytes == written)
    // Once more, and after more was written.
    try spool.write([1, 2, 3].span)
    var again = MemorySink()
    try spool.replay(into: &again)
    #expect(again.bytes == written + [1, 2, 3])
  }

  @Test(arguments: [megabyte / 2, 3 * megabyte])
  func `any stretch of it can be read again`(size: Int) throws {
    var random = SeededGenerator(seed: 7)
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 ^ $0 >> 8 ^ $0 >> 16) }
    var spool = Spool()
    // The last portion stays in memory while the others are in the file.
    for start in stride(from: 0, to: size, by: 300_000) {
      try spool.write(bytes[start..<min(start + 300_000, size)].span)
    }
    for _ in 0..<50 {
      let offset = Int.random(in: 0..<size, using: &random)
      let length = Int.random(in: 0...(size - offset), using: &random) / 8
      #expect(try spool.read(length, at: offset) == Array(bytes[offset..<offset + length]))
    }
    #expect(try spool.read(100, at: size - 10) == Array(bytes.suffix(10)))
    #expect(try spool.read(100, at: size).isEmpty)
  }

  @Test(arguments: [1, 3, 1000])
  func `parts that arrive mixed come back each by itself, in order`(count: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    var spool = PartedSpool()
    var written: [[UInt8]] = Array(repeating: [], count: count)
    for part in 0..<count {
      let number = spool.addPart()
      #expect(number == part)
    }
    // Enough for blocks of a part, and for more than memory holds of all parts.
    for _ in 0..<30_000 {
      let part = Int.random(in: 0..<count, using: &random)
      let bytes = [UInt8](
        repeating: .random(in: 0...255, using: &random),
        count: .random(in: 0...1200, using: &random))
      try spool.write(bytes.span, to: part)
      written[part] += bytes
    }
    let empty = spool.addPart()
    let isEmpty = spool.isEmpty(empty)
    #expect(isEmpty)
    for part in written.indices {
      var sink = MemorySink()
      try spool.replay(part, into: &sink)
      #expect(sink.bytes == written[part])
    }
  }
}
