import Foundation
public import Testing

/// Holds a document against the XML Schema of KML 2.2 and Google's extensions, and against the rules of
/// OGC's test suite that no schema sees.
public func expectValidKML(
  _ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = try TemporaryFolder()
  let file = try folder.write("events.kml", Data(bytes))
  try expectValidKML(files: [file], sourceLocation: sourceLocation)
  let verdict = try checkKML([file])
  #expect(verdict == ["valid"], sourceLocation: sourceLocation)
}

/// Holds files against the XML Schema only.
public func expectValidKML(
  files: [String], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let run = try execute(
    "xmllint", ["--nonet", "--noout", "--schema", try kmlSchema()] + files)
  #expect(run.status == 0, "\(run.errors.prefix(2000))", sourceLocation: sourceLocation)
}

/// What the checker of our own says of each file.
public func checkKML(_ files: [String]) throws -> [String] {
  let run = try execute(
    "python3", ["Tests/judges/check-kml.py"] + files, in: projectFolder)
  let answers = run.text.split(separator: "\n").map(String.init)
  guard run.status == 0, answers.count == files.count else {
    throw JudgesFailed(errors: run.errors)
  }
  return answers
}

/// What the checker of our own tells of a KMZ.
public struct CheckedArchive: Decodable {
  /// What breaks which rule.
  public var problems: [String]
  /// The KML files in it.
  public var files: [String]
  /// How many Placemarks they have together.
  public var placemarks: Int
  /// The most Placemarks of one file.
  public var most: Int
  /// How many links lead from `doc.kml` to the file that is farthest.
  public var depth: Int
  /// The ids of the events' principal Placemarks, sorted.
  public var events: [String]
}

/// Takes a KMZ apart into a folder, checks it, and holds each of its files against the XML Schema.
public func checkArchive(
  _ file: String, into folder: TemporaryFolder, sourceLocation: SourceLocation = #_sourceLocation
) throws -> CheckedArchive {
  let run = try execute(
    "python3", ["Tests/judges/check-kml.py", "--archive", folder.url.path, file],
    in: projectFolder)
  guard run.status == 0 else { throw JudgesFailed(errors: run.errors) }
  let checked = try JSONDecoder().decode(CheckedArchive.self, from: run.output)
  #expect(checked.problems == [], sourceLocation: sourceLocation)
  try expectValidKML(files: checked.files.map(folder.path), sourceLocation: sourceLocation)
  return checked
}

/// The schema that PyPI's fastkml brings.
private func kmlSchema() throws -> String {
  let library = projectFolder.appending(path: ".build/judges/lib")
  let versions = (try? FileManager.default.contentsOfDirectory(atPath: library.path)) ?? []
  for version in versions.sorted() {
    let schema = library.appending(path: "\(version)/site-packages/fastkml/schema/kml22gx.xsd")
    if FileManager.default.fileExists(atPath: schema.path) { return schema.path }
  }
  throw JudgesMissing()
}
