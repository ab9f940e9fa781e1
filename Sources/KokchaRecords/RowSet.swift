import KokchaBytes
import KokchaModel

/// An event's rows in one of a batch's tables, to be found again by what they say.
///
/// A handful is looked through; of more a hash table is made, so that an event of very many rows takes time
/// that grows with their number.
struct RowSet {
  /// Rows by their hashes, at most half full; −1 where there is none.
  private var slots: [Int32] = []
  private var count = 0
  /// How many of the event's rows were put in.
  private var seen = 0

  /// Up to how many rows looking through them is faster.
  private static let few = 8

  mutating func removeAll() {
    if seen > 0 { self = RowSet() }
  }

  /// Finds the first of an event's rows that says the same as its last one.
  ///
  /// - Parameters:
  ///   - row: the last row, by its number in the table.
  ///   - start: the event's first row.
  ///   - hash: the hash of what a row says.
  ///   - isSame: whether two rows say the same.
  /// - Returns: its number; nil if there is none.
  mutating func first(
    like row: Int, since start: Int, hash: (Int) -> UInt64, isSame: (Int, Int) -> Bool
  ) -> Int? {
    if row - start <= Self.few { return (start..<row).first { isSame($0, row) } }
    while seen < row - start {
      insert(start + seen, hash: hash, isSame: isSame)
      seen += 1
    }
    let found = slots[slot(of: row, hash(row), isSame)]
    return found < 0 ? nil : Int(found)
  }

  private mutating func insert(
    _ row: Int, hash: (Int) -> UInt64, isSame: (Int, Int) -> Bool
  ) {
    if 2 * (count + 1) > slots.count {
      let known = slots.filter { $0 >= 0 }.sorted()
      slots = [Int32](repeating: -1, count: max(64, 2 * slots.count))
      for row in known { slots[slot(of: Int(row), hash(Int(row))) { _, _ in false }] = row }
    }
    let slot = slot(of: row, hash(row), isSame)
    guard slots[slot] < 0 else { return }
    slots[slot] = Int32(truncatingIfNeeded: row)
    count += 1
  }

  /// Where a row stands that says the same, or else where there is room for it.
  private func slot(of row: Int, _ hash: UInt64, _ isSame: (Int, Int) -> Bool) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0, !isSame(Int(slots[slot]), row) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

extension RowSet {
  /// The first of an event's counts that is of the same kind and group as its last one.
  mutating func first(like row: Int, since start: Int, in batch: EventBatch) -> Int? {
    first(
      like: row, since: start, hash: { batch.hash(batch.casualties[$0]) },
      isSame: {
        let (a, b) = (batch.casualties[$0], batch.casualties[$1])
        return a.kind == b.kind && batch.haveSameTexts(a, b)
      })
  }
}

/// The sets of the event at hand, by table.
struct RowSets {
  var places = RowSet()
  var trajectories = RowSet()
  var actors = RowSet()
  var casualties = RowSet()
  var claims = RowSet()
  var sources = RowSet()

  mutating func removeAll() {
    places.removeAll()
    trajectories.removeAll()
    actors.removeAll()
    casualties.removeAll()
    claims.removeAll()
    sources.removeAll()
  }
}

/// A row whose texts tell it from others; of what else tells it apart there are a few terms only.
protocol TextualRow {
  var texts: [TextRange] { get }
}

extension EventBatch {
  func hash(_ row: some TextualRow) -> UInt64 {
    var hash = ByteHash()
    for range in row.texts { hash.combine(text.span.extracting(range.bounds)) }
    return hash.value
  }

  /// With the place's points: many places of one name may differ in those only.
  func hash(_ place: PlaceRow) -> UInt64 {
    var hash = ByteHash()
    for range in place.texts { hash.combine(text.span.extracting(range.bounds)) }
    if let point = place.coordinate { hash.combine(point) }
    for shape in shapes[place.shapes.indices] {
      for run in runs[shape.runs.indices] {
        for point in vertices[run.points.indices] { hash.combine(point) }
      }
    }
    return hash.value
  }

  func haveSameTexts<Row: TextualRow>(_ a: Row, _ b: Row) -> Bool {
    zip(a.texts, b.texts).allSatisfy {
      text.span.extracting($0.bounds).matches(text.span.extracting($1.bounds))
    }
  }

  func haveSameShapes(_ a: PlaceRow, _ b: PlaceRow) -> Bool {
    shapes[a.shapes.indices].elementsEqual(shapes[b.shapes.indices]) { a, b in
      a.kind == b.kind && a.isOnlyMember == b.isOnlyMember
        && runs[a.runs.indices].elementsEqual(runs[b.runs.indices]) { a, b in
          a.isHole == b.isHole
            && vertices[a.points.indices].elementsEqual(vertices[b.points.indices])
        }
    }
  }
}

extension ByteHash {
  fileprivate mutating func combine(_ point: Coordinate) {
    combine(UInt64(UInt32(bitPattern: point.x)) << 32 | UInt64(UInt32(bitPattern: point.y)))
  }
}

extension PlaceRow: TextualRow {
  var texts: [TextRange] {
    [verbatim, identifier, admin1, admin2, admin1Code, admin2Code, country]
  }
}

extension TrajectoryRow: TextualRow {
  var texts: [TextRange] { [from, to] }
}

extension ActorRow: TextualRow {
  var texts: [TextRange] { [name] }
}

extension CasualtyRow: TextualRow {
  var texts: [TextRange] { [group] }
}

extension ClaimRow: TextualRow {
  var texts: [TextRange] { [claimant, date, quote, source] }
}

extension SourceRow: TextualRow {
  var texts: [TextRange] {
    [id, publisher, author, title, url, published, accessed, archived, sha256, language]
  }
}
