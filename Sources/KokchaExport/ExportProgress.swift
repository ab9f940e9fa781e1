/// How far an export is.
public struct ExportProgress: Sendable {
  /// Events written so far.
  public var events = 0
  /// Bytes of the inputs read so far.
  public var bytes = 0
  /// Bytes of all inputs; nil where one is a stream.
  public var totalBytes: Int?
}
