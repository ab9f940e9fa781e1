import KokchaGazetteerIndex
public import KokchaModel

extension Gazetteer {
  /// Fills in what the gazetteer knows of one event's places: `EventLocator` does the same for many.
  ///
  /// It makes a locator for the one event; keep an `EventLocator` where there are more. Those of a file
  /// are placed by `EventReader`, which keeps its own.
  ///
  /// - Returns: what does not fit: names that are unknown or ambiguous or were read by their sounds,
  ///   coordinates that disagree.
  public func locate(_ event: inout Event) -> [Problem] {
    var locator = EventLocator(self)
    return locator.locate(&event)
  }
}
