import KokchaBytes
import Testing

/// Time stamps (RFC 3339 §5.6), always twenty characters.
struct RFC3339Section5 {
  @Test(
    arguments: [
      (2022, 7, 14, 0, "2022-07-14T00:00:00Z"), (1, 1, 1, 0, "0001-01-01T00:00:00Z"),
      (9999, 12, 31, 86_399, "9999-12-31T23:59:59Z"), (987, 10, 9, 3661, "0987-10-09T01:01:01Z"),
    ] as [(Int, Int, Int, Int, String)])
  func `full date and time`(year: Int, month: Int, day: Int, second: Int, text: String) {
    #expect(
      written { $0.append(year: year, month: month, day: day, secondOfDay: second) } == text)
  }

  @Test func `as a spreadsheet takes it for a date`() {
    let text = written {
      $0.append(
        year: 2022, month: 7, day: 14, secondOfDay: 23_400, separator: 0x20, zone: "")
    }
    #expect(text == "2022-07-14 06:30:00")
  }
}
