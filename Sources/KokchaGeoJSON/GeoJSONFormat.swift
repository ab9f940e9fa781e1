package import Kokcha

/// GeoJSON: one FeatureCollection (RFC 7946 §3.3), an event a Feature.
package struct GeoJSONFormat: EventFormat {
  package let name = "geojson"
  let information: DocumentInformation
  let horizon: (from: Instant, to: Instant)?

  package init(
    information: DocumentInformation, horizon: (from: Instant, to: Instant)? = nil
  ) {
    self.information = information
    self.horizon = horizon
  }

  package func makeEncoder(extraNames: [String]) -> any EventEncoder {
    GeoJSONEncoder(extraNames: extraNames)
  }

  package func makeDocument(extraNames: [String]) -> any EventDocument {
    GeoJSONDocument(information: information, horizon: horizon)
  }
}
