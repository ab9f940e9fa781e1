package import KokchaFormat
import KokchaModel

/// The JSON form of events: one document, or an event a line.
///
/// It holds every part of an event, under the names that the JSON Schema `schema/kokcha-1.json`
/// describes; nothing is lost in it.
package struct JSONFormat: EventFormat {
  let layout: JSONLayout
  let information: DocumentInformation

  package init(_ layout: JSONLayout, information: DocumentInformation) {
    self.layout = layout
    self.information = information
  }

  package func makeEncoder(extraNames: [String]) -> any EventEncoder {
    JSONEventEncoder(layout: layout)
  }

  package func makeDocument(extraNames: [String]) -> any EventDocument {
    JSONDocument(layout: layout, information: information)
  }
}
