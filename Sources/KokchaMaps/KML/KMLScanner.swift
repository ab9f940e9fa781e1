import KokchaBytes
import KokchaModel
import KokchaRecords

/// Goes through one KML document, portion by portion.
struct KMLScanner: ~Copyable {
  private var tokens: XMLTokenReader
  private(set) var placemarks: PlacemarkReader
  private let name: String
  private let bytes: any OpenBytes
  private var portion: [UInt8] = []
  private(set) var isOver = false
  private var isEmpty = true

  /// How many bytes go in at a time, if each Placemark needs little room.
  static let mostPortion = 64 << 10
  private let portionSize: Int

  /// - Parameters:
  ///   - document: the document.
  ///   - options: how it is read.
  ///   - portionSize: how many bytes go in at a time.
  /// - Throws: `Problem` if the document cannot be opened.
  init(
    _ document: KMLDocumentSource, _ options: EventLogOptions, portionSize: Int = mostPortion
  ) throws(Problem) {
    self.portionSize = portionSize
    placemarks = PlacemarkReader(inheritsTime: options.inheritsTime)
    name = document.name
    bytes = try document.open()
    tokens = XMLTokenReader(ignoresEncoding: options.namesEncoding)
  }

  /// Reads the next portion and gives out each Placemark that becomes whole.
  ///
  /// - Throws: `Problem` if the document cannot be read any further.
  mutating func advance(_ take: (KMLPlacemark) -> Void) throws(Problem) {
    portion.removeAll(keepingCapacity: true)
    try bytes.read(into: &portion, limit: portionSize)
    isOver = portion.isEmpty
    if isOver, isEmpty {
      throw Problem(
        .emptyInput, at: InputPosition(file: name), "the input is empty",
        advice: "a map in KML begins with <kml xmlns=\"http://www.opengis.net/kml/2.2\">")
    }
    isEmpty = false
    let taken = portion
    let fault = tokens.read(taken.span, isLast: isOver)
    for token in tokens.tokens {
      if placemarks.take(token, of: tokens.texts) { take(placemarks.placemark) }
      if let (code, line, message, advice) = placemarks.fault {
        throw Problem(code, at: InputPosition(file: name, line: line), message, advice: advice)
      }
    }
    if let fault { throw fault.problem(in: name) }
  }
}
