import KokchaBytes

/// The names of an input's own keys, and under which names and numbers they are carried.
struct JSONNames: Sendable {
  /// The names under which the keys travel, in their order.
  private(set) var carried: [String] = []
  /// The keys as they stand in the input.
  private var written: [[UInt8]] = []
  /// Each one's place in the list of several inputs' names.
  private var numbers: [Int] = []
  /// Whether a key that was not seen before gets a name.
  let grows: Bool
  /// The key to be looked at first: most events have the same, in one order.
  private var cursor = 0

  /// Most keys of an input's own.
  static let most = 4096

  /// Names that grow as keys are met.
  init() { grows = true }

  /// The names of all keys of an input, in their order.
  init(_ names: [String]) {
    grows = false
    let reserved = Set(names.map { LogColumn.normalized($0.trimmingBlanks) })
    var taken: Set<String> = []
    for name in names { add(name, besides: reserved, &taken) }
  }

  /// A key that Kokcha writes itself travels as `x_NAME`, and never under the name of another.
  private mutating func add(
    _ name: String, besides reserved: Set<String>, _ taken: inout Set<String>
  ) {
    var travels = name.trimmingBlanks
    if travels.isEmpty { travels = "column_\(written.count + 1)" }
    let own = LogColumn.normalized(travels)
    while true {
      let normalized = LogColumn.normalized(travels)
      let isOurs = LogHeader.written.contains(normalized) || LogColumn(named: normalized) != nil
      // No name is made that another key has by itself.
      let isFree = normalized == own || !reserved.contains(normalized)
      if !isOurs, isFree, taken.insert(normalized).inserted { break }
      travels = "x_" + travels
    }
    written.append(Array(name.utf8))
    carried.append(travels)
    numbers.append(numbers.count)
  }

  /// Carries the names at their places in a longer list.
  mutating func renumber(in names: [String]) {
    let places = names.map(LogColumn.normalized)
    numbers = carried.map { places.firstIndex(of: LogColumn.normalized($0)) ?? 0 }
  }

  /// The number of a key; nil for one that the input did not have when it was looked through.
  mutating func number(of key: Span<UInt8>) -> Int? {
    for step in 0..<written.count {
      var index = cursor &+ step
      if index >= written.count { index &-= written.count }
      let own = written[index]
      if own.span.matches(key) {
        cursor = index &+ 1 == written.count ? 0 : index &+ 1
        return numbers[index]
      }
    }
    guard grows, written.count < Self.most else { return nil }
    var taken = Set(carried.map(LogColumn.normalized))
    add(key.string, besides: [], &taken)
    return numbers[written.count - 1]
  }
}
