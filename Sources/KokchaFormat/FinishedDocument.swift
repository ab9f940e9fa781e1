public import KokchaModel

/// A whole document, and what it could not hold: what a writer gives back when it has finished.
///
/// ```swift
/// var writer = CSVWriter(to: MemorySink(), extraColumns: ["district_no"])
/// var event = Event(id: "A", title: "Patrol", time: try EventTime(edtf: "2022-07-14"))
/// event.extra = [ExtraField(name: "weather", value: "rain")]
/// try writer.write(event)
/// let written = try writer.finish()
/// for loss in written.losses { print(loss.kind.term, loss.count) }
/// print("not declared:", written.undeclaredColumns)
/// ```
public struct FinishedDocument<Sink: ByteSink & ~Copyable>: ~Copyable {
  /// Where the document was written; a file still has to be committed.
  public let sink: Sink
  /// How many events it holds.
  public let events: Int
  /// How many features, Placemarks or rows.
  public let features: Int
  /// What the format could not hold as it was; each kind once.
  public let losses: [WrittenLoss]
  /// Columns of the source's own that were not declared to the writer, in the order in which they came.
  ///
  /// Their texts are counted among the losses. None in GeoJSON and JSON, which take columns as they come.
  public let undeclaredColumns: [String]

  package init(
    _ sink: consuming Sink, events: Int, features: Int, losses: [WrittenLoss],
    undeclaredColumns: [String]
  ) {
    self.sink = sink
    self.events = events
    self.features = features
    self.losses = losses
    self.undeclaredColumns = undeclaredColumns
  }

  /// Gives the sink away.
  public consuming func takeSink() -> Sink { sink }
}
