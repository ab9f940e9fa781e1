import Foundation
import FoundationXML
import Kokcha
import KokchaKML

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

  init(
    _ events: [Event], extraColumns: [String] = [],
    information: DocumentInformation = DocumentInformation()
  ) throws {
    var writer = KMLWriter(to: MemorySink(), extraColumns: extraColumns, information: information)
    for event in events { try writer.write(event) }
    bytes = try writer.finish().bytes
    root = try Self.parse(bytes)
  }

  /// A single event with what it brings.
  init(_ event: Event) throws {
    try self.init([event], extraColumns: event.extra.map(\.name))
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var document: KMLElement { root["kml"]?["Document"] ?? root }
  var placemarks: [KMLElement] { document.all("Placemark") }

  private static func parse(_ bytes: [UInt8]) throws -> KMLElement {
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
