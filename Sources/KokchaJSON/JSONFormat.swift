package import KokchaFormat
import KokchaModel

/// The JSON form of events: one document, or an event a line.
///
/// It holds every part of an event, under the names that the JSON Schema `schema/kokcha-1.json`
/// describes; nothing is lost in it.
package struct JSONFormat: EventFormat {
  /// How events are strung together.
  package enum Layout: Sendable {
    /// `{"kokcha":1,"events":[…]}`.
    case document
    /// One event a line, for programs that read line by line.
    case lines
  }

  package let name: String
  let layout: Layout
  let information: DocumentInformation

  package init(_ layout: Layout, information: DocumentInformation) {
    self.layout = layout
    self.information = information
    name = layout == .document ? "json" : "jsonl"
  }

  package func makeEncoder(extraNames: [String]) -> any EventEncoder {
    JSONEventEncoder(layout: layout)
  }

  package func makeDocument(extraNames: [String]) -> any EventDocument {
    JSONDocument(layout: layout, information: information)
  }
}
