import CGzipWriter
import KokchaBytes

/// Owns one of libdeflate's compressors: whole buffers become gzip members (RFC 1952).
///
/// gzip and not bare deflate, because its CRC lets whoever unpacks it find a flipped byte.
@safe
struct GzipCompressor: ~Copyable {
  private let handle: OpaquePointer

  /// Of libdeflate's twelve levels the last before each step costs more time than it saves bytes (measured).
  static let level: Int32 = 5

  /// - Precondition: There is memory for a megabyte.
  init(level: Int32 = level) {
    guard let made = unsafe kokcha_gzip_create(level) else {
      fatalError("libdeflate has no memory for a compressor")
    }
    unsafe handle = made
  }

  deinit { unsafe kokcha_gzip_destroy(handle) }

  /// Appends the member that holds some bytes.
  mutating func append(_ bytes: borrowing ByteBuffer, to packed: inout ByteBuffer) {
    let start = packed.count
    var length = 0
    bytes.withSpan { bytes in
      let room = unsafe kokcha_gzip_bound(handle, bytes.count)
      packed.append(room) { space in
        length = unsafe space.withUnsafeMutableBufferPointer { space in
          unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe kokcha_gzip_compress(
              handle, bytes.baseAddress, bytes.count, space.baseAddress, room)
          }
        }
      }
    }
    // It refuses only what does not fit, and the bound fits always.
    precondition(length > 0, "libdeflate's compressor refused")
    packed.truncate(to: start + length)
  }
}
