import KokchaBytes
import KokchaModel

/// What a balloon says of an event when somebody clicks on it (OGC 07-147r2 §12.6; rule KML11).
///
/// The text is one for all events of a style: Google Earth puts each one's fields in the place of `$[…]`, just as they
/// are, and then reads the whole as HTML. So an event whose texts have characters that mean more there has a style
/// with another balloon, which shows copies that are escaped; no other event has copies.
enum KMLBalloon: UInt8, CaseIterable {
  /// Shows the event's fields.
  case plain
  /// Shows copies of them in `Data`, escaped as HTML.
  case escaped

  /// A field that is shown, and what stands before it.
  struct Row {
    var label: String
    var field: Field
  }

  /// The title, and then the lines of the table.
  static let rows: [Row] = [
    Row(label: "", field: .title), Row(label: "When", field: .date),
    Row(label: "as told", field: .dateText),
    Row(label: "known to the", field: .datePrecision), Row(label: "date is", field: .dateBasis),
    Row(label: "Where", field: .place), Row(label: "district", field: .admin2),
    Row(label: "province", field: .admin1), Row(label: "country", field: .country),
    Row(label: "known to the", field: .placePrecision),
    Row(label: "found as", field: .placeMatched), Row(label: "found by", field: .placeMatch),
    Row(label: "within km", field: .radiusKilometres),
    Row(label: "From", field: .fromPlace), Row(label: "found as", field: .fromMatched),
    Row(label: "found by", field: .fromMatch), Row(label: "To", field: .toPlace),
    Row(label: "found as", field: .toMatched), Row(label: "found by", field: .toMatch),
    Row(label: "What", field: .type),
    Row(label: "type is", field: .typeBasis), Row(label: "title is", field: .titleBasis),
    Row(label: "occurrence", field: .occurrence), Row(label: "Who", field: .actor1),
    Row(label: "Told by", field: .claimant), Row(label: "verb", field: .claimVerb),
    Row(label: "in words", field: .quote), Row(label: "Source", field: .source),
    Row(label: "published", field: .sourcePublished),
    Row(label: "link", field: .sourceURL), Row(label: "reliability", field: .reliability),
    Row(label: "credibility", field: .credibility), Row(label: "Summary", field: .summary),
    Row(label: "Id", field: .id),
  ]

  /// What the names of copies begin with.
  static let prefix: StaticString = "balloon_"
  /// The copy that says which lines there are.
  static let present = "rows"
  /// The copy of an address that may not become a link.
  static let otherAddress = "address"
  /// The field that becomes a link.
  static let address = UInt16(Field.sourceURL.rawValue)

  /// What a Placemark draws that may well be elsewhere.
  enum Doubt {
    case place
    /// An end of what was fired or moved.
    case path

    /// What a reader must know before the fields, which say it in a term: `fuzzy`, `area`.
    fileprivate var note: String {
      switch self {
      case .place:
        "<p><b>The place is doubtful:</b> its name was only read by its sounds, or is not known and shown at the "
          + "district around it.</p>"
      case .path:
        "<p><b>An end of the path is doubtful:</b> its name was only read by its sounds, or is not known and shown at "
          + "the district around it.</p>"
      }
    }
  }

  /// Writes the element, with what is doubtful.
  func write(to xml: inout XMLTextWriter, doubting: Doubt?) {
    let element =
      switch (self, doubting) {
      case (.plain, nil): Self.plainElement
      case (.plain, .place?): Self.plainDoubt
      case (.plain, .path?): Self.plainPathDoubt
      case (.escaped, nil): Self.escapedElement
      case (.escaped, .place?): Self.escapedDoubt
      case (.escaped, .path?): Self.escapedPathDoubt
      }
    xml.raw(element.span)
  }

  private static let plainElement = element(plainText())
  private static let plainDoubt = element(plainText(below: Doubt.place.note))
  private static let plainPathDoubt = element(plainText(below: Doubt.path.note))
  private static let escapedElement = element(escapedText())
  private static let escapedDoubt = element(escapedText(below: Doubt.place.note))
  private static let escapedPathDoubt = element(escapedText(below: Doubt.path.note))

  /// The element as it stands in every style; libxml2 escapes the markup, once.
  private static func element(_ text: String) -> [UInt8] {
    var xml = XMLTextWriter.fragment()
    xml.startElement("BalloonStyle")
    xml.element("text", text)
    xml.endElement()
    var buffer = ByteBuffer(capacity: 8192)
    xml.drain(into: &buffer)
    var bytes: [UInt8] = []
    buffer.withSpan { bytes.append($0) }
    return bytes
  }

  private static let lines = rows.dropFirst().map { ($0.label, KMLFormat.name(of: $0.field)) }

  private static func link(_ value: String) -> String { "<a href=\"\(value)\">\(value)</a>" }

  /// A field that an event does not have stays as it stands here (libkml does so), and its line is hidden: it
  /// carries the field once more where a style sheet can see that nothing was put in.
  private static func plainText(below note: String = "") -> String {
    func value(_ name: String) -> String { "$[\(KMLSchema.id)/\(name)]" }
    let table = lines.map { label, name in
      let shown = name == Field.sourceURL.name ? link(value(name)) : value(name)
      return "<tr data-v=\"\(value(name))\"><td>\(label)</td><td dir=\"auto\">\(shown)</td></tr>"
    }
    return "<style>tr[data-v^=\"$[\"],tr[data-v=\"\"]{display:none}</style>"
      + "<h3 dir=\"auto\">\(value(Field.title.name))</h3>\(note)<table>" + table.joined()
      + "</table>"
  }

  /// The copies are not put into attributes, but for a link: one of them says by name which lines there are.
  private static func escapedText(below note: String = "") -> String {
    func value(_ name: String) -> String { "$[\(prefix)\(name)]" }
    let shown =
      lines.map { label, name in
        (label, name, name == Field.sourceURL.name ? link(value(name)) : value(name))
      } + [("address", otherAddress, value(otherAddress))]
    let selectors = shown.map { ".\($0.1) .\($0.1)" }.joined(separator: ",")
    let table = shown.map { label, name, content in
      "<tr class=\"\(name)\"><td>\(label)</td><td dir=\"auto\">\(content)</td></tr>"
    }
    return "<style>tr{display:none}\(selectors){display:table-row}</style>"
      + "<h3 dir=\"auto\">\(value(Field.title.name))</h3>\(note)"
      + "<table class=\"\(value(present))\">" + table.joined() + "</table>"
  }
}
