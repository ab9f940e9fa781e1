public import KokchaFiles
public import KokchaFormat
import KokchaModel

/// One document that an export wrote.
public struct WrittenOutput: Sendable {
  /// The file; `-` is standard output.
  public var path: String
  /// The format.
  public var format: OutputFormat
  /// How many events it holds.
  public var events: Int
  /// How many features, Placemarks or rows.
  public var features: Int
  /// How large the file is; where there are further files, all of them together.
  public var bytes: Int
  /// What the format could not hold as it was.
  public var losses: [WrittenLoss]
  /// The files that make it up, in the order in which they were begun, and then the small ones beside them.
  public var files: [WrittenFile] = []
  /// Whether the document, or a file beside it, names whose data the places are from.
  public var namesSources = true
}

/// One file of an output.
public struct WrittenFile: Hashable, Sendable {
  /// Its path; `-` is standard output.
  public var path: String
  /// Its size and hash; nil if the export was not asked for a report.
  public var digest: FileDigest?
}
