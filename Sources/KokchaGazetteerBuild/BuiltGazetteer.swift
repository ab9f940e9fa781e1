/// The tables that a build made, and what it found.
package struct BuiltGazetteer: Sendable {
  /// File name and text of each table that has rows.
  package let tables: [(name: String, text: String)]
  /// How many rows each has, its header not counted.
  package let rowCounts: [(name: String, count: Int)]
  /// What was found, in the order of the work.
  package let findings: [BuildFinding]

  /// Whether a gazetteer would refuse the tables.
  package var hasFaults: Bool { findings.contains { $0.kind.isFault } }
}
