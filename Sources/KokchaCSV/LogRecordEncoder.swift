import KokchaBytes
import KokchaTableWriting
import KokchaFormat
import KokchaModel
import KokchaTime

/// Writes each event in the form of an event log: a row for each of its places, actors, claims and
/// sources, all with its id, so that the log can be read again (rule CSV6, `--rows all`).
final class LogEncoder: EventEncoder {
  private let records: LogRecordEncoder

  init(profile: CSVProfile, extraNames: [String]) {
    records = LogRecordEncoder(profile: profile, extraCount: extraNames.count)
  }

  func encode(_ batch: EventBatch, into portion: inout EncodedPortion) {
    portion.removeAll()
    let records = records
    for row in batch.events {
      portion.losing(of: row, in: batch) {
        records.encode(row, of: batch, into: &$0)
      }
    }
    portion.events = batch.events.count
  }
}

struct LogRecordEncoder {
  let profile: CSVProfile
  let extraCount: Int
  private let cells: CellWriter

  init(profile: CSVProfile, extraCount: Int) {
    self.profile = profile
    self.extraCount = extraCount
    cells = CellWriter(profile: profile)
  }

  /// The columns of the log form, in the order in which cells are written: `place_id` has the code as well.
  static let columns = Field.ofLog.filter { $0 != .pcode }

  func encode(_ row: EventRow, of batch: EventBatch, into portion: inout EncodedPortion) {
    if row.places.isEmpty || batch.places[Int(row.places.start)].coordinate == nil {
      portion.losses[.unlocated] += 1
    }
    let groups = groups(of: row, batch)
    let count = max(
      1, row.places.count, row.trajectories.count, (row.actors.count + 1) / 2, row.claims.count,
      row.sources.count, Int32(groups.count))
    for index in 0..<Int(count) {
      encode(
        index, of: row, batch, casualties: index < groups.count ? groups[index] : [],
        into: &portion)
    }
    portion.features += Int(count)
  }

  /// An event's counts by whom they count, in the order in which the groups come up.
  private func groups(of row: EventRow, _ batch: EventBatch) -> [[CasualtyRow]] {
    if row.casualties.isEmpty { return [] }
    let text = batch.text.span
    var groups: [[CasualtyRow]] = []
    // By the hashes of their names, so that very many take time that grows with their number.
    var places: [UInt64: [Int]] = [:]
    for count in batch.casualties[row.casualties.indices] {
      let name = text.extracting(count.group.bounds)
      var hash = ByteHash()
      hash.combine(name)
      let place = places[hash.value]?.first {
        text.extracting(groups[$0][0].group.bounds).matches(name)
      }
      if let place {
        groups[place].append(count)
      } else {
        places[hash.value, default: []].append(groups.count)
        groups.append([count])
      }
    }
    return groups
  }

