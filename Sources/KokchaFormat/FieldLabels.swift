package import KokchaBytes
package import KokchaModel

/// What stands before a field's value in a format, such as `,"title":`, ready to be copied.
package struct FieldLabels: Sendable {
  /// The labels, one behind the other, and behind the last so many zeros that of each as much can be
  /// read at once.
  private var bytes = [UInt8](repeating: 0, count: readAtOnce)
  private var ranges: [TextRange] = []
  /// As long as nearly all labels are: a copy of so much, and one of no other length, need not choose
  /// its way by the length (measured).
  private static let readAtOnce = 32
  private let write: @Sendable (String, inout ByteBuffer) -> Void

  /// The labels of a format.
  ///
  /// - Parameters:
  ///   - extraNames: the columns of the source's own.
  ///   - name: a field's name in the format; nil for a field that it does not carry.
  ///   - write: writes the label of a name.
  package init(
    extraNames: [String], name: (Field) -> String?,
    write: @escaping @Sendable (String, inout ByteBuffer) -> Void
  ) {
    self.write = write
    for field in Field.allCases {
      if let name = name(field) { add(name) } else { ranges.append(TextRange()) }
    }
    while ranges.count < FieldEntry.firstExtra { ranges.append(TextRange()) }
    add(extraNames)
  }

  /// Adds the columns of the source's own that are not there yet.
  package mutating func add(_ extraNames: [String]) {
    for name in extraNames.dropFirst(ranges.count - FieldEntry.firstExtra) { add(name) }
  }

  private mutating func add(_ name: String) {
    var label = ByteBuffer(capacity: 128)
    write(name, &label)
    bytes.removeLast(Self.readAtOnce)
    let start = bytes.count
    label.withSpan { bytes.append($0) }
    ranges.append(TextRange(start: start, count: bytes.count - start))
    bytes.append(contentsOf: repeatElement(0, count: Self.readAtOnce))
  }

  /// Writes a field's label; false for a field that the format does not carry.
  package func append(_ number: UInt16, to body: inout ByteBuffer) -> Bool {
    // A library's event may bring a column that the writer was not told of.
    guard Int(number) < ranges.count else { return false }
    let range = ranges[Int(number)]
    if range.isEmpty { return false }
    let start = range.lowerBound
    let label = bytes.span
    body.append(
      label.block(at: start), label.block(at: start &+ 16),
      keeping: min(range.count, Self.readAtOnce))
    if range.count > Self.readAtOnce {
      body.append(label.extracting(start &+ Self.readAtOnce..<range.upperBound))
    }
    return true
  }
}
