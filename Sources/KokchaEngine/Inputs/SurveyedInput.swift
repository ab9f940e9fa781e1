import KokchaFiles
import KokchaJSONInput
import KokchaMaps
import KokchaModel
import KokchaRecords
import KokchaTables
import KokchaValues

/// An input whose form is known and whose columns are: a log names them in its first line; JSON and maps, where
/// any event may bring another, were looked through.
///
/// One thread at a time opens or reads it.
struct SurveyedInput: @unchecked Sendable {
  private let bytes: InputBytes
  private let columns: Columns
  /// What the documents of a KMZ that is a stream stand in.
  private let archive: TemporaryCopy?

  private enum Columns {
    case inHeader
    /// Keys of JSON; nil if they are noted as they come.
    case keys([String]?, JSONForm?)
    case features(MapSurvey, areLines: Bool)
    case documents(KMLSurvey)
  }

  var name: String { bytes.name }

  /// Opens an input and looks through it if its form asks that; the form is decided by the options, else the
  /// name's ending, else the first bytes.
  ///
  /// - Throws: `Problem` if it cannot be read, or is not of its form.
  init(
    _ path: String, _ options: EventLogOptions, _ digest: InputDigest?
  ) throws(Problem) {
    let bytes = try InputBytes(path: path, encoding: options.encoding, digest: digest)
    if try Self.form(of: bytes, options) == .kmz {
      let archive = bytes.isFile ? nil : try TemporaryCopy(of: bytes.open(isLast: true))
      let survey = try Self.surveyKMZ(archive?.path ?? path, named: path, options)
      self.init(bytes, .documents(survey), archive)
    } else {
      self.init(bytes, try Self.columns(of: bytes, options))
    }
  }

  private init(_ bytes: InputBytes, _ columns: Columns, _ archive: TemporaryCopy? = nil) {
    self.bytes = bytes
    self.columns = columns
    self.archive = archive
  }

  /// An event log.
  init(log: InputBytes) { self.init(log, .inHeader) }

  /// Events in JSON, whose keys are noted as they come.
  init(json: InputBytes, form: JSONForm?) { self.init(json, .keys(nil, form)) }

  /// The input, from its first event on.
  ///
  /// - Parameters:
  ///   - options: how it is read.
  ///   - isLast: whether it will not be opened again.
  /// - Returns: what gives its blocks.
  /// - Throws: `Problem` if it cannot be read, or its columns cannot be understood.
  func open(_ options: EventLogOptions, isLast: Bool) throws(Problem) -> any EventInput {
    switch columns {
    case .inHeader:
      return try EventLogInput(bytes.open(isLast: isLast), size: bytes.size, options: options)
    case .keys(let names, let form):
      return try JSONEventInput(
        bytes.open(isLast: isLast), form: form, names: names, size: bytes.size, options: options)
    case .features(let survey, let areLines):
      return try GeoJSONInput(
        bytes.open(isLast: isLast), lines: areLines, survey: survey, size: bytes.size,
        options: options)
    case .documents(let survey):
      return try KMLInput(survey, name: name, options: options)
    }
  }

  private static func columns(
    of bytes: InputBytes, _ options: EventLogOptions
  ) throws(Problem) -> Columns {
    let form = try form(of: bytes, options)
    switch form {
    case .geojson, .geojsonl, .geojsons:
      let areLines = form == .geojsonl
      return .features(
        try FeatureSurvey.run(in: bytes.open(), lines: areLines), areLines: areLines)
    case .json, .jsonl:
      let names = try JSONNameSurvey.names(in: bytes.open(), form: form?.json)
      return .keys(names, form?.json)
    case .kml, .kmz: return .documents(try surveyKML(bytes, options))
    case .csv, nil: return .inHeader
    }
  }

  /// The form of an input: what the options say, else its name's ending, else its first bytes; nil for one of no
  /// known beginning.
  ///
  /// - Throws: `Problem` if its first bytes show that it is of a kind that Kokcha does not read.
  private static func form(
    of bytes: InputBytes, _ options: EventLogOptions
  ) throws(Problem) -> InputForm? {
    let first = try bytes.look(atFirst: 4096)
    let named = options.form ?? (bytes.name == "-" ? nil : InputForm(fileName: bytes.name))
    let shown = InputForm(firstBytes: first.span)
    // An archive is nothing else, whatever it is called; what is in it tells what it is.
    if shown == .kmz { return .kmz }
    let readAs = options.form == nil ? named : nil
    if let kind = FileKind(firstBytes: first.span, readAs: readAs) {
      throw kind.problem(in: bytes.name)
    }
    if options.encoding == .utf8, shown != .kml {
      try EncodingGuess.checkUnicode(
        first.span, of: bytes.name,
        saving: named == .csv ? "save it as \"CSV UTF-8\"" : "save it as UTF-8")
    }
    if let named, options.form != nil || !named.isSharedByMaps { return named }
    // A map may be called .json too; what else is called so is events.
    return named == nil || shown == .geojson ? shown : named
  }

  private static func surveyKML(
    _ bytes: InputBytes, _ options: EventLogOptions
  ) throws(Problem) -> KMLSurvey {
    let document = KMLDocumentSource(name: bytes.name) { () throws(Problem) in try bytes.open() }
    var survey = KMLSurvey(options)
    for link in try survey.look(through: document) { survey.leaveOut(link, of: document.name) }
    try survey.requirePlacemarks(in: bytes.name)
    return survey
  }

  private static func surveyKMZ(
    _ path: String, named name: String, _ options: EventLogOptions
  ) throws(Problem) -> KMLSurvey {
    if options.encoding != .utf8 {
      throw Problem(
        .archiveUnreadable, at: InputPosition(file: name),
        "a KMZ has no encoding", advice: "leave --encoding away: its documents name their own")
    }
    return try KMZDocuments.survey(path: path, name: name, options: options)
  }
}
