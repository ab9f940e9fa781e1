import KokchaBytes
import KokchaModel

/// Makes Placemarks of a KML document's tokens, as they come.
struct PlacemarkReader {
  /// The Placemark that is whole by now.
  private(set) var placemark = KMLPlacemark()
  /// What is there and not read, and how often.
  private(set) var leftOut: [String: Int] = [:]
  /// Addresses of further files that the document wants to be read.
  private(set) var links: [String] = []
  /// What makes the document unreadable.
  private(set) var fault: (code: ProblemCode, line: Int, message: String, advice: String)?

  private var stack: [KMLElement] = []
  private var isForeignRoot = false
  private var hasRoot = false
  /// How many elements are open in one that is not looked at.
  private var skipped = 0
  private var folders: [(name: [UInt8], isBasemap: Bool)] = []
  private var text: [UInt8] = []
  private var holdsText = false
  private var attribute = Attribute.other
  private var dataName = TextRange()
  private var isInPlacemark = false
  /// A polygon's rings so far, which of them is its outside, and how many bytes they have.
  private var rings: [[UInt8]] = []
  private var outside: Int?
  private var ringBytes = 0
  /// The first and the last time of a track, and how many it has.
  private var trackTimes: (first: [UInt8], last: [UInt8], count: Int) = ([], [], 0)
  private var trackPoints: [UInt8] = []
  private var href: [UInt8] = []

  private enum Attribute { case id, name, href, other }

  /// The most that a Placemark may hold, in bytes, and so a text in it.
  static var longestPlacemark: Int { 32 << 20 }
  /// The most that the names of folders within each other may hold.
  static var longestFolders: Int { 64 << 10 }

  /// Takes the next token; true if a Placemark is whole with it.
  mutating func take(_ token: XMLToken, of texts: [UInt8]) -> Bool {
    switch token.kind {
    case .start: start(token, texts)
    case .attribute: noteAttribute(texts.span.extracting(token.text.bounds))
    case .value: if skipped == 0 { takeValue(Array(texts[token.text.bounds])) }
    case .text:
      guard holdsText, skipped == 0 else { break }
      text.append(contentsOf: texts[token.text.bounds])
      if text.count > Self.longestPlacemark { tooLong(token.line, "a text") }
    case .end: return end(token.line)
    }
    return false
  }

  private mutating func tooLong(_ line: Int, _ what: String, _ most: Int = longestPlacemark) {
    let limit = most >= 1 << 20 ? "\(most >> 20) MiB" : "\(most >> 10) KiB"
    fault = (
      .xmlTooLarge, line, "\(what) is longer than \(limit)",
      "is this a map? look what its texts hold"
    )
  }

  /// The bytes of the Placemark so far, with those of a polygon or track that is not whole yet.
  private var heldBytes: Int {
    placemark.bytes.count + trackPoints.count + ringBytes
  }

  // MARK: Elements

  private mutating func start(_ token: XMLToken, _ texts: [UInt8]) {
    if skipped > 0 {
      skipped += 1
      return
    }
    let name = texts.span.extracting(token.text.bounds)
    if !hasRoot { isForeignRoot = token.space == .other && name.matches("kml") }
    let element = KMLElement(name, token.space, isForeignRoot: isForeignRoot)
    if !hasRoot {
      hasRoot = true
      if ![.kml, .document, .folder, .placemark].contains(element) {
        fault = (
          .notKML, token.line, "the root element is '\(Problem.quotable(name.string))', not 'kml'",
          "is this a map in KML? convert it first, with ogr2ogr or gpsbabel for instance"
        )
      }
    }
    if let words = element.leftOut { leftOut[words, default: 0] += 1 }
    if element.isSkipped {
      skipped = 1
      return
    }
    stack.append(element)
    holdsText = element.holdsText
    if holdsText { text.removeAll(keepingCapacity: true) }
    switch element {
    case .placemark: beginPlacemark(token.line)
    case .folder: folders.append(([], false))
    case .networkLink: href = []
    case .polygon: removeRings()
    case .track:
      trackTimes = ([], [], 0)
      trackPoints = []
    case .data, .simpleData: dataName = TextRange()
    default: break
    }
  }

  private mutating func beginPlacemark(_ line: Int) {
    placemark.removeAll()
    placemark.line = line
    isInPlacemark = true
    var path: [UInt8] = []
    for folder in folders where !folder.name.isEmpty {
      if !path.isEmpty { path.append(contentsOf: " / ".utf8) }
      path.append(contentsOf: folder.name)
    }
    placemark.folder = placemark.append(path)
    placemark.isInBasemap = folders.contains { $0.isBasemap }
  }

  private mutating func noteAttribute(_ name: Span<UInt8>) {
    attribute =
      name.matches("id")
      ? .id : name.matches("name") ? .name : name.matches("href") ? .href : .other
  }

  private mutating func takeValue(_ value: [UInt8]) {
    switch (attribute, stack.last) {
    case (.id, .placemark): placemark.id = placemark.append(value)
    case (.id, .folder): folders[folders.count - 1].isBasemap = value.elementsEqual("basemap".utf8)
    case (.name, .data), (.name, .simpleData): dataName = placemark.append(value)
    case (.href, .source) where isInPlacemark: placemark.link = placemark.append(value)
    default: break
    }
  }

