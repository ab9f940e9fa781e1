import Foundation
import TestSupport
import Testing

/// Inputs that are no log at all.
@Suite struct FileFaults {
  @Test func `a file that is not there`() throws {
    try expectRefused(
      nil as Data?,
      .file("log.csv", "K001 there is no such file", "check the path's spelling"))
  }

  @Test func `a folder`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old.csv", "as it was")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "logs"), withIntermediateDirectories: false)
    let run = try kokcha(["export", "logs", "--out", "old.csv", "--force"], in: folder.url)
    #expect(run.status == 3)
    #expect(run.errors == "logs: K002 this is a folder, not a file\n  name the file inside it\n")
    #expect(folder.names == ["logs", "old.csv"])
    #expect(try folder.read("old.csv") == Data("as it was".utf8))
  }

  @Test(arguments: [
    ("", "K010 the input is empty", "an event log has a header and at least one row"),
    (
      "\n\r\n\r\n", "K010 the input holds blank lines only",
      "an event log has a header and at least one row"
    ),
    (
      "\u{FEFF}", "K010 the input holds blank lines only",
      "an event log has a header and at least one row"
    ),
    (
      "id,title,date\n", "K011 there is a header but no row",
      "an event log has a row for each event"
    ),
    (
      "id,title,date\r\n\r\n\r\n", "K011 there is a header but no row",
      "an event log has a row for each event"
    ),
  ])
  func `a log without rows`(log: String, message: String, advice: String) throws {
    try expectRefused(log, .data("", message, advice))
  }

  @Test func `one input of several that is not there`() throws {
    try expectRefused(
      "id,title,date\n1,a,2022\n", options: ["more.csv"],
      .file("more.csv", "K001 there is no such file", "check the path's spelling"))
  }

  @Test func `standard input that is empty`() throws {
    let run = try kokcha(["export", "-", "--out", "csv:-"])
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("-: K010 the input is empty\n"))
    #expect(run.output.isEmpty)
  }
}
