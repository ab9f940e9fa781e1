import KokchaBytes
import KokchaEngine
import KokchaModel
package import KokchaRecords

/// What is said of events and values that were read and are in no output, and of events whose ids were changed.
extension ExportReport {
  /// A sentence a kind of event or value that was left out.
  package func leftOutSentences(reading: EventLogOptions) -> [String] {
    notTakenSentences(reading: reading) + (badDataSentence.map { [$0] } ?? [])
  }

  /// `blanked 3 values in 2 events; left out 1 event (2 rows): K021 2, K051 1, K062 1`; nil where all data is good.
  package var badDataSentence: String? {
    if bad.isEmpty { return nil }
    var parts: [String] = []
    if bad.blankedEvents > 0 {
      parts.append(
        "blanked \(Self.number(bad.blankedValues, "value")) in \(Self.number(bad.blankedEvents, "event"))"
      )
    }
    if bad.events > 0 {
      let records = bad.records == bad.events ? "" : " (\(Self.number(bad.records, "row")))"
      parts.append("left out \(Self.number(bad.events, "event"))\(records)")
    }
    let kinds = ProblemCode.allCases.compactMap { code in
      problems.counts[ProblemKind(code, .error)].map { "\(code.rawValue) \($0.grouped)" }
    }
    return parts.joined(separator: "; ") + ": " + kinds.joined(separator: ", ")
  }

  /// Of events whose ids got numbers.
  package var numberedSentences: [String] {
    Self.sentences([
      (repeats.numbered, "numbered, because others without an id say the same"),
      (repeats.renamed, "numbered, because others have their ids"),
    ])
  }

  /// Of events that are good and yet not taken: for another with their ids, or for their status.
  package func notTakenSentences(reading: EventLogOptions) -> [String] {
    Self.sentences([
      (repeats.identical, "left out, because others with the same id say the same"),
      (
        repeats.superseded,
        "left out, because --same-id \(reading.sameID?.rawValue ?? "") keeps others"
      ),
      (
        withdrawnEvents,
        reading.statuses == EventLogOptions().statuses
          ? "left out as retracted or merged" : "left out for their status"
      ),
    ])
  }

  private static func sentences(_ counts: [(count: Int, words: String)]) -> [String] {
    counts.filter { $0.count > 0 }.map { "\(number($0.count, "event")) \($0.words)" }
  }

  private static func number(_ count: Int, _ noun: String) -> String {
    "\(count.grouped) \(noun)\(count == 1 ? "" : "s")"
  }
}
