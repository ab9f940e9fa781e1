import KokchaBytes
import KokchaFormat
import KokchaModel

/// What stands before the features of a document: its name, its view, its styles and its schema.
struct KMLHead {
  var title: String
  var description: String?
  var extraNames: [String] = []
  /// The styles to be named, one bit each.
  var styles: UInt128 = 0
  /// Whether it has SchemaData, and so a Schema.
  var hasData = true
  /// Whether icons are at hand.
  var showsIcons = false
  /// Where and when it opens; nil for a part of a document.
  var view: KMLView?
  /// The ground of a tile.
  var region: KMLRegion?

  /// Bytes of a head that are filled in when the document is known.
  struct Gaps {
    var namespace = 0
    var view = 0
  }

  /// Writes it; the two elements stay open for the document to close.
  ///
  /// Where the view is not known yet, room is left for it.
  @discardableResult
  func write(to buffer: inout ByteBuffer, leavesGaps: Bool = false) -> Gaps {
    var gaps = Gaps()
    var xml = XMLTextWriter()
    // The declaration stands on a line of its own (rule KML16).
    xml.startDocument()
    xml.drain(into: &buffer)
    buffer.append("<kml xmlns=\"http://www.opengis.net/kml/2.2\"")
    gaps.namespace = buffer.count
    if leavesGaps {
      buffer.append(0x20, count: KMLView.namespace.utf8.count)
    } else if view?.hasTime == true {
      buffer.append(string: KMLView.namespace)
    }
    buffer.append(">")
    xml.startElement("Document")
    xml.element("name", title.withoutForbiddenXML)
    if let description {
      // What a description holds is HTML (OGC 07-147r2 §9.1).
      let html = String(decoding: HTMLCharacters.escaping(description.utf8.span), as: UTF8.self)
      xml.element("description", html.withoutForbiddenXML)
    }
    xml.raw("")
    xml.drain(into: &buffer)
    if leavesGaps || view?.bounds.isEmpty == false { buffer.append("\n") }
    gaps.view = buffer.count
    if leavesGaps {
      buffer.append(0x20, count: KMLView.mostBytes)
    } else {
      view?.write(to: &buffer)
    }
    for style in SharedStyle.all where styles & style.bit != 0 {
      style.write(to: &xml, showsIcons: showsIcons)
    }
    xml.raw("")
    xml.drain(into: &buffer)
    region?.write(to: &buffer)
    if hasData { KMLSchema(extraNames: extraNames).write(to: &xml) }
    xml.raw("")
    xml.drain(into: &buffer)
    return gaps
  }
}
