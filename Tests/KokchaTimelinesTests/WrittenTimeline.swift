import Foundation
import KokchaFormat
import KokchaModel
import TestSupport
import Testing

/// A document of some events, and what it lost.
struct WrittenTimeline {
  let bytes: [UInt8]
  let losses: LossCounts
  let events: Int

  /// Each list of events is a batch of its own.
  init(_ format: some EventFormat, batches: [[Event]]) throws {
    let encoder = format.makeEncoder(extraNames: [])
    let document = format.makeDocument(extraNames: [])
    var sink = MemorySink()
    for events in batches {
      var batch = EventBatch()
      for event in events { batch.append(event) }
      batch.flatten()
      var portion = EncodedPortion()
      encoder.encode(batch, into: &portion)
      try document.append(&portion, to: &sink)
    }
    try document.finish(&sink)
    bytes = sink.bytes
    losses = document.losses
    self.events = document.events
  }

  init(_ format: some EventFormat, _ events: [Event]) throws {
    try self.init(format, batches: [events])
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  var json: Any { get throws { try JSONSerialization.jsonObject(with: Data(bytes)) } }

  /// The records of a table, by the names of its columns; its header is not among them.
  func rows() throws -> [[String: String]] {
    try #require(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let csv = PlainCSV(Array(bytes[3...]))
    try #require(csv.fault == nil)
    let header = try #require(csv.records.first)
    return try csv.records.dropFirst().map { record in
      try #require(record.count == header.count)
      return Dictionary(zip(header, record)) { $1 }
    }
  }
}
