import KokchaBytes

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
  /// Cells that are whole, but longer than a spreadsheet holds.
  case cellTooLong
  /// Cells with an apostrophe in front, so that they do not run as formulas.
  case formulaGuarded
  /// Ids that a spreadsheet would change on opening.
  case fragileID
  /// Other texts that look like numbers, and that a spreadsheet would change on opening.
  case fragileText
  /// Places beyond an event's first that are not drawn, but stand in its list of places.
  case furtherPlace
  /// Trajectories that are not drawn, for an end is not known to a district or finer.
  case trajectoryNotDrawn
  /// Shapes of which only a point is shown.
  case shapeReduced
  /// Lines and areas cut in two where they cross the antimeridian.
  case shapeCut
  /// Radii that are too wide, or too near a pole, to be drawn as a circle.
  case circleNotDrawn
  /// Ends of time left out, or days given for seconds, where a format tells less of time.
  case timeCoarsened
  /// Texts left out or cut because a format has no place for them.
  case textLeftOut
  /// Events that a format cannot hold at all.
  case eventLeftOut
  /// Further files begun because a spreadsheet holds no more rows.
  case furtherFile
  /// Events in rows behind those that whoever reads the table stops at.
  case rowUnread
}

/// Something that a document could not hold as it was.
public struct WrittenLoss: Sendable, Equatable {
  /// What was lost.
  public var kind: LossKind
  /// How often: events, texts, characters or files, as the kind has it.
  public var count: Int
  /// The ids of the first hundred events concerned, if an export was asked for a report.
  public var events: [String]

  package init(kind: LossKind, count: Int, events: [String]) {
    self.kind = kind
    self.count = count
    self.events = events
  }
}

extension WrittenLoss: CustomStringConvertible {
  /// `unlocated: 3`.
  public var description: String { "\(kind.term): \(count)" }
}

extension LossKind {
  /// The kind as it stands in a report.
  public var term: StaticString {
    switch self {
    case .unlocated: "unlocated"
    case .openBoundFilled: "open_bound_filled"
    case .timeClipped: "time_clipped"
    case .illegalCharacter: "illegal_character"
    case .lineEndReplaced: "line_end_replaced"
    case .cellCut: "cell_cut"
    case .cellTooLong: "cell_too_long"
    case .formulaGuarded: "formula_guarded"
    case .fragileID: "fragile_id"
    case .fragileText: "fragile_text"
    case .furtherPlace: "further_place"
    case .trajectoryNotDrawn: "trajectory_not_drawn"
    case .shapeReduced: "shape_reduced"
    case .shapeCut: "shape_cut"
    case .circleNotDrawn: "circle_not_drawn"
    case .timeCoarsened: "time_coarsened"
    case .textLeftOut: "text_left_out"
    case .eventLeftOut: "event_left_out"
    case .furtherFile: "further_file"
    case .rowUnread: "row_unread"
    }
  }
}

/// The ids of the first events that lost something, by kind.
package struct LostIDs: Sendable {
  /// How many are kept of a kind; the others are counted.
  package static let most = 100
  private var ids: [[String]] = []

  package init() {}

  package subscript(kind: LossKind) -> [String] {
    ids.isEmpty ? [] : ids[kind.rawValue]
  }

  /// Notes an event, once however often it loses the same.
  package mutating func append(_ id: Span<UInt8>, to kind: LossKind) {
    if ids.isEmpty { ids = Array(repeating: [], count: LossKind.allCases.count) }
    guard ids[kind.rawValue].count < Self.most else { return }
    let id = id.string
    if ids[kind.rawValue].last != id { ids[kind.rawValue].append(id) }
  }

  package mutating func append(_ other: LostIDs) {
    if other.ids.isEmpty { return }
    if ids.isEmpty { ids = Array(repeating: [], count: LossKind.allCases.count) }
    for kind in LossKind.allCases {
      let room = Self.most - ids[kind.rawValue].count
      var further = other.ids[kind.rawValue][...]
      // One event may end a portion and begin the next.
      if let last = ids[kind.rawValue].last, further.first == last { further.removeFirst() }
      ids[kind.rawValue] += further.prefix(room)
    }
  }

  package mutating func removeAll() { ids = [] }
}

/// How often each kind of loss happened in one output.
package struct LossCounts: Sendable, Equatable {
  private var counts = InlineArray<32, Int>(repeating: 0)

  package init() {}

  package subscript(kind: LossKind) -> Int {
    // Through a span: one that is read from the array itself copies all of it (measured).
    get { counts.span[kind.rawValue] }
    set { counts[kind.rawValue] = newValue }
  }

  package mutating func formUnion(_ other: LossCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// The kinds that were lost, and the ids that were kept of them.
  package func written(_ ids: LostIDs = LostIDs()) -> [WrittenLoss] {
    LossKind.allCases.compactMap { kind in
      self[kind] == 0 ? nil : WrittenLoss(kind: kind, count: self[kind], events: ids[kind])
    }
  }

  package static func == (a: LossCounts, b: LossCounts) -> Bool {
    LossKind.allCases.allSatisfy { a[$0] == b[$0] }
  }
}
