import Foundation
import TestSupport
import Testing

/// What becomes of a file that an output replaces.
@Suite struct Replacement {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("log.csv", "id,title,date\n1,a,2022\n")
  }

  private func attributes(_ name: String) throws -> [FileAttributeKey: Any] {
    try FileManager.default.attributesOfItem(atPath: folder.path(name))
  }

  @Test(arguments: [0o600, 0o640, 0o755, 0o444])
  func `an overwritten file keeps its permissions`(mode: Int) throws {
    try folder.write("a.csv", "old")
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: folder.path("a.csv"))
    let run = try kokcha(["export", "log.csv", "--out", "a.csv", "--force"], in: folder.url)
    #expect(run.status == 0)
    #expect(try attributes("a.csv")[.posixPermissions] as? Int == mode)
    #expect(rows(try folder.read("a.csv")).count == 1)
  }

  @Test func `a new file has the permissions that the user's mask leaves`() throws {
    let run = try execute(
      "sh", ["-c", "umask 027; \"$0\" export log.csv --out a.csv --quiet", kokchaExecutable],
      in: folder.url)
    #expect(run.status == 0)
    #expect(try attributes("a.csv")[.posixPermissions] as? Int == 0o640)
  }

  @Test(arguments: [true, false])
  func `a link keeps being a link`(leadsSomewhere: Bool) throws {
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "data"), withIntermediateDirectories: false)
    if leadsSomewhere { try folder.write("data/new.csv", "old") }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("data/link.csv"), withDestinationPath: "new.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("latest.csv"), withDestinationPath: "data/link.csv")
    let run = try kokcha(
      ["export", "log.csv", "--out", "latest.csv"] + (leadsSomewhere ? ["--force"] : []),
      in: folder.url)
    #expect(run.status == 0)
    #expect(folder.names == ["data", "latest.csv", "log.csv"])
    #expect(try attributes("latest.csv")[.type] as? FileAttributeType == .typeSymbolicLink)
    #expect(try attributes("data/link.csv")[.type] as? FileAttributeType == .typeSymbolicLink)
    #expect(try attributes("data/new.csv")[.type] as? FileAttributeType == .typeRegular)
    #expect(rows(try folder.read("data/new.csv")).count == 1)
  }
}
