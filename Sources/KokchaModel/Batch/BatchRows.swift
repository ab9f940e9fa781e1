package import KokchaBytes

/// Rows that follow each other in one of a batch's tables.
package struct RowRange: Hashable, Sendable {
  package var start: Int32 = 0
  package var count: Int32 = 0

  package init() {}

  package init(start: Int, count: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.count = Int32(truncatingIfNeeded: count)
  }

  package var isEmpty: Bool { count == 0 }
  package var indices: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

package struct ActorRow: Sendable {
  package var name = TextRange()
  package var role: ActorRole?
  package var attribution: ActorAttribution?

  package init() {}
}

package struct CasualtyRow: Sendable {
  package var kind: CasualtyKind
  package var group = TextRange()
  package var low: Int32?
  package var best: Int32?
  package var high: Int32?

  /// Where the count stands in the input, for messages.
  package var cell = TextRange()

  package init(_ kind: CasualtyKind) { self.kind = kind }

  /// Whether low ≤ best ≤ high, as far as they are known.
  package var isOrdered: Bool {
    let least = low ?? best ?? 0
    let most = high ?? best ?? .max
    return least <= most && (best ?? least) >= least && (best ?? most) <= most
  }
}

package struct ClaimRow: Sendable {
  package var claimant = TextRange()
  package var verb: ClaimVerb?
  package var quote = TextRange()
  package var source = TextRange()
  package var date = TextRange()

  package init() {}
}

/// A shape in a batch; its points stand in the batch's `vertices`, run by run.
package struct ShapeRow: Sendable {
  package var kind: ShapeKind
  /// Its runs of points: a point, a line or a ring each.
  package var runs = RowRange()
  /// Whether it is the only member of a collection; of several it is plain.
  package var isOnlyMember = false

  package init(_ kind: ShapeKind, runs: RowRange = RowRange()) {
    self.kind = kind
    self.runs = runs
  }
}

/// A point, a line or a ring of a shape.
package struct RunRow: Sendable {
  package var points: RowRange
  /// Whether it is a hole in the area whose outside stands before it.
  package var isHole: Bool

  package init(points: RowRange, isHole: Bool = false) {
    self.points = points
    self.isHole = isHole
  }
}

package struct LinkRow: Sendable {
  package var kind: LinkKind
  package var id: TextRange

  package init(_ kind: LinkKind, to id: TextRange) {
    self.kind = kind
    self.id = id
  }
}

package struct ExtraRow: Sendable {
  /// Index into the batch's `extraNames`.
  package var name: Int32
  package var value: TextRange

  package init(name: Int, value: TextRange) {
    self.name = Int32(truncatingIfNeeded: name)
    self.value = value
  }
}

/// A row of an event that says the same as the row before it.
package struct RepeatedRow: Sendable {
  /// Where it stands, and the id of its event.
  package var row: EventRow
  /// The first record of its event.
  package var event: Int32
  /// Lines of the batch before the row that it repeats.
  package var line: Int32

  package init(_ row: EventRow, of event: Int32, repeating line: Int32) {
    self.row = row
    self.event = event
    self.line = line
  }
}
