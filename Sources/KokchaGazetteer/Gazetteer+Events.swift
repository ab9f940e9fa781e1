public import KokchaModel

extension Gazetteer {
  /// Fills in what the gazetteer knows of an event's places: coordinates for names, districts for
  /// coordinates, the distance to the border.
  ///
  /// For an event that was made by hand; those of a file are placed by its reader, which remembers names.
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
    let located = batch[0]
    event.places = located.places
    event.trajectories = located.trajectories
    // An event that was not read has no line.
    return (problems.problems + spellings.problems).map { problem in
      var told = problem
      told.position = event.origin?.position ?? InputPosition(file: "event")
      return told
    }
  }
}
