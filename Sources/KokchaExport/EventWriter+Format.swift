public import KokchaFormat
import KokchaModel

extension EventWriter {
  /// A writer of any format that an export writes.
  ///
  /// It writes one document, however long, and no files beside it: only `Export` begins further files where a
  /// spreadsheet holds no more rows.
  ///
  /// - Parameters:
  ///   - format: the format.
  ///   - sink: gets the document's bytes.
  ///   - extraColumns: the columns of the source's own, in their order (`EventReader.extraColumns`). Tables and KML
  ///     must know them before the first event; GeoJSON and JSON take them as they come.
  ///   - information: what the document says of itself, where the format has room for it.
  ///   - drawing: what is drawn of events, and how, where the format draws.
  ///   - writesLogRows: whether `csv`, `plain` and `tsv` take a row for each of an event's places, actors, claims and
  ///     sources, as `log` always does.
  public init(
    _ format: OutputFormat, to sink: consuming Sink, extraColumns: [String] = [],
    information: DocumentInformation = DocumentInformation(),
    drawing: DrawingOptions = DrawingOptions(), writesLogRows: Bool = false
  ) {
    self.init(
      format.format(
        for: information, drawing: drawing, isLog: writesLogRows, mostRows: .max), to: sink,
      extraColumns: extraColumns)
  }
}
