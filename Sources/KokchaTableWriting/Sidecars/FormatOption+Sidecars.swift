public import KokchaFormat

/// The options for files beside a table.
extension FormatOption {
  /// Whether a metadata file is written beside a table (W3C CSV on the Web).
  public static let csvw = flag(
    "--csvw", "a metadata file beside a CSV (W3C CSV on the Web)", sideFile: CSVWMetadata.file
  ) { $0.drawing.writesCSVW = true }

  /// Whether a file of its columns' types is (GDAL's `.csvt`).
  public static let csvt = flag(
    "--csvt", "a file of column types beside a CSV, for GDAL", sideFile: CSVTypes.file
  ) { $0.drawing.writesCSVT = true }
}
