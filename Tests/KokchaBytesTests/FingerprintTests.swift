import KokchaBytes
import Testing

struct FingerprintTests {
  private static let text = "The quick brown fox jumps over the lazy dog, and Amu runs on."

  /// What mmh3, a port to Python by others, makes of the text's first bytes.
  @Test(
    arguments: [
      (0, 0x0000_0000_0000_0000, 0x0000_0000_0000_0000),
      (1, 0x8C03_777E_9184_689A, 0x3AB5_D6B4_BA29_3E79),
      (7, 0xF0D3_843A_5ABC_D5C9, 0x9394_B7F9_C86D_6073),
      (8, 0x644B_AAE4_AD5B_71CD, 0x8EEE_F997_E288_1CDF),
      (9, 0x37A0_6404_B2A8_F155, 0xADBC_C8FF_3D6E_CCC0),
      (15, 0x4813_7CB8_64E3_9216, 0xFD7B_AF64_397A_D64B),
      (16, 0x9D12_44F4_AF9B_32C4, 0x3D15_3C8B_2C2A_3AA6),
      (17, 0x91F9_6376_E757_E9AE, 0x9B44_E58D_AE83_EB0C),
      (31, 0x9B28_B5DD_D9C4_C509, 0x0D3C_1CB8_0FE2_F964),
      (32, 0xDF6A_F91B_B29B_DACF, 0x91A3_41C5_8DF1_F3A6),
      (33, 0x68D1_35CD_AB7B_B3DD, 0xE617_F847_0728_BB01),
      (60, 0x9BCB_0B30_4F32_09AC, 0x31E8_5DC9_EB0B_4E1D),
    ] as [(Int, UInt64, UInt64)])
  func `MurmurHash3_x64_128`(length: Int, high: UInt64, low: UInt64) {
    let bytes = Array(Self.text.utf8.prefix(length))
    #expect(Fingerprint(of: bytes.span) == Fingerprint(high: high, low: low))
  }
}

struct RecordHashTests {
  private func hash(_ texts: (String, UInt64)...) -> UInt64 {
    var hash = RecordHash()
    for (text, kind) in texts { hash.combine(text.utf8.span, as: kind) }
    return hash.value
  }

  @Test func `where a text ends counts, and what it is`() {
    #expect(hash(("ab", 1), ("c", 2)) == hash(("ab", 1), ("c", 2)))
    #expect(hash(("ab", 1), ("c", 2)) != hash(("a", 1), ("bc", 2)))
    #expect(hash(("ab", 1)) != hash(("ab", 2)))
    #expect(hash(("ab", 1), ("c", 2)) != hash(("c", 2), ("ab", 1)))
    #expect(hash(("a", 1)) != hash(("a\0", 1)))
    #expect(hash(("12345678", 1)) != hash(("12345678\0", 1)))
  }

  @Test(arguments: 1..<60)
  func `every bit of a text of any length counts`(length: Int) {
    var bytes = [UInt8](repeating: 0x61, count: length)
    func value() -> UInt64 {
      var hash = RecordHash()
      hash.combine(bytes.span, as: 3)
      return hash.value
    }
    var seen: Set<UInt64> = [value()]
    for place in 0..<length {
      for bit in 0..<8 {
        bytes[place] ^= 1 << bit
        #expect(seen.insert(value()).inserted, "byte \(place), bit \(bit)")
        bytes[place] ^= 1 << bit
      }
    }
  }

  @Test func `no two of a hundred thousand records of small numbers are equal`() {
    var seen: Set<UInt64> = []
    for number in 0..<100_000 as Range<UInt64> {
      var hash = RecordHash()
      hash.combine(number % 10, number / 10 % 10)
      hash.combine(number / 100 % 10, number / 1000 % 10)
      hash.combine(number / 10_000, 0)
      seen.insert(hash.value)
    }
    #expect(seen.count == 100_000)
  }
}
