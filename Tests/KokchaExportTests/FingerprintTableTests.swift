import KokchaBytes
import KokchaEngine
import KokchaModel
import TestSupport
import Testing

/// What is known of a key is found again, however many keys there are and wherever they are kept.
@Suite struct FingerprintTableTests {
  private func entry(_ number: Int, line: Int) -> FingerprintEntry {
    let key = Fingerprint(of: "key \(number)".utf8.span)
    return .init(
      key, content: UInt64(number), at: .init(input: line % 7, line: line), number: line)
  }

  // 50 entries in memory, so that runs are merged up to four times.
  @Test(arguments: [(seed: 1, most: 50), (seed: 2, most: 1000), (seed: 3, most: 1 << 20)])
  func `the same as a dictionary, with keys that are new and keys that come again`(
    seed: UInt64, most: Int
  ) throws {
    var random = SeededGenerator(seed: seed)
    var table = FingerprintTable(mostInMemory: most)
    var expected: [Int: FingerprintEntry] = [:]
    for line in 1...20_000 {
      let number = Int.random(in: 0..<15_000, using: &random)
      let made = entry(number, line: line)
      if line % 3 == 0 {
        try table.note(made)
        expected[number] = made
      } else {
        #expect(try table.noteIfNew(made) == expected[number])
        if expected[number] == nil { expected[number] = made }
      }
    }
    for number in 0..<15_000 {
      #expect(try table.entry(of: entry(number, line: 0).key) == expected[number])
    }
  }

  @Test func `keys that differ in one half only`() throws {
    var table = FingerprintTable(mostInMemory: 64)
    var keys: [Fingerprint] = []
    for number in 0..<500 as Range<UInt64> {
      keys.append(Fingerprint(high: 7, low: number))
      keys.append(Fingerprint(high: number << 50, low: 7))
      keys.append(Fingerprint(high: .max - number, low: .max))
    }
    for (line, key) in Set(keys).sorted().enumerated() {
      try table.note(.init(key, content: 1, at: .init(input: 0, line: line), number: line))
    }
    for (line, key) in Set(keys).sorted().enumerated() {
      #expect(try table.entry(of: key)?.number == line)
    }
    #expect(try table.entry(of: Fingerprint(high: 7, low: 500)) == nil)
  }
}
