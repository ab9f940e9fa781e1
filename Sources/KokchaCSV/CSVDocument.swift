import Kokcha
import KokchaBytes

/// One CSV file: its header, then its records.
final class CSVDocument: EventDocument {
  private(set) var losses = LossCounts()
  private(set) var events = 0
  private(set) var features = 0
  private let profile: CSVProfile
  private let header: [String]
  private var hasBegun = false

  init(profile: CSVProfile, header: [String]) {
    self.profile = profile
    self.header = header
  }

  func append(
    _ portion: inout EncodedPortion, to sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    try begin(&sink)
    try portion.body.withSpan { (span) throws(Problem) in try sink.write(span) }
    events += portion.events
    features += portion.features
    losses.formUnion(portion.losses)
  }

  func finish(_ sink: inout some ByteSink & ~Copyable) throws(Problem) { try begin(&sink) }

  private func begin(_ sink: inout some ByteSink & ~Copyable) throws(Problem) {
    if hasBegun { return }
    hasBegun = true
    var line = ByteBuffer(capacity: 4096)
    // Excel takes a CSV without a byte-order mark for the local code page (rule CSV2).
    if profile.isForPeople { line.append("\u{FEFF}") }
    let cells = CellWriter(profile: profile)
    var ignored = LossCounts()
    var isFirst = true
    for name in header {
      if !isFirst { line.append(profile.delimiter) }
      isFirst = false
      cells.write(name.utf8.span, to: &line, &ignored)
    }
    line.append("\r\n")
    try line.withSpan { (span) throws(Problem) in try sink.write(span) }
  }
}
