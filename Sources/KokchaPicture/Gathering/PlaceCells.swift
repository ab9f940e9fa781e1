import KokchaModel

/// How many events of each kind happened where, in a table of bounded size.
///
/// A cell is one coordinate at first. Whenever there are too many, cells become ten times as wide and high, until a map
/// of any size shows no difference.
struct PlaceCells {
  /// The most cells before they are made wider.
  static let most = 10_000

  /// An event's kind: its type and whether it happened.
  struct Kind: Hashable {
    static let count = typeCount * occurrenceCount
    /// The types of the vocabulary, and one for all others.
    static let typeCount = EventType.allCases.count + 1
    private static let occurrenceCount = Occurrence.allCases.count

    let number: Int

    init(number: Int) { self.number = number }

    init(_ type: EventType?, _ occurrence: Occurrence) {
      let type = type.map { Int($0.rawValue) } ?? Self.typeCount - 1
      number = type * Self.occurrenceCount + Int(occurrence.rawValue)
    }

    var type: EventType? {
      EventType(rawValue: UInt8(number / Self.occurrenceCount))
    }

    var occurrence: Occurrence {
      Occurrence(rawValue: UInt8(number % Self.occurrenceCount)) ?? .occurred
    }

    static let all = (0..<count).map { Kind(number: $0) }
  }

  private struct Key: Hashable {
    var x: Int32
    var y: Int32
  }

  private var numbers: [Key: Int] = [:]
  private var sums: [(x: Int, y: Int)] = []
  private var totals: [Int] = []
  private var kinds: [UInt32] = []
  /// How wide and high a cell is, in ten-millionths of a degree.
  private var step: Int32 = 1

  /// How many cells there are.
  var count: Int { totals.count }

  mutating func add(_ point: Coordinate, _ kind: Kind) {
    let cell = cell(at: point.x, point.y)
    sums[cell].x += Int(point.x)
    sums[cell].y += Int(point.y)
    totals[cell] += 1
    kinds[cell * Kind.count + kind.number] += 1
    while totals.count > Self.most { widen() }
  }

  private mutating func cell(at x: Int32, _ y: Int32) -> Int {
    func floored(_ value: Int32) -> Int32 {
      value >= 0 ? value / step : -((step - 1 - value) / step)
    }
    let key = Key(x: floored(x), y: floored(y))
    if let number = numbers[key] { return number }
    let number = totals.count
    numbers[key] = number
    sums.append((0, 0))
    totals.append(0)
    kinds.append(contentsOf: repeatElement(0, count: Kind.count))
    return number
  }

  /// Puts the cells into wider ones, in their order, so that the outcome depends on the events' order alone.
  private mutating func widen() {
    var wider = PlaceCells()
    wider.step = step * 10
    for number in 0..<count {
      let middle = middle(of: number)
      let cell = wider.cell(at: middle.x, middle.y)
      wider.sums[cell].x += sums[number].x
      wider.sums[cell].y += sums[number].y
      wider.totals[cell] += totals[number]
      for kind in 0..<Kind.count {
        wider.kinds[cell * Kind.count + kind] += kinds[number * Kind.count + kind]
      }
    }
    self = wider
  }

  /// The middle of a cell's events.
  func middle(of cell: Int) -> Coordinate {
    Coordinate(
      x: Int32(truncatingIfNeeded: sums[cell].x / totals[cell]),
      y: Int32(truncatingIfNeeded: sums[cell].y / totals[cell]))
  }

  /// How many events a cell has.
  func total(of cell: Int) -> Int { totals[cell] }

  /// How many events of each kind a cell has.
  func kinds(of cell: Int) -> ArraySlice<UInt32> {
    kinds[cell * Kind.count..<(cell + 1) * Kind.count]
  }
}
