import KokchaBytes
import KokchaJSONText
package import KokchaModel

extension SharedSources {
  /// Reads the list that stands in `bounds` of a document.
  ///
  /// - Throws: `Problem` for the first thing in it that is wrong.
  package mutating func read(_ bounds: Range<Int>, of document: EventBatch) throws(Problem) {
    batch = document
    batch.text.append(contentsOf: repeatElement(0x20, count: JSONTokenReader.padding))
    guard batch.text[bounds.lowerBound] == 0x5B else {
      throw Problem(
        .jsonType, at: batch.position(ofByte: bounds.lowerBound), "'sources' is not a list",
        advice: "write \"sources\": [{\"id\": …}]", field: "sources")
    }
    var parser = JSONBatchParser(
      options: EventLogOptions(), names: JSONNames(), sources: SharedSources())
    try parser.readShared(bounds, &batch)
    for number in batch.sources.indices {
      numbers[batch.text.string(batch.sources[number].id)] = number
    }
  }
}

extension JSONBatchParser {
  /// Reads a document's own sources into the batch's table; each has an id.
  mutating func readShared(_ bounds: Range<Int>, _ batch: inout EventBatch) throws(Problem) {
    if let fault = reader.read(batch.text.span, bounds) {
      let told = JSONFaultText(fault, in: batch.text, bounds)
      throw Problem(
        told.code, at: batch.position(ofByte: told.offset), told.message, advice: told.advice,
        field: "sources")
    }
    var ids: Set<String> = []
    var element = 1
    var number = 0
    while element < reader.count {
      let path = JSONPath(.sources, number)
      if isElement(element, path, in: batch) {
        let made = source(element, path, &batch)
        if made.id.isEmpty, !isRefused {
          refuseEmpty(.id, element, path, "events name a source by its id", in: batch)
        } else if !ids.insert(batch.text.string(made.id)).inserted {
          refuse(
            .keyTwice, at: reader[element].offset, in: batch,
            "\(path.text()) has the id '\(batch.quoted(made.id))' of another source",
            advice: "give each source an id of its own", field: path.key(.id).text())
        }
        batch.sources.append(made)
      }
      number += 1
      element = reader.following(element)
    }
    if var problem = problems.problems.first {
      problem.record = nil
      throw problem
    }
  }
}
