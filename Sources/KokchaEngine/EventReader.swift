import KokchaBytes
public import KokchaFormat
public import KokchaGazetteer
public import KokchaModel
public import KokchaRecords

/// Reads events one at a time: from event logs, JSON, GeoJSON, KML and KMZ.
///
/// It does to every event what the command does: a gazetteer places it, a clock time without an offset goes by the
/// zone of its place, and an event that cannot be told truthfully is refused.
///
/// ```swift
/// var reader = try EventReader("events.csv", gazetteer: try Gazetteer.embedded())
/// while let reading = try reader.next() {
///   for problem in reading.problems { print(problem) }
///   if let event = reading.event { print(event.title) }
/// }
/// ```
///
/// Memory does not grow with the inputs. Events that are retracted or merged are left out, unless the options
/// say otherwise; of a map, what is no event is skipped (`docs/maps-in.md`). Events whose ids come
/// again are numbered, left out or refused as an export does it.
public struct EventReader: ~Copyable {
  private var inputs: InputSequence
  private var pipeline: EventPipeline
  private let gazetteer: Gazetteer?
  private let remedy: BadData
  private var batch = EventBatch()
  private var index = RecordIndex()
  /// What is still to be given out of the batch at hand, the last first.
  private var waiting: [(row: Int?, problems: [Problem])] = []
  private var isAtEnd = false
  private var gate: AdmitGate
  private let areTables: [Bool]

  /// What was left out because it could not be told truthfully, so far: events and values.
  public private(set) var bad = BadDataCount()
  /// How many events were left out for their status, so far.
  public private(set) var withdrawnEvents = 0
  /// Events whose ids came again, and what became of them, so far.
  public private(set) var repeats = RepeatedEvents()
  /// Names of places that no table of the gazetteer spells so and that were read by their sounds, so far.
  public private(set) var unlistedSpellings = UnlistedSpellings()

  /// Opens files, and reads what stands before their first events; JSON and maps are looked through once.
  ///
  /// The form of a file is decided by the options, else by the name's ending, else by the first bytes.
  ///
  /// - Parameters:
  ///   - paths: the files', in order; `-` is standard input.
  ///   - gazetteer: what places the events; nil to leave them as they are.
  ///   - options: how they are read.
  /// - Throws: `Problem` if one cannot be read, or is in no form that holds events.
  public init(
    _ paths: String..., gazetteer: Gazetteer? = nil, options: EventLogOptions = EventLogOptions()
  ) throws(Problem) {
    try self.init(
      InputSurvey(paths, options: options, gazetteer: gazetteer), gazetteer: gazetteer,
      options: options)
  }

  /// Reads an event log from any source of bytes; its header is read at once.
  ///
  /// - Parameters:
  ///   - source: the log.
  ///   - gazetteer: what places the events; nil to leave them as they are.
  ///   - options: how it is read.
  /// - Throws: `Problem` if it cannot be read or its header cannot be understood.
  public init<Source: ByteSource & ~Copyable>(
    log source: consuming Source, gazetteer: Gazetteer? = nil,
    options: EventLogOptions = EventLogOptions()
  ) throws(Problem) {
    try self.init(
      InputSurvey(
        [SurveyedInput(log: InputBytes(source))], options: options, gazetteer: gazetteer),
      gazetteer: gazetteer, options: options)
  }

  /// Reads events in JSON from any source of bytes; what stands before the first one is read at once.
  ///
  /// - Parameters:
  ///   - source: the document.
  ///   - form: how it is written; nil if its first bytes are to tell.
  ///   - gazetteer: what places the events; nil to leave them as they are.
  ///   - options: how it is read.
  /// - Throws: `Problem` if it cannot be read or is not one of events.
  public init<Source: ByteSource & ~Copyable>(
    json source: consuming Source, form: JSONForm? = nil, gazetteer: Gazetteer? = nil,
    options: EventLogOptions = EventLogOptions()
  ) throws(Problem) {
    try self.init(
      InputSurvey(
        [SurveyedInput(json: InputBytes(source), form: form)], options: options,
        gazetteer: gazetteer),
      gazetteer: gazetteer, options: options)
  }

