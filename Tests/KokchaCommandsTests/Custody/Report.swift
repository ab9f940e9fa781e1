import Foundation
import TestSupport
import Testing

/// A report as a program reads it.
struct Report {
  /// A file as a report names it.
  struct File: Equatable {
    var path: String
    var bytes: Int?
    var sha256: String?
  }

  let object: [String: Any]

  init(_ folder: TemporaryFolder, _ name: String = "report.json") throws {
    object = try #require(
      try JSONSerialization.jsonObject(with: try folder.read(name)) as? [String: Any])
  }

  private static func files(_ list: Any?) throws -> [File] {
    try #require(list as? [[String: Any]]).map {
      File(
        path: try #require($0["file"] as? String), bytes: $0["bytes"] as? Int,
        sha256: $0["sha256"] as? String)
    }
  }

  var inputs: [File] { get throws { try Self.files(object["inputs"]) } }

  var outputs: [[String: Any]] {
    get throws { try #require(object["outputs"] as? [[String: Any]]) }
  }

  /// The files of all outputs.
  var files: [File] {
    get throws { try outputs.flatMap { try Self.files($0["files"]) } }
  }

  var problems: [[String: Any]] {
    get throws { try #require(object["problems"] as? [[String: Any]]) }
  }

  var leftOut: [String: Any] {
    get throws { try #require(object["left_out"] as? [String: Any]) }
  }

  /// The events that were left out.
  var leftOutEvents: [[String: Any]] {
    get throws { try #require(try leftOut["events"] as? [[String: Any]]) }
  }
}

/// Looks that files are those in the folder: by size, and by the hash that coreutils tells.
func expectWhole(
  _ files: [Report.File], in folder: TemporaryFolder,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  for file in files {
    #expect(
      file.bytes == (try folder.read(file.path)).count, "\(file.path)",
      sourceLocation: sourceLocation)
    #expect(
      file.sha256 == (try sha256sum(file.path, in: folder)), "\(file.path)",
      sourceLocation: sourceLocation)
  }
}
