import KokchaBytes
import KokchaFormat
import KokchaModel

/// What the W3C's CSV on the Web wants to know of a table: `events.csv-metadata.json`.
///
/// By "Model for Tabular Data" §5.2 a program that is given the table looks for a file of this name
/// beside it; "Metadata Vocabulary for Tabular Data" is cited by section below.
enum CSVWMetadata {
  static let file = SideFile("metadata", isWanted: { $0.drawing.writesCSVW }) {
    $0 + "-metadata.json"
  }

  static func sidecar(of name: String, _ table: TableDescription) -> Sidecar {
    var json = JSONBuilder(capacity: 16 << 10)
    json.beginObject()
    // §5.2: the context of every metadata document, and the language of what people read in it.
    json.name("@context")
    json.beginArray()
    json.value("http://www.w3.org/ns/csvw")
    json.beginObject()
    json.add("@language", "en")
    json.endObject()
    json.endArray()
    json.name("url")
    json.value(urlPath(name).utf8.span)
    // §5.8: common properties. Rule A8: the attribution of the gazetteer's data.
    json.name("dc:title")
    json.value(table.information.title.utf8.span)
    if let attribution = table.information.attribution {
      json.name("dc:rights")
      json.value(("Places by: " + attribution).utf8.span)
    }
    json.name("dc:description")
    json.value(description(of: table).utf8.span)
    appendDialect(of: table, to: &json)
    appendSchema(of: table, to: &json)
    json.endObject()
    json.json.append(0x0A)
    return Sidecar(
      name: file.name(name), content: json.json.withSpan { $0.string }, namesSources: true)
  }

  /// What a program cannot see from the columns' types.
  private static func description(of table: TableDescription) -> String {
    var sentences = [table.rows]
    if table.profile.isForPeople {
      sentences.append(
        "The file begins with a byte-order mark. A text that a spreadsheet would run as a formula "
          + "has one apostrophe more in front than it had.")
    }
    if table.profile.isFitted {
      sentences.append(
        "Line ends inside cells are shown as ' ⏎ ', and texts end after 32,767 characters.")
    }
    return sentences.joined(separator: " ")
  }

  /// §5.9: how the file is to be read.
  private static func appendDialect(of table: TableDescription, to json: inout JSONBuilder) {
    json.name("dialect")
    json.beginObject()
    json.add("encoding", "utf-8")
    json.name("lineTerminators")
    json.beginArray()
    json.value("\r\n".utf8.span)
    json.endArray()
    json.name("delimiter")
    json.value((table.profile.delimiter == 0x09 ? "\t" : ",").utf8.span)
    json.name("quoteChar")
    json.value("\"".utf8.span)
    json.name("doubleQuote")
    json.value(true)
    // The vocabulary's default is "#", the model's none (§5.9 there, §8 here). No row is a comment,
    // not even one whose id begins with "#", and none can begin with NUL.
    json.name("commentPrefix")
    json.value("\0".utf8.span)
    json.name("header")
    json.value(true)
    json.name("headerRowCount")
    json.value(fixedPoint: table.header.count)
    json.endObject()
  }

  /// §5.5, §5.6: the columns in order.
  private static func appendSchema(of table: TableDescription, to json: inout JSONBuilder) {
    json.name("tableSchema")
    json.beginObject()
    json.name("columns")
    json.beginArray()
    for (index, column) in table.columns.enumerated() {
      json.beginObject()
      // §5.6: a name may not begin with an underscore or hold what a URI template cannot; one of
      // the source's own might, so it is told by its place.
      let name =
        column.isExtra
        ? "x_column_\(index + 1)" : column.title.lowercased().replacing(" ", with: "_")
      json.name("name")
      json.value(name.utf8.span)
      json.name("titles")
      if table.header.count == 1 {
        json.value(table.headerCell(row: 0, column: index).utf8.span)
      } else {
        json.beginArray()
        for row in table.header.indices {
          json.value(table.headerCell(row: row, column: index).utf8.span)
        }
        json.endArray()
      }
      json.name("datatype")
      appendType(of: column, table.profile, to: &json)
      if column.isRequired {
        json.name("required")
        json.value(true)
      }
      // §5.7: an empty cell is no value.
      json.add("null", "")
      json.endObject()
    }
    json.endArray()
    if let key = table.key {
      json.name("primaryKey")
      json.value(key.utf8.span)
    }
    json.endObject()
  }

  /// §5.11: the type of a column's values, and how they are written.
  private static func appendType(
    of column: TableColumn, _ profile: CSVProfile, to json: inout JSONBuilder
  ) {
    func bounded(_ limit: StaticString) {
      json.beginObject()
      json.add("base", "decimal")
      json.name("minimum")
      json.json.append(0x2D)
      json.json.append(limit)
      json.endValue()
      json.name("maximum")
      json.json.append(limit)
      json.endValue()
      json.endObject()
    }
    switch column.kind {
    case .text, .term, .wkt: json.value("string")
    // A text that was cut to fit its cell is no JSON any more.
    case .json: json.value(profile.isFitted ? "string" : "json")
    case .integer: json.value("integer")
    case .kilometres, .share: json.value("decimal")
    case .latitude: bounded("90")
    case .longitude: bounded("180")
    case .boolean:
      json.beginObject()
      json.add("base", "boolean")
      json.add("format", "yes|no")
      json.endObject()
    case .time where profile == .hxl: json.value("string")
    case .time:
      json.beginObject()
      json.add("base", "dateTime")
      json.add("format", profile.isForPeople ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-ddTHH:mm:ssX")
      json.endObject()
    }
  }

  /// A file's name as a relative URL (RFC 3986 §2.1, §4.2: a first segment holds no colon).
  private static func urlPath(_ name: String) -> String {
    var path = ""
    for byte in PathText.bytes(of: name) {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        path.unicodeScalars.append(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        path += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return path
  }
}

extension JSONBuilder {
  fileprivate mutating func add(_ key: StaticString, _ value: StaticString) {
    name(key)
    self.value(value)
  }
}
