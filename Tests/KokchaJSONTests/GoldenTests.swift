import Foundation
import KokchaFormat
import KokchaJSON
import KokchaModel
import TestSupport
import Testing

/// Whole documents, kept byte for byte; `make record` writes them anew.
struct GoldenTests {
  @Test func `one full event, as a document and as a line`() throws {
    for isLines in [false, true] {
      var writer = JSONWriter(to: MemorySink(), isLines: isLines)
      try writer.write(try .full())
      try writer.write(try .sample("e2", longitude: 69.5345, latitude: 36.7))
      let bytes = try writer.finish().sink.bytes
      try expectGolden(
        Data(bytes), "Tests/KokchaJSONTests/Golden/full.\(isLines ? "jsonl" : "json")")
    }
  }
}
