/// How many events came again, and what became of them.
public struct RepeatedEvents: Sendable, Equatable {
  /// Rows or events that say the same as another with the same id: each of these events counts once.
  public var identical = 0
  /// Events that were left out because another with the same id, and other content, was to be kept.
  public var superseded = 0
  /// Events without an id that say the same as another: all are kept, under ids with a number.
  public var numbered = 0
  /// Events that are kept under ids with a number because another event has the id made for them, or one that they
  /// have from another document of their archive.
  public var renamed = 0

  /// None.
  public init() {}

  /// How many were left out.
  public var leftOut: Int { identical + superseded }

  package mutating func formUnion(_ other: RepeatedEvents) {
    identical += other.identical
    superseded += other.superseded
    numbered += other.numbered
    renamed += other.renamed
  }
}
