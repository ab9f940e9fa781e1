import KokchaBytes
import KokchaEngine
import KokchaJSONInput
import KokchaModel
import KokchaRecords

/// Events in JSON read to their end, as an export reads them: their names first.
package struct JSONReading: Equatable {
  var events: [Event] = []
  var problems: [Problem] = []
  var refused = 0
  var withdrawn = 0
  var names: [String] = []

  init(
    _ bytes: [UInt8], form: JSONForm? = nil, options: EventLogOptions = EventLogOptions(),
    portion: Int = .max, blockSize: Int = 256 << 10
  ) throws(Problem) {
    let keys = try JSONNameSurvey.names(
      in: MemorySource(bytes, name: "a.json", portion: portion), form: form,
      blockSize: blockSize)
    let input = try JSONEventInput(
      MemorySource(bytes, name: "a.json", portion: portion), form: form, names: keys,
      options: options, blockSize: blockSize)
    names = input.extraNames
    var parser = input.makeParser()
    var batch = EventBatch()
    var index = RecordIndex()
    while try input.next(&batch, &index) {
      var found = ProblemCollector()
      refused += parser.parse(&batch, index, problems: &found)
      problems += found.problems
      EventFilter(options).mark(&batch)
      withdrawn += batch.events.count { $0.exclusion == .status }
      batch.events.removeAll { $0.exclusion != nil }
      for number in 0..<batch.count { events.append(batch[number]) }
    }
    problems += input.warnings
    if let fault = input.fault { problems.append(fault) }
  }

  init(
    _ text: String, form: JSONForm? = nil, options: EventLogOptions = EventLogOptions()
  ) throws(Problem) {
    try self.init(Array(text.utf8), form: form, options: options)
  }

  /// Reads one event that has these members beside id, title and time; they begin in column 52.
  init(members: String) throws(Problem) {
    try self.init(
      "{\"id\":\"a\",\"title\":\"T\",\"time\":{\"edtf\":\"2022-07-14\"}" + "," + members + "}",
      form: .lines)
  }

  var codes: [ProblemCode] { problems.map(\.code) }
  /// The text under a key of the event's own.
  func extra(_ name: String) -> String? { events.first?.extra.first { $0.name == name }?.value }
}
