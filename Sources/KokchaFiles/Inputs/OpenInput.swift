import Glibc
import KokchaModel

/// An input's open file, and the digest, if any, that is taken of its bytes.
///
/// The two name each other: a reading hands its bytes to the digest, which must know one reading of an input
/// from another.
final class OpenInput: Sendable {
  let descriptor: FileDescriptor
  private let path: String
  private let digest: InputDigest?

  /// Opens a file; `-` is standard input.
  ///
  /// - Throws: `Problem` if there is no such file, it is a folder, or it may not be read.
  init(_ path: String, for digest: InputDigest?) throws(Problem) {
    do throws(SystemError) {
      descriptor = path == "-" ? .standardInput : try .open(path, O_RDONLY)
      if path != "-", descriptor.knownStatus.isFolder { throw .isFolder }
    } catch {
      throw error.problem(reading: path)
    }
    self.path = path
    self.digest = digest
    digest?.follow(self)
  }

  /// Whether a path leads to a regular file.
  ///
  /// - Throws: `Problem` if the system cannot say.
  static func isFile(_ path: String) throws(Problem) -> Bool {
    do throws(SystemError) { return try FilePath.status(path)?.isRegular ?? false } catch {
      throw error.problem(reading: path)
    }
  }

  /// Adds the next bytes, at most `limit` of them; none at the file's end.
  ///
  /// - Throws: `Problem` if they cannot be read.
  func read(into buffer: inout [UInt8], limit: Int) throws(Problem) {
    let before = buffer.count
    do throws(SystemError) { try descriptor.read(into: &buffer, limit: limit) } catch {
      throw error.problem(reading: path)
    }
    digest?.take(buffer.span.extracting(droppingFirst: before), of: self)
  }
}
