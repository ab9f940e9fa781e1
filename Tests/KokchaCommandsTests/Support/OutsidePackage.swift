import Foundation
import TestSupport

/// A package outside the tree that depends on Kokcha as its users do: by the URL and the version of a git repository.
///
/// Kokcha is built in it once, and takes minutes, so that all tests share one.
final class OutsidePackage: Sendable {
  /// The one that tests share; what went wrong with making it.
  static let shared = Result { try OutsidePackage() }

  private let folder: TemporaryFolder

  /// Commits the working tree to a repository of its own, tags it, and lays a package beside it.
  private init() throws {
    folder = try TemporaryFolder()
    let repository = folder.path("kokcha.git")
    let tree = ["--git-dir", repository, "--work-tree", projectFolder.path]
    let person = ["-c", "user.name=Kokcha", "-c", "user.email=kokcha@example.org"]
    try git(["init", "--quiet", "--bare", repository])
    try git(tree + ["add", "--all"])
    try git(person + tree + ["commit", "--quiet", "--no-verify", "--message", "The working tree"])
    try git(tree + ["tag", Self.version])
    try folder.makeFolder("outside")
    try folder.write(
      "outside/Package.swift",
      try ReadmeProgram.manifest.replacing(
        /url: "[^"]*"/, with: "url: \"\(URL(filePath: repository).absoluteString)\""))
  }

  /// The version that the README's manifest asks for.
  private static let version = "0.2.0"

  /// Writes a target's sources in place of those it had, and builds it.
  ///
  /// - Parameters:
  ///   - target: a target of the README's manifest.
  ///   - sources: its files' texts by their names.
  /// - Returns: what SwiftPM said of it.
  /// - Throws: an error of the file system.
  func build(_ target: String, _ sources: [String: String]) throws -> Execution {
    let place = "outside/Sources/\(target)"
    try folder.makeFolder(place)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(place)) {
      try FileManager.default.removeItem(atPath: folder.path("\(place)/\(name)"))
    }
    for (name, text) in sources { try folder.write("\(place)/\(name)", text) }
    return try execute(
      "swift",
      [
        // No debugger reads it, and nothing looks names up.
        "build", "-Xswiftc", "-gnone", "--disable-index-store",
        "--cache-path", folder.path("cache"),
      ],
      in: folder.url.appending(path: "outside"))
  }

  /// Runs a program that was built.
  func run(_ product: String, _ arguments: [String]) throws -> Execution {
    try execute(folder.path("outside/.build/debug/\(product)"), arguments)
  }

  /// What git says of a command; a failure of it is one of the test.
  private func git(_ arguments: [String]) throws {
    let run = try execute(
      "git", ["-c", "commit.gpgsign=false", "-c", "safe.directory=*"] + arguments)
    if run.status != 0 { throw Failure(text: "git \(arguments): \(run.errors)") }
  }

  private struct Failure: Error { var text: String }
}
