public import KokchaEngine
public import KokchaGazetteer
public import KokchaModel

/// What came of an export.
public struct ExportReport: Sendable {
  /// The files that were written, and what each could not hold; none if the export was refused.
  public var outputs: [WrittenOutput] = []
  /// What was wrong with the inputs.
  public var problems: ProblemList
  /// What is worth knowing though it is no problem, a line each: columns of the inputs' own that may hold
  /// what their events lack, and options that changed nothing.
  public var notes: [String] = []
  /// What was left out because it could not be told truthfully: events, and values of others.
  public var bad = BadDataCount()
  /// Events that were left out because they are retracted or merged.
  public var withdrawnEvents = 0
  /// Events whose ids came again, and what became of them.
  public var repeats = RepeatedEvents()
  /// Features of maps that are no events, for they draw more of one that another feature tells.
  public var passedOverFeatures = 0
  /// Names of places that no table of the gazetteer spells so, and that were read by their sounds.
  public var unlistedSpellings: UnlistedSpellings
  /// Events with a place that the gazetteer does not know, and that stands at the district around it.
  public var drawnAtArea = EventsDrawnAtArea()
  /// Whose data the places may be from: what has to be told with a document that cannot tell it
  /// itself (rule A8).
  public var attribution: String?
  /// What runs that were cut short had left beside the outputs, and what was done about it.
  public var recoveries: [String] = []
  /// What the file system or the user's rights did not allow, though the outputs are written: an owner
  /// that could not be kept, a lock that could not be had.
  public var concessions: [String] = []
  /// Why nothing was written, if that is not the data's fault: a file that failed.
  public var failure: Problem?

  init(mostOfAKind: Int = ProblemList.mostOfAKind, keepsIDs: Bool = false) {
    problems = ProblemList(mostOfAKind: mostOfAKind)
    unlistedSpellings = UnlistedSpellings(
      most: max(mostOfAKind, UnlistedSpellings.most), keepsIDs: keepsIDs)
  }

  /// Takes what ended the export before anything was written.
  mutating func refuse(_ problem: Problem, _ draft: ReportDraft?) {
    guard problem.code.stage == .data else { return failure = problem }
    problems.append(problem)
    do throws(Problem) { try draft?.append(problem) } catch { failure = error }
  }

  /// Whether the outputs are there.
  public var isWritten: Bool { failure == nil && !outputs.isEmpty }
}
