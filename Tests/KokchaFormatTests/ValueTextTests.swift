import KokchaBytes
import KokchaModel
import KokchaTime
import Testing

/// Instants and degrees as text.
struct ValueTextTests {
  private func written(_ body: (inout ByteBuffer) -> Void) -> String {
    var buffer = ByteBuffer()
    body(&buffer)
    return buffer.withSpan { $0.string }
  }

  @Test(arguments: [
    "0001-01-01T00:00:00Z", "1582-10-15T12:00:00Z", "1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z",
    "2022-07-14T06:30:15Z", "2024-02-29T23:59:59Z", "9999-12-31T23:59:59Z",
  ])
  func `GJ7: an instant is written as it was read`(text: String) throws {
    let instant = try #require(try EventTime(edtf: text).bounds.begin.instant)
    #expect(written { $0.append(timestamp: instant) } == text)
    #expect(written { $0.append(dayOf: instant) } == text.prefix(10))
    let spaced = text.replacing("T", with: " ").dropLast()
    #expect(written { $0.append(timestamp: instant, separator: 0x20, zone: "") } == spaced)
  }

  @Test func `the bounds of what can be written`() {
    #expect(written { $0.append(timestamp: .earliestWritable) } == "0001-01-01T00:00:00Z")
    #expect(written { $0.append(timestamp: .latestWritable) } == "9999-12-31T23:59:59Z")
  }

  @Test(
    arguments: [
      (1_800_000_000, "180"), (-1_800_000_000, "-180"), (1, "0.0000001"), (0, "0"),
      (-5, "-0.0000005"),
    ] as [(Int32, String)])
  func `GJ3: degrees`(steps: Int32, text: String) {
    #expect(written { $0.append(degrees: steps) } == text)
  }
}
