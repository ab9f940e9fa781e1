import KokchaBytes
import KokchaJSONText
package import KokchaModel

/// A kind of file that Kokcha does not read, told from its first bytes, whatever its name is.
package struct FileKind: Equatable {
  /// What it is: "a PDF document".
  package let name: String
  /// What to do with it.
  private let step: Step

  private enum Step: Equatable {
    case unpack(command: String, ending: String)
    case unpackArchive
    case saveSpreadsheet
    case convertMap
    case convertTable
    case findTable
    case downloadAgain
    case reread(form: InputForm)
    case convertXML(String)
  }

  private init(_ name: String, _ step: Step) {
    self.name = name
    self.step = step
  }

  /// The kind of a file that begins so; nil for what may be read.
  ///
  /// - Parameters:
  ///   - bytes: its first bytes, a few thousand.
  ///   - form: what it would be read as; nil if the bytes are to tell.
  package init?(firstBytes bytes: Span<UInt8>, readAs form: InputForm?) {
    if let kind = Self.signed(bytes) ?? Self.dBase(bytes) ?? Self.markup(bytes, readAs: form) {
      self = kind
      return
    }
    // A CSV whose first column begins with a brace has no key in quotes there.
    let shown = InputForm(firstBytes: bytes)
    guard form == .csv, shown != .csv, shown != .kml, shown != .kmz else { return nil }
    self.init("JSON", .reread(form: shown))
  }

  /// What is said of a file of the kind.
  package func problem(in file: String) -> Problem {
    Problem(
      .otherKindOfFile, at: InputPosition(file: file), "this is \(name)", advice: advice(on: file))
  }

  private func advice(on file: String) -> String {
    let path = ShellWord.path(file)
    switch step {
    case .unpack(let command, let ending):
      let stem =
        file.hasSuffix(ending) ? ShellWord.path(String(file.dropLast(ending.count))) : "UNPACKED"
      return "unpack it, and give Kokcha what is in it: \(command) \(path) > \(stem)"
    case .unpackArchive: return "unpack it, and give Kokcha the table or map that is in it"
    case .saveSpreadsheet:
      return "open it in a spreadsheet program and save the sheet as \"CSV UTF-8\""
    case .convertMap:
      return "convert it to GeoJSON: ogr2ogr -t_srs EPSG:4326 map.geojson \(path)"
    case .convertTable: return "convert it to CSV, for instance with DuckDB or pandas"
    case .findTable: return "ask for the table or map that it was made from"
    case .downloadAgain:
      return
        "did a server answer with a page, such as a login? open it in a browser, and download the file again"
    case .reread(let form): return "read it as such: --from \(form.rawValue)"
    case .convertXML(let how): return how
    }
  }

  // MARK: Signatures

  private static func signed(_ bytes: Span<UInt8>) -> FileKind? {
    for (offset, signature, kind) in signatures
    where offset + signature.count <= bytes.count
      && bytes.extracting(offset..<offset + signature.count).matches(signature.span)
    {
      return kind
    }
    return nil
  }

  private static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// What stands at which byte of each kind.
  private static let signatures: [(offset: Int, bytes: [UInt8], kind: FileKind)] = [
    (0, [0x1F, 0x8B], FileKind("packed with gzip", .unpack(command: "gzip -dc", ending: ".gz"))),
    (0, ascii("BZh"), FileKind("packed with bzip2", .unpack(command: "bzip2 -dc", ending: ".bz2"))),
    (
      0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
      FileKind("packed with xz", .unpack(command: "xz -dc", ending: ".xz"))
    ),
    (
      0, [0x28, 0xB5, 0x2F, 0xFD],
      FileKind("packed with Zstandard", .unpack(command: "zstd -dc", ending: ".zst"))
    ),
    (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], FileKind("a 7-Zip archive", .unpackArchive)),
    (0, ascii("Rar!\u{1A}\u{07}"), FileKind("a RAR archive", .unpackArchive)),
    (257, ascii("ustar"), FileKind("a tar archive", .unpackArchive)),
    // [MS-CFB] §2.2.
    (
      0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      FileKind("a file of old Microsoft Office, such as .xls", .saveSpreadsheet)
    ),
    // OGC 12-128r19, requirement 2; without the application's number it is any database.
    (68, ascii("GPKG"), FileKind("a GeoPackage", .convertMap)),
    (0, ascii("SQLite format 3\0"), FileKind("an SQLite database", .convertTable)),
    (0, ascii("PAR1"), FileKind("a Parquet file", .convertTable)),
    (0, ascii("ARROW1"), FileKind("an Arrow file", .convertTable)),
    (0, [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62], FileKind("a FlatGeobuf", .convertMap)),
    // ESRI Shapefile Technical Description (1998): the file's code, big-endian.
    (
      0, [0, 0, 0x27, 0x0A, 0, 0, 0, 0, 0, 0, 0, 0],
      FileKind("a shapefile, or its index", .convertMap)
    ),
    (0, ascii("%PDF-"), FileKind("a PDF document", .findTable)),
    (0, ascii("{\\rtf"), FileKind("a document in RTF", .findTable)),
    (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], FileKind("an image (PNG)", .findTable)),
    (0, [0xFF, 0xD8, 0xFF], FileKind("an image (JPEG)", .findTable)),
    (0, ascii("GIF8"), FileKind("an image (GIF)", .findTable)),
    (0, ascii("II*\0"), FileKind("an image (TIFF)", .findTable)),
  ]

  /// A table of dBase, as shapefiles have it: a version, the day of its last change, and as many bytes of head as
  /// it says, which end with a CR.
  private static func dBase(_ bytes: Span<UInt8>) -> FileKind? {
    guard bytes.count > 32, [0x02, 0x03, 0x30, 0x31, 0x43, 0x83, 0x8B, 0xF5].contains(bytes[0]),
      (1...12).contains(bytes[2]), (1...31).contains(bytes[3])
    else { return nil }
    let length = Int(bytes[8]) + Int(bytes[9]) << 8
    guard length > 32, length > bytes.count || bytes[length - 1] == 0x0D else { return nil }
    return FileKind("a table of dBase, as shapefiles have it", .convertMap)
  }

  // MARK: Markup

  private static func markup(_ bytes: Span<UInt8>, readAs form: InputForm?) -> FileKind? {
    var at = bytes.offsetOfValue(from: bytes.offsetBehindByteOrderMark)
    guard at < bytes.count, bytes[at] == 0x3C else { return nil }
    var isDeclared = false
    while let end = bytes.endOfDeclaration(from: at) {
      isDeclared = isDeclared || bytes.extracting(at..<end).hasXMLDeclaration
      if bytes.extracting(at..<end).declaresHTML { return page }
      at = bytes.offsetOfValue(from: end)
      guard at < bytes.count, bytes[at] == 0x3C else { return nil }
    }
    let name = bytes.elementName(from: at)
    let local = name.split(separator: ":").last.map(String.init) ?? ""
    switch local.lowercased() {
    case "html": return page
    case "head", "body",
      "script" where !isDeclared && form != .kml:
      return page
    case "kml":
      return form == nil || form == .kml ? nil : FileKind("a map in KML", .reread(form: .kml))
    default: break
    }
    if let known = roots[local] { return known }
    // KML without its root is told of by its reader, and a CSV's first cell may begin with any sign.
    guard isDeclared, form != nil, form != .kml, !name.isEmpty else { return nil }
    return FileKind(
      "an XML document of '\(Problem.quotable(name))'",
      .convertXML("Kokcha reads KML of all XML: convert it to a table or a map first"))
  }

  private static let page = FileKind("a web page (HTML)", .downloadAgain)

  /// What XML is whose root element has one of these names.
  private static let roots: [String: FileKind] = [
    "gpx": FileKind(
      "a track in GPX, not KML",
      .convertXML("convert it to KML, for instance with gpsbabel or ogr2ogr")),
    "rss": FileKind("a news feed (RSS)", .convertXML(feed)),
    "feed": FileKind("a news feed (Atom)", .convertXML(feed)),
    "RDF": FileKind("a news feed or other data in RDF", .convertXML(feed)),
    "osm": FileKind(
      "data of OpenStreetMap", .convertXML("convert it to GeoJSON, for instance with osmtogeojson")),
    "osmChange": FileKind(
      "changes of OpenStreetMap",
      .convertXML("convert it to GeoJSON, for instance with osmtogeojson")),
    "FeatureCollection": FileKind("a map in GML", .convertMap),
    "Workbook": FileKind("a spreadsheet in XML", .saveSpreadsheet),
    "svg": FileKind("a drawing in SVG", .findTable),
  ]
  private static let feed =
    "make a table of its entries: a row for each, with id, title, date and source_url"
}

