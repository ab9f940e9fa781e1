package import KokchaFormat

/// Scalable Vector Graphics 1.1: one static picture of all events, without script and without anything to be fetched.
package struct PictureFormat: EventFormat {
  let settings: FormatSettings

  package init(settings: FormatSettings) { self.settings = settings }

  package func makeEncoder(extraNames: [String]) -> any EventEncoder { PictureEncoder() }

  package func makeDocument(extraNames: [String]) -> any EventDocument {
    PictureDocument(settings: settings)
  }
}
