public import Kokcha

extension Gazetteer {
  /// Fills in what the gazetteer knows of an event's places: coordinates for names, districts for
  /// coordinates, the distance to the border.
  ///
  /// - Returns: what does not fit: names that are unknown or ambiguous or were read by their sounds,
  ///   coordinates that disagree.
  public func locate(_ event: inout Event) -> [Problem] {
    var batch = EventBatch()
    batch.append(event)
    var problems = ProblemCollector()
    var locator = EventLocator(self)
    locator.locate(&batch, problems: &problems)
    var spellings = UnlistedSpellings()
    spellings.add(batch, by: locator, countsRefused: true)
    event.places = batch[0].places
    // An event has no line of its own.
    return (problems.problems + spellings.problems).map { problem in
      var told = problem
      told.position = InputPosition(file: "event")
      return told
    }
  }
}
