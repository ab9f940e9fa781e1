/// The parts of an index, one after another behind a list of where each begins.
package struct IndexSections {
  private static let width = 5
  private var sections: [[UInt8]] = []

  /// No parts yet.
  package init() {}

  /// Parts that hold nothing.
  init(emptyParts count: Int) { sections = Array(repeating: [], count: count) }

  /// Adds a part; its number is how many were there before.
  package mutating func append(_ section: [UInt8]) { sections.append(section) }

  /// The whole index.
  package var bytes: [UInt8] {
    var head = IndexWriter()
    var offset = Self.width * (sections.count + 1)
    for section in sections {
      head.append(offset, width: Self.width)
      offset += section.count
    }
    head.append(offset, width: Self.width)
    return head.bytes + sections.joined()
  }

  /// Where a part of an index stands in it.
  package static func bounds(of number: Int, in index: Span<UInt8>) -> Range<Int> {
    index.number(
      at: number * width, width: width)..<index.number(at: (number + 1) * width, width: width)
  }
}
