import KokchaBytes
import KokchaModel

/// Makes Placemarks of a KML document's tokens, as they come, and notes all else that stands there.
struct PlacemarkReader {
  /// The Placemark that is whole by now.
  var placemark = KMLPlacemark()
  /// What is there and not read.
  var unread = UnreadParts()
  /// Addresses of further files that the document wants to be read.
  var links: [KMLLink] = []
  /// What makes the document unreadable.
  private(set) var fault: (code: ProblemCode, line: Int, message: String, advice: String)?

  let inheritsTime: Bool
  var stack: [Frame] = []
  /// The outermost elements that are not read, of those that are open.
  var unreadElements: [(part: UnreadPart, line: Int, isTold: Bool)] = []
  var hasRoot = false
  /// How many elements are open in one that tells nothing of an event.
  var skipped = 0
  var containers: [KMLContainer] = []
  var text = MarkedText()
  var holdsText = false
  var foreign = ForeignValues()
  var attribute = XMLToken.Space.none
  var attributeName: Range<Int> = 0..<0
  var qualifiedName: Range<Int> = 0..<0
  var dataName = TextRange()
  var isInPlacemark = false
  var time = KMLTime()
  var track = KMLTrack()
  /// Of the tracks of the Placemark at hand.
  var trackTime = KMLTime()
  var shapes = KMLShapes()
  var link = KMLLink()
  var schema: (name: [UInt8], parent: [UInt8]) = ([], [])
  /// Elements that the document calls Placemarks (KML 2.0 and 2.1, `Schema parent="Placemark"`).
  var customPlacemarks: Set<[UInt8]> = []
  /// The last balloons' texts that were looked at.
  var balloons: [(text: [UInt8], saysSomething: Bool)] = []
  static var mostBalloons: Int { 4 }

  /// An element that is open.
  struct Frame {
    var element: KMLElement
    var line: Int
    var isRead = true
    /// Whether an element of the document's own is a Placemark here.
    var isCustom = false
    /// Which of `unreadElements` it lies in.
    var unread: Int?
    /// Which of the elements that may stand in it once have been.
    var seen: UInt64 = 0
  }

  /// The most that a Placemark may hold, in bytes, and so a text in it.
  static var longestPlacemark: Int { 32 << 20 }
  /// The most that the names of folders within each other may hold.
  static var longestFolders: Int { 64 << 10 }

  /// - Parameter inheritsTime: whether a Placemark without a time has that of the Folder around it.
  init(inheritsTime: Bool) { self.inheritsTime = inheritsTime }

  /// Takes the next token; true if a Placemark is whole with it.
  mutating func take(_ token: XMLToken, of texts: [UInt8]) -> Bool {
    switch token.kind {
    case .start: start(token, texts)
    case .attribute:
      attribute = token.space
      attributeName = token.text.bounds
      qualifiedName = token.qualified
    case .value: if skipped == 0 { takeValue(token, texts) }
    case .text: if skipped == 0 { takeText(token, texts) }
    case .end: return end(token.line)
    }
    return false
  }

  mutating func tooLong(_ line: Int, _ what: String, _ most: Int = longestPlacemark) {
    let limit = most >= 1 << 20 ? "\(most >> 20) MiB" : "\(most >> 10) KiB"
    fault = (
      .xmlTooLarge, line, "\(what) is longer than \(limit)",
      "is this a map? look what its texts hold"
    )
  }

  /// The bytes of the Placemark so far, with those of a polygon or track that is not whole yet.
  var heldBytes: Int {
    placemark.bytes.count + track.count + shapes.heldBytes
  }

  mutating func note(_ kind: UnreadPart.Kind, line: Int, count: Int = 1) {
    if count > 0 { unread.note(UnreadPart(kind), line: line, count: count) }
  }

  // MARK: Elements

