import KokchaBytes
package import KokchaModel
package import KokchaRecords
import KokchaValues

/// What a first pass through KML documents finds.
package struct KMLSurvey {
  package private(set) var survey = MapSurvey()
  /// The documents that hold events, in the order in which they are read.
  package private(set) var documents: [KMLDocumentSource] = []
  private var known = NameSequences()
  /// Of sequences of names that hold one several times, which names those are.
  private var repeatedNames: [[UInt8]: [String]] = [:]
  private static var mostRepeated: Int { 1024 }
  /// Descriptions with markup.
  private var marked = (count: 0, first: nil as InputPosition?)
  /// What is not read, by document.
  private var unread: [(file: String, parts: UnreadParts)] = []
  private var placemarks = 0
  private let options: EventLogOptions

  /// - Parameter options: how the documents are read.
  package init(_ options: EventLogOptions) { self.options = options }

  /// Looks through a document, and gives the addresses of those that it refers to.
  ///
  /// - Throws: `Problem` if it cannot be read.
  package mutating func look(through document: KMLDocumentSource) throws(Problem) -> [KMLLink] {
    var scanner = try KMLScanner(document, options)
    while !scanner.isOver {
      try scanner.advance { note($0, in: document.name) }
    }
    unread.append((document.name, scanner.placemarks.unread))
    documents.append(document)
    return scanner.placemarks.links
  }

  /// Notes something else that is not read.
  ///
  /// - Parameters:
  ///   - what: what it is, in words.
  ///   - position: where it is first.
  ///   - advice: what to do about it; nil where the page on maps says all.
  package mutating func leaveOut(
    _ what: String, at position: InputPosition? = nil, advice: String? = nil
  ) {
    survey.leaveOut(what, at: position, advice: advice)
  }

  /// Notes a link that is not followed.
  package mutating func leaveOut(_ link: KMLLink, of document: String) {
    leaveOut(
      "a NetworkLink leads to \(Problem.quotable(link.text, limit: 200)), and is not followed",
      at: InputPosition(file: document, line: link.line), advice: Self.linkAdvice)
  }

  private static let linkAdvice =
    "Kokcha fetches nothing: open the address, save the map that it leads to, and read that; from "
    + "Google My Maps export the map without \"Keep data up to date\""

  /// Refuses a map without a Placemark, and says what there is in its place.
  ///
  /// - Throws: `Problem` if there is none.
  package func requirePlacemarks(in file: String) throws(Problem) {
    guard placemarks == 0 else { return }
    let found = result.leftOut
    let hasLinks = found.contains { $0.advice == Self.linkAdvice }
    let hasOverlays = unread.contains { $0.parts.found.keys.contains { $0.element.isOverlay } }
    throw Problem(
      .noRows, at: InputPosition(file: file),
      (["the map has no Placemark"] + found.prefix(5).map(\.what)).joined(separator: "; "),
      advice: hasLinks
        ? Self.linkAdvice
        : hasOverlays
          ? "an image holds no events: draw what it shows as Placemarks"
          : "is it empty, or not the file you meant?")
  }

  /// What was found, once all documents were looked through.
  package var result: MapSurvey {
    var result = survey
    if MapOrigin(ofProperties: survey.names.names) == .ours { return result }
    for (file, parts) in unread {
      // In the order of the document.
      let found = parts.found.map { (words: $0.words, count: $1.count, line: $1.line) }
      for part in found.sorted(by: { ($0.line, $0.words) < ($1.line, $1.words) }) {
        result.leaveOut(
          part.words, count: part.count, at: InputPosition(file: file, line: part.line))
      }
    }
    if marked.count > 0 {
      result.leaveOut(
        "a description's markup is not read, its text is", count: marked.count, at: marked.first)
    }
    return result
  }

  private mutating func note(_ placemark: KMLPlacemark, in file: String) {
    let position = InputPosition(file: file, line: placemark.line)
    placemarks += 1
    if !placemark.id.isEmpty { survey.fields.insert(.id) }
    if !placemark.name.isEmpty { survey.fields.insert(.name) }
    if !placemark.snippet.isEmpty { survey.fields.insert(.snippet) }
    if !placemark.address.isEmpty { survey.fields.insert(.address) }
    if !placemark.phone.isEmpty { survey.fields.insert(.phone) }
    if !placemark.link.isEmpty { survey.fields.insert(.link) }
    if !placemark.folder.isEmpty { survey.fields.insert(.folder) }
    if !placemark.shapes.isEmpty { survey.fields.formUnion([.geometry, .latitude, .longitude]) }
    if !placemark.date.isEmpty { survey.fields.insert(.time) }
    if !placemark.inheritedTime.isEmpty { survey.hasInheritedTimes = true }
    if !survey.hasZeroPoint, let point = placemark.point {
      let text = placemark.bytes.span
      survey.hasZeroPoint =
        Degrees.longitude.isZero(text.extracting(point.x.bounds))
        && Degrees.latitude.isZero(text.extracting(point.y.bounds))
    }
    if !placemark.description.isEmpty {
      survey.fields.insert(.description)
      if HTMLText(placemark.bytes.string(placemark.description)).isMarkup {
        marked = (marked.count + 1, marked.first ?? position)
      }
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
    if sequence.isEmpty { return }
    sequence.append(placemark.isFurther ? 1 : 0)
    let isNew = known.isNew(sequence)
    if isNew || repeatedNames.count == Self.mostRepeated {
      let names = sequence.dropLast(2).split(separator: 0, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      var seen: Set<String> = []
      let repeated = names.filter { !seen.insert($0).inserted }
      if !repeated.isEmpty, repeatedNames.count < Self.mostRepeated {
        repeatedNames[sequence] = repeated
      }
      leaveOut(repeated, at: position)
      if isNew { survey.note(names, isFurther: placemark.isFurther) }
    } else if !repeatedNames.isEmpty, let repeated = repeatedNames[sequence] {
      leaveOut(repeated, at: position)
    }
  }

  private mutating func leaveOut(_ repeated: [String], at position: InputPosition) {
    for name in repeated {
      survey.leaveOut(
        "of several values named '\(Problem.quotable(name))' in a Placemark, the first is read",
        at: position)
    }
  }
}