  /// The row with the event's `index`th place, actors, claim and source.
  private func encode(
    _ index: Int, of row: EventRow, _ batch: EventBatch, casualties: [CasualtyRow],
    into portion: inout EncodedPortion
  ) {
    let text = batch.text.span
    cells.write(
      id: text.extracting(row.id.bounds), isFirstRow: index == 0, to: &portion.body,
      &portion.losses)
    func cell(_ range: TextRange) {
      portion.body.append(profile.delimiter)
      cells.write(text.extracting(range.bounds), to: &portion.body, &portion.losses)
    }
    func cell(_ term: StaticString?) {
      portion.body.append(profile.delimiter)
      if let term { portion.body.append(term) }
    }
    func cell(_ value: Int32?, digits: Int = 0) {
      portion.body.append(profile.delimiter)
      if let value { portion.body.append(fixedPoint: Int(value), fractionDigits: digits) }
    }
    func cell(_ value: FieldValue?) {
      portion.body.append(profile.delimiter)
      switch value {
      case .text(let range)?:
        cells.write(text.extracting(range.bounds), to: &portion.body, &portion.losses)
      case .term(let term)?: portion.body.append(term)
      case .integer(let number)?: portion.body.append(decimal: Int(number))
      case .thousandths(let metres)?:
        portion.body.append(fixedPoint: Int(metres), fractionDigits: 3)
      case .boolean(let isTrue)?: portion.body.append(isTrue ? "yes" : "no" as StaticString)
      // No plain field is of these kinds.
      case .degrees?, .bound?, .point?, .solarHijri?, nil: break
      }
    }
    func empty(_ count: Int) { portion.body.append(profile.delimiter, count: count) }

    let isFirst = index == 0
    if isFirst {
      for range in [row.title, row.summary] { cell(range) }
      cell(row.status.term)
      cell(row.occurrence.term)
      cell(row.ongoing ? "yes" : "no" as StaticString)
      for range in [row.type, row.subtype] { cell(range) }
      for field in EventRow.plainFields { cell(row.value(of: field)) }
      for range in [row.edtf, row.dateText] { cell(range) }
      cell(row.dateBasis?.term)
      cell(row.namesOtherCalendarsYear(text) ? "gregorian" : nil)
      cell(row.zone)
    } else {
      empty(12 + EventRow.plainFields.count)
    }
    let place = index < row.places.count ? batch.places[Int(row.places.start) + index] : nil
    cell(place?.verbatim ?? TextRange())
    cell(place?.role.term)
    cell(isFirst ? row.placeNote : TextRange())
    cell(place?.identifier ?? TextRange())
    for field in PlaceRow.plainFields { cell(place?.value(of: field)) }
    cell(place?.admin1 ?? TextRange())
    cell(place?.admin1Code ?? TextRange())
    cell(place?.admin2 ?? TextRange())
    cell(place?.admin2Code ?? TextRange())
    cell(place?.coordinate?.y, digits: Coordinate.fractionDigits)
    cell(place?.coordinate?.x, digits: Coordinate.fractionDigits)
    portion.body.append(profile.delimiter)
    if let place, !place.shapes.isEmpty {
      var wkt = ByteBuffer()
      wkt.append(wkt: place.shapes, of: batch)
      // Half of a shape would be none, and could not be read again.
      if profile.isFitted, wkt.count > CellWriter.longest {
        portion.losses[.shapeReduced] += 1
      } else {
        wkt.withSpan { cells.write($0, to: &portion.body, &portion.losses) }
      }
    }
    cell(place?.radiusMetres, digits: 3)
    cell(place?.precision?.term)
    if index < row.trajectories.count {
      let trajectory = batch.trajectories[Int(row.trajectories.start) + index]
      cell(trajectory.from)
      cell(trajectory.to)
      cell(trajectory.kind?.term)
      for field in TrajectoryRow.plainFields { cell(trajectory.value(of: field)) }
    } else {
      empty(3 + TrajectoryRow.plainFields.count)
    }
    for offset in [2 * index, 2 * index + 1] {
      let actor =
        offset < row.actors.count ? batch.actors[Int(row.actors.start) + offset] : nil
      cell(actor?.name ?? TextRange())
      cell(actor?.role?.term)
      cell(actor?.attribution?.term)
    }
    cell(casualties.first?.group ?? TextRange())
    for kind in CasualtyKind.allCases {
      let count = casualties.first { $0.kind == kind }
      let isUnknown = count != nil && count?.low == nil && count?.best == nil && count?.high == nil
      cell(isUnknown ? "?" : nil)
      cell(count?.low)
      cell(count?.best)
      cell(count?.high)
    }
    let claim = index < row.claims.count ? batch.claims[Int(row.claims.start) + index] : nil
    cell(claim?.claimant ?? TextRange())
    cell(claim?.verb?.term)
    cell(claim?.date ?? TextRange())
    cell(claim?.source ?? TextRange())
    cell(claim?.quote ?? TextRange())
    if index < row.sources.count {
      let source = batch.sources[Int(row.sources.start) + index]
      cell(source.publisher)
      cell(source.id)
      for field in SourceRow.plainFields { cell(source.value(of: field)) }
    } else {
      empty(2 + SourceRow.plainFields.count)
    }
    cell(isFirst ? row.credibility?.term : nil)
    portion.body.append(profile.delimiter)
    if isFirst, !row.links.isEmpty {
      let links = batch.linksText(of: row)
      cells.write(links.utf8.span, to: &portion.body, &portion.losses)
    }
    cell(isFirst ? row.tags : TextRange())
    var column = 0
    for extra in row.extras.indices where isFirst {
      let wanted = Int(batch.extras[extra].name)
      empty(wanted - column)
      cell(batch.extras[extra].value)
      column = wanted + 1
    }
    empty(extraCount - column)
    portion.body.append("\r\n")
  }
}

extension EventRow {
  /// Whether a year of it would be taken for one of a Hijri calendar unless the log says otherwise.
  fileprivate func namesOtherCalendarsYear(_ text: Span<UInt8>) -> Bool {
    var repeats = false
    let reading = ExtendedDateTime.read(text.extracting(edtf.bounds), in: .utc, repeats: &repeats)
    if case .failure(.otherCalendar) = reading { return true }
    return false
  }
}
