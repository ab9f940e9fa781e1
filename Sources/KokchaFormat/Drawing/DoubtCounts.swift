import KokchaBytes
package import KokchaModel
import KokchaTime

/// How many of a document's events are not plainly known: what stands at the head of a page or a picture.
package struct DoubtCounts: Sendable, Equatable {
  /// Events that somebody says happened, and no more.
  package var claimed = 0
  /// Events that no place is known of.
  package var unlocated = 0
  /// Events that are not dated to the day.
  package var uncertain = 0
  /// Events whose place was read by its sounds.
  package var bySound = 0
  /// Events whose place is not known and stands at the area around it.
  package var atArea = 0
  /// Events whose place was not, but an end of one of whose paths was.
  package var endsBySound = 0

  package init() {}

  /// Counts an event, whose principal place is `place`.
  package mutating func add(_ row: EventRow, at place: PlaceRow?) {
    if row.occurrence == .claimed { claimed += 1 }
    if place?.coordinate == nil { unlocated += 1 }
    if row.bounds.precision.rawValue > TimePrecision.day.rawValue { uncertain += 1 }
    switch place?.pointDoubt {
    case .heard?: bySound += 1
    case .drawnAtArea?: atArea += 1
    case nil: break
    }
  }

  /// Counts an event's paths beside its principal place.
  package mutating func add(pathsOf row: EventRow, in batch: EventBatch, at place: PlaceRow?) {
    if row.trajectories.isEmpty || place?.match == .fuzzy { return }
    let isHeard = batch.trajectories[row.trajectories.indices].contains {
      $0.fromMatch == .fuzzy || $0.toMatch == .fuzzy
    }
    if isHeard { endsBySound += 1 }
  }

  package mutating func formUnion(_ other: DoubtCounts) {
    claimed += other.claimed
    unlocated += other.unlocated
    uncertain += other.uncertain
    bySound += other.bySound
    atArea += other.atArea
    endsBySound += other.endsBySound
  }
}

extension EventRow {
  /// Whether its date is said to be uncertain, approximate or both (EDTF level 1: `?`, `~`, `%`).
  package func isTimeQualified(in text: Span<UInt8>) -> Bool {
    for index in edtf.bounds {
      if text[index] == 0x3F || text[index] == 0x7E || text[index] == 0x25 { return true }
    }
    return false
  }
}
