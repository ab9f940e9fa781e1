import KokchaBytes
import TestSupport
import Testing

/// Random fields, written as RFC 4180 asks and read again.
struct RFC4180RoundTrip {
  @Test(arguments: [1, 2022, 0xDEAD_BEEF] as [UInt64])
  func `fields that were written come back`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["\"", ",", ";", "\t", "\r\n", "\n", "\r", "a", "é", "ولایت", "🏔️", " ", "'"]
    for delimiter in [",", ";", "\t"] as [Character] {
      for _ in 0..<100 {
        let width = Int.random(in: 2...6, using: &random)
        let records = (0..<Int.random(in: 1...8, using: &random)).map { _ in
          (0..<width).map { _ in
            (0..<Int.random(in: 0...12, using: &random)).map { _ in
              pieces.randomElement(using: &random) ?? ""
            }.joined()
          }
        }
        let lineEnd = ["\r\n", "\n", "\r"].randomElement(using: &random) ?? "\n"
        let text = records.map { record in
          record.map { Self.quoted($0, delimiter, &random) }.joined(separator: String(delimiter))
        }.joined(separator: lineEnd)
        #expect(
          Tokenizing(text, delimiter: delimiter).records == records,
          "seed \(seed): \(text.debugDescription)")
      }
    }
  }

  /// In quotes where they are needed, and now and then where they are not.
  private static func quoted(
    _ field: String, _ delimiter: Character, _ random: inout SeededGenerator
  ) -> String {
    let special: Set<Unicode.Scalar> = ["\"", "\r", "\n", delimiter.unicodeScalars.first ?? ","]
    guard field.unicodeScalars.contains(where: special.contains) || Bool.random(using: &random)
    else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
