public import CJSONReader
public import KokchaBytes

/// Owns one simdjson parser and the tokens of the document that it read last.
///
/// simdjson finds what is where, refuses what RFC 8259 does not allow, and unescapes strings; what
/// its library leaves open (numbers, halves of surrogate pairs, the end of the document) is looked
/// at beside it in `CJSONReader`.
///
/// Tokens are looked at inlined: readers of JSON ask for them several times for each value (measured).
@safe @usableFromInline
package struct JSONTokenReader: ~Copyable {
  private let handle: OpaquePointer
  @usableFromInline var tokens: UnsafePointer<kokcha_json_token>?
  /// How many tokens the document has.
  @usableFromInline package private(set) var count = 0
  private var texts: UnsafePointer<UInt8>?
  private var textLength = 0

  /// Bytes behind a document that must be readable, whatever they hold.
  package static var padding: Int { KOKCHA_JSON_PADDING }
  /// How deep arrays and objects may be nested, the document itself counted.
  package static var mostDepth: Int { KOKCHA_JSON_DEPTH }

  /// - Precondition: There is memory for some hundred bytes.
  package init() {
    guard let made = unsafe kokcha_json_create() else {
      fatalError("simdjson has no memory for a parser")
    }
    unsafe handle = made
    unsafe tokens = nil
    unsafe texts = nil
  }

  deinit { unsafe kokcha_json_destroy(handle) }

  /// Reads one object or array.
  ///
  /// - Precondition: `padding` bytes stand behind `range`.
  /// - Returns: What is wrong with it, and at which byte of `bytes`; nil if nothing is.
  package mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) -> JSONFault? {
    precondition(range.lowerBound >= 0 && range.upperBound + Self.padding <= bytes.count)
    var offset = 0
    let status = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe kokcha_json_read(
        handle, buffer.baseAddress.map { unsafe $0 + range.lowerBound }, range.count, &offset)
    }
    guard status == 0 else {
      count = 0
      return JSONFault(status: status, offset: range.lowerBound + offset)
    }
    start = range.lowerBound
    var found = 0
    unsafe tokens = kokcha_json_tokens(handle, &found)
    count = found
    found = 0
    unsafe texts = kokcha_json_texts(handle, &found)
    textLength = found
    return nil
  }

  /// Gives back what memory a long document took, and forgets it.
  package mutating func shrink() {
    unsafe kokcha_json_shrink(handle)
    unsafe tokens = nil
    unsafe texts = nil
    (count, textLength) = (0, 0)
  }

  /// Where the document begins in the bytes that were given.
  @usableFromInline var start = 0

  @inlinable
  package subscript(index: Int) -> JSONToken {
    precondition(index >= 0 && index < count)
    // The document has tokens, so there is memory for them.
    guard let tokens = unsafe tokens else { fatalError("tokens without memory") }
    let token = unsafe tokens[index]
    return JSONToken(token, documentStart: start)
  }

  /// Adds the text of a string with escapes at the end of `buffer`.
  @usableFromInline
  package func append(_ token: JSONToken, to buffer: inout [UInt8]) {
    precondition(token.kind == .escaped && Int(token.next) + Int(token.count) <= textLength)
    guard let texts = unsafe texts else { return }
    buffer.append(
      unsafe Span(_unsafeStart: texts + Int(token.next), count: Int(token.count)))
  }
}

extension JSONTokenReader {
  /// The token behind a value and all that it holds.
  @inlinable
  package func following(_ value: Int) -> Int {
    let token = self[value]
    return token.isContainer ? token.next : value + 1
  }

  /// What a value says, as text in `text`: a string's own, a number's digits, a list's JSON.
  @inlinable
  package func text(of value: Int, in text: inout [UInt8]) -> TextRange {
    let token = self[value]
    switch token.kind {
    case .null: return TextRange()
    case .string: return token.inside
    case .escaped:
      let start = text.count
      append(token, to: &text)
      return TextRange(start: start, count: text.count - start)
    default: return token.raw
    }
  }
}

extension JSONTokenReader {
  /// Whether a string says `text`, which is ASCII; keys are compared as what they stand for (RFC 8259 §8.3).
  @inlinable
  package func says(_ text: StaticString, _ value: Int, in bytes: [UInt8]) -> Bool {
    let token = self[value]
    switch token.kind {
    case .string: return bytes.span.extracting(token.inside.bounds).matches(text)
    case .escaped:
      var unescaped: [UInt8] = []
      append(token, to: &unescaped)
      return unescaped.span.matches(text)
    default: return false
    }
  }
}

extension [UInt8] {
  /// Sees to it that as many bytes stand behind an offset as `JSONTokenReader` wants there.
  package mutating func padForJSON(behind end: Int) {
    let missing = end + JSONTokenReader.padding - count
    if missing > 0 { append(contentsOf: repeatElement(0x20, count: missing)) }
  }
}

/// A value of a JSON document, or the key of one.
@frozen @usableFromInline
package struct JSONToken {
  @frozen @usableFromInline
  package enum Kind: UInt32 {
    case null, `false`, `true`, number, string, escaped, array, object

    // Without it, two kinds are compared through a table of the protocol's (measured).
    @inlinable @inline(__always)
    package static func == (a: Self, b: Self) -> Bool { a.rawValue == b.rawValue }
  }

  @usableFromInline package var kind: Kind
  /// Where it begins, at its quote or bracket.
  @usableFromInline package var offset: Int
  /// How long it is, quotes and brackets counted.
  @usableFromInline package var length: Int
  /// Containers: the token after their last one.
  @usableFromInline package var next: Int
  /// Containers: how many values they hold.
  @usableFromInline package var count: Int

  @inlinable
  init(_ token: kokcha_json_token, documentStart: Int) {
    kind = Kind(rawValue: token.kind) ?? .null
    offset = documentStart + Int(token.offset)
    length = Int(token.length)
    next = Int(token.next)
    count = Int(token.count)
  }

  /// The bytes as they stand in the document.
  @inlinable package var raw: TextRange { TextRange(start: offset, count: length) }
  /// The inside of a string without escapes.
  @inlinable package var inside: TextRange { TextRange(start: offset + 1, count: length - 2) }
  @inlinable package var isContainer: Bool { kind == .array || kind == .object }
}

/// Why bytes are not a JSON document that Kokcha reads, and where.
package struct JSONFault: Equatable {
  package enum Kind: Int32 {
    case noMemory = 1, malformed, notUTF8, control, badNumber, badWord, badEscape, surrogate, nul
    case tooDeep
  }

  package var kind: Kind
  package var offset: Int

  fileprivate init(status: Int32, offset: Int) {
    kind = Kind(rawValue: status) ?? .malformed
    self.offset = offset
  }
}
