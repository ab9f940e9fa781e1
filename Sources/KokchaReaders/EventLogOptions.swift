public import Kokcha

/// How events are to be read.
public struct EventLogOptions: Sendable {
  /// Columns under other names: Kokcha's name first, the log's second.
  ///
  /// `date` may name two columns of the log with a slash between them, the first and the last day.
  public var mapping: [(ours: String, theirs: String)] = []
  /// Whether events without an id get one from a hash of their content.
  public var makesIDs = false
  /// Events of which status are read; the others are left out and counted.
  public var statuses: Set<EventStatus> = [.draft, .reviewed, .disputed]

  /// A log whose columns have Kokcha's own names.
  public init() {}
}
