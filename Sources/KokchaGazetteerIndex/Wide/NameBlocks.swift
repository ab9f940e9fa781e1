import KokchaBytes

/// Many spellings in the order of their folded keys, sixteen a block, searched as they lie.
///
/// Within a block a spelling is written as how many bytes it shares with the one before and what
/// follows (front coding; Witten, Moffat and Bell, Managing Gigabytes, 1999, §4.1). Keys are not kept:
/// they are folded again when they are compared, which the spellings themselves then need no room beside.
package struct NameBlocks: Sendable {
  static let size = 16
  static let startWidth = 4
  static let postingWidth = 3
  /// The bits of a posting: the place, whether the spelling is weak, and whether no further place has it.
  static let (placeBits, weak, last) = (1 << 18 - 1, 1 << 19, 1 << 20)

  private let blocks: Range<Int>
  private let starts: Range<Int>

  /// The blocks that stand at two places of an index.
  package init(blocks: Range<Int>, starts: Range<Int>) {
    (self.blocks, self.starts) = (blocks, starts)
  }

  /// A place that has a name.
  package struct Posting {
    /// Its number among the wide places.
    package var place: Int
    /// Whether the name means it only where a country, or an area of one, is asked for.
    package var isWeak: Bool
    /// Whether it was written letter for letter as it was asked.
    package var isLiteral: Bool
  }

  private var blockCount: Int { starts.count / Self.startWidth }

  /// The places that have a name, some words of a folded one; each once.
  ///
  /// - Parameters:
  ///   - index: the whole index.
  ///   - name: the name.
  ///   - words: which words of it.
  ///   - text: the name as it was asked for.
  /// - Returns: the places, in the order of their spellings; none where nobody has the name.
  package func places(
    _ index: Span<UInt8>, named name: borrowing FoldedName, _ words: Range<Int>,
    as text: Span<UInt8>
  ) -> [Posting] {
    let range = name.range(words)
    guard !range.isEmpty, blockCount > 0 else { return [] }
    let key = name.bytes.span.extracting(range)
    var found: [Posting] = []
    var reader = Reader(at: start(of: firstBlock(index, key), index), end: blocks.upperBound)
    while reader.next(index) {
      let folded = FoldedName(reader.spelling.span.extracting(0..<reader.length))
      switch folded.bytes.span.extracting(0..<folded.count).order(beside: key) {
      case ..<0: reader.skipPostings(index)
      case 0:
        let isLiteral = text.matches(reader.spelling.span.extracting(0..<reader.length))
        var isLast = false
        while !isLast {
          let posting = reader.posting(index)
          isLast = posting & Self.last != 0
          let place = posting & Self.placeBits
          let isWeak = posting & Self.weak != 0
          if let known = found.firstIndex(where: { $0.place == place }) {
            found[known].isWeak = found[known].isWeak && isWeak
            found[known].isLiteral = found[known].isLiteral || isLiteral
          } else {
            found.append(Posting(place: place, isWeak: isWeak, isLiteral: isLiteral))
          }
        }
      default: return found
      }
    }
    return found
  }

  /// The spelling of an entry, by its number in their order.
  package func spelling(_ index: Span<UInt8>, of entry: Int) -> String {
    var reader = Reader(at: start(of: entry / Self.size, index), end: blocks.upperBound)
    for _ in 0..<entry % Self.size {
      _ = reader.next(index)
      reader.skipPostings(index)
    }
    _ = reader.next(index)
    return reader.spelling.span.extracting(0..<reader.length).string
  }

  /// Shows every spelling and the places that have it.
  package func forEach(
    _ index: Span<UInt8>, _ show: (_ spelling: Span<UInt8>, _ place: Int, _ isWeak: Bool) -> Void
  ) {
    var reader = Reader(at: blocks.lowerBound, end: blocks.upperBound)
    while reader.next(index) {
      var isLast = false
      while !isLast {
        let posting = reader.posting(index)
        isLast = posting & Self.last != 0
        show(
          reader.spelling.span.extracting(0..<reader.length), posting & Self.placeBits,
          posting & Self.weak != 0)
      }
    }
  }

  // MARK: Blocks

  private func start(of block: Int, _ index: Span<UInt8>) -> Int {
    blocks.lowerBound
      + index.number(at: starts.lowerBound + block * Self.startWidth, width: Self.startWidth)
  }

  /// The last block that begins before a key, in which it may stand first.
  private func firstBlock(_ index: Span<UInt8>, _ key: Span<UInt8>) -> Int {
    var (low, high) = (0, blockCount - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      // A block's first spelling is whole, and nothing stands before it.
      let start = start(of: middle, index)
      let length = Int(index[start + 1])
      let folded = FoldedName(index.extracting(start + 2..<start + 2 + length))
      if folded.bytes.span.extracting(0..<folded.count).order(beside: key) < 0 {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return low
  }

  /// Goes through entries one after another.
  private struct Reader {
    var spelling = InlineArray<128, UInt8>(repeating: 0)
    var length = 0
    private var offset: Int
    private let end: Int

    init(at offset: Int, end: Int) { (self.offset, self.end) = (offset, end) }

    /// Reads the next spelling; false where there is none.
    ///
    /// Its postings must be read or skipped.
    mutating func next(_ index: Span<UInt8>) -> Bool {
      guard offset < end else { return false }
      let shared = Int(index[offset])
      let rest = Int(index[offset + 1])
      for position in 0..<rest { spelling[shared + position] = index[offset + 2 + position] }
      length = shared + rest
      offset += 2 + rest
      return true
    }

    mutating func posting(_ index: Span<UInt8>) -> Int {
      defer { offset += NameBlocks.postingWidth }
      return index.number(at: offset, width: NameBlocks.postingWidth)
    }

    mutating func skipPostings(_ index: Span<UInt8>) {
      while posting(index) & NameBlocks.last == 0 {}
    }
  }
}
