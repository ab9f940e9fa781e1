import KokchaBytes

/// What a kind of loss is called in the lines at an export's end (rule A6): a number, its noun, and what became of it.
package struct LossWords: Sendable {
  private let one: String
  private let many: String
  private let rest: String

  /// `one` follows the number 1 and `many` all others; `rest` stands behind both.
  package init(_ one: String, _ many: String, _ rest: String = "") {
    self.one = one
    self.many = many
    self.rest = rest
  }

  /// Events that no place is known of, and where that leaves them.
  package static func unlocated(_ whereabouts: String) -> LossWords {
    LossWords("event without a place", "events without a place", ": " + whereabouts)
  }

  package func sentence(count: Int) -> String {
    "\(count.grouped) \(count == 1 ? one : many)\(rest)"
  }
}

extension LossKind {
  /// What it is called where a format has no words of its own for it.
  package var words: LossWords {
    switch self {
    case .unlocated: .unlocated("latitude and longitude are empty")
    case .openBoundFilled:
      LossWords(
        "open or unknown end of time was", "open or unknown ends of time were",
        " filled with the document's first or last moment and flagged begin_open, end_open")
    case .timeClipped:
      LossWords("end of time was", "ends of time were", " cut to the years 0001…9999")
    case .illegalCharacter:
      LossWords(
        "character was", "characters were", " removed, because the format cannot hold it")
    case .lineEndReplaced:
      LossWords(
        "line end", "line ends", " inside cells became ' ⏎ ' (plain:FILE keeps them)")
    case .cellCut:
      LossWords(
        "cell was", "cells were",
        " cut to the 32,767 characters that a spreadsheet holds (plain:FILE keeps them whole)")
    case .cellTooLong:
      LossWords(
        "cell is", "cells are",
        " longer than the 32,767 characters that Excel holds: a spreadsheet cuts what is more")
    case .formulaGuarded:
      LossWords(
        "cell", "cells",
        " got an apostrophe in front, so that a spreadsheet does not run it as a formula")
    case .fragileID:
      LossWords(
        "id", "ids",
        " would be changed by a spreadsheet on opening (007, 3/4, 1E5, 16 digits): import the "
          + "column id as text")
    case .fragileText:
      LossWords(
        "other text looks like a number", "other texts look like numbers",
        " and would be changed by a spreadsheet on opening (007 to 7): import the columns as text")
    case .furtherPlace:
      LossWords(
        "further place is not drawn, but stands in places_json",
        "further places are not drawn, but stand in places_json",
        " (--places all draws those that are known)")
    case .trajectoryNotDrawn:
      LossWords(
        "trajectory is", "trajectories are",
        " not drawn, for an end is not known to a district or finer")
    case .shapeReduced: LossWords("shape is", "shapes are", " shown by one point")
    case .shapeCut:
      LossWords(
        "shape was", "shapes were", " cut in two at the antimeridian, as RFC 7946 asks")
    case .circleNotDrawn:
      LossWords(
        "radius is", "radii are", " not drawn, for the circle would be too wide or touch a pole")
    case .timeCoarsened:
      LossWords(
        "time is told less exactly than it is known",
        "times are told less exactly than they are known")
    case .textLeftOut:
      LossWords("text was", "texts were", " left out, for the format has no place for it")
    case .eventLeftOut:
      LossWords("event was", "events were", " left out, for the format cannot hold it")
    case .furtherFile:
      LossWords(
        "further file was", "further files were", " begun: a spreadsheet holds 1,048,576 rows")
    case .rowUnread:
      LossWords(
        "event stands in a row", "events stand in rows",
        " behind those that its program reads")
    }
  }
}
