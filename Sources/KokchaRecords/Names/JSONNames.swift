import KokchaBytes

/// The names of an input's own keys, and under which names and numbers they are carried.
package struct JSONNames: Sendable {
  /// The names under which the keys travel, in their order.
  package private(set) var carried: [String] = []
  /// The keys as they stand in the input.
  private var written = WrittenNames()
  /// Each one's place in the list of several inputs' names.
  private var numbers: [Int] = []
  /// Whether a key that was not seen before gets a name.
  package let grows: Bool
  private var free = FreeNames()
  /// Columns that the options ask for besides.
  private let asked: Set<String>

  /// Most keys of an input's own.
  package static let most = 4096

  /// Names that grow as keys are met; none of them is one of the columns that are asked for besides.
  package init(besides asked: [String] = []) {
    grows = true
    self.asked = Set(asked)
  }

  /// The names of all keys of an input, in their order.
  package init(_ names: [String], besides asked: [String] = []) {
    grows = false
    self.asked = Set(asked)
    let reserved = Set(names.map { LogColumn.normalized($0.trimmingBlanks) })
    for name in names { add(name, besides: reserved) }
  }

  /// A key that Kokcha writes itself travels as `x_NAME`, and never under the name of another.
  private mutating func add(_ name: String, besides reserved: Set<String>) {
    var travels = name.trimmingBlanks
    if travels.isEmpty { travels = "column_\(written.count + 1)" }
    let own = LogColumn.normalized(travels)
    let asked = asked
    travels = free.take(travels) { normalized in
      if LogHeader.written.contains(normalized) || asked.contains(normalized)
        || LogColumn(column: normalized) != nil
      {
        return false
      }
      // No name is made that another key has by itself.
      return normalized == own || !reserved.contains(normalized)
    }
    written.append(name)
    carried.append(travels)
    numbers.append(numbers.count)
  }

  /// Carries the names at their places in a longer list.
  package mutating func renumber(in names: [String]) {
    let places = LogColumn.places(of: names)
    numbers = carried.map { places[LogColumn.normalized($0)] ?? 0 }
  }

  /// The number of a key; nil for one that the input did not have when it was looked through.
  package mutating func number(of key: Span<UInt8>) -> Int? {
    if let number = written.number(of: key) { return numbers[number] }
    guard grows, written.count < Self.most else { return nil }
    add(key.string, besides: [])
    return numbers[written.count - 1]
  }
}
