import KokchaBytes
package import KokchaModel
import KokchaRecords

/// What a first pass through KML documents finds.
package struct KMLSurvey {
  package private(set) var survey = MapSurvey()
  /// The documents that hold events, in the order in which they are read.
  package private(set) var documents: [KMLDocumentSource] = []
  private var known = NameSequences()
  private var htmlCount = 0
  private var repetitions = 0
  private var leftOut: [String: Int] = [:]
  private let ignoresEncoding: Bool

  /// - Parameter ignoresEncoding: whether the bytes are UTF-8, whatever the documents say.
  package init(ignoresEncoding: Bool) { self.ignoresEncoding = ignoresEncoding }

  /// Looks through a document, and gives the addresses of those that it refers to.
  ///
  /// - Throws: `Problem` if it cannot be read.
  package mutating func look(through document: KMLDocumentSource) throws(Problem) -> [String] {
    var scanner = try KMLScanner(document, ignoresEncoding: ignoresEncoding)
    while !scanner.isOver {
      try scanner.advance { note($0) }
    }
    for (words, count) in scanner.placemarks.leftOut { leftOut[words, default: 0] += count }
    documents.append(document)
    return scanner.placemarks.links
  }

  /// Notes something else that is not read.
  package mutating func leaveOut(_ what: String) { survey.leaveOut(what) }

  /// What was found, once all documents were looked through.
  package var result: MapSurvey {
    var result = survey
    if MapOrigin(ofProperties: survey.names.names) == .ours { return result }
    // By their words, for no order of theirs is that of the map.
    for words in leftOut.keys.sorted() { result.leaveOut(words, count: leftOut[words] ?? 0) }
    if htmlCount > 0 {
      result.leaveOut("a description's markup is not read, its text is", count: htmlCount)
    }
    if repetitions > 0 {
      result.leaveOut("of several values with one name the first is read", count: repetitions)
    }
    return result
  }

  private mutating func note(_ placemark: KMLPlacemark) {
    if !placemark.id.isEmpty { survey.fields.insert(.id) }
    if !placemark.name.isEmpty { survey.fields.insert(.name) }
    if !placemark.snippet.isEmpty { survey.fields.insert(.snippet) }
    if !placemark.address.isEmpty { survey.fields.insert(.address) }
    if !placemark.phone.isEmpty { survey.fields.insert(.phone) }
    if !placemark.link.isEmpty { survey.fields.insert(.link) }
    if !placemark.folder.isEmpty { survey.fields.insert(.folder) }
    if !placemark.shapes.isEmpty { survey.fields.formUnion([.geometry, .latitude, .longitude]) }
    if !placemark.when.isEmpty || !placemark.begin.isEmpty || !placemark.end.isEmpty {
      survey.fields.insert(.time)
    }
    if !placemark.description.isEmpty {
      survey.fields.insert(.description)
      if HTMLText(placemark.bytes.string(placemark.description)).isMarkup { htmlCount += 1 }
    }
    var sequence: [UInt8] = []
    var id = TextRange()
    for (name, value) in placemark.values {
      let text = placemark.bytes.span.extracting(name.bounds)
      if text.matches("id") { id = value }
      sequence.append(text)
      sequence.append(0)
    }
    if !placemark.id.isEmpty,
      !placemark.bytes.span.extracting(id.bounds)
        .matches(placemark.bytes.span.extracting(placemark.id.bounds))
    {
      survey.hasOtherIDs = true
    }
    let names = sequence.dropLast().split(separator: 0, omittingEmptySubsequences: false)
    if Set(names).count < placemark.values.count { repetitions += 1 }
    if sequence.isEmpty { return }
    sequence.append(placemark.isFurther ? 1 : 0)
    guard known.isNew(sequence) else { return }
    survey.note(
      names.map { String(decoding: $0, as: UTF8.self) }, isFurther: placemark.isFurther)
  }
}
