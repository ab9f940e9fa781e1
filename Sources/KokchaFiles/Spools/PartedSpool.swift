import KokchaBytes
package import KokchaModel

/// Bytes of several parts that arrive mixed and are wanted part by part, each in its order.
///
/// One spool holds them all, in blocks of a part each; memory holds what is not yet a block, a few
/// megabytes at most however many parts there are, and 16 bytes for each block.
package struct PartedSpool: ~Copyable {
  private var spool = Spool()
  private var parts: [Part] = []
  private var held = 0
  private static let blockSize = 32 << 10
  private static let mostHeld = 8 << 20

  private struct Part {
    var held: [UInt8] = []
    var blocks: [(offset: Int, length: Int)] = []
    var isEmpty: Bool { held.isEmpty && blocks.isEmpty }
  }

  package init() {}

  /// A further part; its number.
  package mutating func addPart() -> Int {
    parts.append(Part())
    return parts.count - 1
  }

  package func isEmpty(_ part: Int) -> Bool { parts[part].isEmpty }

  package mutating func write(_ bytes: Span<UInt8>, to part: Int) throws(Problem) {
    parts[part].held.append(bytes)
    held += bytes.count
    if parts[part].held.count >= Self.blockSize {
      try flush(part)
    } else if held > Self.mostHeld {
      for part in parts.indices { try flush(part) }
    }
  }

  private mutating func flush(_ part: Int) throws(Problem) {
    if parts[part].held.isEmpty { return }
    var bytes: [UInt8] = []
    swap(&bytes, &parts[part].held)
    parts[part].blocks.append((spool.count, bytes.count))
    held -= bytes.count
    try spool.write(bytes.span)
    // Few parts are filled again and again; of thousands, most are not.
    guard parts.count < 64 else { return }
    bytes.removeAll(keepingCapacity: true)
    swap(&bytes, &parts[part].held)
  }

  /// Gives a part to a sink, from its beginning.
  package mutating func replay(
    _ part: Int, into sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    for block in parts[part].blocks {
      let bytes = try spool.read(block.length, at: block.offset)
      try sink.write(bytes.span)
    }
    let rest = parts[part].held
    try sink.write(rest.span)
  }
}
