import KokchaBytes
package import KokchaFormat
package import KokchaModel

/// One CSV file: its header, then its records.
package final class CSVDocument: EventDocument {
  package private(set) var losses = LossCounts()
  package private(set) var events = 0
  package private(set) var features = 0
  private let profile: CSVProfile
  private let header: [[String]]
  private let description: TableDescription
  private let drawing: DrawingOptions
  private let mostRead: Int?
  private var hasBegun = false

  /// A table with these rows at its head, and what its sidecars tell of it; of its rows, those at its head
  /// among them, only `mostRead` are read by the program that it is for.
  package init(
    profile: CSVProfile, header: [[String]], description: TableDescription,
    drawing: DrawingOptions, mostRead: Int? = nil
  ) {
    self.profile = profile
    self.header = header
    self.description = description
    self.drawing = drawing
    self.mostRead = mostRead
  }

  package func append(
    _ portion: inout EncodedPortion, to sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    try begin(&sink)
    try portion.body.withSpan { (span) throws(Problem) in try sink.write(span) }
    if let mostRead {
      portion.lose(.rowUnread, eventsBehind: max(mostRead - header.count - events, 0))
    }
    events += portion.events
    features += portion.features
    losses.formUnion(portion.losses)
  }

  package func finish(_ sink: inout some ByteSink & ~Copyable) throws(Problem) { try begin(&sink) }

  package func sidecars(of name: String) -> [Sidecar] {
    var sidecars: [Sidecar] = []
    if drawing.writesCSVW { sidecars.append(CSVWMetadata.sidecar(of: name, description)) }
    if drawing.writesCSVT, let types = CSVTypes.sidecar(of: name, description) {
      sidecars.append(types)
    }
    return sidecars
  }

  private func begin(_ sink: inout some ByteSink & ~Copyable) throws(Problem) {
    if hasBegun { return }
    hasBegun = true
    var line = ByteBuffer(capacity: 4096)
    // Excel takes a CSV without a byte-order mark for the local code page (rule CSV2).
    if profile.isForPeople { line.append("\u{FEFF}") }
    let cells = CellWriter(profile: profile)
    var ignored = LossCounts()
    for row in header {
      var isFirst = true
      for name in row {
        if !isFirst { line.append(profile.delimiter) }
        isFirst = false
        cells.write(name.utf8.span, to: &line, &ignored)
      }
      line.append("\r\n")
    }
    try line.withSpan { (span) throws(Problem) in try sink.write(span) }
  }
}
