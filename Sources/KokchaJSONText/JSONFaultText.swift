import KokchaBytes
package import KokchaModel
import KokchaValues

/// What is said of bytes that are not JSON, and where they stand exactly.
package struct JSONFaultText {
  package var code: ProblemCode
  package var offset: Int
  package var message: String
  package var advice: String

  package init(_ fault: JSONFault, in bytes: [UInt8], _ range: Range<Int>) {
    offset = fault.offset
    code = .jsonMalformed
    switch fault.kind {
    case .noMemory:
      message = "there is not memory enough to read this"
      advice = "close other programs, or part the event"
    case .malformed:
      let byte = offset < range.upperBound ? bytes[offset] : 0
      if offset >= range.upperBound {
        message = "the JSON ends before it is whole"
      } else {
        let shown =
          byte < 0x80
          ? " before '\(Problem.quotable(String(UnicodeScalar(byte))))'" : " before this"
        message = "this is not JSON: something is missing or wrong" + shown
      }
      advice = "look for a comma, colon, quote or bracket that is missing or too many"
    case .notUTF8:
      code = .notUTF8
      message = "these bytes are not UTF-8"
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span.extracting(range))
      } catch {
        offset = range.lowerBound + error.byteOffsets.lowerBound
      }
      advice = EncodingGuess.advice(
        on: bytes.span.extracting(range), at: offset - range.lowerBound,
        saving: "save the file as UTF-8")
    case .control:
      offset = Self.offsetOfControl(in: bytes, range) ?? offset
      let isNUL = bytes[offset] == 0
      code = isNUL ? .nul : .jsonMalformed
      message =
        isNUL
        ? "a NUL character" : "a control character stands in a string as it is"
      advice =
        isNUL
        ? "delete it" : "write it with a backslash: \\n for a line end, \\t for a tab"
    case .badNumber:
      message = "'\(Self.word(at: offset, in: bytes, range))' is not a number of JSON's"
      advice = "write digits with a point, no plus sign and no zeros in front: 0.5, -36.73"
    case .badWord:
      message = "'\(Self.word(at: offset, in: bytes, range))' is no word of JSON's"
      advice = "write text in quotes; without quotes stand only numbers, true, false and null"
    case .badEscape:
      message = "a backslash with '\(Self.character(behind: offset, in: bytes, range))' behind it"
      advice = "double the backslash, or write one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u1234"
    case .surrogate:
      code = .surrogate
      message = "half of a surrogate pair is no character"
      advice = "write both halves, or the character itself"
    case .nul:
      code = .nul
      message = "a NUL character"
      advice = "delete it"
    case .tooDeep:
      message = "arrays and objects are nested more than \(JSONTokenReader.mostDepth) deep here"
      advice = "an event needs five levels; is this one?"
    }
  }

  /// The first control character in a string.
  private static func offsetOfControl(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var inString = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte == 0x22 { inString.toggle() }
      if inString, byte < 0x20 { return offset }
      offset += inString && byte == 0x5C ? 2 : 1
    }
    return nil
  }

  private static func word(at offset: Int, in bytes: [UInt8], _ range: Range<Int>) -> String {
    var end = offset
    while end < range.upperBound, bytes[end] != 0x2C, bytes[end] != 0x5D, bytes[end] != 0x7D,
      bytes[end] != 0x3A, !bytes[end].isJSONBlank
    {
      end += 1
    }
    return Problem.quotable(String(decoding: bytes[offset..<end], as: UTF8.self))
  }

  private static func character(
    behind offset: Int, in bytes: [UInt8], _ range: Range<Int>
  ) -> String {
    let rest = bytes[min(offset + 1, range.upperBound)..<range.upperBound].prefix(8)
    return String(decoding: rest, as: UTF8.self).unicodeScalars.first.map {
      Problem.quotable(String($0))
    } ?? ""
  }
}
