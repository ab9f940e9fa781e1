import KokchaBytes
import KokchaChecks
import KokchaEngine
import KokchaFiles
import KokchaFormat
import KokchaGazetteer
import KokchaModel
import KokchaRecords
import KokchaThreads
import Synchronization

/// The one pass over the inputs that writes every output.
///
/// Each thread takes a block of the input, makes events of it, places them and encodes them for
/// every output; then it waits for its block's turn and writes. Reading and writing happen in
/// order, all between them side by side, and there are never more batches than threads.
final class ExportPass: @unchecked Sendable {
  private let options: ExportOptions
  private let gazetteer: Gazetteer
  private let inputs: Mutex<InputSequence>
  private let extraNames: [String]
  /// Whether each input's events are rows of a table.
  private let areTables: [Bool]
  /// Turns of the admit gate, and of writing.
  private let admitting = TurnGate()
  private let writing = TurnGate()
  /// Set once nothing more can be written, so that no more is encoded.
  private let isRefused = Atomic(false)
  /// Set once nothing more needs to be read.
  private let isOver = Atomic(false)

  /// The kinds of problems of which finished batches have kept as many as are shown; later batches only
  /// count them.
  private let told = Mutex<[ProblemKind]>([])

  /// Touched only by the thread whose turn it is to admit its events.
  private var gate: AdmitGate

  // What follows is touched only by the thread whose turn it is to write, or before and after all threads.
  private let tracks: [OutputTrack]
  private var links = EventLinks()
  /// Whether an input cannot be read from some point on.
  private var hasFault = false
  /// What events have in common that may be one; kept for a check only.
  private var likenesses = RepeatedKeys()
  private var dateOrders = DateOrders()
  private var scratch: [UInt8] = []
  /// Whether anything that is told of a place is the gazetteer's.
  private(set) var usesGazetteer = false
  /// How many events were placed abroad by a unique name, though no country is named.
  private var guessedAbroad = 0

  /// What is to be said of all events together.
  var notes: [String] {
    if guessedAbroad == 0 { return [] }
    let events = guessedAbroad == 1 ? "1 event names" : "\(guessedAbroad.grouped) events name"
    return [
      "\(events) a place beyond the gazetteer's own ground and no country, and stands where the only place of "
        + "that name is: name the country, or --default-area, to be sure"
    ]
  }
  private(set) var report: ExportReport
  private var progress = ExportProgress()
  private let onProgress: @Sendable (ExportProgress) -> Void
  private let draft: ReportDraft?

  init(
    _ options: ExportOptions, _ inputs: consuming sending InputSequence, gazetteer: Gazetteer,
    lastOfID: LastOfID?, tracks: [OutputTrack], draft: ReportDraft? = nil,
    onProgress: @escaping @Sendable (ExportProgress) -> Void
  ) {
    self.onProgress = onProgress
    self.draft = draft
    progress.totalBytes = inputs.totalBytes
    self.options = options
    report = ExportReport(
      mostOfAKind: options.mostProblemsOfAKind, keepsIDs: options.notesLostIDs)
    self.gazetteer = gazetteer
    self.tracks = tracks
    extraNames = inputs.extraNames
    areTables = inputs.areTables
    gate = AdmitGate(
      options.reading.sameID, last: lastOfID,
      mostProblemsOfAKind: draft == nil ? options.mostProblemsOfAKind : .max)
    self.inputs = Mutex(inputs)
  }

  /// Reads everything and encodes it; `report` holds what came of it, but for the files' names.
  func run() {
    Threads.run(options.threads ?? Threads.coreCount) { _ in self.work() }
    let (fault, closing) = inputs.withLock { ($0.fault, $0.closingProblems) }
    for problem in closing { note(problem) }
    if let fault {
      switch fault.code.stage {
      case .data:
        hasFault = true
        note(fault)
      // What could not be read is no fault of the data: it may be there.
      case .files: if report.failure == nil { report.failure = fault }
      }
    }
    // Each is a warning, of which an export that any warning refuses must tell.
    if options.checks || options.isStrict { noteSpellings() }
    if options.checks { findLinksAndLikenesses() }
  }

