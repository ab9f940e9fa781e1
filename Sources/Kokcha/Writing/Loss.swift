/// Something that a format could not hold as it was.
public enum LossKind: Int, CaseIterable, Sendable {
  /// Events that no place is known of.
  case unlocated
  /// Bounds of time filled with the document's horizon.
  case openBoundFilled
  /// Bounds of time cut to the years 0001…9999.
  case timeClipped
  /// Characters that XML 1.0 forbids, removed.
  case illegalCharacter
  /// Line ends in cells, shown as ⏎.
  case lineEndReplaced
  /// Cells cut to what a spreadsheet holds.
  case cellCut
  /// Cells with an apostrophe in front, lest they run as formulas.
  case formulaGuarded
  /// Ids that a spreadsheet would change on opening.
  case fragileID
  /// Further files begun because a spreadsheet holds no more rows.
  case furtherFile
}

/// How often each kind of loss happened in one output.
package struct LossCounts: Sendable, Equatable {
  private var counts = InlineArray<16, Int>(repeating: 0)

  package init() {}

  package subscript(kind: LossKind) -> Int {
    get { counts[kind.rawValue] }
    set { counts[kind.rawValue] = newValue }
  }

  package mutating func formUnion(_ other: LossCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  package static func == (a: LossCounts, b: LossCounts) -> Bool {
    LossKind.allCases.allSatisfy { a[$0] == b[$0] }
  }
}
