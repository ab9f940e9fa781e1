import Foundation
import FoundationXML
import KokchaFormat
import KokchaKML
import KokchaModel

/// An element as Foundation's parser reads it.
final class KMLElement {
  let name: String
  let attributes: [String: String]
  var children: [KMLElement] = []
  /// The text of the element itself, not of its children.
  var text = ""

  init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The first child of this name.
  subscript(name: String) -> KMLElement? { children.first { $0.name == name } }

  /// The text at the end of a path of names.
  func text(_ path: String...) -> String? {
    path.reduce(self as KMLElement?) { element, name in element?[name] }?.text
  }

  /// All elements of a name, at any depth.
  func all(_ name: String) -> [KMLElement] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  /// A Placemark's fields in ExtendedData.
  var data: [String: String] {
    let fields = self["ExtendedData"]?["SchemaData"]?.children ?? []
    return Dictionary(fields.map { ($0.attributes["name"] ?? "", $0.text) }) { first, _ in first }
  }
}

/// A document that the writer made, as bytes and as Foundation reads it.
struct WrittenKML {
  let bytes: [UInt8]
  let root: KMLElement
  let losses: LossCounts

  /// A document of events; `prepare` changes a batch before it is written, where an `Event` cannot say it.
  init(
    _ events: [Event], extraColumns: [String] = [],
    information: DocumentInformation = DocumentInformation(),
    drawing: DrawingOptions = DrawingOptions(), prepare: (inout EventBatch) -> Void = { _ in }
  ) throws {
    let format = KMLFormat(information: information, drawing: drawing)
    (bytes, losses) = try Self.write(events, extraColumns, format, prepare)
    root = try Self.parse(bytes)
  }

  /// The bytes of a document, and what they lost.
  static func write(
    _ events: [Event], _ extraColumns: [String], _ format: KMLFormat,
    _ prepare: (inout EventBatch) -> Void = { _ in }
  ) throws -> ([UInt8], LossCounts) {
    var sink = MemorySink()
    let encoder = format.makeEncoder(extraNames: extraColumns)
    let document = format.makeDocument(extraNames: extraColumns)
    var portion = EncodedPortion()
    // Several portions, as in an export.
    for start in stride(from: 0, to: max(events.count, 1), by: 100) {
      var batch = EventBatch()
      batch.extraNames = extraColumns
      for event in events[start..<min(start + 100, events.count)] { batch.append(event) }
      prepare(&batch)
      batch.flatten()
      encoder.encode(batch, into: &portion)
      try document.append(&portion, to: &sink)
    }
    try document.finish(&sink)
    return (sink.bytes, document.losses)
  }

  /// A single event with what it brings.
  init(_ event: Event) throws {
    try self.init([event], extraColumns: event.extra.map(\.name))
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var document: KMLElement { root["kml"]?["Document"] ?? root }
  var placemarks: [KMLElement] { document.all("Placemark") }

  /// The Folder of a name.
  func folder(_ name: String) -> KMLElement? {
    document.all("Folder").first { $0.text("name") == name }
  }

  static func parse(_ bytes: [UInt8]) throws -> KMLElement {
    let parser = XMLParser(data: Data(bytes))
    let builder = TreeBuilder()
    parser.delegate = builder
    guard parser.parse() else {
      throw parser.parserError ?? CocoaError(.fileReadCorruptFile)
    }
    return builder.stack[0]
  }
}

private final class TreeBuilder: NSObject, XMLParserDelegate {
  var stack = [KMLElement("", [:])]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let element = KMLElement(name, attributes)
    stack.last?.children.append(element)
    stack.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    stack.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    stack.last?.text += text
  }
}
