package import KokchaBytes
import KokchaJSONText
package import KokchaModel
package import KokchaRecords

/// Events in JSON as an input.
package final class JSONEventInput: EventInput {
  private var reader: JSONReader<JSONOpening>
  private var names: JSONNames
  private let options: EventLogOptions
  package private(set) var extraNames: [String]
  package let size: Int?

  /// Reads what stands before the first event.
  ///
  /// - Parameters:
  ///   - source: the input.
  ///   - form: how it is written; nil if its first bytes are to tell.
  ///   - names: the keys of its own that a `JSONNameSurvey` found; nil to note them as they come.
  ///   - size: its length in bytes; nil for a stream.
  ///   - options: how it is read.
  ///   - blockSize: how many bytes a block has, if its first event is not longer.
  /// - Throws: `Problem` if the input cannot be read or is not one of events.
  package init(
    _ source: consuming some ByteSource & ~Copyable, form: JSONForm?, names: [String]?,
    size: Int? = nil, options: EventLogOptions, blockSize: Int = 256 << 10
  ) throws(Problem) {
    let file = source.name
    reader = try JSONReader(
      source, head: JSONOpening(file: file, form: form), blockSize: blockSize)
    self.names =
      names.map { JSONNames($0, besides: options.nameColumns) }
      ?? JSONNames(besides: options.nameColumns)
    extraNames = self.names.carried
    self.options = options
    self.size = size
  }

  package var fault: Problem? { reader.fault }
  package var warnings: [Problem] { reader.head.envelope.warnings }
  package var isTable: Bool { false }

  package func carryExtras(in names: [String]) {
    self.names.renumber(in: names)
    extraNames = names
  }

  package func next(
    _ batch: inout EventBatch, _ index: inout RecordIndex
  ) throws(Problem) -> Bool {
    guard try reader.next(&batch, &index) else { return false }
    if !names.grows { batch.extraNames = extraNames }
    return true
  }

  package func makeParser() -> any EventParser {
    JSONEventParser(options: options, names: names, sources: reader.head.envelope.sources)
  }
}
