import KokchaBytes
import KokchaCSV
import KokchaTableWriting
import KokchaFormat
import KokchaModel
import KokchaRecords
import KokchaTables
import TestSupport
import Testing

/// A file that the writer made, as bytes and as a plain reader reads it.
package struct WrittenCSV {
  let bytes: [UInt8]
  let header: [String]
  let rows: [[String]]

  /// Writes events; the columns of their own are named beforehand.
  init(_ events: [Event], isPlain: Bool = false) throws {
    var names: [String] = []
    for name in events.flatMap({ $0.extra.map(\.name) }) where !names.contains(name) {
      names.append(name)
    }
    var writer = CSVWriter(to: MemorySink(), extraColumns: names, isPlain: isPlain)
    for event in events { try writer.write(event) }
    bytes = try writer.finish().sink.bytes
    let csv = PlainCSV(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes)
    try #require(csv.fault == nil)
    header = try #require(csv.records.first)
    rows = Array(csv.records.dropFirst())
  }

  init(_ event: Event, isPlain: Bool = false) throws { try self.init([event], isPlain: isPlain) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The cells of a column.
  func column(_ name: String) throws -> [String] {
    let index = try #require(header.firstIndex(of: name), "there is no column \(name)")
    return rows.map { $0[index] }
  }

  /// The only row's cell in a column.
  func cell(_ name: String) throws -> String { try #require(try column(name).first) }

  /// The events, and what is wrong, when the file is read as a log.
  func read() throws -> (events: [Event], problems: [Problem]) {
    var splitter = try EventLogSplitter(MemorySource(bytes), options: EventLogOptions())
    var parser = EventLogParser(header: splitter.header, options: EventLogOptions())
    var batch = EventBatch()
    var index = RecordIndex()
    var events: [Event] = []
    var problems: [Problem] = []
    while try splitter.next(&batch, &index) {
      var found = ProblemCollector()
      _ = parser.parse(&batch, index, problems: &found)
      problems += found.problems
      events += (0..<batch.count).map { batch[$0] }
    }
    if let fault = splitter.fault { problems.append(fault) }
    return (events, problems)
  }
}

/// What a file of these events could not hold as it was.
func losses(of events: [Event], _ profile: CSVProfile = .spreadsheet) -> LossCounts {
  var batch = EventBatch()
  for event in events { batch.append(event) }
  batch.flatten()
  let encoder = CSVFormat(profile).makeEncoder(extraNames: batch.extraNames)
  var portion = EncodedPortion()
  encoder.encode(batch, into: &portion)
  return portion.losses
}
