import KokchaFormat
import KokchaModel

/// What a loss is called in the lines at an export's end (rule A6).
enum LossSentence {
  static func of(_ kind: LossKind, count: Int, in format: OutputFormat) -> String {
    func number(_ one: String, _ many: String) -> String {
      "\(count.grouped) \(count == 1 ? one : many)"
    }
    switch kind {
    case .unlocated:
      let subject = number("event without a place", "events without a place")
      return switch format {
      case .geojson, .geojsonl, .geojsons:
        "\(subject): the geometry is null, which a map does not show"
      case .kml, .kmz: "\(subject): in the folder 'Location unknown', not on the map"
      case .timemap: "\(subject): on the timeline, not on the map"
      case .csv, .plain, .tsv, .log, .hxl, .timelinejs, .timelinejsJSON, .json, .jsonl:
        "\(subject): latitude and longitude are empty"
      }
    case .openBoundFilled:
      return number("open or unknown end of time was", "open or unknown ends of time were")
        + " filled with the document's first or last moment and flagged begin_open, end_open"
    case .timeClipped:
      return number("end of time was", "ends of time were") + " cut to the years 0001…9999"
    case .illegalCharacter:
      return number("character was", "characters were")
        + " removed, because XML cannot hold a control character"
    case .lineEndReplaced:
      return number("line end", "line ends")
        + " inside cells became ' ⏎ ' (plain:FILE keeps them)"
    case .cellCut:
      return number("cell was", "cells were")
        + " cut to the 32,767 characters that a spreadsheet holds (plain:FILE keeps them whole)"
    case .cellTooLong:
      return number("cell is", "cells are")
        + " longer than the 32,767 characters that Excel holds: a spreadsheet cuts what is more"
    case .formulaGuarded:
      return number("cell", "cells")
        + " got an apostrophe in front, so that a spreadsheet does not run it as a formula"
    case .fragileID:
      return number("id", "ids")
        + " would be changed by a spreadsheet on opening (007, 3/4, 1E5, 16 digits): import the "
        + "column id as text"
    case .fragileText:
      return number("other text looks like a number", "other texts look like numbers")
        + " and would be changed by a spreadsheet on opening (007 to 7): import the columns as text"
    case .furtherPlace:
      return number(
        "further place is not drawn, but stands in places_json",
        "further places are not drawn, but stand in places_json")
        + " (--places all draws those that are known)"
    case .trajectoryNotDrawn:
      return number("trajectory is", "trajectories are")
        + " not drawn, for an end is not known to a district or finer"
    case .shapeReduced:
      return number("shape is", "shapes are") + " shown by one point"
    case .shapeCut:
      return number("shape was", "shapes were")
        + " cut in two at the antimeridian, as RFC 7946 asks"
    case .circleNotDrawn:
      return number("radius is", "radii are")
        + " not drawn, for the circle would be too wide or touch a pole"
    case .timeCoarsened:
      return number(
        "time is told less exactly than it is known",
        "times are told less exactly than they are known")
    case .textLeftOut:
      return number("text was", "texts were") + " left out, for the format has no place for it"
    case .eventLeftOut:
      return number("event was", "events were") + " left out, for the format cannot hold it"
    case .furtherFile:
      return number("further file was", "further files were")
        + " begun: a spreadsheet holds 1,048,576 rows"
    case .rowUnread:
      return number("event stands in a row", "events stand in rows")
        + " after the 1,000th, which TimelineJS does not read of a spreadsheet "
        + "(timelinejs:FILE.json is read whole)"
    }
  }
}

extension Int {
  /// `1,234,567`.
  package var grouped: String {
    let digits = String(magnitude)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return self < 0 ? "-" + result : result
  }
}
