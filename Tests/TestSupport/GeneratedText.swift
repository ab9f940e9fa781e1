import Foundation
import Synchronization
public import Testing

/// Parts of one page are recorded one after the other.
private let recording = Mutex(())

/// Compares a part of a page with the text that is made from the code.
///
/// It stands between the comments `<!-- made: NAME -->` and `<!-- end -->`; `KOKCHA_RECORD=1` writes it anew.
public func expectGenerated(
  _ text: String, _ name: String, in path: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try recording.withLock { _ in
    try compare(text, name, projectFolder.appending(path: path), sourceLocation)
  }
}

private func compare(
  _ text: String, _ name: String, _ file: URL, _ sourceLocation: SourceLocation
) throws {
  let page = try String(contentsOf: file, encoding: .utf8)
  let start = try #require(
    page.range(of: "<!-- made: \(name) -->\n"), sourceLocation: sourceLocation)
  let end = try #require(
    page.range(of: "<!-- end -->", range: start.upperBound..<page.endIndex),
    sourceLocation: sourceLocation)
  let there = page[start.upperBound..<end.lowerBound]
  // GitHub takes a table for one only behind a blank line.
  let made = "\n\(text)\n"
  if ProcessInfo.processInfo.environment["KOKCHA_RECORD"] == "1" {
    let recorded = page.replacingCharacters(
      in: start.upperBound..<end.lowerBound, with: made)
    try recorded.write(to: file, atomically: true, encoding: .utf8)
    Issue.record(
      "recorded \(name) in \(file.lastPathComponent)", severity: .warning,
      sourceLocation: sourceLocation)
    return
  }
  let pair = (there.components(separatedBy: "\n"), made.components(separatedBy: "\n"))
  let line = zip(pair.0, pair.1).enumerated().first { $0.element.0 != $0.element.1 }?.offset
  #expect(
    there == made, "first in line \((line ?? min(pair.0.count, pair.1.count)) + 1) of it",
    sourceLocation: sourceLocation)
}
