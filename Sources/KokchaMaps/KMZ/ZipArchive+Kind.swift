import KokchaBytes
import KokchaModel

extension ZipArchive {
  /// What is said of an archive without a KML document: what else it is, by the files in it.
  var foreignKind: Problem {
    let names = entries.map { $0.name.lowercased() }
    func has(_ part: (String) -> Bool) -> Bool { names.contains(where: part) }
    let (words, advice): (String, String) =
      if has({ $0 == "xl/workbook.xml" || $0 == "xl/workbook.bin" }) {
        ("a spreadsheet (.xlsx)", Self.saveSheet)
      } else if has({ $0 == "word/document.xml" }) {
        ("a text document (.docx)", Self.askForTable)
      } else if has({ $0 == "ppt/presentation.xml" }) {
        ("a presentation (.pptx)", Self.askForTable)
      } else if has({ $0 == "content.xml" }), has({ $0 == "mimetype" }) {
        ("a document of OpenDocument, such as a spreadsheet (.ods)", Self.saveSheet)
      } else if has({ $0.hasPrefix("index/") && $0.hasSuffix(".iwa") }) {
        ("a document of Apple's, such as Numbers", Self.saveSheet)
      } else if let shape = entries.first(where: { $0.name.lowercased().hasSuffix(".shp") }) {
        (
          "a ZIP archive with a shapefile",
          "convert it to GeoJSON: ogr2ogr -t_srs EPSG:4326 map.geojson "
            + ShellWord.path("/vsizip/" + (file == "-" ? "FILE" : file) + "/" + shape.name)
        )
      } else if let readable = entries.first(where: { Self.isReadable($0.name) }) {
        (
          "a ZIP archive with '\(Problem.quotable(readable.name))', no map in KML",
          "unpack it, and give Kokcha the file that is in it"
        )
      } else {
        (
          "a ZIP archive without a map in KML",
          "is it the file you meant? unpack it to see what is in it"
        )
      }
    return Problem(
      .otherKindOfFile, at: InputPosition(file: file), "this is " + words, advice: advice)
  }

  private static func isReadable(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["csv", "tsv", "txt", "json", "jsonl", "geojson", "geojsonl", "xlsx", "ods"].contains {
      name.hasSuffix("." + $0)
    }
  }

  private static let saveSheet =
    "open it in a spreadsheet program and save the sheet as \"CSV UTF-8\""
  private static let askForTable = "ask for the table or map that it was made from"
}
