package import KokchaModel
package import KokchaRecords

/// What is asked of every event on its way, whether it is right or not: events that are not asked for are left out,
/// and counted by the kind of reason.
///
/// An event is asked once it has been read. One that is left out is not placed, and no problem of its place is
/// reported; but it goes through the survey and the admit gate as any other, for it may be the version of an
/// event that is to be kept: a retraction does not bring back what it retracts.
package struct EventFilter: Sendable {
  /// The statuses that are read, a bit each.
  private var statuses: UInt64 = 0

  /// What the options ask.
  package init(_ options: EventLogOptions) {
    for status in options.statuses { statuses |= 1 << UInt64(status.rawValue) }
  }

  /// Marks the events of a batch that are not asked for; one that was refused is not asked for anything.
  package func mark(_ batch: inout EventBatch) {
    for index in batch.events.indices where !batch.events[index].isRefused {
      batch.events[index].exclusion = exclusion(of: batch.events[index])
    }
  }

  private func exclusion(of row: EventRow) -> EventRow.Exclusion? {
    statuses & 1 << UInt64(row.status.rawValue) == 0 ? .status : nil
  }
}
