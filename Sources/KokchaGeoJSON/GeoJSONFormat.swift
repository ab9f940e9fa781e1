package import KokchaFormat
import KokchaModel

/// GeoJSON: an event a Feature (RFC 7946), in one FeatureCollection or as a sequence (RFC 8142).
package struct GeoJSONFormat: EventFormat {
  let layout: GeoJSONLayout
  let information: DocumentInformation
  let drawing: DrawingOptions

  package init(
    _ layout: GeoJSONLayout = .collection, information: DocumentInformation,
    drawing: DrawingOptions = DrawingOptions()
  ) {
    self.layout = layout
    self.information = information
    self.drawing = drawing
  }

  package func makeEncoder(extraNames: [String]) -> any EventEncoder {
    GeoJSONEncoder(extraNames: extraNames, layout: layout, drawing: drawing)
  }

  package func makeDocument(extraNames: [String]) -> any EventDocument {
    GeoJSONDocument(layout: layout, information: information, horizon: drawing.horizon)
  }
}
