import Foundation
import TestSupport
import Testing

/// Which journals a run believes that it finds beside its outputs.
///
/// Only those of a dead run of the same user: all else is left alone.
@Suite(.enabled(if: FaultyCalls.library != nil, "clang is not installed"))
struct LeftJournalTests {
  /// What a run leaves that is killed before its first rename: a journal, three temporary files.
  private func killed() throws -> (set: SetFolder, journal: String) {
    let set = try SetFolder(.all)
    _ = try set.export(FaultyCalls.environment("renameat2", at: 2, lasts: "kill"))
    let journal = try #require(set.folder.names.first { $0.hasSuffix(".journal") })
    return (set, journal)
  }

  private func next(_ set: SetFolder) throws -> Execution {
    try kokcha(["export", "log.csv", "--out", "other.csv", "--quiet"], in: set.folder.url)
  }

  @Test func `what a killed run left is put back, and said`() throws {
    let (set, _) = try killed()
    #expect(set.state != set.old)
    let run = try next(set)
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix(
        "an earlier run was cut short while its outputs got their names; they are as they were before it: "
      ),
      "\(run.errors)")
    var state = set.state
    state["other.csv"] = nil
    #expect(state == set.old)
  }

  @Test func `a journal that a living run has locked`() throws {
    let (set, journal) = try killed()
    let before = set.state
    let run = try execute(
      "sh",
      [
        "-c", "flock \(journal) \"$0\" export log.csv --out other.csv --quiet", kokchaExecutable,
      ], in: set.folder.url)
    #expect(run.status == 0)
    var state = set.state
    state["other.csv"] = nil
    #expect(state == before)
  }

  @Test(arguments: ["link", "second name", "another user's", "words", "another set's files"])
  func `a journal that is not to be believed`(kind: String) throws {
    let (set, journal) = try killed()
    let path = set.folder.path(journal)
    switch kind {
    case "link":
      try FileManager.default.moveItem(atPath: path, toPath: set.folder.path("elsewhere"))
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "elsewhere")
    case "second name":
      try FileManager.default.linkItem(atPath: path, toPath: set.folder.path("elsewhere"))
    case "another user's":
      if geteuid() != 0 { return }
      try set.folder.give(journal, to: 1234)
    case "words": try set.folder.write(journal, "kokcha 1\nfolder\t/\nfiles\nnaming\n")
    default:
      let text = String(decoding: try set.folder.read(journal), as: UTF8.self)
      try set.folder.write(
        journal, text.replacing("/log.csv", with: "").replacing("\t/", with: "\t/x/"))
    }
    let before = set.state
    let run = try next(set)
    #expect(run.status == 0)
    var state = set.state
    state["other.csv"] = nil
    #expect(state == before)
  }
}
