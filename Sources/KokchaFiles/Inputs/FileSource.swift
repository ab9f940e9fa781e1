import Glibc
public import KokchaModel

/// A file, or standard input, to be read from its beginning to its end.
public struct FileSource: ByteSource, ~Copyable {
  /// The path as it was given; `-` for standard input.
  public let name: String
  private let input: OpenInput
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
    try self.init(path: path, encoding: encoding, digest: nil)
  }

  /// Opens a file, of whose bytes a digest is taken as they are read.
  ///
  /// - Throws: `Problem` if there is no such file, it is a folder, or it may not be read.
  package init(
    path: String, encoding: TextEncoding = .utf8, digest: InputDigest?
  ) throws(Problem) {
    var transcoder: Transcoder?
    if encoding != .utf8 { transcoder = Transcoder(from: encoding, file: path) }
    let input = try OpenInput(path, for: digest)
    let status = input.descriptor.knownStatus
    name = path
    self.transcoder = transcoder
    self.input = input
    size = status.isRegular && encoding == .utf8 ? Int(status.st_size) : nil
  }

  /// Adds the next bytes, at most `limit` of them; none at the file's end.
  ///
  /// - Throws: `Problem` if the file cannot be read, or is not in its encoding.
  public mutating func read(into buffer: inout [UInt8], limit: Int) throws(Problem) {
    if transcoder == nil { return try input.read(into: &buffer, limit: limit) }
    try transcode(into: &buffer, limit: limit)
  }

  /// Adds something of what follows; one byte may become three, so that less than `limit` is read.
  private mutating func transcode(into buffer: inout [UInt8], limit: Int) throws(Problem) {
    let before = buffer.count
    while buffer.count == before, !isAtEnd {
      var bytes: [UInt8] = []
      try input.read(into: &bytes, limit: max(limit / 3, 1))
      isAtEnd = bytes.isEmpty
      try transcoder?.transcode(bytes, isLast: isAtEnd, into: &buffer)
    }
  }
}
