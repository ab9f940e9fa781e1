import TestSupport
import Testing

/// The examples of the library that stand in doc comments; `LibraryFromOutsideTests` compiles them.
@Suite struct ExampleTests {
  @Test(
    arguments: [
      "Event", "EventTime", "Place", "Coordinate", "Zone", "CalendarDay", "Instant",
      "SolarHijriDay", "EventStatus", "GeographicBounds", "TimeHorizon", "EventReader",
      "EventLogOptions", "MemorySource", "FileSource", "EventWriter", "GeoJSONWriter",
      "KMLWriter", "KMZWriter", "CSVWriter", "JSONWriter", "MemorySink", "OutputSet",
      "DrawingOptions", "Basemap", "Gazetteer", "GroundSurvey", "EventLocator", "Export",
      "ExportOptions", "Check",
    ])
  func `a main type has an example in a doc comment`(_ type: String) throws {
    #expect(
      try SwiftBlock.allInDocComments().contains { block in
        block.code.split { !$0.isLetter }.contains(type[...])
      })
  }
}
