import Kokcha
import KokchaBytes

extension EventLocator {
  /// Finds both ends of a trajectory, where both are known to a district or finer (rule KML12).
  ///
  /// An end is where the event's own place of that name is, if it has a coordinate, or where the
  /// gazetteer has the name; a name that may mean several places, a province or a country is no end.
  mutating func locateEnds(of index: Int, _ event: Int, _ batch: inout EventBatch) {
    let row = batch.trajectories[index]
    guard !row.from.isEmpty, !row.to.isEmpty,
      let from = end(row.from, event, batch), let to = end(row.to, event, batch), from != to
    else { return }
    batch.trajectories[index].ends = (from, to)
  }

  private mutating func end(
    _ name: TextRange, _ event: Int, _ batch: EventBatch
  ) -> Coordinate? {
    let text = batch.text.span.extracting(name.bounds)
    for place in batch.places[batch.events[event].places.indices]
    where text.matches(batch.text.span.extracting(place.verbatim.bounds)) {
      guard let coordinate = place.coordinate else { break }
      return place.precision.map { $0.rawValue <= PlacePrecision.district.rawValue } ?? true
        ? coordinate : nil
    }
    var named = PlaceRow()
    named.verbatim = name
    guard case .match(let place) = reading(of: named, batch.text).outcome else { return nil }
    let found = gazetteer.places[place]
    return found.kind.precision.rawValue <= PlacePrecision.district.rawValue
      ? found.coordinate : nil
  }
}
