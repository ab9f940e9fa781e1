package import Kokcha

/// KML 2.2 (OGC 07-147r2): one Document, an event a Placemark.
package struct KMLFormat: EventFormat {
  package let name = "kml"
  let information: DocumentInformation

  package init(information: DocumentInformation) { self.information = information }

  package func makeEncoder(extraNames: [String]) -> any EventEncoder {
    KMLEncoder(extraNames: extraNames)
  }

  package func makeDocument(extraNames: [String]) -> any EventDocument {
    KMLDocument(information: information, extraNames: extraNames)
  }

  /// The name of a field in ExtendedData: that of GeoJSON's properties, but for the bounds of time, which GDAL's LIBKML
  /// confuses with TimeSpan's own under their names (rule KML5).
  static func name(of attribute: Attribute) -> StaticString {
    switch attribute {
    case .begin: "time_begin"
    case .end: "time_end"
    default: attribute.name
    }
  }

  /// Whether a field stands in ExtendedData; where the event is stands in the geometry, and a Solar
  /// Hijri date would be taken for a Gregorian one.
  static func carries(_ attribute: Attribute) -> Bool {
    switch attribute {
    case .latitude, .longitude, .wkt, .dateShamsi: false
    default: true
    }
  }

  /// The Schema's XML id.
  static let schema: StaticString = "event"
}
