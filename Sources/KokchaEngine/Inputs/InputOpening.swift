import KokchaBytes
package import KokchaFiles
import KokchaJSONInput
import KokchaMaps
package import KokchaModel
package import KokchaRecords
import KokchaTables

/// Opening an input in the form in which it is written.
package enum InputOpening {
  /// Opens an input; the form is decided by the options, else the name's ending, else the first bytes.
  package static func open(
    _ path: String, _ options: EventLogOptions, _ digest: InputDigest? = nil
  ) throws(Problem) -> any EventInput {
    var source = BegunSource(
      try FileSource(path: path, encoding: options.encoding, digest: digest))
    let size = source.rest.size
    var form = options.form ?? (path == "-" ? nil : InputForm(fileName: path))
    if form == nil || (options.form == nil && form?.isSharedByMaps == true) {
      try source.begin(bytes: 4096)
      let shown = InputForm(firstBytes: source.beginning.span)
      // A map may be called .json too; what else is called so is events.
      if form == nil || shown == .geojson { form = shown }
    }
    switch form {
    case .geojson, .geojsonl, .geojsons:
      return try openGeoJSON(
        path, source, size: size, lines: form == .geojsonl, options)
    case .kml:
      return try openKML(path, source, isFile: size != nil && path != "-", options, digest)
    case .kmz: return try openKMZ(path, source, options)
    case .csv, .json, .jsonl, nil: break
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

  // MARK: Maps

  /// A map is looked through for its properties, and then read.
  private static func openGeoJSON(
    _ path: String, _ source: consuming BegunSource, size: Int?, lines: Bool,
    _ options: EventLogOptions
  ) throws(Problem) -> any EventInput {
    if size != nil, path != "-" {
      let survey = try FeatureSurvey.run(in: source, lines: lines)
      return try GeoJSONInput(
        try FileSource(path: path), lines: lines, survey: survey, size: size, options: options)
    }
    let copy = SpoolCopy()
    let survey = try FeatureSurvey.run(in: CopiedSource(source, to: copy), lines: lines)
    return try GeoJSONInput(
      SpooledSource(copy, name: path), lines: lines, survey: survey, options: options)
  }

  private static func openKML(
    _ path: String, _ source: consuming BegunSource, isFile: Bool, _ options: EventLogOptions,
    _ digest: InputDigest?
  ) throws(Problem) -> any EventInput {
    let encoding = options.encoding
    let document: KMLDocumentSource
    if isFile {
      document = KMLDocumentSource(name: path) { () throws(Problem) in
        SourceBytes(try FileSource(path: path, digest: digest))
      }
    } else {
      let copy = SpoolCopy()
      try copy.take(source)
      document = KMLDocumentSource(name: path) { () throws(Problem) in
        SourceBytes(SpooledSource(copy, name: path))
      }
    }
    var survey = KMLSurvey(ignoresEncoding: encoding != .utf8)
    for _ in try survey.look(through: document) {
      survey.leaveOut("a link to another map is not followed")
    }
    return try KMLInput(survey, name: path, options: options)
  }

  private static func openKMZ(
    _ path: String, _ source: consuming BegunSource, _ options: EventLogOptions
  ) throws(Problem) -> any EventInput {
    if options.encoding != .utf8 {
      throw Problem(
        .archiveUnreadable, at: InputPosition(file: path),
        "a KMZ has no encoding", advice: "leave --encoding away: its documents name their own")
    }
    let isFile = source.rest.size != nil && path != "-"
    // An archive is read from its end on; a stream is kept for that.
    let copy = isFile ? nil : try TemporaryCopy(of: source)
    let survey = try KMZDocuments.survey(
      path: copy?.path ?? path, name: path, ignoresEncoding: false)
    return try withExtendedLifetime(copy) { () throws(Problem) in
      try KMLInput(survey, name: path, options: options)
    }
  }
}

/// A file whose first bytes were read already.
package struct BegunSource: ByteSource, ~Copyable {
  package private(set) var rest: FileSource
  package private(set) var beginning: [UInt8] = []
  private var offset = 0

  package init(_ source: consuming FileSource) { rest = source }

  package var name: String { rest.name }

  /// Reads the first bytes, as many as there are.
  package mutating func begin(bytes: Int) throws(Problem) {
    while beginning.count < bytes {
      let before = beginning.count
      try rest.read(into: &beginning, limit: bytes - before)
      if beginning.count == before { return }
    }
  }

  package mutating func read(into buffer: inout [UInt8], limit: Int) throws(Problem) {
    guard offset < beginning.count else { return try rest.read(into: &buffer, limit: limit) }
    let end = min(offset + limit, beginning.count)
    buffer.append(contentsOf: beginning[offset..<end])
    offset = end
  }
}

/// What was read of a stream, to be read again.
private final class SpoolCopy {
  package var spool = Spool()

  /// Keeps a source to its end.
  package func take(_ source: consuming some ByteSource & ~Copyable) throws(Problem) {
    var bytes: [UInt8] = []
    while true {
      bytes.removeAll(keepingCapacity: true)
      try source.read(into: &bytes, limit: 256 << 10)
      if bytes.isEmpty { return }
      try spool.write(bytes.span)
    }
  }
}

/// A stream whose bytes are kept as they are read.
private struct CopiedSource: ByteSource, ~Copyable {
  private var source: BegunSource
  private let copy: SpoolCopy

  package init(_ source: consuming BegunSource, to copy: SpoolCopy) {
    self.source = source
    self.copy = copy
  }

  package var name: String { source.name }

  package mutating func read(into buffer: inout [UInt8], limit: Int) throws(Problem) {
    let before = buffer.count
    try source.read(into: &buffer, limit: limit)
    try copy.spool.write(buffer.span.extracting(before..<buffer.count))
  }
}

/// A stream that was kept, read again.
private struct SpooledSource: ByteSource, ~Copyable {
  package let name: String
  private let copy: SpoolCopy
  private var offset = 0

  package init(_ copy: SpoolCopy, name: String) {
    self.copy = copy
    self.name = name
  }

  package mutating func read(into buffer: inout [UInt8], limit: Int) throws(Problem) {
    let bytes = try copy.spool.read(limit, at: offset)
    buffer.append(contentsOf: bytes)
    offset += bytes.count
  }
}
