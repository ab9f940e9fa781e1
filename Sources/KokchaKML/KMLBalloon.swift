/// What a balloon says of an event when somebody clicks on it (OGC 07-147r2 §12.6; rule KML11).
///
/// The text is one for all events; the reader puts each one's fields in the place of `$[event/…]`. A
/// field has a line of its own, so that one which an event does not have leaves no stray marks.
enum KMLBalloon {
  static func write(to xml: inout XMLTextWriter) {
    xml.startElement("BalloonStyle")
    // libxml2 escapes the markup; there is no script in it.
    xml.element("text", text)
    xml.endElement()
  }

  static let text: String = {
    func value(_ attribute: String) -> String {
      "$[" + KMLFormat.schema.description + "/\(attribute)]"
    }
    func row(_ label: String, _ content: String) -> String {
      "<tr><td>\(label)</td><td>\(content)</td></tr>"
    }
    return "<h3>" + value("title") + "</h3><table>"
      + row("When", value("date")) + row("as told", value("date_text"))
      + row("exact to", value("date_precision")) + row("Where", value("place"))
      + row("district", value("admin2")) + row("province", value("admin1"))
      + row("exact to", value("place_precision")) + row("radius, km", value("radius_km"))
      + row("What", value("type")) + row("happened?", value("occurrence"))
      + row("Claimed by", value("claimant")) + row("who", value("claim_verb"))
      + row("in words", value("quote"))
      + row("Source", "<a href=\"\(value("source_url"))\">\(value("source"))</a>")
      + row("published", value("source_published")) + row("reliability", value("reliability"))
      + row("Id", value("id")) + "</table><p>" + value("summary") + "</p>"
  }()
}
