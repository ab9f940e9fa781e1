/// Names that features have, each in the order in which features have them, as far as they agree; where
/// they do not, in the order in which they come up.
package struct NameOrder {
  /// Whether a name came up beyond the most that are carried; what follows is not noted.
  package private(set) var isFull = false
  package private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]
  private var followers: [Set<Int>] = []
  private var before: Int?

  package init() {}

  /// Begins a further feature.
  package mutating func begin() { before = nil }

  /// Notes the feature's next name.
  package mutating func append(_ name: String) {
    let number = numbers[name, default: names.count]
    if number == JSONNames.most { isFull = true }
    if isFull { return }
    if number == names.count {
      numbers[name] = number
      names.append(name)
      followers.append([])
    }
    if let before, before != number { followers[before].insert(number) }
    before = number
  }

  /// All names in one order.
  package var merged: [String] { Self.order(followers).map { names[$0] } }

  /// Puts each number before its followers; of several that may come next, and where they go round
  /// in a circle, the lowest.
  package static func order(_ followers: [Set<Int>]) -> [Int] {
    var waiting = [Int](repeating: 0, count: followers.count)
    for set in followers { for number in set { waiting[number] += 1 } }
    var isDone = [Bool](repeating: false, count: followers.count)
    /// Those with nothing before them, the lowest last; and the lowest that may not be done.
    var free = waiting.indices.filter { waiting[$0] == 0 }.reversed() as [Int]
    var lowest = 0
    var order: [Int] = []
    while order.count < followers.count {
      while lowest < isDone.count, isDone[lowest] { lowest += 1 }
      let next = free.popLast() ?? lowest
      if isDone[next] { continue }
      isDone[next] = true
      order.append(next)
      for number in followers[next] {
        waiting[number] -= 1
        guard waiting[number] == 0, !isDone[number] else { continue }
        insert(number, into: &free)
      }
    }
    return order
  }

  /// Puts a number into a list that falls.
  private static func insert(_ number: Int, into list: inout [Int]) {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle] > number { low = middle + 1 } else { high = middle }
    }
    list.insert(number, at: low)
  }
}

/// Which names features had, one behind the other, so that those of most features are looked at once.
package struct NameSequences {
  private var known: Set<[UInt8]> = []
  private var last: [UInt8] = []

  /// How many are kept: features may have as many as there are features.
  private static let most = 4096

  package init() {}

  /// Whether a sequence may be a new one; an empty one is not.
  package mutating func isNew(_ sequence: [UInt8]) -> Bool {
    if sequence.isEmpty || sequence == last { return false }
    last = sequence
    return known.count < Self.most ? known.insert(sequence).inserted : !known.contains(sequence)
  }
}
