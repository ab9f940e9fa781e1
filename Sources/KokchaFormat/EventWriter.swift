public import KokchaModel

/// Writes events to one document in any format, in order, once.
///
/// ```swift
/// var writer = EventWriter(.hxl, to: MemorySink())
/// try writer.write(Event(id: "A", title: "Patrol", time: try EventTime(edtf: "2022-07-14")))
/// let written = try writer.finish()
/// print(written.events, written.losses, written.sink.count)
/// ```
///
/// The document is whole, and known to be written, only when `finish()` has returned.
public struct EventWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
  private var sink: Sink
  private let encoder: any EventEncoder
  private let document: any EventDocument
  private var batch = EventBatch()
  private var portion = EncodedPortion()
  /// How many columns of the source's own the document has room for; nil where it takes them as they come.
  private let declared: Int?
  /// How many texts stood in other columns.
  private var undeclaredTexts = 0

  package init(_ format: some EventFormat, to sink: consuming Sink, extraColumns: [String]) {
    self.sink = sink
    encoder = format.makeEncoder(extraNames: extraColumns)
    document = format.makeDocument(extraNames: extraColumns)
    batch.extraNames = extraColumns
    declared = format.declaresColumns ? extraColumns.count : nil
  }

  /// Adds an event.
  ///
  /// - Throws: `Problem` if the sink fails.
  public mutating func write(_ event: Event) throws(Problem) {
    batch.append(event)
    if batch.text.count >= 64 << 10 { try writeBatch() }
  }

  /// Writes what is still held back, and the document's end.
  ///
  /// - Returns: the sink, and what the document could not hold.
  /// - Throws: `Problem` if the sink fails.
  public consuming func finish() throws(Problem) -> FinishedDocument<Sink> {
    try writeBatch()
    try document.finish(&sink)
    var losses = document.losses
    losses[.textLeftOut] += undeclaredTexts
    return FinishedDocument(
      sink, events: document.events, features: document.features, losses: losses.written(),
      undeclaredColumns: declared.map { Array(batch.extraNames.dropFirst($0)) } ?? [])
  }

  private mutating func writeBatch() throws(Problem) {
    if let declared {
      for extra in batch.extras where Int(extra.name) >= declared { undeclaredTexts += 1 }
    }
    batch.flatten()
    encoder.encode(batch, into: &portion)
    try document.append(&portion, to: &sink)
    let written = batch.count
    batch.removeAll()
    batch.firstOrdinal += written
  }
}

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
    var settings = FormatSettings()
    settings.information = information
    settings.drawing = drawing
    settings.writesLogRows = writesLogRows
    self.init(format.make(settings), to: sink, extraColumns: extraColumns)
  }
}
