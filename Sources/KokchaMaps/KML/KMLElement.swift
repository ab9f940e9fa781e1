import KokchaBytes

/// The elements of KML that are looked at (OGC 12-007r2; Google's gx).
enum KMLElement: String, CaseIterable {
  case kml, placemark = "Placemark", folder = "Folder", document = "Document"
  case name, description, snippet = "Snippet", address, phone = "phoneNumber"
  case timeStamp = "TimeStamp", timeSpan = "TimeSpan", when, begin, end
  case point = "Point", lineString = "LineString", linearRing = "LinearRing", polygon = "Polygon"
  case outer = "outerBoundaryIs", inner = "innerBoundaryIs", multiGeometry = "MultiGeometry"
  case coordinates, track = "Track", multiTrack = "MultiTrack", coord
  case extendedData = "ExtendedData", data = "Data", value, schemaData = "SchemaData"
  case simpleData = "SimpleData"
  case networkLink = "NetworkLink", link = "Link", url = "Url", href
  case style = "Style", styleMap = "StyleMap", styleURL = "styleUrl"
  case model = "Model", groundOverlay = "GroundOverlay", screenOverlay = "ScreenOverlay"
  case photoOverlay = "PhotoOverlay", tour = "Tour", lookAt = "LookAt", camera = "Camera"
  case region = "Region", schema = "Schema", update = "Update"
  case networkLinkControl = "NetworkLinkControl"
  /// Atom's link (RFC 4287), to where a Placemark comes from.
  case source
  case other

  /// Elements whose text is kept.
  var holdsText: Bool {
    switch self {
    case .name, .description, .snippet, .address, .phone, .when, .begin, .end, .coordinates, .coord,
      .value, .simpleData, .href:
      true
    default: false
    }
  }

  /// What of a map is not read, and told; nil for elements that are read, or that tell of no event.
  var leftOut: String? {
    switch self {
    case .style, .styleMap, .styleURL: "colours and symbols are not read"
    case .model: "a 3D model is not read"
    case .groundOverlay, .screenOverlay, .photoOverlay: "an image laid over the map is not read"
    case .tour: "a tour is not read"
    default: nil
    }
  }

  /// Whether nothing inside it is looked at.
  var isSkipped: Bool {
    switch self {
    case .style, .styleMap, .styleURL, .model, .groundOverlay, .screenOverlay, .photoOverlay, .tour,
      .lookAt, .camera, .region, .schema, .update, .networkLinkControl:
      true
    default: false
    }
  }

  /// The element of this name.
  init(_ name: Span<UInt8>, _ space: XMLToken.Space, isForeignRoot: Bool) {
    self = .other
    if space == .atom {
      if name.matches("link") { self = .source }
      return
    }
    if space == .other, !isForeignRoot { return }
    // Names of one length are few.
    for (text, element) in Self.byLength[min(name.count, Self.byLength.count - 1)]
    where text.span.matches(name) {
      self = element
      return
    }
  }

  private static let byLength: [[([UInt8], KMLElement)]] = {
    var table = Array(repeating: [([UInt8], KMLElement)](), count: 24)
    for element in allCases where element != .other && element != .source {
      table[element.rawValue.utf8.count].append((Array(element.rawValue.utf8), element))
    }
    return table
  }()
}