extension Span<UInt8> {
  /// Where a processing instruction, comment or document type ends that begins at `start`; nil for anything else.
  fileprivate func endOfDeclaration(from start: Int) -> Int? {
    func begins(_ text: StaticString) -> Bool {
      start + text.utf8CodeUnitCount <= count
        && extracting(start..<start + text.utf8CodeUnitCount).matches(text)
    }
    if begins("<?") { return end(of: "?>", from: start) }
    if begins("<!--") { return end(of: "-->", from: start) }
    guard begins("<!") else { return nil }
    // An internal subset stands in brackets, with declarations of its own.
    var depth = 0
    for index in start..<count {
      switch self[index] {
      case 0x5B: depth += 1
      case 0x5D: depth -= 1
      case 0x3E where depth <= 0: return index + 1
      default: break
      }
    }
    return nil
  }

  private func end(of text: StaticString, from start: Int) -> Int? {
    let length = text.utf8CodeUnitCount
    guard count >= length else { return nil }
    for index in start..<Swift.max(start, count - length + 1)
    where extracting(index..<index + length).matches(text) {
      return index + length
    }
    return nil
  }

  fileprivate var hasXMLDeclaration: Bool { count > 5 && extracting(0..<5).matches("<?xml") }

  fileprivate var declaresHTML: Bool {
    count > 14 && extracting(0..<14).matchesIgnoringCase("<!DOCTYPE HTML")
  }

  /// The name of the element whose tag begins at `start`.
  fileprivate func elementName(from start: Int) -> String {
    var end = start + 1
    while end < count, !self[end].isJSONBlank, self[end] != 0x3E, self[end] != 0x2F { end += 1 }
    return extracting(start + 1..<end).string
  }
}
