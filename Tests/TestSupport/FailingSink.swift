public import KokchaModel

/// A document in memory that fails at one of its calls.
public struct FailingSink: ByteSink {
  private var memory = MemorySink()
  private var callsLeft: Int

  /// What the failing call throws.
  public static let problem = Problem(
    .unwritable, at: InputPosition(file: "memory"), "the disk is full", advice: "make room")

  /// A sink that takes so many calls and fails at the next.
  public init(after calls: Int) { callsLeft = calls }

  /// How many bytes have been written.
  public var count: Int { memory.count }

  private mutating func take() throws(Problem) {
    if callsLeft == 0 { throw Self.problem }
    callsLeft -= 1
  }

  /// Takes bytes at the end.
  public mutating func write(_ bytes: Span<UInt8>) throws(Problem) {
    try take()
    try memory.write(bytes)
  }

  /// Gives back bytes that were written.
  public mutating func read(_ length: Int, at offset: Int) throws(Problem) -> [UInt8] {
    try take()
    return try memory.read(length, at: offset)
  }

  /// Writes over bytes that were written before.
  public mutating func overwrite(at offset: Int, with bytes: Span<UInt8>) throws(Problem) {
    try take()
    try memory.overwrite(at: offset, with: bytes)
  }
}