  /// Tells each spelling once, however many events have it.
  private func noteSpellings() {
    for problem in report.unlistedSpellings.problems { note(problem) }
    let further = report.unlistedSpellings.further
    if further > 0 {
      report.problems.count([ProblemKind(.spellingUnlisted, .warning): further])
    }
  }

  /// How many events were read and could be told truthfully.
  var events: Int { progress.events }

  /// Whether the problems found forbid the outputs.
  var refuses: Bool {
    if report.failure != nil { return true }
    if options.isStrict, report.problems.errorCount + report.problems.warningCount > 0 {
      return true
    }
    return report.problems.errorCount > 0 && (options.reading.bad == .refuse || !concernsEvents)
  }

  /// Whether leaving events or values out mends all that is wrong.
  private var concernsEvents: Bool {
    !hasFault
      && ProblemCode.ofWholeInputs.allSatisfy {
        report.problems.counts[ProblemKind($0, .error), default: 0] == 0
      }
  }

  // MARK: Threads

  /// One thread's encoder of one output, and what it made of the batch at hand.
  private final class Encoding {
    var portion = EncodedPortion()
    private let encoder: any EventEncoder

    init(_ encoder: any EventEncoder, notesLostIDs: Bool) {
      self.encoder = encoder
      portion.notesLostIDs = notesLostIDs
    }

    func encode(_ batch: EventBatch) { encoder.encode(batch, into: &portion) }
  }

  private func work() {
    var pipeline = EventPipeline(
      inputs.withLock { $0.makeParsers() }, gazetteer: gazetteer, options.reading,
      .init(
        checks: options.checks,
        // A report has them all.
        mostProblemsOfAKind: draft == nil ? options.mostProblemsOfAKind : .max,
        keepsIDs: options.notesLostIDs))
    let encodings = tracks.map {
      Encoding(
        $0.format.makeEncoder(extraNames: extraNames), notesLostIDs: options.notesLostIDs)
    }
    var batch = EventBatch()
    var index = RecordIndex()
    var entries = ReportEntries()
    while !isOver.load(ordering: .relaxed),
      let block = inputs.withLock({ $0.next(&batch, &index) })
    {
      // All batches that are finished come before this one.
      let told = told.withLock { $0 }
      pipeline.passOver(told)
      pipeline.run(&batch, index, of: block.input)
      var admission = AdmitGate.Admission()
      var failure: Problem?
      admitting.pass(block.number) {
        gate.passOver(told)
        do throws(Problem) {
          admission = try gate.admit(
            &batch, pipeline.fingerprints, isTable: areTables[block.input])
        } catch {
          failure = error
        }
      }
      pipeline.conclude(&batch, admission)
      if !encodings.isEmpty, failure == nil, !isRefused.load(ordering: .relaxed) {
        batch.flatten()
        for encoding in encodings { encoding.encode(batch) }
      }
      let problems = pipeline.problems
      if draft != nil {
        entries.begin(batch, problems)
        for (track, encoding) in zip(tracks, encodings) {
          entries.append(encoding.portion.leftOut, output: track.output.path)
        }
      }
      writing.pass(block.number) {
        if let failure { fail(failure) }
        report.repeats.formUnion(admission.repeats)
        finish(block, batch, encodings, problems, pipeline, entries)
        report.unlistedSpellings.add(pipeline.spellings)
      }
    }
  }

  private func fail(_ failure: Problem) {
    report.failure = failure
    isRefused.store(true, ordering: .relaxed)
    isOver.store(true, ordering: .relaxed)
  }

