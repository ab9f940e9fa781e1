import CZipWriter
import KokchaBytes
import KokchaModel

/// Owns one minizip writer and the memory it writes into: an entry at a time, deflated.
@safe
struct ZipArchiver: ~Copyable {
  private let handle: OpaquePointer

  /// - Precondition: There is memory for some hundred kilobytes.
  init() {
    guard let made = unsafe kokcha_zip_create() else {
      fatalError("minizip has no memory for a writer")
    }
    unsafe handle = made
  }

  deinit { unsafe kokcha_zip_destroy(handle) }

  /// Begins an entry with an ASCII name.
  mutating func begin(_ name: String) { expect(unsafe kokcha_zip_begin_entry(handle, name)) }

  mutating func write(_ bytes: Span<UInt8>) {
    let status = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe kokcha_zip_write(handle, bytes.baseAddress, bytes.count)
    }
    expect(status)
  }

  mutating func write(_ text: String) { write(text.utf8.span) }

  mutating func write(_ buffer: borrowing ByteBuffer) { buffer.withSpan { write($0) } }

  /// Ends the entry and gives it to the sink.
  mutating func end(into sink: inout some ByteSink & ~Copyable) throws(Problem) {
    expect(unsafe kokcha_zip_end_entry(handle))
    try drain(into: &sink)
  }

  /// Ends the archive.
  mutating func finish(_ sink: inout some ByteSink & ~Copyable) throws(Problem) {
    expect(unsafe kokcha_zip_finish(handle))
    try drain(into: &sink)
  }

  private mutating func drain(into sink: inout some ByteSink & ~Copyable) throws(Problem) {
    var bytes: UnsafePointer<UInt8>?
    var length = 0
    unsafe kokcha_zip_bytes(handle, &bytes, &length)
    if let start = unsafe bytes, length > 0 {
      try sink.write(unsafe Span(_unsafeStart: start, count: length))
    }
    unsafe kokcha_zip_clear(handle)
  }

  /// minizip refuses only what we do wrong, or where memory is out: our mistake or the end.
  private func expect(_ status: Int32) {
    precondition(status == 0, "minizip's writer refused")
  }
}
