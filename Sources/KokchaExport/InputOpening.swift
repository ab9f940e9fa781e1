import Kokcha
import KokchaBytes
import KokchaFiles
import KokchaReaders

/// Opening an input in the form in which it is written.
enum InputOpening {
  /// Opens an input; the form is told by the options, else the name's ending, else the first bytes.
  static func open(
    _ path: String, _ options: EventLogOptions
  ) throws(Problem) -> any EventInput {
    var source = BegunSource(try FileSource(path: path, encoding: options.encoding))
    let size = source.rest.size
    var form = options.form ?? (path == "-" ? nil : InputForm(fileName: path))
    if form == nil {
      try source.begin(bytes: 4096)
      form = InputForm(firstBytes: source.beginning.span)
    }
    guard let json = form?.json else {
      return try EventLogInput(source, size: size, options: options)
    }
    // A file can be opened once more; standard input cannot, even where it is a file.
    if size != nil, path != "-" {
      let names = try JSONNameSurvey.names(in: source, form: json)
      return try JSONEventInput(
        try FileSource(path: path), form: json, names: names, size: size, options: options)
    }
    // What cannot be read twice is kept.
    let copy = SpoolCopy()
    let names = try JSONNameSurvey.names(in: CopiedSource(source, to: copy), form: json)
    return try JSONEventInput(
      SpooledSource(copy, name: path), form: json, names: names, options: options)
  }
}

/// A file whose first bytes were read already.
struct BegunSource: ByteSource, ~Copyable {
  private(set) var rest: FileSource
  private(set) var beginning: [UInt8] = []
  private var offset = 0

  init(_ source: consuming FileSource) { rest = source }

  var name: String { rest.name }

  /// Reads the first bytes, as many as there are.
  mutating func begin(bytes: Int) throws(Problem) {
    while beginning.count < bytes {
      let before = beginning.count
      try rest.read(into: &beginning, limit: bytes - before)
      if beginning.count == before { return }
    }
  }

  mutating func read(into buffer: inout [UInt8], limit: Int) throws(Problem) {
    guard offset < beginning.count else { return try rest.read(into: &buffer, limit: limit) }
    let end = min(offset + limit, beginning.count)
    buffer.append(contentsOf: beginning[offset..<end])
    offset = end
  }
}

/// What was read of a stream, to be read again.
private final class SpoolCopy {
  var spool = Spool()
}

/// A stream whose bytes are kept as they are read.
private struct CopiedSource: ByteSource, ~Copyable {
  private var source: BegunSource
  private let copy: SpoolCopy

  init(_ source: consuming BegunSource, to copy: SpoolCopy) {
    self.source = source
    self.copy = copy
  }

  var name: String { source.name }

  mutating func read(into buffer: inout [UInt8], limit: Int) throws(Problem) {
    let before = buffer.count
    try source.read(into: &buffer, limit: limit)
    try copy.spool.write(buffer.span.extracting(before..<buffer.count))
  }
}

/// A stream that was kept, read again.
private struct SpooledSource: ByteSource, ~Copyable {
  let name: String
  private let copy: SpoolCopy
  private var offset = 0

  init(_ copy: SpoolCopy, name: String) {
    self.copy = copy
    self.name = name
  }

  mutating func read(into buffer: inout [UInt8], limit: Int) throws(Problem) {
    let bytes = try copy.spool.read(limit, at: offset)
    buffer.append(contentsOf: bytes)
    offset += bytes.count
  }
}
