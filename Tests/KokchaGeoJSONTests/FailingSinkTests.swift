import KokchaGeoJSON
import KokchaModel
import TestSupport
import Testing

/// A sink that fails, whichever call it is, gives its error and nothing else.
struct FailingSinkTests {
  /// How a document comes out whose sink fails after so many calls; nil if it is whole.
  private func write(_ events: [Event], failingAfter calls: Int) -> Problem? {
    do throws(Problem) {
      var writer = GeoJSONWriter(to: FailingSink(after: calls))
      for event in events { try writer.write(event) }
      _ = try writer.finish()
      return nil
    } catch {
      return error
    }
  }

  @Test func `every call may fail`() throws {
    let padding = String(repeating: "x", count: 20_000)
    let events = try (0..<20).map {
      try Event.sample("\($0)", title: padding, date: ["2022/..", "../2022", "2022"][$0 % 3])
    }
    var calls = 0
    while let problem = write(events, failingAfter: calls) {
      #expect(problem == FailingSink.problem)
      calls += 1
      if calls > 1000 { break }
    }
    // A head, several batches, a tail, and two calls for every open bound.
    #expect((30...100).contains(calls))
  }
}
