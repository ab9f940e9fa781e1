package import KokchaModel

/// One feature of an encoded portion, for documents that do not keep the input's order: KML with its Folders
/// and a KMZ with its tiles.
package struct EncodedPiece: Sendable {
  /// How many bytes it has.
  package var length: Int
  /// Which part of the document it belongs to; each format has its own numbers.
  package var part: UInt8
  /// Which of the document's styles it uses.
  package var style: UInt8
  /// How many bytes of the portion's `keys` name its group.
  package var keyLength = 0
  /// A point of it; nil if it has none.
  package var anchor: Coordinate?
  /// The ground that it covers, where that is more than its point.
  package var extent: GeographicBounds?

  package init(length: Int, part: UInt8, style: UInt8) {
    self.length = length
    self.part = part
    self.style = style
  }
}
