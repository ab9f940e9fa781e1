import KokchaBytes
import KokchaGazetteerIndex
import KokchaModel

extension EventLocator {
  /// Finds both ends of a trajectory, where both are known to a district or finer (rule KML12).
  ///
  /// An end is where the event's own place of that name is, if it has a coordinate, or where the
  /// gazetteer has the name; a name that may mean several places, a province or a country is no end.
  mutating func locateEnds(of index: Int, _ event: Int, _ batch: inout EventBatch) {
    let row = batch.trajectories[index]
    guard !row.from.isEmpty, !row.to.isEmpty,
      let from = end(row.from, event, batch), let to = end(row.to, event, batch),
      from.point != to.point
    else { return }
    batch.trajectories[index].ends = (from.point, to.point)
    note(from, named: row.from, in: Field.fromPlace.name, event)
    note(to, named: row.to, in: Field.toPlace.name, event)
  }

  private mutating func end(
    _ name: TextRange, _ event: Int, _ batch: EventBatch
  ) -> TrajectoryEnd? {
    let text = batch.text.span.extracting(name.bounds)
    for place in batch.places[batch.events[event].places.indices]
    where text.matches(batch.text.span.extracting(place.verbatim.bounds)) {
      guard let coordinate = place.coordinate else { break }
      return place.precision.map { $0.rawValue <= PlacePrecision.district.rawValue } ?? true
        ? TrajectoryEnd(point: coordinate) : nil
    }
    var named = PlaceRow()
    named.verbatim = name
    let meaning = meaning(of: named, batch.text)
    guard let place = meaning.place,
      gazetteer.kind(of: place).precision.rawValue <= PlacePrecision.district.rawValue,
      let point = gazetteer.coordinate(of: place)
    else { return nil }
    return TrajectoryEnd(point: point, soundings: meaning.reading.soundings)
  }
}

/// Where a trajectory begins or ends, and what of its name was read by its sounds.
struct TrajectoryEnd {
  var point: Coordinate
  var soundings: [PlaceReading.Sounding] = []
}
