import Glibc
public import Kokcha

/// A file, or standard input, to be read from its beginning to its end.
public struct FileSource: ByteSource, ~Copyable {
  /// The path as it was given; `-` for standard input.
  public let name: String
  private let descriptor: FileDescriptor
  /// The file's size in bytes, where it has one.
  public let size: Int?

  /// Opens a file; `-` is standard input.
  ///
  /// - Throws: `Problem` if there is no such file, it is a folder, or it may not be read.
  public init(path: String) throws(Problem) {
    name = path
    descriptor = try Self.open(path)
    let status = descriptor.knownStatus
    size = status.isRegular ? Int(status.st_size) : nil
  }

  private static func open(_ path: String) throws(Problem) -> FileDescriptor {
    if path == "-" { return .standardInput }
    do throws(SystemError) {
      let descriptor = try FileDescriptor.open(path, O_RDONLY)
      if descriptor.knownStatus.isFolder { throw .isFolder }
      return descriptor
    } catch {
      throw problem(error, path)
    }
  }

  /// Adds the next bytes, at most `limit` of them; none at the file's end.
  public mutating func read(into buffer: inout [UInt8], limit: Int) throws(Problem) {
    do throws(SystemError) {
      try descriptor.read(into: &buffer, limit: limit)
    } catch {
      throw Self.problem(error, name)
    }
  }

  private static func problem(_ error: SystemError, _ path: String) -> Problem {
    let position = InputPosition(file: path)
    return switch error {
    case .missing:
      Problem(
        .fileMissing, at: position, "there is no such file", advice: "check the path's spelling")
    case .isFolder:
      Problem(
        .isFolder, at: position, "this is a folder, not a file",
        advice: "name the file inside it")
    default:
      Problem(
        .unreadable, at: position, "the file cannot be read: \(error.words)",
        advice: "check its permissions")
    }
  }
}
