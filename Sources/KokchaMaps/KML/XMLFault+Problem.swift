import KokchaBytes
import KokchaFiles
import KokchaModel
import KokchaValues

extension XMLFault {
  /// What is said of it.
  func problem(in file: String) -> Problem {
    let (code, message, advice) = words
    return Problem(
      code,
      at: InputPosition(
        file: file, line: line > 0 ? line : nil, column: line > 0 && column > 0 ? column : nil),
      message, advice: advice)
  }

  /// The encodings that may help; libxml2 says so where UTF-8 was tried.
  private var encodings: String {
    message.contains("not proper UTF-8")
      ? EncodingGuess.others : TextEncoding.allCases.map(\.rawValue).listed(with: "or")
  }

  private var words: (ProblemCode, String, String) {
    let said = message.isEmpty ? "" : ": " + Problem.quotable(message, limit: 120)
    switch kind {
    case .noMemory:
      return (
        .xmlTooLarge, "there is not memory enough to read this",
        "close other programs, or part the map"
      )
    case .malformed:
      return (
        .xmlMalformed, "this is not XML" + said,
        "is the file cut off? save it anew from the program that made it"
      )
    case .badEncoding:
      return (
        .notUTF8, "these bytes are not in the encoding that the document names" + said,
        "save it as UTF-8, or name its encoding with --encoding: " + encodings
      )
    case .entityDeclared:
      return (
        .xmlEntities, "the document declares entities, which Kokcha does not read",
        "a map needs none: delete its <!DOCTYPE …>, or save it anew"
      )
    case .entityUnknown:
      return (
        .xmlMalformed, "this is not XML" + said,
        "XML knows &amp; &lt; &gt; &quot; &apos;; write any other character itself, or as &#160;"
      )
    case .tooDeep:
      return (
        .xmlTooLarge, "elements are nested more than \(XMLTokenReader.mostDepth) deep here",
        "is this a map? put its folders side by side"
      )
    case .tooManyAttributes:
      return (
        .xmlTooLarge,
        "an element has more than \(XMLTokenReader.mostAttributes) attributes and namespaces here",
        "is this a map? write what an event says as <Data> in its <ExtendedData>"
      )
    case .attributeDeclared:
      return (
        .xmlEntities, "the document declares attributes with values, which Kokcha does not read",
        "a map needs none: delete its <!DOCTYPE …>, or save it anew"
      )
    case .tooLong:
      return (
        .xmlTooLarge, "a tag or comment is too long" + said, "is this a map? save it anew"
      )
    }
  }
}
