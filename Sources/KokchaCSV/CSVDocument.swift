import Kokcha
import KokchaBytes

/// One CSV file: its header, then its records.
final class CSVDocument: EventDocument {
  private(set) var losses = LossCounts()
  private(set) var events = 0
  private(set) var features = 0
  private let profile: CSVProfile
  private let extraNames: [String]
  private var hasBegun = false

  init(profile: CSVProfile, extraNames: [String]) {
    self.profile = profile
    self.extraNames = extraNames
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
    var header = ByteBuffer(capacity: 4096)
    // Excel takes a CSV without a byte-order mark for the local code page (rule CSV2).
    if profile.isForPeople { header.append("\u{FEFF}") }
    let cells = CellWriter(profile: profile)
    var ignored = LossCounts()
    var isFirst = true
    for name in CSVFormat.columns.map(\.name.description) + extraNames {
      if !isFirst { header.append(profile.delimiter) }
      isFirst = false
      cells.write(name.utf8.span, to: &header, &ignored)
    }
    header.append("\r\n")
    try header.withSpan { (span) throws(Problem) in try sink.write(span) }
  }
}
