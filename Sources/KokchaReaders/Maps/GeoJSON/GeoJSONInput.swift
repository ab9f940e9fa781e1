package import Kokcha
package import KokchaBytes

/// A map in GeoJSON as an input.
package final class GeoJSONInput<Source: ByteSource & ~Copyable>: EventInput {
  private var splitter: JSONSplitter<Source>
  private var table: MapTable
  private let options: EventLogOptions
  package let warnings: [Problem]
  package let size: Int?

  /// Reads what stands before the first feature.
  ///
  /// - Parameters:
  ///   - source: the map.
  ///   - lines: whether it is known to have a feature a line; else its first bytes tell.
  ///   - survey: what a first pass found in it.
  ///   - size: its length in bytes; nil for a stream.
  ///   - options: how it is read.
  ///   - blockSize: how many bytes a block has, if its first feature is not longer.
  /// - Throws: `Problem` if the map cannot be read, or nothing in it can be an event's title, date or id.
  package init(
    _ source: consuming Source, lines: Bool = false, survey: MapSurvey, size: Int? = nil,
    options: EventLogOptions, blockSize: Int = 256 << 10
  ) throws(Problem) {
    let name = source.name
    table = try MapTable(survey, options: options, file: name)
    splitter = try JSONSplitter(
      features: source, layout: lines ? .lines : nil, blockSize: table.blockSize(atMost: blockSize))
    warnings = survey.warnings(in: name)
    self.options = options
    self.size = size
  }

  package var extraNames: [String] { table.header.extraNames }
  package var fault: Problem? { splitter.fault }
  package var isTable: Bool { false }
  package func carryExtras(in names: [String]) { table.carryExtras(in: names) }

  package func next(
    _ batch: inout EventBatch, _ index: inout RecordIndex
  ) throws(Problem) -> Bool {
    guard try splitter.next(&batch, &index) else { return false }
    batch.extraNames = table.header.extraNames
    return true
  }

  package func makeParser() -> any EventParser { FeatureParser(table, options: options) }
}
