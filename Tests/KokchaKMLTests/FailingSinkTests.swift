import KokchaFormat
import KokchaKML
import KokchaModel
import TestSupport
import Testing

/// A sink that fails, whichever call it is, gives its error and nothing else.
struct FailingSinkTests {
  private func write(_ events: [Event], failingAfter calls: Int) -> Problem? {
    do throws(Problem) {
      var writer = KMLWriter(to: FailingSink(after: calls))
      for event in events { try writer.write(event) }
      _ = try writer.finish()
      return nil
    } catch {
      return error
    }
  }

  @Test func `every call may fail`() throws {
    let padding = String(repeating: "x", count: 50_000)
    let events = try (0..<30).map {
      try Event.sample("\($0)", title: padding, longitude: $0 % 4 == 0 ? nil : 70, latitude: 37)
    }
    var calls = 0
    while let problem = write(events, failingAfter: calls) {
      #expect(problem == FailingSink.problem)
      calls += 1
      if calls > 1000 { break }
    }
    #expect((6...100).contains(calls))
  }

  @Test(arguments: [10, 10_000])
  func `every call of a KMZ may fail`(threshold: Int) throws {
    var drawing = DrawingOptions()
    drawing.tileThreshold = threshold
    drawing.tileSize = 10
    let events = try (0..<50).map {
      try Event.sample("\($0)", longitude: $0 % 4 == 0 ? nil : 70, latitude: 37)
    }
    func write(failingAfter calls: Int) -> Problem? {
      do throws(Problem) {
        var writer = KMZWriter(to: FailingSink(after: calls), drawing: drawing)
        for event in events { try writer.write(event) }
        _ = try writer.finish()
        return nil
      } catch {
        return error
      }
    }
    var calls = 0
    while let problem = write(failingAfter: calls) {
      #expect(problem == FailingSink.problem)
      calls += 1
      if calls > 1000 { break }
    }
    // doc.kml or more, eighteen icons and the directory.
    #expect((20...40).contains(calls))
  }
}
