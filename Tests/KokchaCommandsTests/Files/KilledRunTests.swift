import Foundation
import TestSupport
import Testing

/// What a run leaves that is killed, and the next run finds: every output whole, all of them old or all
/// of them new, nothing else.
@Suite(.enabled(if: FaultyCalls.library != nil, "clang is not installed"))
struct KilledRunTests {
  /// What is run next: all but the last are refused.
  enum Next: String, CaseIterable {
    case outputExists, inputIsWrong, oneOutput

    var status: Int32 {
      switch self {
      case .outputExists: 3
      case .inputIsWrong: 1
      case .oneOutput: 0
      }
    }

    func run(in folder: TemporaryFolder) throws -> Execution {
      switch self {
      case .outputExists:
        try folder.write("other.csv", "other")
        defer { try? FileManager.default.removeItem(atPath: folder.path("other.csv")) }
        return try kokcha(["export", "log.csv", "--out", "other.csv"], in: folder.url)
      case .inputIsWrong:
        try folder.write("wrong.csv", "id,title,date\nA,t,whenever\n")
        defer { try? FileManager.default.removeItem(atPath: folder.path("wrong.csv")) }
        return try kokcha(["export", "wrong.csv", "--out", "other.csv"], in: folder.url)
      case .oneOutput:
        return try kokcha(["export", "log.csv", "--out", "a.geojson", "--force"], in: folder.url)
      }
    }
  }

  private func expectInOrder(
    _ set: SetFolder, _ next: Next, new: [String: Data], _ comment: String
  ) throws {
    let run = try next.run(in: set.folder)
    #expect(run.status == next.status, "\(comment): \(run)")
    var (state, old, new) = (set.state, set.old, new)
    if next == .oneOutput {
      #expect(state.removeValue(forKey: "a.geojson") == new["a.geojson"], "\(comment): \(run)")
      old["a.geojson"] = nil
      new["a.geojson"] = nil
    }
    #expect(state == old || state == new, "\(comment): \(state.keys.sorted()) \(run)")
  }

  /// The calls around which something on the disk is different.
  static let calls = [
    "open", "write", "close", "fsync", "flock", "renameat2", "linkat", "rename", "unlink",
  ]

  @Test(arguments: calls, ["", "renameat2", "renameat2 linkat"])
  func `killed before each call`(call: String, lacking: String) throws {
    for before in lacking.isEmpty ? [SetFolder.Before.nothing, .all] : [.some] {
      let calls = try SetFolder.count(of: call, before, lacking: lacking)
      for number in 1..<calls + 1 where !lacking.contains(call) || call == "rename" {
        let set = try SetFolder(before)
        let killed = try set.export(
          FaultyCalls.environment(call, at: number, lasts: "kill", lacking: lacking))
        #expect(killed.status == 128 + SIGKILL)
        try expectInOrder(
          set, Next.allCases[number % Next.allCases.count], new: SetFolder.new,
          "killed before \(call) \(number) of \(calls), lacking '\(lacking)'")
      }
    }
  }

  @Test func `killed at random moments, 200 times`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let whole = try SetFolder(.nothing)
    let start = ContinuousClock.now
    #expect(try whole.export().status == 0)
    let length = ContinuousClock.now - start
    for turn in 0..<200 {
      let set = try SetFolder(SetFolder.Before.allCases[turn % 3])
      let process = Process()
      process.executableURL = URL(filePath: kokchaExecutable)
      process.arguments =
        ["export", "log.csv", "--report", "report.json", "--quiet"]
        + SetFolder.targets.dropLast().flatMap { ["--out", $0] }
        + (set.before == .nothing ? [] : ["--force"])
      process.currentDirectoryURL = set.folder.url
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(
        forTimeInterval: Double.random(in: 0...1, using: &random) * (length / .seconds(1)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try expectInOrder(
        set, Next.allCases[turn / 3 % 3], new: SetFolder.new, "turn \(turn), seed \(seed)")
    }
  }
}
