import KokchaCSV
import KokchaFormat
import KokchaModel
import KokchaTableWriting
import TestSupport
import Testing

/// The column `wkt` holds a place's shape (rule CSV6; OGC 06-103r4 §7.2).
@Suite struct ShapesTests {
  private func event(_ geometry: Geometry, hasPoint: Bool = true) throws -> Event {
    var event = try Event.sample(longitude: 70, latitude: 37)
    if !hasPoint { event.places[0].coordinate = nil }
    event.places[0].geometry = geometry
    return event
  }

  private func line(of count: Int) throws -> Geometry {
    .lineString(
      try (0..<count).map { try Coordinate(longitude: 60 + Double($0) / 1000, latitude: 37) })
  }

  @Test(arguments: [false, true])
  func `a shape is written whole, in quotes for its commas`(isPlain: Bool) throws {
    let made = try WrittenCSV(try event(line(of: 2)), isPlain: isPlain)
    #expect(try made.cell("wkt") == "LINESTRING (60 37, 60.001 37)")
    #expect(made.text.contains("\"LINESTRING (60 37, 60.001 37)\""))
    #expect(try made.cell("longitude") == "70")
  }

  @Test func `a shape without a point of its own is written too`() throws {
    let made = try WrittenCSV(try event(line(of: 2), hasPoint: false))
    #expect(try made.cell("wkt") == "LINESTRING (60 37, 60.001 37)")
    #expect(try made.cell("longitude") == "")
  }

  @Test func `CSV2: a shape that no cell holds is shown by its point, and counted`() throws {
    let event = try event(line(of: 4000))
    #expect(try WrittenCSV(event).cell("wkt") == "POINT (70 37)")
    #expect(losses(of: [event])[.shapeReduced] == 1)
    #expect(losses(of: [event])[.cellCut] == 0)
    #expect(try WrittenCSV(event, isPlain: true).cell("wkt").hasSuffix(", 63.999 37)"))
    #expect(losses(of: [event], .plain)[.shapeReduced] == 0)
  }
}
