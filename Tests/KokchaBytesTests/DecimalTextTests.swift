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
      ("-.", .notANumber), ("1e", .notANumber), ("1E+", .notANumber), ("e3", .notANumber),
      ("1e3.", .notANumber), ("1e 3", .notANumber), (".e1", .notANumber), ("1ee1", .notANumber),
      ("1.2.3", .notANumber),
      ("--1", .notANumber), ("1-", .notANumber), ("1,5", .notANumber), (" 1", .notANumber),
      ("1 ", .notANumber), ("36°N", .notANumber), ("NaN", .notANumber), ("inf", .notANumber),
      ("0x10", .notANumber), ("۳۶", .notANumber), ("−1", .notANumber),
      ("99999999999999999999999x", .notANumber), ("1234567890123456.7.8", .notANumber),
    ] as [(String, DecimalReading)])
  func `reading with seven digits after the point`(text: String, expected: DecimalReading) {
    let read = readDecimal(text.utf8.span, fractionDigits: 7)
    #expect(read == expected)
  }

  @Test(
    arguments: [
      ("1e3", .value(10_000_000_000)), ("1E3", .value(10_000_000_000)),
      ("6.953e+1", .value(695_300_000)), ("-69530e-3", .value(-695_300_000)),
      ("9e-05", .value(900)), ("+.5e0", .value(5_000_000)), ("5.e-1", .value(5_000_000)),
      // Rounded once, at the digit that the exponent puts there.
      ("1234567.44e-7", .value(1_234_567)), ("1234567.5e-7", .value(1_234_568)),
      ("1234567.499999e-7", .value(1_234_567)), ("5e-8", .value(1)), ("4.9e-8", .value(0)),
      ("9e-9", .value(0)), ("-5e-8", .value(-1)), ("99e-99999999999999999999", .value(0)),
      ("0e99999999999999999999", .value(0)), ("1e99999999999999999999", .tooLarge),
      ("69530000000000000000000000e-24", .value(695_300_000)),
      ("0.00000000000000000000006953e24", .value(695_300_000)),
      ("12345678901234567890e-10", .value(12_345_678_901_234_568)),
    ] as [(String, DecimalReading)])
  func `an exponent moves the point`(text: String, expected: DecimalReading) {
    #expect(readDecimal(text.utf8.span, fractionDigits: 7) == expected)
  }

  /// With every place of the point made up for by an exponent, a number is the same number.
  @Test(arguments: ["6953", "12345678", "99999995", "-100", "49999999", "5", "-0.5"])
  func `an exponent is exact`(digits: String) {
    for zeros in 0...30 {
      let large =
        digits + String(repeating: "0", count: zeros) + (digits.contains(".") ? "e0" : "e-\(zeros)")
      #expect(
        readDecimal(large.utf8.span, fractionDigits: 7)
          == readDecimal(digits.utf8.span, fractionDigits: 7))
      let small = "0." + String(repeating: "0", count: zeros) + "1234567"
      let moved = "0.1234567e-\(zeros)"
      #expect(
        readDecimal(moved.utf8.span, fractionDigits: 7)
          == readDecimal(small.utf8.span, fractionDigits: 7))
    }
  }

  @Test(
    arguments: [
      ("3", .value(3)), ("3.0", .value(3)), ("3.", .value(3)), ("3e2", .value(300)),
      ("3.14e2", .value(314)), ("300e-2", .value(3)), ("-3", .value(-3)), ("0.0", .value(0)),
      ("3.5", .notANumber), ("3.0000000000000000001", .notANumber), ("3e-1", .notANumber),
      ("314e-1", .notANumber), ("x", .notANumber), ("", .notANumber), ("1e99", .tooLarge),
    ] as [(String, DecimalReading)])
  func `whole numbers, however they are written`(text: String, expected: DecimalReading) {
    #expect(readWholeNumber(text.utf8.span) == expected)
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