  private mutating func start(_ token: XMLToken, _ texts: [UInt8]) {
    if skipped > 0 {
      skipped += 1
      return
    }
    let name = texts.span.extracting(token.text.bounds)
    if holdsText { return text.beginElement(name) }
    if foreign.isOpen { return foreign.begin(name) }
    let element = KMLElement(name, token.space)
    guard let top = stack.indices.last else {
      return beginRoot(element, name, token.line)
    }
    var frame = Frame(element: element, line: token.line)
    let parent = stack[top]
    if element == .other, !isInPlacemark, !customPlacemarks.isEmpty,
      parent.element.isContainer || parent.element == .kml,
      customPlacemarks.contains(Array(texts[token.text.bounds]))
    {
      frame.element = .placemark
      frame.isCustom = true
      stack.append(frame)
      return begin(.placemark, token.line)
    }
    var reading = element.reading(
      in: parent.element, space: token.space, isInPlacemark: isInPlacemark)
    if parent.isCustom, reading == .unread, element == .other, token.space != .gx {
      reading = .values
    }
    if !parent.isRead, !parent.element.isLookedThrough, reading != .nothing { reading = .unread }
    switch reading {
    case .nothing: skipped = 1
    case .values:
      foreign.begin(name)
      stack.append(frame)
    case .read:
      var kind = UnreadPart.Kind.element
      if let bit = element.single {
        if parent.seen & bit != 0 { kind = .second }
        stack[top].seen |= bit
      }
      if parent.element.isContainer, element.isOfContainer {
        if containers[containers.count - 1].hasFeatures { kind = .late }
        if element != .name, !inheritsTime { return beginUnread(.element, frame, token, texts) }
      }
      if kind != .element { return beginUnread(kind, frame, token, texts) }
      stack.append(frame)
      holdsText = element.holdsText
      if holdsText { text.begin(isHTML: element == .description || element == .balloonText) }
      begin(element, token.line)
    case .unread: beginUnread(.element, frame, token, texts)
    }
  }

  private mutating func beginRoot(_ element: KMLElement, _ name: Span<UInt8>, _ line: Int) {
    guard !hasRoot else { return }
    hasRoot = true
    if ![.kml, .document, .folder, .placemark].contains(element) {
      fault = (
        .notKML, line, "the root element is '\(Problem.quotable(name.string))', not 'kml'",
        "is this a map in KML? convert it first, with ogr2ogr or gpsbabel for instance"
      )
    }
    stack.append(Frame(element: element, line: line))
    begin(element, line)
  }

  private mutating func beginUnread(
    _ kind: UnreadPart.Kind, _ frame: Frame, _ token: XMLToken, _ texts: [UInt8]
  ) {
    var frame = frame
    frame.isRead = false
    frame.unread = stack.last?.unread
    // What lies in something that is not read is told with it.
    if frame.unread == nil {
      frame.unread = unreadElements.count
      let name = frame.element == .other ? texts.span.extracting(token.qualified).string : ""
      let parent = stack.last?.element ?? .other
      unreadElements.append(
        (UnreadPart(kind, frame.element, in: parent, name: name), token.line, false))
    }
    stack.append(frame)
  }

  private mutating func begin(_ element: KMLElement, _ line: Int) {
    switch element {
    case .placemark: beginPlacemark(line)
    case .folder, .document:
      if !containers.isEmpty { containers[containers.count - 1].hasFeatures = true }
      containers.append(KMLContainer(isRoot: containers.isEmpty && element == .document))
    case .networkLink: link = KMLLink(line: line)
    case .timeStamp, .timeSpan: time = KMLTime()
    case .polygon: shapes.beginPolygon()
    case .track: track = KMLTrack()
    case .data, .simpleData: dataName = TextRange()
    case .schema: schema = ([], [])
    default: break
    }
  }

  private mutating func beginPlacemark(_ line: Int) {
    placemark.removeAll()
    dataName = TextRange()
    placemark.line = line
    trackTime = KMLTime()
    isInPlacemark = true
    var path: [UInt8] = []
    for index in containers.indices {
      containers[index].hasFeatures = true
      let name = containers[index].name
      if name.isEmpty || containers[index].isRoot { continue }
      if !path.isEmpty { path.append(contentsOf: " / ".utf8) }
      path.append(contentsOf: name)
    }
    placemark.folder = placemark.append(path)
    placemark.isInBasemap = containers.contains { $0.isBasemap }
  }

  // MARK: Attributes and text

  private mutating func takeValue(_ token: XMLToken, _ texts: [UInt8]) {
    let name = texts.span.extracting(attributeName)
    let value = texts.span.extracting(token.text.bounds)
    if text.isInElement, holdsText { return text.appendAttribute(name, value) }
    if attribute == .schemas || value.isBlankXML { return }
    if foreign.isOpen {
      if attribute != .xml { foreign.appendAttribute(name, value) }
      return
    }
    guard let frame = stack.last else { return }
    if let place = frame.unread {
      if attribute != .xml, !Self.isNothing(name) { tell(place) }
      return
    }
    if attribute == .none, take(name, value, of: frame.element) { return }
    if Self.isNothing(name) { return }
    var part = UnreadPart(.attribute, frame.element, in: .other)
    part.name = Problem.quotable(texts.span.extracting(qualifiedName).string)
    unread.note(part, line: token.line)
  }

