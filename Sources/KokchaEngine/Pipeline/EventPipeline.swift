package import KokchaBytes
import KokchaChecks
package import KokchaGazetteer
package import KokchaModel
package import KokchaRecords

/// What happens to every event between its input and whatever it is wanted for: it is parsed, marked if it is not
/// asked for, placed, its clock times are settled, it is looked at for what seems wrong, and left out if it was
/// marked, or refused here or at the admit gate, which is asked for one batch after the other between `run`
/// and `conclude`.
///
/// An export, a check and a library's reader drive it alike. The order matters: a clock time may go by the
/// zone of its event's place. One belongs to one thread, for it remembers what it made of names.
package struct EventPipeline: ~Copyable {
  private var parsers: [any EventParser]
  private let filter: EventFilter
  private var locator: EventLocator?
  private var areaNames: ReaderNames
  private var clocks: ClockSettler
  private let checker: EventChecker?
  private var parsed: ProblemCollector
  private var found: ProblemCollector
  /// Names in the batch at hand that were read by their sounds.
  package private(set) var spellings: UnlistedSpellings
  private var refused = 0
  /// How many of the batch's events were left out for their status.
  package private(set) var withdrawn = 0
  /// How many of the batch's events were placed abroad by a unique name, though no country is named.
  package private(set) var guessedAbroad = 0
  /// What the batch's events are known by at the gate.
  package private(set) var fingerprints: [EventFingerprint] = []
  /// What of the batch's events is left out because it is wrong.
  package private(set) var leftOut = BadDataCount()
  private var admission = AdmitGate.Admission()

  /// What is asked of a pipeline besides whole events.
  package struct Demands {
    /// Whether events are looked at for what seems wrong though it could be exported.
    package var checks = false
    /// How many problems of a kind a batch has in full; the others are counted.
    package var mostProblemsOfAKind = ProblemCollector.mostOfAKind
    /// Whether the ids of events with unlisted spellings are kept.
    package var keepsIDs = false

    package init(
      checks: Bool = false, mostProblemsOfAKind: Int = ProblemCollector.mostOfAKind,
      keepsIDs: Bool = false
    ) {
      self.checks = checks
      self.mostProblemsOfAKind = mostProblemsOfAKind
      self.keepsIDs = keepsIDs
    }
  }

  /// A pipeline for one thread.
  ///
  /// - Parameters:
  ///   - parsers: what makes events of the inputs' blocks, by input.
  ///   - gazetteer: what places events; nil to leave them as they are.
  ///   - options: which events are asked for, and the time zones that they may name.
  ///   - demands: what else is asked of it.
  package init(
    _ parsers: [any EventParser], gazetteer: Gazetteer?, _ options: EventLogOptions,
    _ demands: Demands = Demands()
  ) {
    self.parsers = parsers
    filter = EventFilter(options)
    locator = gazetteer.map {
      EventLocator($0, defaultArea: options.defaultArea, unknownPlaces: options.unknownPlaces)
    }
    areaNames = ReaderNames(options.askedLanguages, columns: options.nameColumns)
    clocks = ClockSettler(options.zones)
    checker = demands.checks ? EventChecker() : nil
    parsed = ProblemCollector(mostOfAKind: demands.mostProblemsOfAKind)
    found = ProblemCollector(mostOfAKind: demands.mostProblemsOfAKind)
    spellings = UnlistedSpellings(keepsIDs: demands.keepsIDs)
  }

  /// From the next block on, only counts problems of these kinds: enough of them were already kept.
  package mutating func passOver(_ kinds: [ProblemKind]) {
    parsed.passOver(kinds)
    found.passOver(kinds)
  }

  /// Makes whole events of a block; those that were refused or are not asked for are marked.
  package mutating func run(_ batch: inout EventBatch, _ index: RecordIndex, of input: Int) {
    refused = parsers[input].parse(&batch, index, problems: &parsed)
    batch.takeFingerprints(&fingerprints)
    filter.mark(&batch)
    found.removeAll()
    locator?.locate(&batch, problems: &found)
    clocks.settle(&batch, problems: &found)
    checker?.check(batch, problems: &found)
    locator?.add(&areaNames, to: &batch)
  }

  /// Takes out of the batch at hand what was refused, is not asked for or was left out at the gate; they stand
  /// in the batch's `leftOut` afterwards.
  package mutating func conclude(_ batch: inout EventBatch, _ admission: AdmitGate.Admission) {
    self.admission = admission
    spellings.removeAll()
    withdrawn = 0
    guessedAbroad = locator?.guessedAbroad(in: batch) ?? 0
    batch.leftOut += admission.repeatedRows
    if let locator { spellings.add(batch, by: locator, countsRefused: checker != nil) }
    if batch.events.contains(where: \.goesNoFurther) {
      for row in batch.events where row.goesNoFurther {
        if row.isRefused {
          refused += 1
        } else if row.repetition == nil, row.exclusion == .status {
          withdrawn += 1
        }
        batch.leftOut.append(row)
      }
      batch.events.removeAll(where: \.goesNoFurther)
    }
    leftOut = BadDataCount(of: batch, refused: refused)
    takeBackBlanks(of: batch)
  }

  /// What was to be left out of events that are left out themselves is not told apart.
  private mutating func takeBackBlanks(of batch: EventBatch) {
    if batch.blanks.isEmpty { return }
    var records: Set<Int> = []
    for row in batch.leftOut where !row.blanks.isEmpty {
      for record in row.record...row.lastRecord {
        records.insert(batch.firstRecord + Int(record) + 1)
      }
    }
    if !records.isEmpty { parsed.takeBackBlanks(of: records) }
  }

  /// What is or seems wrong with the batch at hand, in the order of the input.
  ///
  /// Bytes, records, places and ids were looked at one after the other; messages go down the input.
  package var problems: [Problem] {
    let all = parsed.problems + found.problems + admission.problems
    if all.isEmpty { return [] }
    return all.sorted {
      ($0.position.line ?? 0, $0.position.column ?? 0)
        < ($1.position.line ?? 0, $1.position.column ?? 0)
    }
  }

  /// How many problems of the batch there were beyond `problems`.
  package var uncounted: [ProblemKind: Int] {
    parsed.uncounted.merging(found.uncounted, uniquingKeysWith: +)
      .merging(admission.uncounted, uniquingKeysWith: +)
  }
}

extension EventRow {
  /// Whether it is left out, for whatever reason.
  var goesNoFurther: Bool { isRefused || repetition != nil || exclusion != nil }
}
