public import KokchaModel

/// How much was left out because it could not be told truthfully (rule A6).
public struct BadDataCount: Sendable, Equatable {
  /// Events that were left out.
  public var events = 0
  /// Their records: rows of a table, features of a map, events in JSON.
  public var records = 0
  /// Values that were left out of events that are kept, by what was wrong with them.
  public var blanked: [ProblemCode: Int] = [:]
  /// The events that are kept without them.
  public var blankedEvents = 0

  /// Nothing.
  public init() {}

  /// How many values were left out of events that are kept.
  public var blankedValues: Int { blanked.values.reduce(0, +) }
  /// Whether nothing was left out.
  public var isEmpty: Bool { events == 0 && blankedEvents == 0 }

  /// What of a batch was left out, when it is known what goes on.
  package init(of batch: EventBatch, refused: Int) {
    events = refused
    // Rows that part an event are left out with it, and count once.
    var next: Int32 = 0
    for row in batch.leftOut.filter(\.isRefused).sorted(by: { $0.record < $1.record }) {
      records += Int(max(0, row.lastRecord - max(row.record, next) + 1))
      next = max(next, row.lastRecord + 1)
    }
    if batch.blanks.isEmpty { return }
    for row in batch.events where !row.blanks.isEmpty {
      blankedEvents += 1
      for code in batch.blanks[row.blanks.indices] { blanked[code, default: 0] += 1 }
    }
  }

  /// Adds what was left out elsewhere.
  package mutating func add(_ other: BadDataCount) {
    events += other.events
    records += other.records
    blankedEvents += other.blankedEvents
    if !other.blanked.isEmpty { blanked.merge(other.blanked, uniquingKeysWith: +) }
  }
}
