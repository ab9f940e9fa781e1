import Glibc
public import KokchaModel

/// A file, or standard input, to be read from its beginning to its end.
public struct FileSource: ByteSource, ~Copyable {
  /// The path as it was given; `-` for standard input.
  public let name: String
  private let descriptor: FileDescriptor
  private let transcoder: Transcoder?
  private var isAtEnd = false
  /// How many bytes will be read, where that is known: a file's size, unless it is transcoded.
  public let size: Int?

  /// Opens a file; `-` is standard input.
  ///
  /// What is read is UTF-8, whatever `encoding` the file has.
  ///
  /// - Throws: `Problem` if there is no such file, it is a folder, or it may not be read.
  public init(path: String, encoding: TextEncoding = .utf8) throws(Problem) {
    var transcoder: Transcoder?
    if encoding != .utf8 { transcoder = try Transcoder(from: encoding, file: path) }
    let descriptor = try Self.open(path)
    let status = descriptor.knownStatus
    name = path
    self.transcoder = transcoder
    self.descriptor = descriptor
    size = status.isRegular && encoding == .utf8 ? Int(status.st_size) : nil
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
  ///
  /// - Throws: `Problem` if the file cannot be read, or is not in its encoding.
  public mutating func read(into buffer: inout [UInt8], limit: Int) throws(Problem) {
    do throws(SystemError) {
      if transcoder == nil {
        try descriptor.read(into: &buffer, limit: limit)
        return
      }
    } catch {
      throw Self.problem(error, name)
    }
    try transcode(into: &buffer, limit: limit)
  }

  /// Adds something of what follows; one byte may become three, so that less than `limit` is read.
  private mutating func transcode(into buffer: inout [UInt8], limit: Int) throws(Problem) {
    let before = buffer.count
    while buffer.count == before, !isAtEnd {
      var bytes: [UInt8] = []
      do throws(SystemError) {
        try descriptor.read(into: &bytes, limit: max(limit / 3, 1))
      } catch {
        throw Self.problem(error, name)
      }
      isAtEnd = bytes.isEmpty
      try transcoder?.transcode(bytes, isLast: isAtEnd, into: &buffer)
    }
  }

  /// What is said of a file that cannot be read, by the system's error.
  package static func problem(errno: Int32, _ path: String) -> Problem {
    problem(SystemError(number: errno), path)
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
        advice: error == .denied
          ? "check its permissions" : "look whether its disk or network fails; copy it first"
      )
    }
  }
}
