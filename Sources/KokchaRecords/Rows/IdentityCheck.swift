import KokchaBytes
import KokchaModel

/// Looks whether the column that is read as the id tells events apart, before any of them is read.
///
/// Rows of one event repeat its title and date or leave them empty. Where two of three of the first rows have
/// an id that stood on another title or date, and there are few ids, the column is none: it is the country's,
/// or the source's.
struct IdentityCheck {
  private struct Saying {
    var title = TextRange()
    var date = TextRange()
  }

  private var sayings: [[UInt8]: Saying] = [:]
  private var rows = 0
  private var strangers = 0

  /// Fewer rows show nothing.
  private static let fewest = 30

  /// What is wrong, if the column is no id; `batch` and `index` are the input's first rows.
  static func problem(
    of header: LogHeader, _ batch: EventBatch, _ index: RecordIndex, options: EventLogOptions
  ) -> Problem? {
    // Who says which of several events with an id is kept knows that ids come again.
    guard options.sameID == nil, let id = header.idColumn,
      let title = header.column(of: .title)
    else { return nil }
    let date = header.column(of: .date)
    var check = IdentityCheck()
    for span in index.records where Int(span.fieldCount) == header.uses.count {
      func cell(_ column: Int?) -> TextRange {
        guard let column else { return TextRange() }
        let bounds = batch.text.span.trimmedBounds(
          of: index.fields[Int(span.firstField) + column].range.bounds)
        return TextRange(start: bounds.lowerBound, count: bounds.count)
      }
      check.take(id: cell(id), Saying(title: cell(title), date: cell(date)), of: batch)
    }
    guard check.rows >= fewest, check.sayings.count * 3 <= check.rows,
      check.strangers * 3 > check.rows * 2
    else { return nil }
    return check.problem(of: header, batch, options)
  }

  private mutating func take(id: TextRange, _ saying: Saying, of batch: EventBatch) {
    guard !id.isEmpty else { return }
    rows += 1
    guard let known = sayings[Array(batch.text[id.bounds])] else {
      sayings[Array(batch.text[id.bounds])] = saying
      return
    }
    func differ(_ a: TextRange, _ b: TextRange) -> Bool {
      !a.isEmpty && !b.isEmpty
        && !batch.text.span.extracting(a.bounds).matches(batch.text.span.extracting(b.bounds))
    }
    if differ(known.title, saying.title) || differ(known.date, saying.date) { strangers += 1 }
  }

  private func problem(
    of header: LogHeader, _ batch: EventBatch, _ options: EventLogOptions
  ) -> Problem {
    let name = header.idColumn.map { header.names[$0] } ?? LogColumn.id.name
    let isMapped = LogColumn.normalized(name) != LogColumn.id.name
    let (column, row) = header.isMap ? ("property", "feature") : ("column", "row")
    let values = sayings.count == 1 ? "one value" : "\(sayings.count) different values"
    return Problem(
      .idNotDistinct, at: InputPosition(file: batch.file, line: header.isMap ? nil : header.line),
      "\(column) '\(Problem.quotable(name))' is read as the id, and has \(values) in the first "
        + "\(rows) \(row)s; their titles or dates differ, so they are not one event",
      advice:
        "an id must differ from event to event: name another \(column) with --map id=NAME, or "
        + (isMapped
          ? "use --make-ids instead of --map id"
          : "rename this one and let --make-ids make ids"),
      field: LogColumn.id.name)
  }
}
