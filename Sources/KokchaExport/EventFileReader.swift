public import Kokcha
public import KokchaReaders

/// Reads the events of a file in any form that Kokcha reads, one at a time: an event log, JSON, GeoJSON, KML
/// or KMZ.
///
/// The form is told by the options, else by the name's ending, else by the first bytes. Memory does not grow
/// with the file. Events that are retracted or merged are left out, unless the options say otherwise;
/// of a map, what is no event is passed over (`docs/maps-in.md`).
public struct EventFileReader: ~Copyable {
  private var events: SingleEvents

  /// What looked wrong so far, without standing in the way; of each kind the first hundred.
  public var warnings: [Problem] { events.warnings }

  /// Opens a file, and reads what stands before its first event; a map is looked through once.
  ///
  /// - Parameters:
  ///   - path: the file's; `-` is standard input.
  ///   - options: how it is read.
  /// - Throws: `Problem` if it cannot be read, or is in no form that holds events.
  public init(_ path: String, options: EventLogOptions = EventLogOptions()) throws(Problem) {
    events = SingleEvents(try InputOpening.open(path, options), zones: options.zones)
  }

  /// The next event; nil at the file's end.
  ///
  /// - Throws: `Problem` for the first event that cannot be told truthfully.
  public mutating func next() throws(Problem) -> Event? { try events.next() }
}
