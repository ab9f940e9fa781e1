package import KokchaBytes
import KokchaJSONText
package import KokchaModel
package import KokchaRecords

/// A map in GeoJSON as an input.
package final class GeoJSONInput: EventInput {
  private var reader: JSONReader<FeatureCollectionOpening>
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
    _ source: consuming some ByteSource & ~Copyable, lines: Bool = false, survey: MapSurvey,
    size: Int? = nil, options: EventLogOptions, blockSize: Int = 256 << 10
  ) throws(Problem) {
    let name = source.name
    do throws(Problem) {
      table = try MapTable(survey, options: options, file: name)
    } catch {
      throw survey.reason(orElse: error)
    }
    reader = try JSONReader(
      source, head: FeatureCollectionOpening(file: name, layout: lines ? .lines : nil),
      blockSize: table.blockSize(atMost: blockSize))
    warnings = survey.warnings(in: name)
    self.options = options
    self.size = size
  }

  package var extraNames: [String] { table.header.extraNames }
  package var fault: Problem? { reader.fault }
  package var isTable: Bool { false }
  package var unmatchedMappings: [(mapping: Int, problem: Problem)]? {
    table.header.unmatchedMappings
  }
  package func carryExtras(in names: [String]) { table.carryExtras(in: names) }

  package func next(
    _ batch: inout EventBatch, _ index: inout RecordIndex
  ) throws(Problem) -> Bool {
    guard try reader.next(&batch, &index) else { return false }
    batch.extraNames = table.header.extraNames
    return true
  }

  package func makeParser() -> any EventParser { FeatureParser(table, options: options) }
}
