public import Kokcha

/// Reads an event log one event at a time, for those who would rather be comfortable than fast.
///
/// Memory does not grow with the log. Events that are retracted or merged are left out, unless the
/// options say otherwise.
public struct EventLogReader<Source: ByteSource & ~Copyable>: ~Copyable {
  private var events: SingleEvents

  /// What looked wrong so far, without standing in the way; of each kind the first hundred.
  public var warnings: [Problem] { events.warnings }

  /// Reads the log's header.
  ///
  /// - Throws: `Problem` if the input cannot be read or its header cannot be understood.
  public init(
    _ source: consuming Source, options: EventLogOptions = EventLogOptions()
  ) throws(Problem) {
    events = SingleEvents(
      try EventLogInput(source, options: options), zones: options.zones)
  }

  /// The next event; nil at the log's end.
  ///
  /// - Throws: `Problem` for the first record that cannot be told truthfully.
  public mutating func next() throws(Problem) -> Event? { try events.next() }
}
