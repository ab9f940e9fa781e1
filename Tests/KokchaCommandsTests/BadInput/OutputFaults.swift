import Foundation
import TestSupport
import Testing

/// Outputs that may not or cannot be written. (Root may write into every folder; so the folders
/// here do not exist, or are files.)
@Suite struct OutputFaults {
  private let folder: TemporaryFolder
  private let log = "id,title,date\n1,a,2022\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("log.csv", log)
    try folder.write("old.csv", "as it was")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.csv"), withDestinationPath: "log.csv")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "folder"), withIntermediateDirectories: false)
  }

  private func expectRefused(
    _ arguments: [String], _ status: Int32, _ errors: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = folder.names
    let run = try kokcha(["export"] + arguments, in: folder.url)
    #expect(run.errors == errors, sourceLocation: sourceLocation)
    #expect(run.status == status, sourceLocation: sourceLocation)
    #expect(run.output.isEmpty, sourceLocation: sourceLocation)
    #expect(folder.names == before, sourceLocation: sourceLocation)
    #expect(try folder.read("old.csv") == Data("as it was".utf8), sourceLocation: sourceLocation)
    #expect(try folder.read("log.csv") == Data(log.utf8), sourceLocation: sourceLocation)
  }

  @Test func `a file that is there already, before any input is looked at`() throws {
    for input in ["log.csv", "missing.csv", "-"] {
      try expectRefused(
        [input, "--out", "new.kml", "--out", "old.csv"], 3,
        "old.csv: K004 the file exists already\n"
          + "  name another file, or overwrite it with --force\n")
    }
  }

  @Test func `a folder as output`() throws {
    for options in [[], ["--force"]] {
      try expectRefused(
        ["log.csv", "--out", "kml:folder"] + options, 3,
        "folder: K002 this is a folder, not a file\n  name a file inside it\n")
    }
  }

  @Test(arguments: [
    ["--out", "new.csv", "--out", "new.csv"],
    ["--out", "new.csv", "--out", "./new.csv"],
    ["--out", "./new.csv", "--out", "plain:new.csv"],
    ["--out", "new.csv", "--out", "folder/../new.csv"],
    ["--out", "folder/new.csv", "--out", "folder//new.csv"],
    ["--force", "--out", "old.csv", "--out", "./old.csv"],
  ])
  func `two outputs that are one file`(options: [String]) throws {
    let last = try #require(options.last)
    let path = last.hasPrefix("plain:") ? String(last.dropFirst(6)) : last
    try expectRefused(
      ["log.csv"] + options, 2,
      "\(path): K006 two outputs are this one file\n  give each a file of its own\n")
  }

  @Test func `two outputs that are one file through a link to what is not there yet`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("later.csv"), withDestinationPath: "folder/new.csv")
    try expectRefused(
      ["log.csv", "--out", "later.csv", "--out", "folder/new.csv"], 2,
      "folder/new.csv: K006 two outputs are this one file\n  give each a file of its own\n")
  }

  @Test(arguments: ["log.csv", "./log.csv", "link.csv", "folder/../log.csv"], [true, false])
  func `an output that is the input`(path: String, forces: Bool) throws {
    try expectRefused(
      ["log.csv", "--out", path] + (forces ? ["--force"] : []), 2,
      "\(path): K006 the output is the input\n"
        + "  name another file; Kokcha never writes over its input\n")
  }

  @Test func `an output that is the input under another name`() throws {
    try FileManager.default.linkItem(
      atPath: folder.path("log.csv"), toPath: folder.path("same.csv"))
    try expectRefused(
      ["link.csv", "--out", "same.csv", "--force"], 2,
      "same.csv: K006 the output is the input\n"
        + "  name another file; Kokcha never writes over its input\n")
  }

  @Test(arguments: [
    ("nowhere/new.csv", "no such file or directory"), ("log.csv/new.csv", "not a directory"),
    (String(repeating: "x", count: 300) + ".csv", "file name too long"),
  ])
  func `a folder that cannot be written to`(path: String, words: String) throws {
    try expectRefused(
      ["log.csv", "--out", "new.kml", "--out", path], 3,
      "\(path): K005 the file cannot be written: \(words)\n"
        + "  check that the folder exists and may be written to\n")
  }

  @Test func `a full disk leaves the other outputs as they were`() throws {
    for order in [["csv:/dev/full", "old.csv"], ["old.csv", "csv:/dev/full"]] {
      try expectRefused(
        ["log.csv", "--force"] + order.flatMap { ["--out", $0] }, 3,
        "/dev/full: K005 the file cannot be written: no space left on device\n"
          + "  make room on the disk\n")
    }
  }

  @Test func `a full disk behind standard output`() throws {
    for command in ["export log.csv --out csv:-", "gazetteer find Taloqan", "help"] {
      let run = try execute(
        "sh", ["-c", "\"$0\" \(command) >/dev/full", kokchaExecutable], in: folder.url)
      #expect(run.status == 3)
      #expect(
        run.errors == "-: K005 the file cannot be written: no space left on device\n"
          + "  make room on the disk\n")
    }
  }

  @Test func `no folder for temporary files`() throws {
    let environment = ["TMPDIR": folder.path("nowhere")]
    let errors =
      "temporary file: K005 it cannot be written: no such file or directory\n"
      + "  make room in the folder for temporary files, or name another in TMPDIR\n"
    let stream = try kokcha(
      ["export", "log.csv", "--out", "csv:-"], in: folder.url, environment: environment)
    #expect(stream.status == 3)
    #expect(stream.errors == errors)
    // What is small stays in memory; the ids of 80,000 events do not.
    let small = try kokcha(
      ["export", "log.csv", "--out", "small.csv"], in: folder.url, environment: environment)
    #expect(small.status == 0)
    try folder.write(
      "large.csv", "id,title,date\n" + (0..<80_000).map { "E\($0),a,2022\n" }.joined())
    let large = try kokcha(
      ["export", "large.csv", "--out", "large.kml"], in: folder.url, environment: environment)
    #expect(large.status == 3)
    #expect(large.errors == errors)
    #expect(!folder.names.contains { $0.contains("large.kml") })
  }

  @Test(.enabled(if: isInstalled("bash"), "bash is not installed"))
  func `a pipe that nobody reads any more ends quietly`() throws {
    try folder.write("long.csv", longLog(1000))
    let run = try execute(
      "bash",
      [
        "-c",
        """
        "$0" export long.csv --force --out geojson:- --out old.csv | head -c 10
        echo " ${PIPESTATUS[0]}"
        """, kokchaExecutable,
      ], in: folder.url)
    #expect(run.text == "{\"type\":\"F 141\n")
    #expect(run.errors.isEmpty)
    #expect(try folder.read("old.csv") == Data("as it was".utf8))
    #expect(!folder.names.contains { $0.hasPrefix(".") })
  }
}
