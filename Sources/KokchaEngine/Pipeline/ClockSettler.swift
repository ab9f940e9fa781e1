import KokchaBytes
package import KokchaModel
package import KokchaTime

/// Settles clock times whose zone was not known when they were read, batch by batch.
///
/// By now the zone stands in the row: from the row's own column, the command line, or the country
/// of the place. Where there is none, the time is taken for UTC, with a warning. One belongs to
/// one thread; the database is shared.
package struct ClockSettler: Sendable {
  private let zones: ZoneDatabase
  /// The zone that was asked for last; most logs name one.
  private var lastName: [UInt8] = []
  private var last: Result<Zone, ZoneError> = .success(.utc)

  package init(_ zones: ZoneDatabase) { self.zones = zones }

  /// Gives every clock time of a batch its bounds in UTC, and looks whether every zone exists.
  package mutating func settle(_ batch: inout EventBatch, problems: inout ProblemCollector) {
    for index in batch.events.indices {
      let row = batch.events[index]
      if row.isRefused {
        checkZone(row, batch, &problems)
        continue
      }
      if row.exclusion != nil || (row.zone.isEmpty && !row.hasLocalClock) { continue }
      var zone = Zone.utc
      if row.zone.isEmpty {
        noteAssumption(index, batch, &problems)
        batch.events[index].zone = batch.text.appendText(Zone.utc.name)
      } else {
        switch found(batch.text.span.extracting(row.zone.bounds)) {
        case .success(let known): zone = known
        case .failure(let error):
          noteUnknown(error, row, batch, &problems)
          batch.events[index].isRefused = true
          continue
        }
      }
      if row.hasLocalClock { settle(index, in: zone, &batch, &problems) }
    }
    for row in batch.leftOut where row.isRefused { checkZone(row, batch, &problems) }
  }

  /// Reports a zone that does not exist also where the event is refused for another reason.
  private mutating func checkZone(
    _ row: EventRow, _ batch: EventBatch, _ problems: inout ProblemCollector
  ) {
    if row.zone.isEmpty { return }
    if case .failure(let error) = found(batch.text.span.extracting(row.zone.bounds)) {
      noteUnknown(error, row, batch, &problems)
    }
  }

  private mutating func found(_ name: Span<UInt8>) -> Result<Zone, ZoneError> {
    if lastName.span.matches(name) { return last }
    lastName.removeAll(keepingCapacity: true)
    lastName.append(name)
    do throws(ZoneError) {
      last = .success(try zones.zone(named: String(decoding: lastName, as: UTF8.self)))
    } catch {
      last = .failure(error)
    }
    return last
  }

  private func settle(
    _ index: Int, in zone: Zone, _ batch: inout EventBatch, _ problems: inout ProblemCollector
  ) {
    let row = batch.events[index]
    var repeats = false
    // Whether its years are Gregorian was looked at when it was read first.
    switch ExtendedDateTime.read(
      batch.text.span.extracting(row.edtf.bounds), trusting: true, in: zone, repeats: &repeats)
    {
    case .success(let bounds):
      batch.events[index].bounds = bounds
      batch.events[index].hasLocalClock = false
      if repeats { noteRepetition(zone, index, batch, &problems) }
    case .failure(let error):
      let (code, message, advice) = error.words(of: "date '\(batch.quoted(row.edtf))'")
      problems.note(code, .error) { positions in
        Self.problem(
          code, .error, at: row.edtf, row, batch, &positions, message, advice,
          field: Field.date.name)
      }
      batch.events[index].isRefused = true
    }
  }

  // MARK: Problems

  private func noteAssumption(
    _ index: Int, _ batch: EventBatch, _ problems: inout ProblemCollector
  ) {
    let row = batch.events[index]
    problems.note(.clockWithoutOffset, .warning) { positions in
      Self.problem(
        .clockWithoutOffset, .warning, at: row.edtf, row, batch, &positions,
        "date '\(batch.quoted(row.edtf))' has a clock time of an unknown zone; read as UTC",
        "write the offset after it (+04:30 for Kabul, Z for UTC), name the zone in a column "
          + "'time_zone', or say --time-zone", field: Field.date.name)
    }
  }

  private func noteUnknown(
    _ error: ZoneError, _ row: EventRow, _ batch: EventBatch, _ problems: inout ProblemCollector
  ) {
    let (message, advice) = error.words(of: "time_zone '\(batch.quoted(row.zone))'")
    problems.note(.zoneUnknown, .error) { positions in
      Self.problem(
        .zoneUnknown, .error, at: row.zone, row, batch, &positions, message, advice,
        field: Field.timeZone.name)
    }
  }

  private func noteRepetition(
    _ zone: Zone, _ index: Int, _ batch: EventBatch, _ problems: inout ProblemCollector
  ) {
    let row = batch.events[index]
    problems.note(.clockChanged, .warning) { positions in
      Self.problem(
        .clockChanged, .warning, at: row.edtf, row, batch, &positions,
        "date '\(batch.quoted(row.edtf))': the clocks of \(zone.name) were set back and showed "
          + "this time twice; the bounds cover both",
        "write the offset from UTC after the time, if the report tells which is meant",
        field: Field.date.name)
    }
  }

  private static func problem(
    _ code: ProblemCode, _ severity: Severity, at range: TextRange, _ row: EventRow,
    _ batch: EventBatch, _ positions: inout PositionIndex, _ message: String, _ advice: String,
    field: String
  ) -> Problem {
    Problem(
      code, severity, at: batch.position(of: range, in: row, &positions), message, advice: advice,
      event: batch.text.string(row.id),
      record: batch.firstRecord + Int(row.record) + 1, field: field)
  }
}

extension ZoneError {
  /// What is said of a name, and what to do.
  package func words(of name: String) -> (message: String, advice: String) {
    let offset = "an offset such as +04:30"
    return switch self {
    case .unknown:
      ("\(name) is no time zone", "write a name such as Asia/Kabul, or \(offset)")
    case .unreadable:
      ("\(name): the system's file of this zone cannot be read", "write \(offset)")
    case .noDatabase:
      (
        "\(name): the system has no time zones",
        "install tzdata, name its folder in TZDIR, or write \(offset)"
      )
    }
  }
}
