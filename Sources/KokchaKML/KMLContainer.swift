import KokchaBytes
import KokchaFormat
import KokchaModel

/// What holds the Placemarks of a part or a group: a Folder, or a Document with a Schema of its own.
///
/// GDAL's LIBKML, and so QGIS, makes a layer of each. Inside a KMZ it finds the fields of a Document that has a Schema,
/// and loses those of a Folder, whose Schema it looks for before it knows the archive (seen: GDAL 3.6.2; rule KML14).
/// SchemaData refers to the outer Document's Schema in both; the copy is there for LIBKML.
enum KMLContainer {
  case folder
  case document(schema: KMLSchema, number: Int)

  /// The start tag, and what stands before the features.
  func start(_ name: String, id: String? = nil, isVisible: Bool = true) -> ByteBuffer {
    var buffer = ByteBuffer()
    var xml = XMLTextWriter.fragment()
    xml.raw("\n")
    xml.startElement(element)
    if let id { xml.attribute("id", id) }
    xml.element("name", name.withoutForbiddenXML)
    if !isVisible { xml.element("visibility", "0") }
    if case .document(let schema, let number) = self {
      schema.write(id: "\(KMLSchema.id)-\(number)", to: &xml)
    }
    xml.raw("")
    xml.drain(into: &buffer)
    return buffer
  }

  var end: String { "\n</\(element)>" }

  private var element: String {
    switch self {
    case .folder: "Folder"
    case .document: "Document"
    }
  }
}
