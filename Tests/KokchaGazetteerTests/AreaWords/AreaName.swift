/// A name with words for areas as reports write it, and what it says.
struct AreaName: CustomStringConvertible {
  var language: String
  var written: String
  /// The name without the words.
  var bare: String
  /// What the place is in its country; `seat` for the town that governs the area of the name.
  var kind: String
  /// The three letters of the country in which it lies.
  var country: String
  /// Whether no rule was made with it in view.
  var isHeldOut: Bool

  var description: String { "\(language) \(written)" }

  /// Rows of `written | bare | kind | country`; the rules were tuned on the odd ones alone.
  static func rows(_ language: String, _ table: String) -> [AreaName] {
    table.split(separator: "\n").enumerated().map { number, line in
      let cells = line.split(separator: "|").map {
        String(
          $0.trimmingPrefix(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
            .reversed())
      }
      return AreaName(
        language: language, written: cells[0], bare: cells[1], kind: cells[2], country: cells[3],
        isHeldOut: number % 2 == 1)
    }
  }
}
