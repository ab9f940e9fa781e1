import KokchaCSV
import KokchaEngine
import KokchaFiles
public import KokchaFormat
import KokchaModel
public import KokchaRecords
import KokchaTableWriting

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
  /// Whether records that cannot be told truthfully are left out, rather than refusing the export.
  public var skipsBad = false
  /// Whether existing files are overwritten.
  public var overwrites = false
  /// Whether the files are on the disk before they get their names.
  public var synchronizes = true
  /// Whether CSV has the form of an event log, a row for each of an event's places, actors, claims
  /// and sources, rather than a row an event.
  public var writesLogRows = false
  /// What maps show, and how.
  public var drawing = DrawingOptions()
  /// Whether districts and borders are drawn below the events, where a format can.
  public var drawsBasemap = false
  /// The file for the report, as JSON; none if nil.
  ///
  /// It is published together with the outputs, or, where the data is refused, alone.
  public var report: String?
  /// Options that were named, so that one that changes none of the outputs is noted.
  public var namedOptions: [FormatOption] = []
  /// Whether events are looked at for what seems wrong though it could be exported.
  var checks = false
  /// How many problems of a kind are kept in full.
  var mostProblemsOfAKind = ProblemList.mostOfAKind
  /// How many threads work; all cores if nil.
  public var threads: Int?
  /// How many rows a spreadsheet's file has at most, its header among them; fewer only in tests.
  package var mostRows = CSVProfile.rowsOfASheet

  /// All files that are named for writing: the outputs, and the report.
  var targets: [String] { outputs.map(\.path) + (report.map { [$0] } ?? []) }

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

    /// The file of the types of its columns: `events.csvt` for `events.csv` and for `events.tsv`,
    /// since that is where GDAL looks; nil for none.
    var typesPath: String? {
      guard format.isTable, format != .hxl, path != "-" else { return nil }
      return FilePath.parts(of: path).stem + ".csvt"
    }
  }

  /// An export of logs to documents.
  public init(inputs: [String], outputs: [Output]) {
    self.inputs = inputs
    self.outputs = outputs
  }
}
