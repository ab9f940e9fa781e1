import KokchaGazetteerIndex
import KokchaModel

/// What is known of a place by its number, without a copy of its record: what the search and the
/// locating of events ask.
extension Gazetteer {
  /// What a place is.
  func kind(of place: Int) -> PlaceKind { places[place].kind }

  /// The name to show.
  func name(of place: Int) -> String { places[place].name }

  /// The scheme and the code.
  func id(of place: Int) -> String { places[place].id }

  /// Where a place is drawn; nil for one without a point.
  func coordinate(of place: Int) -> Coordinate? { places[place].coordinate }

  /// What a place lies in.
  func lineage(of place: Int) -> Lineage { lineages[place] }

  /// The town that governs a place.
  func seat(of place: Int) -> Int? { places[place].seat.flatMap { position(ofID: $0) } }

  /// The P-code without its scheme.
  func pcode(of place: Int) -> String? { places[place].pcode }
}
