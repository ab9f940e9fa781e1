public import Kokcha

/// Reads events in JSON one at a time, for those who would rather be comfortable than fast.
///
/// Memory does not grow with the input. Events that are retracted or merged are left out, unless
/// the options say otherwise.
public struct JSONEventReader<Source: ByteSource & ~Copyable>: ~Copyable {
  private var events: SingleEvents

  /// What looked wrong so far, without standing in the way; of each kind the first hundred.
  public var warnings: [Problem] { events.warnings }

  /// Reads what stands before the first event.
  ///
  /// - Parameters:
  ///   - source: the input.
  ///   - form: how it is written; nil if its first bytes are to tell.
  ///   - options: which events are read, and whether they get ids.
  /// - Throws: `Problem` if the input cannot be read or is not one of events.
  public init(
    _ source: consuming Source, form: JSONForm? = nil,
    options: EventLogOptions = EventLogOptions()
  ) throws(Problem) {
    events = SingleEvents(
      try JSONEventInput(source, form: form, names: nil, options: options), zones: options.zones)
  }

  /// The next event; nil at the input's end.
  ///
  /// - Throws: `Problem` for the first event that cannot be told truthfully.
  public mutating func next() throws(Problem) -> Event? { try events.next() }
}
