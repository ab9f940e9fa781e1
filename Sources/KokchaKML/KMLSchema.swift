import KokchaModel

/// The Schema that types the fields of ExtendedData (OGC 07-147r2 §9.3; rule KML8).
struct KMLSchema {
  /// The log's own columns.
  let extraNames: [String]

  /// The XML id that every SchemaData refers to.
  static let id = "event"

  /// Writes it under an XML id; every one of a document needs another.
  func write(id: String = Self.id, to xml: inout XMLTextWriter) {
    xml.raw("\n")
    xml.startElement("Schema")
    xml.attribute("id", id)
    xml.attribute("name", id)
    for field in Field.allCases where KMLFormat.carries(field) {
      let type =
        switch field.kind {
        // KML has no type for dates (rule KML8).
        case .text, .term, .time, .json, .wkt: "string"
        case .integer: "int"
        case .kilometres, .share, .latitude, .longitude: "double"
        case .boolean: "bool"
        }
      declare(KMLFormat.name(of: field), type, to: &xml)
    }
    // A further Placemark has no columns of the source's own, so one of that name stands in for both.
    if !extraNames.contains("primary") { declare("primary", "bool", to: &xml) }
    if !extraNames.contains("role") { declare("role", "string", to: &xml) }
    for name in extraNames { declare(name, "string", to: &xml) }
    xml.endElement()
  }

  private func declare(_ name: String, _ type: String, to xml: inout XMLTextWriter) {
    xml.raw("\n")
    xml.startElement("SimpleField")
    xml.attribute("type", type)
    xml.attribute("name", name)
    xml.endElement()
  }
}
