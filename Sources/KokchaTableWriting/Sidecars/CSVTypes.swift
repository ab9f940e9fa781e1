import KokchaBytes
import KokchaFormat
import KokchaModel

/// The types of a table's columns as GDAL's CSV driver reads them: `events.csvt` beside `events.csv`.
enum CSVTypes {
  /// GDAL looks for `events.csvt`, be the table `events.csv` or `events.tsv`.
  static let file = SideFile("types", isWanted: { $0.drawing.writesCSVT }) { name in
    var stem = name[...]
    if let dot = name.lastIndex(of: "."), dot != name.startIndex { stem = name[..<dot] }
    return stem + ".csvt"
  }

  /// The sidecar; nil for a table that GDAL cannot read rightly anyway: it takes HXL's row of tags
  /// for an event.
  static func sidecar(of name: String, _ table: TableDescription) -> Sidecar? {
    guard table.header.count == 1 else { return nil }
    let types = table.columns.map { column in
      switch column.kind {
      case .text, .term, .json: "String"
      // GDAL takes neither "yes" nor "no" for a boolean.
      case .boolean: "String"
      case .integer: "Integer"
      case .kilometres, .share, .latitude, .longitude: "Real"
      case .time: "DateTime"
      case .wkt: "WKT"
      }
    }
    let content = types.map { "\"\($0)\"" }.joined(separator: ",") + "\n"
    return Sidecar(name: file.name(name), content: content)
  }
}
