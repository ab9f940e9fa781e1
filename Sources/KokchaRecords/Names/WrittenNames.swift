import KokchaBytes

/// Names as they are written in an input, in an order that most of its events keep.
package struct WrittenNames: Sendable {
  private var names: [[UInt8]] = []
  /// The name to be looked at first: the one behind that which was found last.
  private var cursor = 0
  /// Names by their hashes, at most half full; −1 where there is none.
  private var slots: [Int32] = []

  /// How many names behind the last one are looked at before their hashes are.
  private static let few = 4

  package var count: Int { names.count }

  package init() {}

  /// - Precondition: The name is not there yet.
  package mutating func append(_ name: String) {
    names.append(Array(name.utf8))
    if 2 * names.count > slots.count {
      slots = [Int32](repeating: -1, count: max(64, 2 * slots.count))
      for number in names.indices { enter(number) }
    } else {
      enter(names.count - 1)
    }
  }

  private mutating func enter(_ number: Int) {
    let own = names[number]
    var slot = first(own.span)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: number)
  }

  private func first(_ name: Span<UInt8>) -> Int {
    var hash = ByteHash()
    hash.combine(name)
    return Int(truncatingIfNeeded: hash.value) & (slots.count - 1)
  }

  /// The number of a name, in the order in which they were added.
  package mutating func number(of name: Span<UInt8>) -> Int? {
    for step in 0..<min(Self.few, names.count) {
      var number = cursor &+ step
      if number >= names.count { number &-= names.count }
      let own = names[number]
      if own.span.matches(name) { return take(number) }
    }
    if names.count <= Self.few { return nil }
    var slot = first(name)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      let own = names[number]
      if own.span.matches(name) { return take(number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func take(_ number: Int) -> Int {
    cursor = number &+ 1 == names.count ? 0 : number &+ 1
    return number
  }
}
