import KokchaBytes
import KokchaEngine
import KokchaModel
import KokchaRecords
import KokchaTables

/// A log read to its end: its events, and all that was wrong with it.
package struct LogReading: Equatable {
  var events: [Event] = []
  var problems: [Problem] = []
  var refused = 0
  var withdrawn = 0
  var repeatedRows = 0

  init(
    _ bytes: [UInt8], options: EventLogOptions = EventLogOptions(), portion: Int = .max,
    blockSize: Int = 256 << 10
  ) throws(Problem) {
    var splitter = try EventLogSplitter(
      MemorySource(bytes, name: "log.csv", portion: portion), options: options,
      blockSize: blockSize)
    var parser = EventLogParser(header: splitter.header, options: options)
    var clocks = ClockSettler(options.zones)
    var batch = EventBatch()
    var index = RecordIndex()
    while try splitter.next(&batch, &index) {
      var found = ProblemCollector()
      refused += parser.parse(&batch, index, problems: &found)
      EventFilter(options).mark(&batch)
      clocks.settle(&batch, problems: &found)
      let before = batch.events.count
      batch.events.removeAll(where: \.isRefused)
      refused += before - batch.events.count
      problems += found.problems
      withdrawn += batch.events.count { $0.exclusion == .status }
      batch.events.removeAll { $0.exclusion != nil }
      repeatedRows += batch.repeatedRows.count
      for number in 0..<batch.count { events.append(batch[number]) }
    }
    problems += splitter.warnings
    if let fault = splitter.fault { problems.append(fault) }
  }

  init(_ text: String, options: EventLogOptions = EventLogOptions()) throws(Problem) {
    try self.init(Array(text.utf8), options: options)
  }

  /// Reads one event with these columns beside id, title and date; one row for each list of cells.
  init(columns: [String], rows: [[String]]) throws(Problem) {
    var lines = [(["id", "title", "date"] + columns).joined(separator: ",")]
    for row in rows {
      let cells = row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
      lines.append((["e1", "T", "2022"] + cells).joined(separator: ","))
    }
    try self.init(lines.joined(separator: "\r\n"))
  }

  var codes: [ProblemCode] { problems.map(\.code) }
}

extension EventLogOptions {
  /// Options with these columns under other names.
  static func mapping(_ pairs: (ours: String, theirs: String)...) -> EventLogOptions {
    var options = EventLogOptions()
    options.mapping = pairs
    return options
  }

  /// Options that make ids.
  static var makingIDs: EventLogOptions {
    var options = EventLogOptions()
    options.makesIDs = true
    return options
  }
}
