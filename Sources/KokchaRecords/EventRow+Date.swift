import KokchaBytes
import KokchaModel
import KokchaTime

extension EventRow {
  /// Takes over the date that a text tells, and keeps what was written where that is not EDTF.
  mutating func take(
    _ date: DateText, of text: TextRange, in batch: inout EventBatch, _ options: EventLogOptions
  ) {
    bounds = date.bounds
    edtf = text
    if let written = date.edtf {
      edtf = batch.text.appendText(written)
      if dateText.isEmpty { dateText = text }
      dateOrder = DateOrderEvidence(batch.text.span.extracting(text.bounds))
    }
    guard date.hasLocalClock else { return }
    hasLocalClock = true
    if zone.isEmpty, let name = options.timeZone?.name { zone = batch.text.appendText(name) }
  }

  /// Takes the date that was given for the whole input and looked at there, and says so.
  mutating func assume(_ date: String, in batch: inout EventBatch) {
    dateBasis = .assumed
    edtf = batch.text.appendText(date)
    if case .success(let read) = ExtendedDateTime.read(date.utf8.span, trusting: true) {
      bounds = read
    }
  }
}
