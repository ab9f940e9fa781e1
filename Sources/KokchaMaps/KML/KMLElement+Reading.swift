/// What is done with an element where it stands.
enum KMLReading {
  case read
  /// Nothing in it tells of an event.
  case nothing
  /// It is no KML, and what it holds are properties.
  case values
  /// It is told if it holds anything.
  case unread
}

/// Which elements are read where. Whatever this does not name is told: there is no list of what is left out.
extension KMLElement {
  /// What is done with the element.
  ///
  /// - Parameters:
  ///   - parent: the element around it.
  ///   - space: its namespace.
  ///   - isInPlacemark: whether a Placemark is open.
  /// - Returns: whether it is read, and as what.
  func reading(in parent: KMLElement, space: XMLToken.Space, isInPlacemark: Bool) -> KMLReading {
    if self == .view { return .nothing }
    if parent == .balloonStyle, self != .balloonText { return .nothing }
    return isRead(in: parent, isInPlacemark: isInPlacemark)
      ? .read : parent.holdsValues && space != .gx ? .values : .unread
  }

  private func isRead(in parent: KMLElement, isInPlacemark: Bool) -> Bool {
    switch self {
    case .kml, .view, .other: false
    // An element that is not known may hold what is: Google's geocoder wrote a Response around its Placemarks.
    case .placemark, .folder, .document, .networkLink:
      !isInPlacemark && (parent.isContainer || parent == .kml || parent == .other)
    case .name: parent.isFeature || parent == .schema
    case .timeStamp, .timeSpan: parent.isFeature
    case .description, .snippet, .address, .phone, .source, .metadata: parent == .placemark
    case .when: parent == .timeStamp || parent == .track
    case .begin, .end: parent == .timeSpan
    case .point, .lineString, .polygon, .multiGeometry, .multiTrack:
      isInPlacemark && (parent == .placemark || parent == .multiGeometry || parent == .other)
    case .track:
      isInPlacemark
        && (parent == .placemark || parent == .multiGeometry || parent == .multiTrack
          || parent == .other)
    case .linearRing:
      parent == .outer || parent == .inner
        || isInPlacemark && (parent == .placemark || parent == .multiGeometry || parent == .other)
    case .outer, .inner: parent == .polygon
    case .coordinates: parent == .point || parent == .lineString || parent == .linearRing
    case .coord: parent == .track
    case .extendedData: parent == .placemark || parent == .track
    case .data, .schemaData: parent == .extendedData || parent == .metadata
    case .simpleData: parent == .schemaData || parent == .extendedData
    case .value: parent == .data
    case .link: parent == .networkLink
    case .href: parent == .link
    case .schema: parent == .document || parent == .folder || parent == .kml
    case .simpleField, .parent: parent == .schema
    case .balloonStyle: parent == .style
    case .balloonText: parent == .balloonStyle
    case .style, .styleMap, .styleURL, .model, .groundOverlay, .screenOverlay, .photoOverlay, .tour,
      .update, .networkLinkControl:
      false
    }
  }

  var isOverlay: Bool {
    self == .groundOverlay || self == .screenOverlay || self == .photoOverlay
  }

  var isContainer: Bool { self == .folder || self == .document }

  private var isFeature: Bool { isContainer || self == .placemark }

  /// Whether elements in it that are no KML are properties.
  private var holdsValues: Bool {
    self == .extendedData || self == .metadata || self == .schemaData
  }

  /// Whether its text is kept.
  var holdsText: Bool {
    switch self {
    case .name, .description, .snippet, .address, .phone, .when, .begin, .end, .coordinates, .coord,
      .value, .simpleData, .href, .parent, .balloonText:
      true
    default: false
    }
  }

  /// Whether what it holds is looked at where it is not read itself.
  var isLookedThrough: Bool { self == .other || self == .style }

  /// A number for elements of which their parent may have one; nil if it may have several.
  var single: UInt64? {
    switch self {
    case .name, .description, .snippet, .address, .phone, .begin, .end, .coordinates, .outer,
      .value, .href, .source, .link, .parent, .metadata:
      1 << UInt64(rawValue)
    case .timeStamp, .timeSpan: 1 << UInt64(KMLElement.timeStamp.rawValue)
    default: nil
    }
  }
}
