package import KokchaFormat

/// A page: map, timeline and events in one HTML document that fetches nothing.
package struct PageFormat: EventFormat {
  let information: DocumentInformation
  let drawing: DrawingOptions
  let language: PageLanguage
  let details: PageDetails

  package init(
    information: DocumentInformation, drawing: DrawingOptions = DrawingOptions(),
    language: PageLanguage = .english, details: PageDetails = .all
  ) {
    self.information = information
    self.drawing = drawing
    self.language = language
    self.details = details
  }

  package func makeEncoder(extraNames: [String]) -> any EventEncoder {
    PageEncoder(extraNames: extraNames, writesDetails: details == .all)
  }

  package func makeDocument(extraNames: [String]) -> any EventDocument {
    PageDocument(
      information: information, drawing: drawing, language: language, details: details)
  }
}
