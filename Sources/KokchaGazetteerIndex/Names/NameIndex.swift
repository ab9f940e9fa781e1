/// From the letters of a name to the places that have it.
package struct NameIndex: Sendable {
  private var keys = ByteKeys(capacity: 16_384)
  /// By key: the first of its places, as an index into `links`.
  private var first: [Int32] = []
  private var links: [Link] = []

  /// A place with a name, and where the next one with it stands.
  package struct Link {
    package let place: Int32
    package fileprivate(set) var next: Int32
  }

  /// How many different names there are.
  package var count: Int { keys.count }

  /// Adds some words of a name as a name of a place; nothing happens if it has it already.
  package mutating func insert(_ place: Int, _ name: FoldedName, _ words: Range<Int>) {
    let entry = keys.insert(name.bytes.span.extracting(name.range(words)))
    let added = Int32(truncatingIfNeeded: links.count)
    let link = Link(place: Int32(truncatingIfNeeded: place), next: -1)
    guard entry < first.count else {
      first.append(added)
      links.append(link)
      return
    }
    var last = Int(first[entry])
    while true {
      if links[last].place == link.place { return }
      guard links[last].next >= 0 else { break }
      last = Int(links[last].next)
    }
    links.append(link)
    links[last].next = added
  }

  /// The number of some words of a name; nil if no place has it.
  package func entry(_ name: borrowing FoldedName, _ words: Range<Int>) -> Int? {
    keys.number(of: name.bytes.span.extracting(name.range(words)))
  }

  /// Where the places of an entry begin; -1 is the end.
  package func firstLink(of entry: Int) -> Int { Int(first[entry]) }

  /// A place of an entry, and where the next stands.
  package func link(_ index: Int) -> (place: Int, next: Int) {
    let link = links[index]
    return (Int(link.place), Int(link.next))
  }

  /// All places of an entry.
  package func places(of entry: Int) -> [Int] {
    var places: [Int] = []
    var next = firstLink(of: entry)
    while next >= 0 {
      let link = link(next)
      places.append(link.place)
      next = link.next
    }
    return places
  }
}
