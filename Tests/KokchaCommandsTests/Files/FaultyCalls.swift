import Foundation
import TestSupport
import Testing

/// Runs `kokcha` with calls of the system that fail: `Tests/faults/faults.c`, loaded before the C library.
enum FaultyCalls {
  /// The library, compiled once; nil where there is no compiler.
  static let library: String? = {
    let built = FileManager.default.temporaryDirectory
      .appending(path: "kokcha-faults-\(ProcessInfo.processInfo.processIdentifier).so").path
    let source = projectFolder.appending(path: "Tests/faults/faults.c").path
    let run = try? execute("clang", ["-shared", "-fPIC", "-O1", "-o", built, source, "-ldl"])
    return run?.status == 0 ? built : nil
  }()

  /// The environment of a run in which one call fails, is counted, or ends the process.
  static func environment(
    _ call: String, at number: Int, error: Int32 = EIO, lasts: String = "once",
    lacking: String = "", countIn count: String? = nil
  ) -> [String: String] {
    var environment = [
      "LD_PRELOAD": library ?? "", "FAULT_CALL": call, "FAULT_AT": String(number),
      "FAULT_ERRNO": String(error), "FAULT_LASTS": lasts, "FAULT_LACKS": lacking,
    ]
    environment["FAULT_COUNT"] = count
    return environment
  }
}

extension TemporaryFolder {
  /// Gives a file to another user and group.
  func give(_ name: String, to owner: Int) throws {
    try FileManager.default.setAttributes(
      [.ownerAccountID: owner, .groupOwnerAccountID: owner], ofItemAtPath: path(name))
  }
}

/// A folder with a log and three outputs and a report to be, in two folders, and what becomes of them.
struct SetFolder {
  /// What of the four is there before a run.
  enum Before: String, CaseIterable { case nothing, some, all }

  static let targets = ["a.geojson", "inner/b.kml", "c.csv", "report.json"]
  static let log =
    "id,title,date,place,admin1\nA,Shot,2022-07-14,Rustaq,Takhar\nB,Raid,2022,Taloqan,Takhar\n"

  let folder: TemporaryFolder
  let before: Before

  init(_ before: Before) throws {
    folder = try TemporaryFolder()
    self.before = before
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "inner"), withIntermediateDirectories: false)
    try folder.write("log.csv", Self.log)
    for name in old.keys { try folder.write(name, "old \(name)") }
    // As the owner of an old file may be another; only root can give a file away.
    if geteuid() == 0, before == .some { try folder.give("a.geojson", to: 1234) }
  }

  /// The targets that are there before, with what is in them.
  var old: [String: Data] {
    let names =
      switch before {
      case .nothing: [] as ArraySlice<String>
      case .some: Self.targets[..<2]
      case .all: Self.targets[...]
      }
    return Dictionary(uniqueKeysWithValues: names.map { ($0, Data("old \($0)".utf8)) })
  }

  /// What is in the folder now, but for the log.
  var state: [String: Data] {
    var state: [String: Data] = [:]
    for (prefix, names) in [("", folder.names), ("inner/", innerNames)] {
      for name in names where name != "inner" && name != "log.csv" {
        state[prefix + name] = try? folder.read(prefix + name)
      }
    }
    return state
  }

  private var innerNames: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path("inner"))) ?? []
  }

  func export(_ environment: [String: String] = [:]) throws -> Execution {
    try kokcha(
      ["export", "log.csv", "--report", "report.json"]
        + Self.targets.dropLast().flatMap { ["--out", $0] }
        + (before == .nothing ? [] : ["--force"]), in: folder.url, environment: environment)
  }

  /// How many calls of a function an export makes.
  static func count(
    of call: String, _ before: Before, lacking: String = ""
  ) throws -> Int {
    let set = try SetFolder(before)
    let path = set.folder.path("count")
    _ = try set.export(
      FaultyCalls.environment(call, at: 0, lacking: lacking, countIn: path))
    return try #require(Int(String(decoding: try set.folder.read("count"), as: UTF8.self)))
  }

  /// What a run writes that nothing disturbs.
  static let new: [String: Data] = {
    guard let set = try? SetFolder(.nothing), let run = try? set.export(), run.status == 0 else {
      return [:]
    }
    return set.state
  }()
}
