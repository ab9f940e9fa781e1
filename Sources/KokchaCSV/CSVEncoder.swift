import KokchaBytes
import KokchaTableWriting
import KokchaFormat
import KokchaModel
import KokchaTime

/// Writes each event as a record (RFC 4180 §2): every column there, quotes only where needed.
final class CSVEncoder: EventEncoder {
  private let records: RecordEncoder

  init(profile: CSVProfile, extraNames: [String]) {
    records = RecordEncoder(profile: profile, extraNames: extraNames)
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
    portion.features = batch.events.count
    portion.losses[.timeClipped] = batch.clippedTimes
  }
}

/// What records are written with.
private struct RecordEncoder {
  private let profile: CSVProfile
  private let columnCount: Int
  /// Each field's column, by `FieldEntry.field`; -1 for a field that has none.
  private let columns: [Int16]
  private let cells: CellWriter

  init(profile: CSVProfile, extraNames: [String]) {
    self.profile = profile
    columnCount = Field.ofTables.count + extraNames.count
    var columns = [Int16](repeating: -1, count: FieldEntry.firstExtra + extraNames.count)
    for (index, field) in Field.ofTables.enumerated() {
      columns[Int(field.rawValue)] = Int16(index)
    }
    for index in extraNames.indices {
      columns[FieldEntry.firstExtra + index] = Int16(Field.ofTables.count + index)
    }
    self.columns = columns
    cells = CellWriter(profile: profile)
  }

  func encode(_ row: EventRow, of batch: EventBatch, into portion: inout EncodedPortion) {
    let text = batch.text.span
    if row.places.isEmpty || batch.places[Int(row.places.start)].coordinate == nil {
      portion.losses[.unlocated] += 1
    }
    var column = 0
    for index in row.attributes.indices {
      let entry = batch.attributes[index]
      // A library's event may bring a column that the header does not have.
      guard Int(entry.number) < columns.count else { continue }
      let wanted = Int(columns[Int(entry.number)])
      if wanted < 0 { continue }
      portion.body.append(profile.delimiter, count: wanted - column)
      column = wanted
      if entry.number == UInt16(Field.wkt.rawValue), case .point(let point) = entry.value {
        write(point, of: batch.places[Int(row.places.start)], batch, into: &portion)
      } else {
        write(entry, of: row, text, into: &portion)
      }
    }
    portion.body.append(profile.delimiter, count: columnCount - 1 - column)
    portion.body.append("\r\n")
  }

  /// Writes a place's shape, or its point if it has no more than that.
  private func write(
    _ point: Coordinate, of place: PlaceRow, _ batch: EventBatch,
    into portion: inout EncodedPortion
  ) {
    if place.shapes.isEmpty { return portion.body.append(wkt: point) }
    let start = portion.body.count
    // RFC 4180 §2.6: well-known text of more than one point has commas, and never a quote.
    portion.body.append(0x22)
    portion.body.append(wkt: place.shapes, of: batch)
    // Half of a shape would be none: one that no cell holds is shown by its point.
    if profile.isFitted, portion.body.count - start - 1 > CellWriter.longest {
      portion.body.truncate(to: start)
      portion.body.append(wkt: point)
      portion.losses[.shapeReduced] += 1
    } else {
      portion.body.append(0x22)
    }
  }

  private func write(
    _ entry: FieldEntry, of row: EventRow, _ text: Span<UInt8>,
    into portion: inout EncodedPortion
  ) {
    switch entry.value {
    case .text(let range):
      let text = text.extracting(range.bounds)
      if entry.number == UInt16(Field.id.rawValue) {
        cells.write(id: text, to: &portion.body, &portion.losses)
      } else {
        cells.write(text, to: &portion.body, &portion.losses)
      }
    case .term(let term): portion.body.append(term)
    case .integer(let value): portion.body.append(decimal: Int(value))
    case .thousandths(let value): portion.body.append(fixedPoint: Int(value), fractionDigits: 3)
    case .degrees(let value): portion.body.append(degrees: value)
    case .boolean(let value): portion.body.append(value ? "yes" : "no" as StaticString)
    case .bound(.at(let instant)):
      // A spreadsheet takes the one for a date and the other for text (rule CSV4).
      if profile == .hxl {
        append(instant, isEnd: entry.field == .end, row.bounds.basis, to: &portion.body)
      } else if profile.isForPeople {
        portion.body.append(timestamp: instant, separator: 0x20, zone: "")
      } else {
        portion.body.append(timestamp: instant)
      }
    case .bound(.open), .bound(.unknown): break
    case .point(let coordinate): portion.body.append(wkt: coordinate)
    case .solarHijri(let day):
      _ = portion.body.append(solarHijri: day, of: row, in: text)
    }
  }

  /// A bound as HXL's tools take it: ISO 8601, and an end is the last day, or second, that belongs
  /// to the event; `#date+end` is read so.
  private func append(
    _ instant: Instant, isEnd: Bool, _ basis: TimeBasis, to body: inout ByteBuffer
  ) {
    // An end cut to the last second that can be written belongs to its day already.
    let shown =
      isEnd && instant < .latestWritable ? Instant(seconds: instant.seconds - 1) : instant
    if basis == .calendar { body.append(dayOf: shown) } else { body.append(timestamp: shown) }
  }
}
