public import Foundation
public import Testing

/// Compares bytes with a golden file, named from the project's top; `KOKCHA_RECORD=1` writes it anew.
public func expectGolden(
  _ actual: Data, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = projectFolder.appending(path: path)
  if ProcessInfo.processInfo.environment["KOKCHA_RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try actual.write(to: file)
    Issue.record("recorded \(path)", severity: .warning, sourceLocation: sourceLocation)
    return
  }
  let expected = try Data(contentsOf: file)
  if actual != expected {
    let lines = (expected, actual)
    let a = String(decoding: lines.0, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let b = String(decoding: lines.1, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let differing = zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(path) differs from what was made, first in line \((differing?.offset ?? min(a.count, b.count)) + 1):
      expected: \(differing.map { String($0.element.0.prefix(300)) } ?? "\(a.count) lines")
      actual:   \(differing.map { String($0.element.1.prefix(300)) } ?? "\(b.count) lines")
      """, sourceLocation: sourceLocation)
  }
}
