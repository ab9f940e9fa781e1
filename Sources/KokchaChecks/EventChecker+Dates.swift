import KokchaBytes
import KokchaModel
import KokchaTime

/// Dates that cannot all be right: of an event and of the documents that report it.
extension EventChecker {
  /// The most by which two places' clocks differ, in seconds: a calendar date may be that far off.
  private static let widestOffset: Int64 = 14 * 3600

  func checkDates(of checked: CheckedEvent, _ problems: inout ProblemCollector) {
    let batch = checked.batch
    for claim in batch.claims[checked.event.claims.indices] where !claim.date.isEmpty {
      _ = date(claim.date, Field.claimDate.name, checked, &problems)
    }
  }

  func checkDates(of source: SourceRow, _ checked: CheckedEvent, _ problems: inout ProblemCollector)
  {
    let published = date(source.published, Field.sourcePublished.name, checked, &problems)
    let accessed = date(source.accessed, Field.sourceAccessed.name, checked, &problems)
    if let published, let accessed, Self.isAfter(published, accessed) {
      checked.warn(
        .accessBeforePublication, at: source.accessed,
        "the source was accessed on \(checked.batch.quoted(source.accessed)), before it was "
          + "published on \(checked.batch.quoted(source.published))",
        advice: "one of source_published and source_accessed is wrong; are they exchanged?",
        field: Field.sourceAccessed.name, to: &problems)
    }
    let event = checked.event
    if let published, event.occurrence != .planned, Self.isAfter(event.bounds, published) {
      checked.warn(
        .dateAfterPublication, at: event.edtf,
        "the event's date \(checked.batch.quoted(event.edtf)) is after "
          + "\(checked.batch.quoted(source.published)), when its source was published",
        advice: "correct one of the two, or say in 'occurrence' that it is planned",
        field: Field.date.name, to: &problems)
    }
  }

  /// What a date of a source says; one that cannot be read is told, and nothing is concluded from it.
  private func date(
    _ range: TextRange, _ name: @autoclosure () -> String, _ checked: CheckedEvent,
    _ problems: inout ProblemCollector
  ) -> TimeBounds? {
    if range.isEmpty { return nil }
    if let bounds = SourceDate.read(checked.batch.text.span.extracting(range.bounds)) {
      return bounds
    }
    let field = name()
    checked.warn(
      .sourceDateUnread, at: range, "\(field) \(checked.quoted(range)) is not a date",
      advice: "write 2022-07-14, or 2022-07 if the day is not known", field: field, to: &problems)
    return nil
  }

  /// Whether one time is wholly after another, in whatever zones the two were written.
  private static func isAfter(_ time: TimeBounds, _ other: TimeBounds) -> Bool {
    guard let begin = time.begin.instant, let end = other.end.instant else { return false }
    // Two calendar dates are compared as such; with a clock time, the zones' difference is allowed.
    let slack = time.basis == other.basis ? 0 : Self.widestOffset
    return begin.seconds >= end.seconds + slack
  }
}

/// A date of a source or claim: kept as it is written, and read only to be checked.
enum SourceDate {
  static func read(_ text: Span<UInt8>) -> TimeBounds? {
    var repeats = false
    // In UTC where no zone is told: what is compared with it allows for that.
    let plain = ExtendedDateTime.read(text, in: .utc, repeats: &repeats)
    if case .success(let bounds) = plain { return bounds }
    guard case .success(let written) = WrittenDate.read(text),
      case .success(let bounds) = ExtendedDateTime.read(
        written.edtf.utf8.span, trusting: true, in: .utc, repeats: &repeats)
    else { return nil }
    return bounds
  }
}