  private mutating func end(_ line: Int) -> Bool {
    if skipped > 0 {
      skipped -= 1
      return false
    }
    guard let element = stack.popLast() else { return false }
    holdsText = stack.last?.holdsText ?? false
    switch element {
    case .folder: folders.removeLast()
    case .networkLink: endLink()
    case .href: if stack.last == .link || stack.last == .url { href = trimmed(text) }
    case .name:
      if stack.last == .folder {
        folders[folders.count - 1].name = trimmed(text)
        // Each Placemark in it names it.
        if folders.reduce(0, { $0 + $1.name.count }) > Self.longestFolders {
          tooLong(line, "the name of a folder, with those around it,", Self.longestFolders)
        }
      } else if stack.last == .placemark {
        placemark.name = placemark.append(trimmed(text))
      }
    case .placemark:
      isInPlacemark = false
      placemark.takeNotes()
      return true
    default: if isInPlacemark { endPart(element) }
    }
    if text.capacity > KMLPlacemark.keptRoom { text = [] }
    if heldBytes > Self.longestPlacemark { tooLong(line, "a Placemark") }
    return false
  }

  private mutating func endLink() {
    let address = String(decoding: href, as: UTF8.self)
    if !address.isEmpty { links.append(address) }
  }

  private func trimmed(_ text: [UInt8]) -> [UInt8] {
    Array(text[text.span.trimmedBounds(of: 0..<text.count)].drop { $0 == 0x0A || $0 == 0x0D })
  }

  // MARK: Parts of a Placemark

  private mutating func endPart(_ element: KMLElement) {
    switch element {
    case .description:
      if stack.last == .placemark { placemark.description = placemark.append(text) }
    case .snippet: placemark.snippet = placemark.append(trimmed(text))
    case .address: placemark.address = placemark.append(trimmed(text))
    case .phone: placemark.phone = placemark.append(trimmed(text))
    case .when:
      if stack.last == .track {
        trackTimes.last = trimmed(text)
        if trackTimes.count == 0 { trackTimes.first = trackTimes.last }
        trackTimes.count += 1
      } else {
        placemark.when = placemark.append(trimmed(text))
      }
    case .begin: placemark.begin = placemark.append(trimmed(text))
    case .end: placemark.end = placemark.append(trimmed(text))
    case .value, .simpleData:
      if !dataName.isEmpty, !text.isEmpty {
        placemark.append(dataName, placemark.append(text), isData: element == .value)
      }
      if element == .simpleData { dataName = TextRange() }
    case .coordinates: endCoordinates()
    case .coord:
      if !trackPoints.isEmpty { trackPoints.append(0x20) }
      let read = read(text, isCoord: true)
      trackPoints.append(contentsOf: read.isMalformed ? text : Array(read.text[1...].dropLast()))
      if read.isMalformed { placemark.shapes.append((.malformed, placemark.append(text))) }
      // Points are told apart by commas in WKT.
      trackPoints.append(0x2C)
    case .polygon: endPolygon()
    case .track: endTrack()
    default: break
    }
  }

  private mutating func read(_ text: [UInt8], isCoord: Bool = false) -> KMLCoordinates {
    let read = KMLCoordinates(text, isCoord: isCoord)
    if read.heights > 0 { leftOut["heights are not read", default: 0] += read.heights }
    return read
  }

  private mutating func endCoordinates() {
    let coordinates = read(text)
    let parent = stack.last
    if coordinates.isMalformed {
      placemark.shapes.append((.malformed, placemark.append(coordinates.text)))
      return
    }
    if coordinates.points == 0 { return }
    if parent == .linearRing, stack.dropLast().last == .outer || stack.dropLast().last == .inner {
      if stack.dropLast().last == .outer { outside = rings.count }
      rings.append(coordinates.text)
      ringBytes += coordinates.text.count
    } else if parent == .point {
      let isOne = coordinates.points == 1
      placemark.shapes.append((isOne ? .point : .malformed, placemark.append(coordinates.text)))
    } else if parent == .lineString || parent == .linearRing {
      placemark.shapes.append((.line, placemark.append(coordinates.text)))
    }
  }

  private mutating func endPolygon() {
    if rings.isEmpty { return }
    // The outside comes first in WKT, wherever it stands here.
    let order = [outside].compactMap(\.self) + rings.indices.filter { $0 != outside }
    var area: [UInt8] = [0x28]
    for index in order {
      if area.count > 1 { area.append(contentsOf: [0x2C, 0x20]) }
      area.append(contentsOf: rings[index])
    }
    area.append(0x29)
    placemark.shapes.append((.area, placemark.append(area)))
    removeRings()
  }

  private mutating func removeRings() {
    rings = []
    outside = nil
    ringBytes = 0
  }

  /// A track is a line, and its time that from its first point to its last.
  private mutating func endTrack() {
    if trackTimes.count > 0, placemark.when.isEmpty {
      if placemark.begin.isEmpty { placemark.begin = placemark.append(trackTimes.first) }
      placemark.end = placemark.append(trackTimes.last)
      if trackTimes.count > 2 {
        leftOut["of a track's times the first and the last are read", default: 0] += 1
      }
    }
    guard !trackPoints.isEmpty else { return }
    let isPoint = trackPoints.dropLast().allSatisfy { $0 != 0x2C }
    let line = [0x28] + trackPoints.dropLast() + [0x29]
    placemark.shapes.append((isPoint ? .point : .line, placemark.append(line)))
    trackPoints = []
  }
}
