/// How much of an event a page has.
public enum PageDetails: String, Sendable, CaseIterable {
  /// Everything.
  case all
  /// What the map, the timeline and the list show: no texts but titles and names.
  case none
}
