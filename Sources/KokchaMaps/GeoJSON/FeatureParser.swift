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
  private var problems: [Problem] = []
  private var record = 0
  private var bounds = 0..<0

  init(_ table: MapTable, options: EventLogOptions) {
    self.table = table
    log = EventLogParser(header: table.header, options: options)
  }

  package func parse(
    _ batch: inout EventBatch, _ index: RecordIndex, problems found: inout ProblemCollector
  ) -> Int {
    rows.removeAll()
    problems.removeAll()
    batch.text.append(contentsOf: repeatElement(0x20, count: JSONTokenReader.padding))
    var refused = 0
    for number in index.records.indices {
      let span = index.records[number]
      record = number
      bounds = index.fields[Int(span.firstField)].range.bounds
      row = table.emptyRow
      let before = problems.count
      layOut(&batch)
      if problems.count > before {
        refused += 1
        batch.refuse(number, span)
        row = []
      }
      let hasMadeID = !row.isEmpty && table.complete(&row, in: &batch)
      rows.appendRecord(
        row, line: Int(span.line), start: Int(span.start), hasMadeID: hasMadeID)
    }
    reader.shrink()
    refused += log.parse(&batch, rows, problems: &found)
    for problem in problems { found.note(problem) }
    return refused
  }

  /// Fills the row from the feature at hand; leaves none where it is no event.
  private func layOut(_ batch: inout EventBatch) {
    guard batch.text[bounds.lowerBound] == 0x7B else {
      refuse(
        .jsonType, at: bounds.lowerBound, in: batch, "a feature is an object in braces",
        advice: "write {\"type\": \"Feature\", \"geometry\": …, \"properties\": {…}}")
      return
    }
    if let fault = reader.read(batch.text.span, bounds) {
      let told = JSONFaultText(fault, in: batch.text, bounds)
      refuse(told.code, at: told.offset, in: batch, told.message, advice: told.advice)
      return
    }
    let feature = FeatureTokens(reader, batch.text)
    guard let type = feature.type, reader[type].kind == .string,
      batch.text.span.extracting(reader[type].inside.bounds).matches("Feature")
    else {
      refuse(
        .notGeoJSON, at: bounds.lowerBound, in: batch, "this is not of the type Feature",
        advice: "RFC 7946 asks for \"type\": \"Feature\" in each of a map's features")
      return
    }
    if let twice = feature.twice {
      let name = TextRange(start: reader[twice].offset + 1, count: reader[twice].length - 2)
      refuse(
        .keyTwice, at: reader[twice].offset, in: batch,
        "'\(batch.quoted(name))' stands twice in the feature", advice: "delete one of the two")
      return
    }
    if let properties = feature.properties { readProperties(properties, &batch) }
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

  private func readProperties(_ value: Int, _ batch: inout EventBatch) {
    if reader[value].kind == .null { return }
    guard reader[value].kind == .object else {
      refuse(
        .jsonType, at: reader[value].offset, in: batch, "the feature's properties are no object",
        advice: "write \"properties\": {…}, or null")
      return
    }
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
        refuse(
          .keyUnknown, at: reader[member].offset, in: batch,
          "'\(batch.quoted(name))' was not there when the map was looked through",
          advice: "leave the map alone while it is read")
        return
      }
      if !row[column].isEmpty {
        refuse(
          .keyTwice, at: reader[member].offset, in: batch,
          "'\(batch.quoted(name))' stands twice in the properties", advice: "delete one of the two")
        return
      }
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
    if let (x, y) = point(value, in: batch) {
      row[longitude] = x
      row[latitude] = y
    } else {
      row[shape] = reader[value].raw
    }
  }

  /// The two numbers of a Point without a height.
  private func point(_ value: Int, in batch: EventBatch) -> (x: TextRange, y: TextRange)? {
    guard reader[value].kind == .object, reader[value].count == 2 else { return nil }
    let text = batch.text.span
    var position: Int?
    var isPoint = false
    var member = value + 1
    while member < reader[value].next {
      guard reader[member].kind == .string else { return nil }
      let inner = reader[member + 1]
      let key = text.extracting(reader[member].inside.bounds)
      if key.matches("type") {
        isPoint = inner.kind == .string && text.extracting(inner.inside.bounds).matches("Point")
      } else if key.matches("coordinates"), inner.kind == .array, inner.count == 2 {
        position = member + 1
      }
      member = reader.following(member + 1)
    }
    guard isPoint, let position, reader[position + 1].kind == .number,
      reader[position + 2].kind == .number
    else { return nil }
    return (reader[position + 1].raw, reader[position + 2].raw)
  }

  private func refuse(
    _ code: ProblemCode, at offset: Int, in batch: EventBatch, _ message: String, advice: String
  ) {
    problems.append(
      Problem(
        code, at: batch.position(ofByte: min(offset, max(batch.inputLength - 1, 0))), message,
        advice: advice, record: batch.firstRecord + record + 1))
  }
}
