import KokchaBytes
import Testing

struct ByteHashTests {
  private func hash(_ texts: String...) -> UInt64 {
    var hash = ByteHash()
    for text in texts { hash.combine(text.utf8.span) }
    return hash.value
  }

  @Test func `the same stretches have the same hash, and where one ends counts`() {
    #expect(hash("ab", "c") == hash("ab", "c"))
    #expect(hash("ab", "c") != hash("a", "bc"))
    #expect(hash("", "a") != hash("a", ""))
    #expect(hash("a") != hash("a\0"))
    #expect(hash("12345678") != hash("12345678\0"))
  }

  @Test(arguments: 0..<24)
  func `every byte counts`(place: Int) {
    var bytes = [UInt8](repeating: 0x61, count: 24)
    var first = ByteHash()
    first.combine(bytes.span)
    bytes[place] = 0x62
    var second = ByteHash()
    second.combine(bytes.span)
    #expect(first.value != second.value)
  }

  /// Keys are parted by the highest bits, and found in tables by the lowest.
  @Test(arguments: ["EV-", "", "TAK-2022-", "an event with a name that is long, number "])
  func `numbered names are spread evenly over the highest and the lowest bits`(prefix: String) {
    var highest = [Int](repeating: 0, count: 32)
    var lowest = highest
    for number in 0..<32_000 {
      let value = hash("\(prefix)\(number)")
      highest[Int(value >> 59)] += 1
      lowest[Int(value & 31)] += 1
    }
    // A thousand each; five deviations of a binomial distribution on either side.
    #expect((highest + lowest).allSatisfy { abs($0 - 1000) < 156 })
  }
}
