import KokchaBytes
package import KokchaModel

/// Bytes that are written now and read back later, in order.
///
/// They stay in memory while they are few and go to a file without a name then, so that memory does
/// not grow with the number of events.
package struct Spool: ~Copyable {
  /// How many bytes it holds.
  package private(set) var count = 0
  private var memory: [UInt8] = []
  private var file: FileDescriptor?
  private static let mostMemory = 1 << 20

  package init() {}

  package mutating func write(_ bytes: Span<UInt8>) throws(Problem) {
    if bytes.isEmpty { return }
    memory.append(bytes)
    count += bytes.count
    if memory.count > Self.mostMemory { try flush() }
  }

  /// Gives everything to a sink, from the beginning.
  package mutating func replay(into sink: inout some ByteSink & ~Copyable) throws(Problem) {
    if file == nil {
      try sink.write(memory.span)
      return
    }
    try flush()
    var offset = 0
    while offset < count {
      let bytes = try read(Self.mostMemory, at: offset)
      try sink.write(bytes.span)
      offset += bytes.count
    }
  }

  /// Some of the bytes again.
  package mutating func read(_ length: Int, at offset: Int) throws(Problem) -> [UInt8] {
    let end = min(offset + length, count)
    if file == nil { return Array(memory[offset..<end]) }
    try flush()
    do throws(SystemError) {
      return try file?.read(end - offset, at: offset) ?? []
    } catch {
      throw FileDescriptor.temporaryFault(error)
    }
  }

  /// Puts everything into the file and lets go of the memory: nothing more will be written for now.
  package mutating func settle() throws(Problem) {
    try flush()
    memory = []
  }

  private mutating func flush() throws(Problem) {
    if file == nil { file = try FileDescriptor.nameless() }
    do throws(SystemError) { try file?.write(memory.span) } catch {
      throw FileDescriptor.temporaryFault(error)
    }
    memory.removeAll(keepingCapacity: true)
  }
}
