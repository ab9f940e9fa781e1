import CXMLReader
import KokchaBytes

/// Owns one push parser of libxml2 and what it said of the last portion of a document.
///
/// libxml2 decodes, checks well-formedness and resolves references to characters. Nothing is fetched, and a
/// document that declares entities is refused, so that a few bytes cannot become gigabytes.
@safe
struct XMLTokenReader: ~Copyable {
  private let handle: OpaquePointer
  private(set) var tokens: [XMLToken] = []
  /// The bytes in which the tokens' texts stand.
  private(set) var texts: [UInt8] = []

  /// How deep elements may be nested.
  static var mostDepth: Int { KOKCHA_XML_DEPTH }
  /// How many attributes an element may have, and how many namespaces may be declared at once.
  static var mostAttributes: Int { KOKCHA_XML_ATTRIBUTES }

  /// - Parameter ignoresEncoding: whether the bytes are UTF-8, whatever the document says.
  /// - Precondition: There is memory for some kilobytes.
  init(ignoresEncoding: Bool) {
    guard let made = unsafe kokcha_xml_reader_create(ignoresEncoding ? 1 : 0) else {
      fatalError("libxml2 has no memory for a parser")
    }
    unsafe handle = made
  }

  deinit { unsafe kokcha_xml_reader_destroy(handle) }

  /// Reads the next bytes; the tokens are those before a fault too.
  mutating func read(_ bytes: Span<UInt8>, isLast: Bool) -> XMLFault? {
    let status = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe kokcha_xml_read(handle, buffer.baseAddress, buffer.count, isLast ? 1 : 0)
    }
    tokens.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    var count = 0
    if let found = unsafe kokcha_xml_tokens(handle, &count) {
      for index in 0..<count { tokens.append(XMLToken(unsafe found[index])) }
    }
    count = 0
    if let found = unsafe kokcha_xml_texts(handle, &count) {
      texts.append(unsafe Span(_unsafeStart: found, count: count))
    }
    guard status != 0 else { return nil }
    return XMLFault(
      kind: XMLFault.Kind(rawValue: status) ?? .malformed,
      line: Int(unsafe kokcha_xml_fault_line(handle)),
      column: Int(unsafe kokcha_xml_fault_column(handle)),
      message: unsafe String(cString: kokcha_xml_fault_message(handle)))
  }
}

/// A piece of an XML document.
struct XMLToken {
  enum Kind: UInt32 {
    case start, attribute, value, text, end
  }
  enum Space: UInt32 {
    case none, kml, gx, atom, xml, schemas, other
  }

  var kind: Kind
  var space: Space
  /// The line, from 1.
  var line: Int
  /// A name, a value or a text, in the reader's texts.
  var text: TextRange
  /// How many bytes before a name are its prefix, the colon counted.
  var prefix: Int

  /// A name with its prefix, in the reader's texts.
  var qualified: Range<Int> { text.lowerBound - prefix..<text.upperBound }

  fileprivate init(_ token: kokcha_xml_token) {
    kind = Kind(rawValue: token.kind) ?? .text
    space = Space(rawValue: token.space) ?? .other
    line = Int(token.line)
    text = TextRange(start: Int(token.start), count: Int(token.length))
    prefix = Int(token.prefix)
  }
}

/// Why bytes are not an XML document that Kokcha reads, and where.
struct XMLFault {
  enum Kind: Int32 {
    case noMemory = 1, malformed, badEncoding, entityDeclared, entityUnknown, tooDeep, tooLong
    case tooManyAttributes, attributeDeclared
  }

  var kind: Kind
  var line: Int
  var column: Int
  /// libxml2's own words.
  var message: String
}
