import Foundation
import TestSupport
import Testing

/// What an export must say, and how it must end.
struct Refusal: Sendable {
  /// All that stands on standard error.
  var errors: String
  var status: Int32 = 1

  /// One problem, at a position in `log.csv`, that refuses the whole export.
  static func data(_ position: String, _ message: String, _ advice: String) -> Refusal {
    Refusal(errors: "log.csv\(position): \(message)\n  \(advice)\nnothing was written: 1 error\n")
  }

  /// A file that failed.
  static func file(_ path: String, _ message: String, _ advice: String) -> Refusal {
    Refusal(errors: "\(path): \(message)\n  \(advice)\n", status: 3)
  }
}

/// Exports `log.csv` over three outputs that are there already, and looks that it is refused as it
/// must be: outputs byte for byte as they were, nothing beside them, nothing on standard output.
func expectRefused(
  _ log: Data?, options: [String] = [], _ refusal: Refusal,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = try TemporaryFolder()
  if let log { try folder.write("log.csv", log) }
  let outputs = ["old.csv", "old.geojson", "old.kml"]
  for output in outputs { try folder.write(output, "\(output) as it was\n") }
  let before = folder.names
  let run = try kokcha(
    ["export", "log.csv", "--force"] + outputs.flatMap { ["--out", $0] } + options, in: folder.url)
  #expect(run.errors == refusal.errors, sourceLocation: sourceLocation)
  #expect(run.status == refusal.status, sourceLocation: sourceLocation)
  #expect(run.output.isEmpty, sourceLocation: sourceLocation)
  #expect(folder.names == before, sourceLocation: sourceLocation)
  for output in outputs {
    #expect(
      try folder.read(output) == Data("\(output) as it was\n".utf8), sourceLocation: sourceLocation)
  }
}

/// The same for a log that is text.
func expectRefused(
  _ log: String, options: [String] = [], _ refusal: Refusal,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectRefused(Data(log.utf8), options: options, refusal, sourceLocation: sourceLocation)
}
