/// Values by the numbers of places, of which few come up and there are very many.
///
/// An open hash table (Knuth, *The Art of Computer Programming* 3, §6.4, algorithm L): to ask it costs a
/// multiplication and mostly one comparison.
struct PlaceTable<Value> {
  /// A place's number, or `free`.
  private var keys: [Int]
  private var values: [Value]
  private var count = 0
  private let none: Value

  private static var free: Int { -1 }
  private static var smallest: Int { 64 }

  /// - Parameter none: what stands where nothing was written.
  init(none: Value) {
    self.none = none
    keys = Array(repeating: Self.free, count: Self.smallest)
    values = Array(repeating: none, count: Self.smallest)
  }

  /// Forgets all places; the room for them is kept.
  mutating func removeAll() {
    if count == 0 { return }
    for slot in keys.indices {
      keys[slot] = Self.free
      values[slot] = none
    }
    count = 0
  }

  /// A place's value.
  subscript(place: Int) -> Value {
    get {
      let slot = slot(of: place)
      return keys[slot] == place ? values[slot] : none
    }
    _modify {
      let slot = slotToWrite(of: place)
      yield &values[slot]
    }
  }

  /// Where a place stands, or would.
  private func slot(of place: Int) -> Int {
    let mask = keys.count &- 1
    var slot =
      Int(truncatingIfNeeded: UInt(bitPattern: place) &* 0x9E37_79B9_7F4A_7C15 >> 32) & mask
    while keys[slot] != place, keys[slot] != Self.free { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func slotToWrite(of place: Int) -> Int {
    let slot = slot(of: place)
    if keys[slot] == place { return slot }
    // At most half of it is taken, so that the way to a free slot is short.
    if 2 * (count + 1) > keys.count {
      grow()
      return slotToWrite(of: place)
    }
    keys[slot] = place
    count += 1
    return slot
  }

  private mutating func grow() {
    let (old, oldValues) = (keys, values)
    keys = Array(repeating: Self.free, count: 2 * old.count)
    values = Array(repeating: none, count: 2 * old.count)
    for (index, place) in old.enumerated() where place != Self.free {
      let slot = slot(of: place)
      keys[slot] = place
      values[slot] = oldValues[index]
    }
  }
}
