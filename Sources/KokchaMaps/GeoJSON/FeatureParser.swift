package import KokchaBytes
import KokchaJSONText
package import KokchaModel
import KokchaRecords

/// Makes events of a map's features in GeoJSON, batch by batch; one for each thread.
///
/// A feature is laid out as a row of a log, whose cells are stretches of the feature itself, and an event
/// log's parser reads the rows.
package final class FeatureParser: EventParser, @unchecked Sendable {
  // A class only because a parser is copied and simdjson's is not; a thread has its own.
  private var reader = JSONTokenReader()
  private var table: MapTable
  private var log: EventLogParser
  private var rows = RecordIndex()
  private var row: [TextRange] = []
  /// The last feature, by its number in the input, that has the property of each column.
  private var seen: [Int]
  private var problems: [Problem] = []
  private var positions = PositionIndex()
  private var record = 0
  private var bounds = 0..<0

  init(_ table: MapTable, options: EventLogOptions) {
    self.table = table
    log = EventLogParser(header: table.header, options: options)
    seen = Array(repeating: -1, count: table.header.uses.count)
  }

  package func parse(
    _ batch: inout EventBatch, _ index: RecordIndex, problems found: inout ProblemCollector
  ) -> Int {
    rows.removeAll()
    problems.removeAll()
    positions.removeAll()
    batch.text.append(contentsOf: repeatElement(0x20, count: JSONTokenReader.padding))
    var refused = 0
    for number in index.records.indices {
      let span = index.records[number]
      record = number
      bounds = index.fields[Int(span.firstField)].range.bounds
      row = table.emptyRow
      do throws(FeatureFault) { try layOut(&batch) } catch {
        problems.append(error.problem(in: batch, record: number, &positions))
        refused += 1
        batch.refuse(number, span)
        row = []
      }
      let made = row.isEmpty ? [] : table.complete(&row, in: &batch)
      rows.appendRecord(row, line: Int(span.line), start: Int(span.start), made: made)
    }
    reader.shrink()
    refused += log.parse(&batch, rows, problems: &found)
    for problem in problems { found.note(problem) }
    return refused
  }

  /// Fills the row from the feature at hand; leaves none where it is no event.
  private func layOut(_ batch: inout EventBatch) throws(FeatureFault) {
    let feature = try FeatureTokens(bounds, of: batch, &reader)
    if let properties = feature.properties { try readProperties(properties, &batch) }
    if row.isEmpty { return }
    if let id = feature.id, let column = table.column(of: .id) {
      let text = reader.text(of: id, in: &batch.text)
      // What the property says as well is said once.
      if table.header.uses[column].isSame(as: .known(LogColumn.id.number))
        || !repeatsID(text, in: batch)
      {
        row[column] = text
      }
    }
    if let geometry = feature.geometry { readGeometry(geometry, in: batch) }
  }

  private func repeatsID(_ text: TextRange, in batch: EventBatch) -> Bool {
    guard let column = table.header.column(of: .id) else { return false }
    return batch.text.span.extracting(row[column].bounds)
      .matches(batch.text.span.extracting(text.bounds))
  }

  private func readProperties(
    _ value: Int, _ batch: inout EventBatch
  ) throws(FeatureFault) {
    let end = reader[value].next
    if table.isOurs, isFurther(value, in: batch) {
      // It draws more of an event that another feature tells (rule GJ6).
      batch.passedOver += 1
      row = []
      return
    }
    var member = value + 1
    while member < end {
      let name = reader.text(of: member, in: &batch.text)
      let text = reader.text(of: member + 1, in: &batch.text)
      guard let column = table.column(of: batch.text.span.extracting(name.bounds)) else {
        throw FeatureFault(
          .keyUnknown, at: reader[member].offset,
          "'\(batch.quoted(name))' was not there when the map was looked through",
          advice: "leave the map alone while it is read")
      }
      if seen[column] == batch.firstRecord + record {
        throw FeatureFault(
          .keyTwice, at: reader[member].offset,
          "'\(batch.quoted(name))' stands twice in the properties", advice: "delete one of the two")
      }
      seen[column] = batch.firstRecord + record
      row[column] = text
      member = reader.following(member + 1)
    }
  }

  private func isFurther(_ properties: Int, in batch: EventBatch) -> Bool {
    var member = properties + 1
    while member < reader[properties].next {
      if reader[member + 1].kind == .false, reader[member].kind == .string,
        batch.text.span.extracting(reader[member].inside.bounds).matches("primary")
      {
        return true
      }
      member = reader.following(member + 1)
    }
    return false
  }

  /// A point becomes latitude and longitude; any other shape goes on as it is written.
  private func readGeometry(_ value: Int, in batch: EventBatch) {
    guard reader[value].kind != .null, let longitude = table.column(of: .longitude),
      let latitude = table.column(of: .latitude), let shape = table.column(of: .geometry)
    else { return }
    if let (x, y) = reader.point(value, batch.text.span) {
      row[longitude] = x
      row[latitude] = y
    } else {
      row[shape] = reader[value].raw
    }
  }
}