  private init(
    _ survey: InputSurvey, gazetteer: Gazetteer?, options: EventLogOptions
  ) throws(Problem) {
    let inputs = try survey.open()
    pipeline = EventPipeline(
      inputs.makeParsers(), gazetteer: gazetteer, options,
      .init(mostProblemsOfAKind: .max))
    gate = AdmitGate(options.sameID, last: survey.lastOfID, mostProblemsOfAKind: .max)
    areTables = inputs.areTables
    self.inputs = inputs
    self.gazetteer = gazetteer
    remedy = options.bad
  }

  /// Columns of the inputs' own, in their order: declare them to a writer of KML or CSV.
  ///
  /// The names are known before the first event, but for JSON from a source that is no file: it can be read
  /// only once, and has none here.
  public var extraColumns: [String] { inputs.extraNames }

  /// What a document of these events says of itself, in the command's words.
  public var information: DocumentInformation {
    DocumentInformation(title: inputs.title, attribution: gazetteer?.attribution)
  }

  /// The next event and what seems wrong with it; nil at the end of the last input.
  ///
  /// - Returns: a reading without an event for what is no event: a record that was refused or a problem
  ///   of the whole input.
  /// - Throws: `Problem` if an input cannot be read any further, for the first event with an error unless
  ///   `EventLogOptions.bad` leaves such events or what is wrong in them out, and for the first that has the id of an earlier one and other content, unless the
  ///   options say which is kept. All events before it have been returned by then.
  public mutating func next() throws(Problem) -> EventReading? {
    while waiting.isEmpty {
      if isAtEnd {
        if let fault = inputs.fault { throw fault }
        return nil
      }
      try readBlock()
    }
    let (row, problems) = waiting[waiting.count - 1]
    for problem in problems
    where problem.severity == .error && (remedy == .refuse || problem.code.extent == .input) {
      throw problem
    }
    waiting.removeLast()
    return EventReading(event: row.map { batch[$0] }, problems: problems)
  }

  private mutating func readBlock() throws(Problem) {
    guard let block = inputs.next(&batch, &index) else {
      isAtEnd = true
      let problems = inputs.closingProblems
      if !problems.isEmpty { waiting = [(nil, problems)] }
      return
    }
    pipeline.run(&batch, index, of: block.input)
    let admission = try gate.admit(
      &batch, pipeline.fingerprints, isTable: areTables[block.input])
    pipeline.conclude(&batch, admission)
    repeats.formUnion(admission.repeats)
    bad.add(pipeline.leftOut)
    withdrawnEvents += pipeline.withdrawn
    unlistedSpellings.add(pipeline.spellings)
    distribute(pipeline.problems)
    waiting.reverse()
  }

  /// Gives each event its problems, and what has no event a reading of its own where it stands.
  private mutating func distribute(_ problems: [Problem]) {
    var rest = problems[...]
    for row in batch.events.indices {
      takeStrays(from: &rest, before: record(of: row))
      waiting.append((row, []))
      guard !rest.isEmpty else { continue }
      let id = batch.text.string(batch.events[row].id)
      let next = row + 1 < batch.events.count ? record(of: row + 1) : .max
      while let problem = rest.first, (problem.record ?? 0) < next,
        problem.severity == .warning || !problem.blanked.isEmpty,
        problem.event == nil || problem.event == id
      {
        waiting[waiting.count - 1].problems.append(problem)
        rest.removeFirst()
      }
    }
    takeStrays(from: &rest, before: .max)
  }

  /// Takes what stands before a record and belongs to no event that is given out; an event's problems together.
  private mutating func takeStrays(from rest: inout ArraySlice<Problem>, before record: Int) {
    var last: Problem?
    while let problem = rest.first, (problem.record ?? 0) < record {
      if let last, last.event == problem.event, last.record == problem.record {
        waiting[waiting.count - 1].problems.append(problem)
      } else {
        waiting.append((nil, [problem]))
      }
      last = problem
      rest.removeFirst()
    }
  }

  /// The number of an event's first record, from 1.
  private func record(of row: Int) -> Int {
    batch.firstRecord + Int(batch.events[row].record) + 1
  }
}

/// An event as it was read, and what is to be said of it.
public struct EventReading: Sendable {
  /// The event; nil where the problems are those of something that is none.
  public var event: Event?
  /// What is or seems wrong, in the order of the input.
  public var problems: [Problem]
}
