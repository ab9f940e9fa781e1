import KokchaCSV
import KokchaModel
import TestSupport
import Testing

/// A sink that fails, whichever call it is, gives its error and nothing else.
struct FailingSinkTests {
  private func write(_ events: [Event], failingAfter calls: Int) -> Problem? {
    do throws(Problem) {
      var writer = CSVWriter(to: FailingSink(after: calls))
      for event in events { try writer.write(event) }
      _ = try writer.finish()
      return nil
    } catch {
      return error
    }
  }

  @Test func `every call may fail`() throws {
    let padding = String(repeating: "x", count: 20_000)
    let events = try (0..<20).map { try Event.sample("\($0)", title: padding) }
    var calls = 0
    while let problem = write(events, failingAfter: calls) {
      #expect(problem == FailingSink.problem)
      calls += 1
      if calls > 1000 { break }
    }
    #expect((4...100).contains(calls))
  }
}
