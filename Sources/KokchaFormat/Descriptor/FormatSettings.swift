/// What a run says of the documents that it writes: what a format is made with.
package struct FormatSettings: Sendable {
  package var information = DocumentInformation()
  package var drawing = DrawingOptions()
  /// What pages and pictures are called; nil for the name that the information gives.
  package var title: String?
  /// The language of Kokcha's own words in pages and pictures.
  package var pageLanguage = PageLanguage.english
  /// How much of an event a page has.
  package var pageDetails = PageDetails.all
  /// How large a picture is.
  package var pictureSize = PictureSize.slide
  /// Whether tables have a row for each of an event's places, actors, claims and sources.
  package var writesLogRows = false
  /// Whether districts and borders are drawn below the events.
  package var drawsBasemap = false
  /// How many rows a spreadsheet's file has at most, its header among them; nil for as many as a spreadsheet
  /// holds.
  ///
  /// Fewer only in tests.
  package var mostRows: Int?

  /// What holds if nothing else is said.
  package init() {}
}
