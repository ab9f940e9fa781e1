import KokchaBytes

/// The elements of KML that are known (OGC 07-147r2, 12-007r2; Google's gx and its versions 2.0 and 2.1).
///
/// Which of them are read where, `KMLElement+Reading.swift` says; whatever is not read there is told.
enum KMLElement: UInt8, CaseIterable {
  case kml, placemark, folder, document
  case name, description, snippet, address, phone
  case timeStamp, timeSpan, when, begin, end
  case point, lineString, linearRing, polygon, outer, inner, multiGeometry
  case coordinates, track, multiTrack, coord
  case extendedData, metadata, data, value, schemaData, simpleData
  case networkLink, link, href
  case schema, simpleField, parent
  case style, styleMap, styleURL, balloonStyle, balloonText
  case model, groundOverlay, screenOverlay, photoOverlay, tour
  case update, networkLinkControl
  /// How things are looked at and drawn, which is nothing of an event.
  case view
  /// Atom's link (RFC 4287), to where a Placemark comes from.
  case source
  case other

  /// The element of this name.
  init(_ name: Span<UInt8>, _ space: XMLToken.Space) {
    self = .other
    switch space {
    case .atom: if name.matches("link") { self = .source }
    case .none, .kml, .gx:
      // Names of one length are few.
      for (text, element) in Self.byLength[min(name.count, Self.byLength.count - 1)]
      where text.span.matches(name) {
        self = element
        return
      }
    case .xml, .schemas, .other: break
    }
  }

  /// What it is called; of several that are treated alike, the first.
  var written: String { Self.written[Int(rawValue)] }

  private static let written = allCases.map { element in
    names.first { $0.1 == element }?.0 ?? (element == .source ? "atom:link" : "")
  }

  private static let names: [(String, KMLElement)] = [
    ("kml", .kml), ("Placemark", .placemark), ("Folder", .folder), ("Document", .document),
    ("name", .name), ("description", .description), ("Snippet", .snippet), ("snippet", .snippet),
    ("address", .address), ("phoneNumber", .phone), ("TimeStamp", .timeStamp),
    ("TimeSpan", .timeSpan), ("when", .when), ("begin", .begin), ("end", .end), ("Point", .point),
    ("LineString", .lineString), ("LinearRing", .linearRing), ("Polygon", .polygon),
    ("outerBoundaryIs", .outer), ("innerBoundaryIs", .inner), ("MultiGeometry", .multiGeometry),
    ("coordinates", .coordinates), ("Track", .track), ("MultiTrack", .multiTrack),
    ("coord", .coord), ("ExtendedData", .extendedData), ("Metadata", .metadata), ("Data", .data),
    ("value", .value), ("SchemaData", .schemaData), ("SimpleData", .simpleData),
    ("NetworkLink", .networkLink), ("Link", .link), ("Url", .link), ("href", .href),
    ("Schema", .schema), ("SimpleField", .simpleField), ("parent", .parent), ("Style", .style),
    ("CascadingStyle", .style), ("StyleMap", .styleMap), ("styleUrl", .styleURL),
    ("BalloonStyle", .balloonStyle),
    ("text", .balloonText), ("Model", .model), ("GroundOverlay", .groundOverlay),
    ("ScreenOverlay", .screenOverlay), ("PhotoOverlay", .photoOverlay), ("Tour", .tour),
    ("Update", .update), ("NetworkLinkControl", .networkLinkControl), ("LookAt", .view),
    ("Camera", .view), ("Region", .view), ("visibility", .view), ("open", .view),
    ("altitudeMode", .view), ("extrude", .view), ("tessellate", .view), ("drawOrder", .view),
    ("balloonVisibility", .view), ("interpolate", .view), ("flyToView", .view),
    ("refreshVisibility", .view), ("refreshMode", .view), ("refreshInterval", .view),
    ("viewRefreshMode", .view), ("viewRefreshTime", .view), ("viewBoundScale", .view),
    ("viewFormat", .view), ("httpQuery", .view),
  ]

  private static let byLength: [[([UInt8], KMLElement)]] = {
    var table = Array(repeating: [([UInt8], KMLElement)](), count: 24)
    for (name, element) in names { table[name.utf8.count].append((Array(name.utf8), element)) }
    return table
  }()
}
