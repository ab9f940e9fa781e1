package import KokchaBytes
import KokchaFiles
package import KokchaModel
package import KokchaRecords

/// A map in KML as an input: one document, or those of a KMZ.
///
/// libxml2 reads one document from its beginning to its end, so Placemarks are laid out as rows in order;
/// events are made of the rows on every core.
package final class KMLInput: EventInput {
  private var scanner: Scanner?
  private var documents: ArraySlice<KMLDocumentSource>
  /// Whether ids are those of one document among several.
  private let hasSeveralDocuments: Bool
  private var table: MapTable
  private let options: EventLogOptions
  package let warnings: [Problem]
  package private(set) var fault: Problem?
  private var row: [TextRange] = []
  private var record = 0
  private var file = ""

  // In a class, because an optional of what cannot be copied is not changed in place.
  private final class Scanner {
    var scanner: KMLScanner
    init(_ scanner: consuming KMLScanner) { self.scanner = scanner }
  }

  /// How many bytes of rows a batch has, if its last document does not end before.
  private static let blockSize = 128 << 10
  /// How many cells: each Placemark has one in every column, said or not.
  private static let mostCells = 256 << 10

  /// - Parameters:
  ///   - survey: what a first pass found, and where.
  ///   - name: the map's name for messages.
  ///   - options: how it is read.
  /// - Throws: `Problem` if nothing in the map can be an event's title, date or id.
  package init(
    _ survey: KMLSurvey, name: String, options: EventLogOptions
  ) throws(Problem) {
    let found = survey.result
    table = try MapTable(found, options: options, file: name)
    warnings = found.warnings(in: name)
    documents = survey.documents[...]
    hasSeveralDocuments = survey.documents.count > 1
    self.options = options
  }

  package var extraNames: [String] { table.header.extraNames }
  package var isTable: Bool { false }
  package var unmatchedMappings: [(mapping: Int, problem: Problem)]? {
    table.header.unmatchedMappings
  }
  package var size: Int? { nil }
  package func carryExtras(in names: [String]) { table.carryExtras(in: names) }

  package func makeParser() -> any EventParser {
    EventLogParser(header: table.header, options: options)
  }

  package func next(
    _ batch: inout EventBatch, _ index: inout RecordIndex
  ) throws(Problem) -> Bool {
    batch.removeAll()
    index.removeAll()
    batch.firstLine = 0
    batch.firstRecord = record
    batch.extraNames = table.header.extraNames
    do throws(Problem) {
      while fault == nil, batch.text.count < Self.blockSize, index.fields.count < Self.mostCells {
        guard let open = try openScanner() else { break }
        batch.file = file
        try open.scanner.advance { layOut($0, &batch, &index) }
        if open.scanner.isOver {
          scanner = nil
          // A batch is of one document, for the sake of its lines.
          if !index.records.isEmpty { break }
        }
      }
    } catch {
      fault = error
    }
    record += index.records.count
    return !index.records.isEmpty
  }

  private func openScanner() throws(Problem) -> Scanner? {
    if let scanner { return scanner }
    guard let document = documents.popFirst() else { return nil }
    file = document.name
    let made = Scanner(
      try KMLScanner(
        document, options,
        portionSize: table.blockSize(atMost: KMLScanner.mostPortion)))
    scanner = made
    return made
  }

  // MARK: Rows

  private func layOut(
    _ placemark: KMLPlacemark, _ batch: inout EventBatch, _ index: inout RecordIndex
  ) {
    row = table.emptyRow
    func copy(_ range: TextRange) -> TextRange {
      let start = batch.text.count
      batch.text.append(placemark.bytes.span.extracting(range.bounds))
      return TextRange(start: start, count: range.count)
    }
    for (name, value) in placemark.values {
      guard let column = table.column(of: placemark.bytes.span.extracting(name.bounds)),
        row[column].isEmpty
      else { continue }
      row[column] = copy(value)
    }
    if table.isOurs, placemark.isInBasemap || placemark.isFurther {
      // A further place, a circle, a trajectory, or what lies below the events.
      batch.passedOver += 1
      index.appendRecord([], line: placemark.line - 1, start: 0)
      return
    }
    func set(_ field: MapField, _ range: TextRange) {
      if !range.isEmpty, let column = table.column(of: field) { row[column] = copy(range) }
    }
    set(.id, placemark.id)
    set(.name, placemark.name)
    set(.snippet, placemark.snippet)
    set(.address, placemark.address)
    set(.phone, placemark.phone)
    set(.link, placemark.link)
    set(.folder, placemark.folder)
    if !placemark.description.isEmpty, let column = table.column(of: .description) {
      let text = HTMLText(placemark.bytes.string(placemark.description)).text
      row[column] = batch.text.appendText(text)
    }
    set(.time, placemark.date)
    if let point = placemark.point {
      set(.longitude, point.x)
      set(.latitude, point.y)
    } else if let text = placemark.shapeText, let column = table.column(of: .geometry) {
      row[column] = batch.text.appendText(text)
    }
    var made = table.complete(&row, inheriting: copy(placemark.inheritedTime), in: &batch)
    if hasSeveralDocuments, let id = table.header.idColumn, !row[id].isEmpty,
      !placemark.id.isEmpty, !made.contains(.id),
      batch.text.span.extracting(row[id].bounds)
        .matches(placemark.bytes.span.extracting(placemark.id.bounds))
    {
      made.insert(.documentID)
    }
    index.appendRecord(row, line: placemark.line - 1, start: 0, made: made)
  }
}
