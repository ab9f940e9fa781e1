/// The tables that a build made, and what it found.
public struct BuiltGazetteer: Sendable {
  /// File name and text of each table that has rows.
  public let tables: [(name: String, text: String)]
  /// How many rows each has, its header not counted.
  public let rowCounts: [(name: String, count: Int)]
  /// What was found, in the order of the work.
  public let findings: [BuildFinding]

  /// Whether a gazetteer would refuse the tables.
  public var hasFaults: Bool { findings.contains { $0.kind.isFault } }
}
