import KokchaBytes

/// Where an input's bytes come from.
public protocol ByteSource: ~Copyable {
  /// The input's name as the user gave it, for messages; `-` for standard input.
  var name: String { get }

  /// Adds at most `limit` bytes at the end of `buffer`; adds none only at the input's end.
  ///
  /// - Throws: `Problem` if the bytes cannot be had.
  mutating func read(into buffer: inout [UInt8], limit: Int) throws(Problem)
}

/// Where encoded bytes go: on and on, until a writer finishes.
public protocol ByteSink: ~Copyable {
  /// How many bytes have been written.
  var count: Int { get }

  /// Takes bytes at the end.
  ///
  /// - Throws: `Problem` if they cannot be kept.
  mutating func write(_ bytes: Span<UInt8>) throws(Problem)

  /// Gives back `length` bytes that were written at `offset`.
  ///
  /// - Throws: `Problem` if they cannot be had.
  mutating func read(_ length: Int, at offset: Int) throws(Problem) -> [UInt8]

  /// Writes over bytes that were written before.
  ///
  /// - Throws: `Problem` if they cannot be kept.
  mutating func overwrite(at offset: Int, with bytes: Span<UInt8>) throws(Problem)

  /// Says that bytes from `offset` on may still be written over: a sink that wants to look at what is final
  /// waits with them. Others need not know.
  mutating func leaveOpen(from offset: Int)
}

extension ByteSink where Self: ~Copyable {
  /// Does nothing.
  public mutating func leaveOpen(from offset: Int) {}
}

/// Bytes in memory, given out in portions.
///
/// ```swift
/// let log = MemorySource(Array("id,title,date\nA,Patrol,2022-07-14\n".utf8), name: "mine")
/// var reader = try EventReader(log: log)
/// print(try reader.next()?.event?.title ?? "no event")
/// ```
public struct MemorySource: ByteSource {
  /// The name under which messages speak of it.
  public let name: String
  private let bytes: [UInt8]
  private let portion: Int
  private var offset = 0

  /// A source of `bytes`, which gives out at most `portion` of them at a time.
  public init(_ bytes: [UInt8], name: String = "memory", portion: Int = .max) {
    self.bytes = bytes
    self.name = name
    self.portion = max(portion, 1)
  }

  /// Adds the next bytes, at most `limit` of them; none at the end.
  ///
  /// - Throws: nothing.
  public mutating func read(into buffer: inout [UInt8], limit: Int) throws(Problem) {
    let end = offset + min(limit, portion, bytes.count - offset)
    buffer.append(contentsOf: bytes[offset..<end])
    offset = end
  }
}

/// A document in memory: the whole of it, for a test or a page that is sent on.
public struct MemorySink: ByteSink {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// An empty document.
  public init() {}

  /// How many bytes have been written.
  public var count: Int { bytes.count }

  /// Takes bytes at the end.
  ///
  /// - Throws: nothing.
  public mutating func write(_ bytes: Span<UInt8>) throws(Problem) {
    self.bytes.append(bytes)
  }

  /// Gives back bytes that were written, all of which must be there.
  ///
  /// - Throws: nothing.
  public mutating func read(_ length: Int, at offset: Int) throws(Problem) -> [UInt8] {
    Array(bytes[offset..<offset + length])
  }

  /// Writes over bytes that were written before, all of which must be there.
  ///
  /// - Throws: nothing.
  public mutating func overwrite(at offset: Int, with bytes: Span<UInt8>) throws(Problem) {
    for index in 0..<bytes.count { self.bytes[offset + index] = bytes[index] }
  }
}
