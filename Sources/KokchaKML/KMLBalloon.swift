import Kokcha

/// What a balloon says of an event when somebody clicks on it (OGC 07-147r2 §12.6; rule KML11).
///
/// The text is one for all events; the reader puts each one's fields in the place of `$[event/…]`. What an
/// event does not have stays as it stands here (libkml does so), and its line is hidden: it carries the
/// field once more where a style sheet can see that nothing was put in.
enum KMLBalloon {
  static func write(to xml: inout XMLTextWriter) {
    xml.startElement("BalloonStyle")
    // libxml2 escapes the markup; there is no script in it.
    xml.element("text", text)
    xml.endElement()
  }

  static let text: String = {
    func value(_ attribute: Attribute) -> String {
      "$[\(KMLSchema.id)/\(KMLFormat.name(of: attribute))]"
    }
    func row(_ label: String, _ attribute: Attribute, _ content: String? = nil) -> String {
      "<tr data-v=\"\(value(attribute))\"><td>\(label)</td><td>\(content ?? value(attribute))</td></tr>"
    }
    let link = "<a href=\"\(value(.sourceURL))\">\(value(.sourceURL))</a>"
    return "<style>tr[data-v^=\"$[\"],tr[data-v=\"\"]{display:none}</style>"
      + "<h3>\(value(.title))</h3><table>"
      + row("When", .date) + row("as told", .dateText) + row("known to the", .datePrecision)
      + row("Where", .place) + row("district", .admin2) + row("province", .admin1)
      + row("known to the", .placePrecision) + row("within km", .radiusKilometres)
      + row("What", .type) + row("occurrence", .occurrence)
      + row("Who", .actor1) + row("Told by", .claimant) + row("verb", .claimVerb)
      + row("in words", .quote)
      + row("Source", .source) + row("published", .sourcePublished) + row("link", .sourceURL, link)
      + row("reliability", .reliability) + row("credibility", .credibility)
      + row("Summary", .summary) + row("Id", .id) + "</table>"
  }()
}