  /// Writes a block, in its turn.
  private func finish(
    _ block: InputSequence.Block, _ batch: EventBatch, _ encodings: [Encoding],
    _ problems: [Problem], _ pipeline: borrowing EventPipeline,
    _ entries: borrowing ReportEntries
  ) {
    // Another thread may have had a block already when the end came.
    if report.problems.count(of: .idNotDistinct) > 0 { return }
    progress.events += batch.events.count
    progress.bytes += batch.inputLength
    if !usesGazetteer {
      usesGazetteer = batch.events.contains { event in
        batch.places[event.places.indices].contains {
          $0.method == .gazetteer || $0.borderMetres != nil || !$0.admin1Code.isEmpty
        }
      }
    }
    report.drawnAtArea.add(batch, keepsIDs: options.notesLostIDs)
    onProgress(progress)
    for problem in problems {
      tally(problem)
      // Of what follows only the same could be said.
      if problem.code == .idNotDistinct { isOver.store(true, ordering: .relaxed) }
    }
    report.problems.count(pipeline.uncounted)
    // A report has them all.
    if draft == nil {
      let full = report.problems.full
      told.withLock { $0 = full }
    }
    report.bad.add(pipeline.leftOut)
    report.withdrawnEvents += pipeline.withdrawn
    guessedAbroad += pipeline.guessedAbroad
    report.passedOverFeatures += batch.passedOver
    do throws(Problem) {
      try draft?.append(entries)
      if options.checks { try compare(batch, of: block.input) }
      if isRefused.load(ordering: .relaxed) { return }
      for (track, encoding) in zip(tracks, encodings) { try track.append(&encoding.portion) }
    } catch {
      fail(error)
    }
  }

  /// Notes a problem that is of no batch.
  private func note(_ problem: Problem) {
    tally(problem)
    do throws(Problem) { try draft?.append(problem) } catch { report.failure = error }
  }

  private func tally(_ problem: Problem) {
    report.problems.append(problem)
    if refuses { isRefused.store(true, ordering: .relaxed) }
  }

  /// Notes what events have in common with others: their days, places and types, and links.
  private func compare(_ batch: EventBatch, of input: Int) throws(Problem) {
    let file = links.files.number(of: batch.file)
    func place(_ row: EventRow) -> RepeatedKeys.Place {
      .init(input: file, line: batch.firstLine + Int(row.line) + 1)
    }
    for row in batch.events {
      try links.note(row, of: batch, at: place(row))
      // That two are the same has been told.
      if !row.isNumbered { try compare(row, of: batch, at: place(row), in: input) }
    }
    for row in batch.leftOut where !row.id.isEmpty {
      try links.noteKnown(row, of: batch, at: place(row))
    }
  }

  private func compare(
    _ row: EventRow, of batch: EventBatch, at place: RepeatedKeys.Place, in input: Int
  ) throws(Problem) {
    if let evidence = row.dateOrder {
      let problem = dateOrders.note(
        evidence, of: batch.text.string(row.id), in: input, at: links.files.position(place))
      if let problem { note(problem) }
    }
    scratch.removeAll(keepingCapacity: true)
    guard EventLikeness.appendKey(of: row, in: batch, to: &scratch) else { return }
    let keyLength = scratch.count
    EventLikeness.appendNote(of: row, in: batch, to: &scratch)
    let entry = scratch
    try likenesses.insert(
      entry.span.extracting(0..<keyLength), at: place,
      note: entry.span.extracting(keyLength..<entry.count))
  }

  private func findLinksAndLikenesses() {
    // Where a file failed, not all keys are there to be looked through.
    if report.failure != nil { return }
    do throws(Problem) {
      for problem in try links.problems() { note(problem) }
      for likeness in try likenesses.findings().repetitions {
        let problem = EventLikeness.problem(
          first: (likeness.firstNote, links.files.position(likeness.first)),
          second: (likeness.secondNote, links.files.position(likeness.second)))
        if let problem { note(problem) }
      }
    } catch {
      report.failure = error
    }
  }
}
