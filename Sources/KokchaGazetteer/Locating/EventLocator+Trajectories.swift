import KokchaBytes
import KokchaGazetteerIndex
import KokchaModel

extension EventLocator {
  /// Finds the ends of a trajectory, and says in its row how each was found (rule A5); the line is drawn where both
  /// are known to a district or finer (rule KML12).
  ///
  /// An end is where the event's own place of that name is, if that is known, or where the gazetteer has the name: in the
  /// state of the event's place if that lies beyond the ground, for else two sides of the border may be meant. A line
  /// does not end at a name that may mean several places, a province or a country.
  mutating func locateEnds(of index: Int, _ event: Int, _ batch: inout EventBatch) {
    let from = end(batch.trajectories[index].from, in: Field.fromPlace.name, event, &batch)
    let to = end(batch.trajectories[index].to, in: Field.toPlace.name, event, &batch)
    var row = batch.trajectories[index]
    (row.fromMatch, row.fromMatchedName) = (from.match, from.matchedName)
    (row.toMatch, row.toMatchedName) = (to.match, to.matchedName)
    if let start = from.point, let aim = to.point, start != aim { row.ends = (start, aim) }
    batch.trajectories[index] = row
  }

  private mutating func end(
    _ name: TextRange, in field: String, _ event: Int, _ batch: inout EventBatch
  ) -> TrajectoryEnd {
    if name.isEmpty { return TrajectoryEnd() }
    if let place = place(named: name, event, batch) {
      // What is not known of the place is not known of the end either.
      if place.coordinate == nil, place.identifier.isEmpty { return TrajectoryEnd() }
      let isNear = place.precision.map { $0.rawValue <= PlacePrecision.district.rawValue } ?? true
      return TrajectoryEnd(
        point: isNear ? place.coordinate : nil, match: place.match,
        matchedName: place.matchedName)
    }
    let meaning = meaning(ofEnd: name, event, batch)
    guard let place = meaning.place else { return TrajectoryEnd() }
    note(meaning.reading.soundings, of: name, in: field, event)
    let isNear =
      gazetteer.kind(of: place).precision.rawValue <= PlacePrecision.district.rawValue
    return TrajectoryEnd(
      point: isNear ? gazetteer.coordinate(of: place) : nil,
      match: meaning.reading.found?.match,
      matchedName: texts.name(of: place, gazetteer, &batch.text))
  }

  /// The event's own place that has a name, but for case and accents.
  private func place(named name: TextRange, _ event: Int, _ batch: EventBatch) -> PlaceRow? {
    let text = batch.text.span
    let places = batch.places[batch.events[event].places.indices].filter { !$0.verbatim.isEmpty }
    if places.isEmpty { return nil }
    if let same = places.first(where: {
      text.extracting(name.bounds).matches(text.extracting($0.verbatim.bounds))
    }) {
      return same
    }
    func key(_ range: TextRange) -> [UInt8] {
      let folded = FoldedName(batch.text.string(range))
      return folded.key(0..<folded.wordCount)
    }
    let own = key(name)
    return places.first { key($0.verbatim) == own }
  }

  /// What the gazetteer makes of an end's name.
  private mutating func meaning(
    ofEnd name: TextRange, _ event: Int, _ batch: EventBatch
  ) -> PlaceMeaning {
    var named = PlaceRow()
    named.verbatim = name
    for place in batch.places[batch.events[event].places.indices]
    where !(place.country.isEmpty && place.iso2.isEmpty && place.iso3.isEmpty) {
      var inState = named
      (inState.country, inState.iso2, inState.iso3) = (place.country, place.iso2, place.iso3)
      let meaning = meaning(of: inState, batch.text)
      if case .known(let states) = meaning.reading.country,
        states.contains(where: gazetteer.isOnGround)
      {
        break
      }
      return meaning
    }
    return meaning(of: named, batch.text)
  }
}

/// Where a trajectory begins or ends, as far as that is known, and how its name was found.
private struct TrajectoryEnd {
  /// Nil where no line can end there.
  var point: Coordinate?
  var match: PlaceMatch?
  var matchedName = TextRange()
}
