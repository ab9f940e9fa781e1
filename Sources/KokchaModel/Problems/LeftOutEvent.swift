import KokchaBytes

/// An event that no output has, or one does not: where it stands, and why.
package struct LeftOutEvent: Sendable {
  /// Why an event is left out.
  package enum Reason: Sendable {
    /// It has an error: the problems tell which.
    case errors
    /// Events of its status are not read.
    case status(EventStatus)
    /// Another event with its id says the same.
    case identical
    /// Another event with its id is the one that is kept.
    case sameID
    /// An output's format cannot hold it.
    case format
  }

  /// The line, or the file, where its first record begins.
  package var position: InputPosition
  /// The first record's number, from 1.
  package var record: Int
  /// Its id; nil if it has none, or none that could be read.
  package var id: String?
  package var reason: Reason

  /// An event, or a record that is none, of a batch.
  package init(_ row: EventRow, of batch: EventBatch, _ reason: Reason) {
    position = InputPosition(file: batch.file, line: batch.firstLine + Int(row.line) + 1)
    record = batch.firstRecord + Int(row.record) + 1
    id = row.id.isEmpty ? nil : batch.text.string(row.id)
    self.reason = reason
  }
}

extension EventBatch {
  /// The events that were left out of the batch, in the input's order.
  package var leftOutEvents: [LeftOutEvent] {
    leftOut.sorted { $0.record < $1.record }.map {
      LeftOutEvent($0, of: self, $0.reasonToLeaveOut)
    }
  }
}

extension EventRow {
  fileprivate var reasonToLeaveOut: LeftOutEvent.Reason {
    if isRefused { return .errors }
    return switch (repetition, exclusion) {
    case (.identical, _): .identical
    case (.superseded, _): .sameID
    case (nil, .status), (nil, nil): .status(status)
    }
  }
}
