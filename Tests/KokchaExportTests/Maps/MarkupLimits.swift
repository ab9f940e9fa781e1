import Foundation
import KokchaModel
import TestSupport
import Testing

/// What a KML document may ask of an XML parser (XML 1.0 §3.1, §2.8) is bounded before the parser works.
@Suite struct MarkupLimits {
  private static func document(_ tag: String, inside: String = "") -> String {
    kml(
      "\(inside)<Folder \(tag)><Placemark id=\"a\"><name>N</name><TimeStamp><when>2022</when></TimeStamp>"
        + "</Placemark></Folder>")
  }

  private static func reading(_ map: String) throws -> ReadMap { try read(map, as: "map.kml") }

  private static func attributes(_ count: Int, quote: String = "\"") -> String {
    (0..<count).map { "a\($0)=\(quote)=>=\(quote)" }.joined(separator: " ")
  }

  private static func namespaces(_ count: Int, from first: Int = 0) -> String {
    (first..<first + count).map { "xmlns:n\($0)=\"u\"" }.joined(separator: " ")
  }

  @Test(arguments: [attributes(256), attributes(256, quote: "'"), namespaces(255)])
  func `as many as are allowed`(tag: String) throws {
    #expect(try read(Self.document(tag), as: "map.kml").value("title") == "N")
  }

  @Test(arguments: [
    attributes(257), attributes(257, quote: "'"), attributes(5000), namespaces(257),
  ])
  func `one too many is refused, by the tag's place`(tag: String) throws {
    let read = try read(
      "<?xml version=\"1.0\"?>\n\n" + Self.document(tag).dropFirst(38), as: "map.kml")
    #expect(read.errors.map(\.code) == [.xmlTooLarge])
    #expect(
      read.errors.first?.message
        == "an element has more than 256 attributes and namespaces here")
    #expect(read.errors.first?.position.line == 3)
  }

  @Test func `namespaces count as long as they are declared`() throws {
    func nested(_ each: Int) -> String {
      "<Folder \(Self.namespaces(each))><Folder \(Self.namespaces(each, from: each))/></Folder>"
    }
    #expect(try read(Self.document("", inside: nested(127)), as: "map.kml").codes == [])
    let beside = String(repeating: "<Folder \(Self.namespaces(200))/>", count: 5)
    #expect(try read(Self.document("", inside: beside), as: "map.kml").codes == [])
    #expect(
      try read(Self.document("", inside: nested(140)), as: "map.kml").errors.map(\.code)
        == [.xmlTooLarge])
  }

  /// Equals signs that are no attributes' (XML 1.0 §2.5–2.7), and marks that end nothing where they stand.
  @Test(arguments: [
    "<!-- <a \(attributes(300)) -->", "<!-->x <a \(attributes(300)) -->",
    "<?x <a \(attributes(300)) ?>",
    "<description><![CDATA[<a \(attributes(300)) ]> ]]]></description>",
    "<description>\(String(repeating: "= ' \" ", count: 400))</description>",
    "<description a='\"'>\(String(repeating: "= ", count: 400))</description>",
  ]) func `what is no start tag is not counted`(inside: String) throws {
    #expect(try read(Self.document("", inside: inside), as: "map.kml").errors == [])
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func `in every width of characters`(encoding: String.Encoding) throws {
    func encoded(_ count: Int) throws -> Data {
      let text = Self.document(Self.attributes(count)).replacing("UTF-8", with: "UTF-16")
      return try #require(("\u{FEFF}" + text).data(using: encoding))
    }
    #expect(try read(try encoded(256), as: "map.kml").value("title") == "N")
    #expect(try read(try encoded(257), as: "map.kml").errors.map(\.code) == [.xmlTooLarge])
  }

  @Test func `a document type of more than 64 KiB is refused`() throws {
    func map(_ count: Int) -> String {
      let declared = (0..<count).map { "<!ELEMENT e\($0) ANY>" }.joined()
      return "<!DOCTYPE kml [<!-- ] --> \(declared)]>" + Self.document("").dropFirst(38)
    }
    #expect(try read(map(100), as: "map.kml").value("title") == "N")
    #expect(try read(map(5000), as: "map.kml").errors.map(\.code) == [.xmlTooLarge])
  }

  @Test func `attributes that stand in no element are refused`() throws {
    let map = "<!DOCTYPE kml [<!ATTLIST Folder x CDATA \"]>\">]>" + Self.document("").dropFirst(38)
    let read = try Self.reading(map)
    #expect(read.errors.map(\.code) == [.xmlEntities])
    #expect(
      read.errors.first?.message.hasPrefix("the document declares attributes with values") == true)
    let implied = map.replacing("\"]>\"", with: "#IMPLIED")
    #expect(try Self.reading(implied).value("title") == "N")
  }
}
