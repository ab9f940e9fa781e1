import KokchaBytes

/// The different texts of one column of a part, numbered in the order in which they come; number 0 is no text.
struct WordList {
  private var bytes: [UInt8] = []
  private var words: [TextRange] = [TextRange()]
  /// Numbers by hash, 0 where there is none; open addressing, at most half full.
  private var slots = [Int32](repeating: 0, count: 64)
  private var last = 0
  /// How many numbers the column has room for.
  private let most: Int

  init(most: Int) { self.most = most }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    words.append(TextRange())
    for index in slots.indices { slots[index] = 0 }
    last = 0
  }

  /// The number of a text, which becomes the next one if it is new; 0 for none, and for one that is too many.
  mutating func number(of text: Span<UInt8>) -> Int {
    if text.isEmpty { return 0 }
    // Neighbours are often alike.
    if last > 0, has(last, text) { return last }
    var hash = ByteHash()
    hash.combine(text)
    var slot = Int(truncatingIfNeeded: hash.value) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot])
      if has(number, text) {
        last = number
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    if words.count > most { return 0 }
    let number = words.count
    words.append(TextRange(start: bytes.count, count: text.count))
    bytes.append(text)
    slots[slot] = Int32(number)
    last = number
    if 2 * words.count > slots.count { grow() }
    return number
  }

  private func has(_ number: Int, _ text: Span<UInt8>) -> Bool {
    bytes.span.extracting(words[number].bounds).matches(text)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: 2 * slots.count)
    for number in 1..<words.count {
      var hash = ByteHash()
      hash.combine(bytes.span.extracting(words[number].bounds))
      var slot = Int(truncatingIfNeeded: hash.value) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// Writes the texts as a JSON array, by their numbers.
  func append(to json: inout JSONBuilder) {
    json.beginArray()
    for word in words { json.value(bytes.span.extracting(word.bounds)) }
    json.endArray()
  }
}
