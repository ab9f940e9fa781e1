package import KokchaBytes
package import KokchaModel

/// An input in JSON: its head, its values in blocks of whole ones, and its tail.
///
/// A document is never held whole. Each record is one field: the bytes of an event or a feature.
package struct JSONReader<Head: JSONHead>: ~Copyable {
  /// What stands around the values, as far as it was read.
  package private(set) var head: Head
  /// What made the input unreadable from some point on; asked when `next` has returned false.
  package var fault: Problem? { splitter.fault ?? tailFault }

  private var splitter: JSONSplitter
  private var tailFault: Problem?

  /// Reads what stands before the first value.
  ///
  /// - Parameters:
  ///   - source: the input.
  ///   - head: what its first bytes are to show.
  ///   - blockSize: how many bytes a block has, if its first value is not longer.
  /// - Throws: `Problem` if the input cannot be read or is not what its head says.
  package init(
    _ source: consuming some ByteSource & ~Copyable, head: Head, blockSize: Int
  ) throws(Problem) {
    self.head = head
    let bytes = SourceBytes(source)
    var isAtEnd = false
    while !self.head.isComplete {
      let before = self.head.bytes.count
      let wanted = max(blockSize, before)
      while self.head.bytes.count < before + wanted {
        let count = self.head.bytes.count
        try bytes.read(into: &self.head.bytes, limit: before + wanted - count)
        if self.head.bytes.count == count {
          isAtEnd = true
          break
        }
      }
      try self.head.look(isLast: isAtEnd, longest: JSONSplitter.longestValue)
    }
    splitter = JSONSplitter(
      bytes, behind: self.head.remainder, isAtEnd: isAtEnd, layout: self.head.layout,
      noun: Head.noun, oneNoun: Head.oneNoun, blockSize: blockSize)
    self.head.bytes = []
  }

  /// Fills a batch with the bytes of whole values, and their records; false at the input's end.
  ///
  /// - Throws: `Problem` if the input cannot be read.
  package mutating func next(
    _ batch: inout EventBatch, _ index: inout RecordIndex
  ) throws(Problem) -> Bool {
    if try splitter.next(&batch, &index) { return true }
    guard var tail = try splitter.takeTail() else { return false }
    do throws(Problem) { try head.readTail(&tail) } catch { tailFault = error }
    return false
  }
}
