import Foundation
import TestSupport
import Testing

/// The report says by what and with which options the outputs were made.
@Suite struct ReportOrigin {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("log.csv", "id,title,date,place,\"own, \"\"text\"\"\"\nA,t,2022,Lyonesse,\n")
  }

  private func report(_ options: [String], environment: [String: String] = [:]) throws -> Report {
    let run = try kokcha(
      ["export", "log.csv", "--out", "a.csv", "--force", "--report", "report.json"] + options,
      in: folder.url, environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    return try Report(folder)
  }

  @Test func `the words of the command line, as they were given`() throws {
    let given = ["--bad", "skip", "--map", "summary=own, \"text\"", "--rows=all", "-o", "b.kml"]
    #expect(
      try report(given).object["arguments"] as? [String]
        == ["log.csv", "--out", "a.csv"] + given)
  }

  @Test func `options that change no output change no report`() throws {
    _ = try report([])
    let plain = try folder.read("report.json")
    for options in [["--quiet"], ["--threads", "1"], ["--threads=3"], ["--no-sync"]] {
      _ = try report(options)
      #expect(try folder.read("report.json") == plain, "\(options)")
    }
    _ = try report(["--report", "other.json"])
    #expect(try folder.read("other.json") == plain)
  }

  @Test func `the version of Kokcha`() throws {
    let version = try kokcha(["--version"]).text.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect("kokcha \(try #require(try report([]).object["kokcha"] as? String))" == version)
  }

  @Test func `the version of tzdata`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("zones"), withIntermediateDirectories: false)
    try folder.write("zones/tzdata.zi", "# version 1999z\n")
    let found = try report([], environment: ["TZDIR": folder.path("zones")])
    #expect(found.object["tzdata"] as? String == "1999z")
  }

  /// The hash of a gazetteer's folder is that of what `sha256sum` says of its tables.
  private func expectFolder(_ entry: [String: Any], at path: String) throws {
    let tables = try #require(entry["tables"] as? [String])
    #expect(tables == tables.sorted())
    let run = try execute(
      "sh", ["-c", "sha256sum \(tables.joined(separator: " ")) | sha256sum"],
      in: URL(filePath: path))
    #expect(entry["sha256"] as? String == String(run.text.prefix(64)))
  }

  @Test func `the gazetteer that is built in, and folders of one's own`() throws {
    let own = folder.path("own")
    try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: false)
    try folder.write(
      "own/places.csv",
      "id,kind,name,parent,longitude,latitude,seat,source,note\n"
        + "own:1,settlement,Lyonesse,pcode:AF1801,69.5,36.7,,own,\n")
    try folder.write(
      "own/sources.csv", "source,title,version,licence,attribution,url\nown,Mine,2022,CC0,,\n")
    let plain = try #require(try report([]).object["gazetteer"] as? [[String: Any]])
    #expect(plain.count == 1)
    #expect(plain[0]["built_in"] as? Bool == true)
    #expect(plain[0]["folder"] as? String == "gazetteer")
    try expectFolder(plain[0], at: projectFolder.appending(path: "gazetteer").path)

    let both = try #require(
      try report(["--gazetteer", "own"]).object["gazetteer"] as? [[String: Any]])
    #expect(both.map { $0["folder"] as? String } == ["gazetteer", "own"])
    #expect(both.map { $0["built_in"] as? Bool } == [true, false])
    #expect(both[0]["sha256"] as? String == plain[0]["sha256"] as? String)
    try expectFolder(both[1], at: own)
  }
}
