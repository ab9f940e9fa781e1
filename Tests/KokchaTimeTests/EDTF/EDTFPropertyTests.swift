import KokchaModel
import KokchaTime
import TestSupport
import Testing

/// Texts made at random by the grammar: each is read, kept as it is, and never empty.
struct EDTFProperties {
  private struct Grammar {
    var random: SeededGenerator

    mutating func pick<Element>(_ list: [Element]) -> Element {
      list[Int.random(in: 0..<list.count, using: &random)]
    }

    mutating func number(_ range: ClosedRange<Int>, _ width: Int) -> String {
      let digits = String(Int.random(in: range, using: &random))
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    mutating func qualifier() -> String { pick(["", "", "", "~", "?", "%"]) }

    mutating func year() -> String {
      switch Int.random(in: 0...7, using: &random) {
      case 0: "Y" + pick(["", "-"]) + number(10_000...200_000_000, 1)
      case 1: "-" + number(1...9999, 4)
      case 2: number(150...999, 3) + "X"
      case 3: number(15...99, 2) + "XX"
      default: number(1500...9999, 4)
      }
    }

    mutating func date() -> String {
      let year = year()
      if year.hasPrefix("Y") || year.hasSuffix("X") { return year + qualifier() }
      switch Int.random(in: 0...6, using: &random) {
      case 0: return year + qualifier()
      case 1: return year + "-" + number(21...41, 2) + qualifier()
      case 2: return year + "-" + pick([number(1...12, 2), "XX"]) + qualifier()
      case 3: return year + "-" + number(1...12, 2) + "-XX" + qualifier()
      case 4:
        return qualifier() + year + "-" + qualifier() + number(1...12, 2) + "-" + qualifier()
          + number(1...28, 2)
      case 5:
        let zone = pick(["Z", "+04:30", "-05", "+0530"])
        let clock = number(0...23, 2) + pick(["", ":" + number(0...59, 2), ":00:59"])
        return year + "-" + number(1...12, 2) + "-" + number(1...28, 2) + "T" + clock + zone
          + qualifier()
      default:
        return year + "-" + number(1...12, 2) + "-" + number(1...28, 2) + qualifier()
      }
    }

    mutating func text() -> String {
      switch Int.random(in: 0...5, using: &random) {
      case 0: return pick(["..", ""]) + "/" + date()
      case 1: return date() + "/" + pick(["..", ""])
      case 2:
        let (open, close) = pick([("[", "]"), ("{", "}")])
        let members = (0...Int.random(in: 0...3, using: &random)).map { _ in
          pick(["", "", ".."]) + date()
        }
        return open + members.joined(separator: pick([",", ", "])) + close
      case 3: return date() + "/" + date()
      default: return date()
      }
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `a text of the grammar is read, kept, and has a beginning before its end`(
    seed: UInt64
  ) throws {
    var grammar = Grammar(random: SeededGenerator(seed: seed))
    var count = 0
    for _ in 0..<500 {
      let text = grammar.text()
      let reading = Result { () throws(TimeError) in try EventTime(edtf: text) }
      // Two dates at random may stand in the wrong order.
      if reading == .failure(.endsBeforeStart), text.contains("/") { continue }
      let time = try reading.get()
      count += 1
      #expect(time.edtf == text, "seed \(seed)")
      if let begin = time.bounds.begin.instant, let end = time.bounds.end.instant {
        #expect(begin < end, "seed \(seed): \(text)")
      }
      // Whoever reads it without its qualifiers knows the same bounds.
      let plain = text.filter { !"~?%".contains($0) }
      #expect(try EventTime(edtf: plain).bounds == time.bounds, "seed \(seed): \(text)")
    }
    #expect(count > 300)
  }

  /// Bytes at random, and texts with one byte changed: an error or a date, never a trap.
  @Test(arguments: UInt64(1)...20)
  func `no text makes the reader fall`(seed: UInt64) {
    var grammar = Grammar(random: SeededGenerator(seed: seed))
    let alphabet = Array("0123456789XYT:Z+-~?%/.,[]{} é".utf8)
    for round in 0..<2000 {
      var bytes = Array(grammar.text().utf8)
      if round % 2 == 0 {
        bytes = (0..<Int.random(in: 0...24, using: &grammar.random)).map { _ in
          grammar.pick(alphabet)
        }
      } else if !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &grammar.random)] = grammar.pick(alphabet)
      }
      if case .success(let bounds) = ExtendedDateTime.read(bytes.span),
        let begin = bounds.begin.instant, let end = bounds.end.instant, begin >= end
      {
        Issue.record("seed \(seed): \(String(decoding: bytes, as: UTF8.self)) is empty")
      }
    }
  }
}
