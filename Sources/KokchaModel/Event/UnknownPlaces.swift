/// What is made of a place whose name the gazetteer does not know (`--unknown-places`).
public enum UnknownPlaces: String, CaseIterable, Sendable {
  /// It has no point: the event is in every output, and on no map.
  case none
  /// It is drawn at the district that is named around it, as no more than that: `place_match: area`, and the
  /// district's radius. A name that several places have is not drawn, nor is one in a district that was read by its
  /// sounds.
  case area
}
