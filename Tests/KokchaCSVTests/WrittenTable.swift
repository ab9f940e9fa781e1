import Foundation
import KokchaCSV
import KokchaTableWriting
import KokchaFormat
import KokchaModel
import TestSupport
import Testing

/// A table of any profile with its sidecars, in a folder.
package struct WrittenTable {
  let folder: TemporaryFolder
  let name: String
  let bytes: [UInt8]
  let records: [[String]]
  let losses: LossCounts

  /// Writes events, with both sidecars.
  init(
    _ events: [Event], _ profile: CSVProfile, isLog: Bool = false, name: String = "events.csv",
    information: DocumentInformation = DocumentInformation(title: "T", attribution: "A & B")
  ) throws {
    var drawing = DrawingOptions()
    drawing.writesCSVW = true
    drawing.writesCSVT = true
    let format = CSVFormat(profile, isLog: isLog, information: information, drawing: drawing)
    var batch = EventBatch()
    for event in events { batch.append(event) }
    batch.flatten()
    let document = format.makeDocument(extraNames: batch.extraNames)
    var portion = EncodedPortion()
    format.makeEncoder(extraNames: batch.extraNames).encode(batch, into: &portion)
    var sink = MemorySink()
    try document.append(&portion, to: &sink)
    try document.finish(&sink)
    bytes = sink.bytes
    losses = document.losses
    self.name = name
    folder = try TemporaryFolder()
    try folder.write(name, Data(bytes))
    for sidecar in document.sidecars(of: name) { try folder.write(sidecar.name, sidecar.content) }
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let csv = PlainCSV(isMarked ? Array(bytes[3...]) : bytes, delimiter: profile.delimiter)
    try #require(csv.fault == nil)
    records = csv.records
  }

  /// The cells of the row after the header, by column.
  func cells(row: Int = 0) -> [String: String] {
    Dictionary(zip(records[0], records[records.count == 1 ? 0 : row])) { $1 }
  }

  /// The CSVW metadata.
  var metadata: [String: Any] {
    get throws {
      let json = try JSONSerialization.jsonObject(with: folder.read(name + "-metadata.json"))
      return try #require(json as? [String: Any])
    }
  }
}
