import KokchaBytes
package import KokchaModel
import KokchaTime

extension EventBatch {
  /// When an event happened, in words, and behind them how its report puts it where that is more.
  package func timeInWords(of row: EventRow) -> String {
    let words = DateInWords(
      text.span.extracting(row.edtf.bounds), zone: text.string(row.zone)
    ).words
    let verbatim = text.string(row.dateText)
    if verbatim.isEmpty || verbatim == words || row.isTime(verbatim, in: text) { return words }
    return "\(words) (“\(verbatim)”)"
  }
}

extension EventRow {
  fileprivate func isTime(_ verbatim: String, in text: [UInt8]) -> Bool {
    text.span.extracting(edtf.bounds).matches(verbatim.utf8.span)
  }
}
