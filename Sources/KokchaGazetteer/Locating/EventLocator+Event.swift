import KokchaGazetteerIndex
public import KokchaModel

extension EventLocator {
  /// Fills in what the gazetteer knows of an event's places: coordinates for names, districts for
  /// coordinates, the distance to the border, both ends of trajectories.
  ///
  /// Nothing is allocated but the event's own new places and the texts of problems.
  ///
  /// - Parameter event: an event; what is known of its places already is kept.
  /// - Returns: what does not fit: names that are unknown or ambiguous or were read by their sounds,
  ///   coordinates that disagree.
  public mutating func locate(_ event: inout Event) -> [Problem] {
    desk.removeAll()
    var asked = Event(id: event.id, title: event.title, time: event.time)
    (asked.places, asked.trajectories, asked.origin) =
      (event.places, event.trajectories, event.origin)
    desk.append(asked)
    // The batch cannot be the locator's own while the locator changes it.
    var batch = EventBatch()
    swap(&batch, &desk)
    var problems = ProblemCollector()
    locate(&batch, problems: &problems)
    var spellings = UnlistedSpellings()
    spellings.add(batch, by: self, countsRefused: true)
    asked = batch[0]
    swap(&batch, &desk)
    (event.places, event.trajectories) = (asked.places, asked.trajectories)
    // An event that was not read has no line.
    return (problems.problems + spellings.problems).map { problem in
      var told = problem
      told.position = event.origin?.position ?? InputPosition(file: "event")
      return told
    }
  }
}
