import Foundation
import KokchaGazetteer
import KokchaModel

/// How many names of places elsewhere, asked without a country, are taken for one of ours.
///
/// By its letters that may be right, as our ground comes first; by its sounds it is a misreading.
struct ForeignNameAccuracy {
  private var asked = 0
  private var byLetters = 0
  private(set) var bySound = 0

  /// Asks a log's column `place` or `admin1` for each name.
  init(_ names: [String], asArea: Bool, of gazetteer: Gazetteer) throws {
    var locator = EventLocator(gazetteer)
    for name in names {
      var place = Place(asArea ? nil : name)
      if asArea { place.admin1 = AdminUnit(name: name) }
      var event = Event(id: "N", title: "x", time: try EventTime(edtf: "2022-07-14"))
      event.places = [place]
      _ = locator.locate(&event)
      asked += 1
      let located = event.places[0]
      guard let id = located.identifier, Self.isOurs(id, gazetteer) else { continue }
      // Of an area column only the score tells how it was read.
      if located.match == .fuzzy || (located.matchScore ?? 1) < 0.95 {
        bySound += 1
      } else {
        byLetters += 1
      }
    }
  }

  /// Whether an id is one of a place in Afghanistan or Tajikistan.
  private static func isOurs(_ id: String, _ gazetteer: Gazetteer) -> Bool {
    ["iso:AFG", "iso:TJK"].contains { $0 == id || gazetteer.isPlace(id, in: $0) }
  }

  func row(_ name: String) -> String { "| \(name) | \(asked) | \(byLetters) | \(bySound) |\n" }

  /// The chapter on foreign names in `gazetteer/ACCURACY.md`.
  static func chapter(of gazetteer: Gazetteer) throws -> String {
    let cities = try names(in: "gazetteer-sources/world/cities.csv", every: 10)
    let areas = try names(in: "gazetteer-sources/world/admin1.csv", every: 4)
    return try """

    ## Names of places elsewhere

    Cities and first-level areas of other countries, asked by the name alone, and how many are taken
    for a place in Afghanistan or Tajikistan: by their letters, as the name is one of ours as well, or
    by their sounds, which is a misreading.

    | asked | names | by their letters | by their sounds |
    |---|---|---|---|

    """
      + ForeignNameAccuracy(cities, asArea: false, of: gazetteer).row("every tenth city")
      + ForeignNameAccuracy(areas, asArea: true, of: gazetteer).row("every fourth area")
  }

  /// Every so many-th name of a table's rows outside the two countries.
  private static func names(in path: String, every step: Int) throws -> [String] {
    let rows = try referenceTable(path).filter { !["AF", "TJ"].contains($0["iso2"] ?? "") }
    return stride(from: 0, to: rows.count, by: step).compactMap { rows[$0]["name"] }
  }
}
