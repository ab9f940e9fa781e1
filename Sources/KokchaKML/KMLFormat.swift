package import KokchaFormat
import KokchaModel

/// KML 2.2 (OGC 07-147r2): one Document, an event a Placemark; or a KMZ, its ZIP archive.
package struct KMLFormat: EventFormat {
  let information: DocumentInformation
  let drawing: DrawingOptions
  let isArchive: Bool

  package init(
    information: DocumentInformation, drawing: DrawingOptions = DrawingOptions(),
    isArchive: Bool = false
  ) {
    self.information = information
    self.drawing = drawing
    self.isArchive = isArchive
  }

  package var declaresColumns: Bool { true }

  package func makeEncoder(extraNames: [String]) -> any EventEncoder {
    KMLEncoder(
      extraNames: Self.fieldNames(of: extraNames), drawing: drawing, grouping: grouping)
  }

  package func makeDocument(extraNames: [String]) -> any EventDocument {
    let names = Self.fieldNames(of: extraNames)
    return isArchive
      ? KMZDocument(information: information, drawing: drawing, extraNames: names)
      : KMLDocument(information: information, drawing: drawing, extraNames: names)
  }

  /// By what Placemarks are parted; nil where they are written as they come.
  ///
  /// Tiles are parted by year unless something else is asked for (rule KML15).
  private var grouping: FolderGrouping? {
    if drawing.folders != .none { return drawing.folders }
    return isArchive ? .year : nil
  }

  /// The names of the source's own columns in ExtendedData: without what XML forbids, and with a number
  /// behind where that makes two the same (ATC-26).
  private static func fieldNames(of extraNames: [String]) -> [String] {
    var taken = Set(Field.allCases.filter(carries).map { name(of: $0) })
    return extraNames.map { extra in
      let allowed = extra.withoutForbiddenXML
      let plain = allowed.isEmpty ? "unnamed" : allowed
      var name = plain
      var number = 2
      while !taken.insert(name).inserted {
        name = plain + "_\(number)"
        number += 1
      }
      return name
    }
  }

  /// The name of a field in ExtendedData: that of GeoJSON's properties, but for the bounds of time, which GDAL's LIBKML
  /// confuses with TimeSpan's own under their names (rule KML5).
  static func name(of field: Field) -> String {
    switch field {
    case .begin: "time_begin"
    case .end: "time_end"
    default: field.name
    }
  }

  /// Whether a field stands in ExtendedData; where the event is stands in the geometry, and a Solar
  /// Hijri date would be taken for a Gregorian one.
  static func carries(_ field: Field) -> Bool { field.forms.contains(.map) }
}
