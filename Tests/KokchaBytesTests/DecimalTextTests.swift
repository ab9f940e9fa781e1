import KokchaBytes
import Testing

struct DecimalTextTests {
  @Test(
    arguments: [
      ("0", .value(0)), ("-0", .value(0)), ("+0.0", .value(0)), ("1", .value(10_000_000)),
      ("69.53", .value(695_300_000)), ("-69.53", .value(-695_300_000)),
      ("+69.53", .value(695_300_000)), (".5", .value(5_000_000)), ("5.", .value(50_000_000)),
      ("-.5", .value(-5_000_000)), ("007.10", .value(71_000_000)),
      ("0.1234567", .value(1_234_567)),
      // The eighth digit rounds, half away from zero; those behind it do not.
      ("0.12345674", .value(1_234_567)), ("0.12345675", .value(1_234_568)),
      ("-0.12345675", .value(-1_234_568)), ("0.123456749999", .value(1_234_567)),
      ("0.99999995", .value(10_000_000)), ("-0.00000004", .value(0)), ("-0.00000005", .value(-1)),
      ("179.99999999", .value(1_800_000_000)),
      ("12345678901", .value(123_456_789_010_000_000)),
      ("1234567890123456789", .tooLarge), ("-99999999999999999999999", .tooLarge),
      ("00000000000000000000000000001", .value(10_000_000)),
      ("", .notANumber), ("-", .notANumber), ("+", .notANumber), (".", .notANumber),
      ("-.", .notANumber), ("1e3", .notANumber), ("1E3", .notANumber), ("1.2.3", .notANumber),
      ("--1", .notANumber), ("1-", .notANumber), ("1,5", .notANumber), (" 1", .notANumber),
      ("1 ", .notANumber), ("36°N", .notANumber), ("NaN", .notANumber), ("inf", .notANumber),
      ("0x10", .notANumber), ("۳۶", .notANumber), ("−1", .notANumber),
      ("99999999999999999999999x", .notANumber), ("1234567890123456.7.8", .notANumber),
    ] as [(String, DecimalReading)])
  func `reading with seven digits after the point`(text: String, expected: DecimalReading) {
    let read = readDecimal(text.utf8.span, fractionDigits: 7)
    #expect(read == expected)
  }

  @Test func `reading whole numbers and thousandths`() {
    let read = [("12.5", 0), ("12.4999", 0), ("2.5", 3)].map { text, digits in
      readDecimal(text.utf8.span, fractionDigits: digits)
    }
    #expect(read == [.value(13), .value(12), .value(2500)])
  }

  @Test(
    arguments: [
      (0, "0"), (1, "0.0000001"), (-1, "-0.0000001"), (10_000_000, "1"), (-10_000_000, "-1"),
      (695_300_000, "69.53"), (-1_800_000_000, "-180"), (5_000_000, "0.5"), (-5_000_000, "-0.5"),
      (1_234_567, "0.1234567"), (100, "0.00001"), (1_000_000_001, "100.0000001"),
    ] as [(Int, String)])
  func `GJ3, KML3: no zeros at the end, no exponent, no minus zero`(value: Int, text: String) {
    #expect(written { $0.append(fixedPoint: value, fractionDigits: 7) } == text)
    let read = readDecimal(text.utf8.span, fractionDigits: 7)
    #expect(read == .value(value))
  }

  @Test(arguments: [
    0, 1, 9, 10, 11, 99, 100, 12_345, 999_999_999, 1_000_000_000, .max, .min, -1, -9, -10, -100,
  ])
  func `whole numbers are written as Swift writes them`(value: Int) {
    #expect(written { $0.append(decimal: value) } == String(value))
  }

  @Test func `every power of ten and its neighbours`() {
    var power = 1
    while power < Int.max / 10 {
      power *= 10
      for value in [power - 1, power, power + 1, -power] {
        #expect(written { $0.append(decimal: value) } == String(value))
      }
    }
  }

  @Test(arguments: [(7, 2, "07"), (0, 4, "0000"), (2022, 4, "2022"), (123, 7, "0000123")])
  func `a fixed width has zeros in front`(value: Int, width: Int, text: String) {
    #expect(written { $0.append(value, width: width) } == text)
  }
}
