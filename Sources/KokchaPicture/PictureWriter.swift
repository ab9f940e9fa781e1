public import KokchaFormat
public import KokchaModel

/// Writes events as a picture (SVG 1.1): a map and a timeline of all of them, each with its number if they are few.
///
/// Nothing reaches the sink before `finish()`; the picture is whole when that has returned.
///
/// ```swift
/// var writer = PictureWriter(to: MemorySink(), size: .a4)
/// try writer.write(Event(id: "A", title: "Patrol", time: try EventTime(edtf: "2022-07-14")))
/// let written = try writer.finish()
/// print(written.events, written.losses, written.sink.count)
/// ```
public struct PictureWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
  private var writer: EventWriter<Sink>

  /// A writer that hands its bytes to `sink`.
  ///
  /// - Parameters:
  ///   - sink: gets the document's bytes; `FinishedDocument` gives it back.
  ///   - information: the picture's title, and whose data its places are from.
  ///   - drawing: the ground below its map; `ground` is none unless it is set.
  ///   - language: the language of Kokcha's own words.
  ///   - size: how large it is.
  public init(
    to sink: consuming Sink, information: DocumentInformation = DocumentInformation(),
    drawing: DrawingOptions = DrawingOptions(), language: PageLanguage = .english,
    size: PictureSize = .slide
  ) {
    var settings = FormatSettings()
    settings.information = information
    settings.drawing = drawing
    settings.pageLanguage = language
    settings.pictureSize = size
    writer = EventWriter(PictureFormat(settings: settings), to: sink, extraColumns: [])
  }

  /// Adds an event.
  ///
  /// - Throws: `Problem` if the sink fails.
  public mutating func write(_ event: Event) throws(Problem) { try writer.write(event) }

  /// Draws the picture.
  ///
  /// - Returns: the sink, and what the picture could not hold.
  /// - Throws: `Problem` if the sink fails.
  public consuming func finish() throws(Problem) -> FinishedDocument<Sink> {
    try writer.finish()
  }
}
