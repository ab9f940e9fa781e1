import Kokcha
import KokchaBytes

/// What stands before the Placemarks: the document's name, its styles and its schema.
struct KMLHead {
  let information: DocumentInformation
  let extraNames: [String]
  /// The styles to be named, one bit each.
  let styles: UInt64

  func write(to buffer: inout ByteBuffer) {
    var xml = XMLTextWriter()
    // The declaration stands on a line of its own (rule KML16).
    xml.startDocument()
    xml.startElement("kml")
    xml.attribute("xmlns", "http://www.opengis.net/kml/2.2")
    xml.startElement("Document")
    xml.element("name", information.title.withoutForbiddenXML)
    if let attribution = information.attribution {
      xml.element("description", attribution.withoutForbiddenXML)
    }
    for style in EventStyle.all where styles >> UInt64(style.index) & 1 == 1 {
      write(style, to: &xml)
    }
    writeSchema(to: &xml)
    // The Placemarks follow; the two elements stay open for the document to close.
    xml.raw("")
    xml.drain(into: &buffer)
  }

  /// A normal and a highlighted style, and the StyleMap that joins them (rule KML7).
  private func write(_ style: EventStyle, to xml: inout XMLTextWriter) {
    for (suffix, scale, label) in [("-normal", "1", "0"), ("-highlight", "1.3", "1")] {
      xml.raw("\n")
      xml.startElement("Style")
      xml.attribute("id", style.name + suffix)
      xml.startElement("IconStyle")
      xml.element("color", style.colour)
      xml.element("scale", style.occurrence == .occurred || suffix == "-highlight" ? scale : "0.8")
      xml.endElement()
      xml.startElement("LabelStyle")
      xml.element("scale", label)
      xml.endElement()
      xml.endElement()
    }
    xml.raw("\n")
    xml.startElement("StyleMap")
    xml.attribute("id", style.name)
    for (key, suffix) in [("normal", "-normal"), ("highlight", "-highlight")] {
      xml.startElement("Pair")
      xml.element("key", key)
      xml.element("styleUrl", "#" + style.name + suffix)
      xml.endElement()
    }
    xml.endElement()
  }

  private func writeSchema(to xml: inout XMLTextWriter) {
    xml.raw("\n")
    xml.startElement("Schema")
    xml.attribute("id", KMLFormat.schema.description)
    xml.attribute("name", KMLFormat.schema.description)
    for attribute in Attribute.allCases where KMLFormat.carries(attribute) {
      let type =
        switch attribute.kind {
        case .text, .time: "string"  // KML has no type for dates (rule KML8)
        case .integer: "int"
        case .decimal: "double"
        case .boolean: "bool"
        }
      field(KMLFormat.name(of: attribute).description, type, to: &xml)
    }
    for name in extraNames { field(name.withoutForbiddenXML, "string", to: &xml) }
    xml.endElement()
  }

  private func field(_ name: String, _ type: String, to xml: inout XMLTextWriter) {
    xml.raw("\n")
    xml.startElement("SimpleField")
    xml.attribute("type", type)
    xml.attribute("name", name)
    xml.endElement()
  }
}
