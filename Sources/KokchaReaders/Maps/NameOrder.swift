/// Names that features have, each in the order in which features have them, as far as they agree; where
/// they do not, in the order in which they come up.
struct NameOrder {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]
  private var followers: [Set<Int>] = []
  private var before: Int?

  /// Begins a further feature.
  mutating func begin() { before = nil }

  /// Notes the feature's next name.
  mutating func append(_ name: String) {
    let number = numbers[name, default: names.count]
    if number == names.count {
      numbers[name] = number
      names.append(name)
      followers.append([])
    }
    if let before, before != number { followers[before].insert(number) }
    before = number
  }

  /// All names in one order.
  var merged: [String] { Self.order(followers).map { names[$0] } }

  /// Puts each number before its followers; of several that may come next, and where they go round
  /// in a circle, the lowest.
  static func order(_ followers: [Set<Int>]) -> [Int] {
    var waiting = [Int](repeating: 0, count: followers.count)
    for set in followers { for number in set { waiting[number] += 1 } }
    var isDone = [Bool](repeating: false, count: followers.count)
    var order: [Int] = []
    while order.count < followers.count {
      let free = isDone.indices.first { !isDone[$0] && waiting[$0] == 0 }
      guard let next = free ?? isDone.firstIndex(of: false) else { break }
      isDone[next] = true
      order.append(next)
      for number in followers[next] { waiting[number] -= 1 }
    }
    return order
  }
}
