import KokchaEngine
import KokchaFiles
public import KokchaFormat
import KokchaModel
public import KokchaRecords

/// What an export reads, writes and does.
public struct ExportOptions: Sendable {
  /// The event logs, in order; `-` is standard input.
  public var inputs: [String]
  /// The documents, all written in one pass.
  public var outputs: [Output]
  /// How the logs are read.
  public var reading = EventLogOptions()
  /// Whether any problem, a warning too, refuses the export.
  public var isStrict = false
  /// Whether existing files are overwritten.
  public var overwrites = false
  /// Whether the files are on the disk before they get their names.
  public var synchronizes = true
  /// What is said of the documents.
  package var settings = FormatSettings()
  /// The file for the report, as JSON; none if nil.
  ///
  /// It is published together with the outputs, or, where the data is refused, alone.
  public var report: String?
  /// The words in which inputs, outputs and options were given, for the report; empty where nobody gave any.
  public var arguments: [String] = []
  /// Options that were named, so that one that changes none of the outputs is noted.
  public var namedOptions: [FormatOption] = []
  /// Whether events are looked at for what seems wrong though it could be exported.
  var checks = false
  /// How many problems of a kind are kept in full.
  var mostProblemsOfAKind = ProblemList.mostOfAKind
  /// How many threads work; all cores if nil.
  public var threads: Int?

  /// All files that are named for writing: the outputs, and the report.
  var targets: [String] { outputs.map(\.path) + (report.map { [$0] } ?? []) }

  /// Whether an output names the inputs and their hashes.
  var namesInputs: Bool { outputs.contains { $0.format.namesInputs } }

  /// Whether an output draws the ground below its events.
  var drawsGround: Bool { outputs.contains { $0.format.drawsGround } }

  /// Whether the ids of events that lose something are kept, for the report.
  var notesLostIDs: Bool { report != nil }

  /// One document to be written.
  public struct Output: Sendable, Equatable {
    /// The format.
    public var format: OutputFormat
    /// The file; `-` is standard output.
    public var path: String

    /// A document in a format, in a file.
    public init(_ format: OutputFormat, path: String) {
      self.format = format
      self.path = path
    }

    /// The files that are to lie beside it: what each has of the document, and its path.
    func sideFiles(_ settings: FormatSettings) -> [(content: String, path: String)] {
      if path == "-" { return [] }
      let name = FilePath.name(of: path)
      return format.sideFiles.filter { $0.isWanted(settings) }.map {
        ($0.content, path.dropLast(name.count) + $0.name(name))
      }
    }
  }

  /// An export of logs to documents.
  public init(inputs: [String], outputs: [Output]) {
    self.inputs = inputs
    self.outputs = outputs
  }
}

/// What is said of the documents, for who sets it in a program.
extension ExportOptions {
  /// What maps show, and how.
  public var drawing: DrawingOptions {
    get { settings.drawing }
    set { settings.drawing = newValue }
  }

  /// Whether CSV has the form of an event log, a row for each of an event's places, actors, claims
  /// and sources, rather than a row an event.
  public var writesLogRows: Bool {
    get { settings.writesLogRows }
    set { settings.writesLogRows = newValue }
  }

  /// Whether districts and borders are drawn below the events, where a format can.
  public var drawsBasemap: Bool {
    get { settings.drawsBasemap }
    set { settings.drawsBasemap = newValue }
  }
}
