import KokchaBytes
import KokchaFiles
import KokchaMaps
import KokchaModel

/// The bytes of an input, which can be read several times: a file is opened again, and a stream is kept in a
/// spool while it is read for the first time.
final class InputBytes {
  /// The input's name; `-` for standard input.
  let name: String
  /// How many bytes it has; nil for a stream.
  let size: Int?
  /// Whether the file can be opened once more; standard input cannot, even where it is one.
  let isFile: Bool
  private let first: any OpenBytes
  /// Its first bytes, as far as they were looked at.
  private var beginning: [UInt8] = []
  private var wasOpened = false
  private var kept: Spooled?

  /// Opens an input, of whose bytes a digest is taken when they are read for the first time.
  ///
  /// - Throws: `Problem` if there is no such file or it cannot be read.
  init(path: String, encoding: TextEncoding, digest: InputDigest?) throws(Problem) {
    let source = try FileSource(path: path, encoding: encoding, digest: digest)
    name = path
    size = source.size
    isFile = source.size != nil && path != "-"
    first = SourceBytes(source)
  }

  /// The bytes of a source, which is read once and kept where that is not enough.
  init<Source: ByteSource & ~Copyable>(_ source: consuming Source) {
    name = source.name
    size = nil
    isFile = false
    first = SourceBytes(source)
  }

  /// The first bytes, as many as there are; asked before the input is opened.
  func look(atFirst count: Int) throws(Problem) -> [UInt8] {
    while beginning.count < count {
      let before = beginning.count
      try first.read(into: &beginning, limit: count - before)
      if beginning.count == before { break }
    }
    return beginning
  }

  /// The bytes from the first one on.
  ///
  /// - Parameter isLast: whether the input will not be opened again, so that a stream need not be kept.
  /// - Returns: one reading of them.
  /// - Throws: `Problem` if the file cannot be opened any more.
  func open(isLast: Bool = false) throws(Problem) -> InputReading {
    if !wasOpened {
      wasOpened = true
      if !isFile, !isLast { kept = Spooled() }
      return InputReading(name, beginning, first, keeping: kept)
    }
    guard let kept else {
      return InputReading(name, [], SourceBytes(try FileSource(path: name)))
    }
    return InputReading(name, [], KeptBytes(name, kept))
  }

  fileprivate final class Spooled {
    var spool = Spool()
  }

  /// A stream that was kept, read again.
  private final class KeptBytes: OpenBytes {
    let name: String
    private let kept: Spooled
    private var offset = 0

    init(_ name: String, _ kept: Spooled) {
      self.name = name
      self.kept = kept
    }

    func read(into buffer: inout [UInt8], limit: Int) throws(Problem) {
      let bytes = try kept.spool.read(limit, at: offset)
      buffer.append(contentsOf: bytes)
      offset += bytes.count
    }
  }
}

/// One reading of an input, from its beginning to its end.
final class InputReading: ByteSource, OpenBytes {
  let name: String
  private let beginning: [UInt8]
  private let rest: any OpenBytes
  private let kept: InputBytes.Spooled?
  private var offset = 0

  fileprivate init(
    _ name: String, _ beginning: [UInt8], _ rest: any OpenBytes,
    keeping kept: InputBytes.Spooled? = nil
  ) {
    self.name = name
    self.beginning = beginning
    self.rest = rest
    self.kept = kept
  }

  func read(into buffer: inout [UInt8], limit: Int) throws(Problem) {
    let before = buffer.count
    if offset < beginning.count {
      let end = min(offset + limit, beginning.count)
      buffer.append(contentsOf: beginning[offset..<end])
      offset = end
    } else {
      try rest.read(into: &buffer, limit: limit)
    }
    try kept?.spool.write(buffer.span.extracting(before..<buffer.count))
  }
}