  /// Takes an attribute that is read; false for others.
  private mutating func take(
    _ name: Span<UInt8>, _ value: Span<UInt8>, of element: KMLElement
  ) -> Bool {
    switch element {
    case .placemark where name.matches("id"):
      placemark.id = placemark.append(value)
    case .folder where name.matches("id"):
      containers[containers.count - 1].isBasemap = value.matches("basemap")
    case .data where name.matches("name"), .simpleData where name.matches("name"):
      dataName = placemark.append(value)
    case .source where name.matches("href"):
      placemark.link = placemark.append(value)
    case .schema where name.matches("name"): schema.name = [UInt8](copying: value)
    case .schema where name.matches("parent"): schema.parent = [UInt8](copying: value)
    case .simpleField: return name.matches("name") || name.matches("type")
    default: return false
    }
    return true
  }

  /// Attributes that are for programs.
  private static func isNothing(_ name: Span<UInt8>) -> Bool {
    switch name.count {
    case 2: name.matches("id")
    case 3: name.matches("rel")
    case 4: name.matches("type") || name.matches("base")
    case 5: name.matches("space")
    case 8: name.matches("targetId") || name.matches("maxLines") || name.matches("hreflang")
    case 9: name.matches("schemaUrl")
    case 14: name.matches("schemaLocation")
    case 18: name.matches("xsi:schemaLocation")
    default: false
    }
  }

  private mutating func takeText(_ token: XMLToken, _ texts: [UInt8]) {
    let content = texts.span.extracting(token.text.bounds)
    if holdsText {
      text.append(content)
      if text.count > Self.longestPlacemark { tooLong(token.line, "a text") }
    } else if foreign.isOpen {
      foreign.append(content)
      if foreign.count > Self.longestPlacemark { tooLong(token.line, "a text") }
    } else if let frame = stack.last, !content.isBlankXML {
      if let place = frame.unread {
        tell(place)
      } else {
        unread.note(UnreadPart(.text, frame.element, in: frame.element), line: token.line)
      }
    }
  }

  /// Notes an element that is not read, as it holds something.
  private mutating func tell(_ place: Int) {
    if unreadElements[place].isTold { return }
    unreadElements[place].isTold = true
    unread.note(unreadElements[place].part, line: unreadElements[place].line)
  }

  // MARK: Ends

  private mutating func end(_ line: Int) -> Bool {
    if skipped > 0 {
      skipped -= 1
      return false
    }
    if text.isInElement, holdsText {
      text.endElement()
      return false
    }
    if foreign.isOpen {
      foreign.end()
      if !foreign.isOpen {
        stack.removeLast()
        takeForeign()
      }
      return false
    }
    guard let frame = stack.popLast() else { return false }
    if let place = frame.unread {
      if place == unreadElements.count - 1, stack.last?.unread != place {
        unreadElements.removeLast()
      }
      return false
    }
    holdsText = false
    switch frame.element {
    case .folder, .document: endContainer(frame)
    case .networkLink: endLink()
    case .href: link.address = text.trimmed
    case .schema:
      if schema.parent.elementsEqual("Placemark".utf8), !schema.name.isEmpty {
        customPlacemarks.insert(schema.name)
      }
    case .parent: schema.parent = text.trimmed
    case .balloonText: endBalloon(frame)
    case .name: endName(line)
    case .when where stack.last?.element == .timeStamp: time.when = text.trimmed
    case .begin: time.begin = text.trimmed
    case .end: time.end = text.trimmed
    case .timeStamp, .timeSpan: endTime(frame)
    case .placemark:
      isInPlacemark = false
      endPlacemark(frame)
      return true
    default: if isInPlacemark { endPart(frame) }
    }
    if heldBytes > Self.longestPlacemark { tooLong(line, "a Placemark") }
    return false
  }

  private mutating func takeForeign() {
    for value in foreign.values where !value.text.isEmpty {
      let name = placemark.append(value.name)
      placemark.append(name, placemark.append(value.text), isData: false)
    }
  }
}

extension KMLElement {
  /// What a Folder says before the Placemarks in it, to hold for them.
  fileprivate var isOfContainer: Bool { self == .name || self == .timeStamp || self == .timeSpan }
}
