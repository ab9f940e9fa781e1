import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// Random events, written as JSON in every way that RFC 8259 leaves open, are read as what they are.
struct RandomJSONTests {
  /// Writes JSON with random blanks, escapes and order of keys.
  private struct Writer {
    var random: SeededGenerator
    /// Whether line ends may stand between tokens.
    var isOnLines: Bool

    mutating func blanks() -> String {
      let blank = isOnLines ? [" ", "\t", "\r"] : [" ", "\t", "\n", "\r", "\r\n"]
      return (0..<Int.random(in: 0...2, using: &random)).map { _ in
        blank.randomElement(using: &random) ?? ""
      }.joined()
    }

    mutating func string(_ text: String) -> String {
      var result = "\""
      for scalar in text.unicodeScalars {
        let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
        guard mustEscape || Int.random(in: 0..<6, using: &random) == 0 else {
          result.unicodeScalars.append(scalar)
          continue
        }
        switch scalar {
        case "\"" where Bool.random(using: &random): result += "\\\""
        case "\\" where Bool.random(using: &random): result += "\\\\"
        case "/" where Bool.random(using: &random): result += "\\/"
        case "\n" where Bool.random(using: &random): result += "\\n"
        default:
          for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        }
      }
      return result + "\""
    }

    mutating func object(_ members: [(String, String)], shuffled: Bool = true) -> String {
      let members = shuffled ? members.shuffled(using: &random) : members
      return "{" + blanks()
        + members.map { key, value in
          let written = string(key) + blanks() + ":"
          return written + blanks() + value + blanks()
        }.joined(separator: "," + blanks()) + "}"
    }

    mutating func list(_ values: [String]) -> String {
      "[" + blanks() + values.joined(separator: blanks() + "," + blanks()) + blanks() + "]"
    }

    mutating func hundredths(_ steps: Int) -> String {
      switch Int.random(in: 0..<3, using: &random) {
      case 0: "\(Double(steps) / 100)"
      case 1: "\(steps)e-2"
      default: "\(steps)00E-4"
      }
    }

    mutating func text() -> String {
      let alphabet = [
        "a", "Z", "0", " ", "\"", "\\", "/", "{", "}", "[", "]", ",", ":", "\n", "\u{1}", "\u{7F}",
        "é",
        "خبر", "\u{200C}", "\u{2028}", "𝔸", "🏔", "\u{FFFD}", "\u{10FFFF}", "null", "\\u0041",
      ]
      return "t"
        + (0..<Int.random(in: 0...20, using: &random)).map { _ in
          alphabet.randomElement(using: &random) ?? ""
        }.joined() + "t"
    }

    mutating func event(_ number: Int) throws -> (event: Event, json: String) {
      let dates = ["2022", "2022-07", "2022-07-14", "2022-01/2022-04~", "../2022-07-13"]
      let time = try EventTime(edtf: dates.randomElement(using: &random) ?? "")
      var event = Event(id: "\(number)" + text(), title: text(), time: time)
      var members = [
        ("id", string(event.id)), ("title", string(event.title)),
        ("time", object([("edtf", string(time.edtf))])),
      ]
      if Bool.random(using: &random) {
        event.summary = text()
        members.append(("summary", string(event.summary ?? "")))
      }
      if Bool.random(using: &random) {
        event.ongoing = true
        members.append(("ongoing", "true"))
      }
      event.places = try places()
      if !event.places.isEmpty {
        let written = event.places.map { place in
          let east = Int((place.coordinate?.longitude ?? 0) * 100 + 0.5)
          let north = Int((place.coordinate?.latitude ?? 0) * 100 + 0.5)
          return object([
            ("verbatim", string(place.verbatim ?? "")),
            (
              "coordinate",
              object([("longitude", hundredths(east)), ("latitude", hundredths(north))])
            ),
          ])
        }
        members.append(("places", list(written)))
      }
      event.actors = (0..<Int.random(in: 0...2, using: &random)).map { _ in Actor(text()) }
      if !event.actors.isEmpty {
        let written = event.actors.map { object([("name", string($0.name))]) }
        members.append(("actors", list(written)))
      }
      event.tags = (0..<Int.random(in: 0...2, using: &random)).map { _ in "tag\(number)é" }
      members.append(("tags", list(event.tags.map { string($0) })))
      let extras = ["own \"key\"", "خ", "b"].filter { _ in Bool.random(using: &random) }
      event.extra = extras.map { ExtraField(name: $0, value: text()) }
      let written = event.extra.map { ($0.name, string($0.value)) }
      members.append(("extra", object(written, shuffled: false)))
      return (event, object(members))
    }

    private mutating func places() throws -> [Place] {
      try (0..<Int.random(in: 0...2, using: &random)).map { _ in
        var place = Place(text())
        place.coordinate = try Coordinate(
          longitude: Double(Int.random(in: 6000...7500, using: &random)) / 100,
          latitude: Double(Int.random(in: 3300...3800, using: &random)) / 100)
        return place
      }
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `random events`(seed: UInt64) throws {
    var writer = Writer(random: SeededGenerator(seed: seed), isOnLines: seed % 2 == 0)
    let made = try (0..<Int.random(in: 1...60, using: &writer.random)).map { try writer.event($0) }
    let text =
      writer.isOnLines
      ? made.map(\.json).joined(separator: "\n")
      : writer.object(
        [("kokcha", "1"), ("events", writer.list(made.map(\.json)))], shuffled: false)
    let read = try JSONReading(
      Array(text.utf8), form: writer.isOnLines ? .lines : .document,
      portion: Int.random(in: 1...5000, using: &writer.random),
      blockSize: Int.random(in: 1...5000, using: &writer.random))
    #expect(read.problems.isEmpty, "seed \(seed)")
    try #require(read.events.count == made.count, "seed \(seed)")
    for (event, expected) in zip(read.events, made.map(\.event)) {
      #expect(event == expected, "seed \(seed)")
      #expect(Array(event.title.utf8) == Array(expected.title.utf8), "seed \(seed)")
    }
  }
}
