import Foundation
import TestSupport
import Testing

/// A command of the README and what the README says that it prints.
struct ReadmeCommand: Sendable, CustomTestStringConvertible {
  var command: String
  var output: String
  var testDescription: String { command }

  /// The commands of all `console` blocks.
  static let all: [ReadmeCommand] = {
    guard
      let text = try? String(
        contentsOf: projectFolder.appending(path: "README.md"), encoding: .utf8)
    else { return [] }
    var commands: [ReadmeCommand] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```console" {
        isInside = true
      } else if line == "```" {
        isInside = false
      } else if isInside, line.hasPrefix("$ ") {
        commands.append(ReadmeCommand(command: String(line.dropFirst(2)), output: ""))
      } else if isInside, !commands.isEmpty {
        commands[commands.count - 1].output += line + "\n"
      }
    }
    return commands
  }()
}

@Suite struct ReadmeTests {
  @Test func `the README has a command for each of the three uses`() {
    #expect(ReadmeCommand.all.count >= 6)
    for format in ["geojson", "kml:-", "plain:-"] {
      #expect(ReadmeCommand.all.contains { $0.command.contains(format) })
    }
  }

  /// Each command runs in a copy of what it needs, so that the project's own `out` is left alone.
  @Test(arguments: ReadmeCommand.all)
  func `a command of the README prints what the README says`(_ readme: ReadmeCommand) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "examples"),
      withDestinationURL: projectFolder.appending(path: "examples"))
    for name in ["bin", "out"] {
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: name), withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "bin/kokcha"),
      withDestinationURL: URL(filePath: kokchaExecutable))
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let run = try execute(
      "bash", ["-c", readme.command + " 2>&1"], in: folder.url,
      environment: ["PATH": folder.path("bin") + ":" + search])
    #expect(run.text == readme.output)
  }

  @Test func `the library's program in the README is the one in examples`() throws {
    let program = try String(
      contentsOf: projectFolder.appending(path: "examples/log-to-geojson/main.swift"),
      encoding: .utf8)
    #expect(program.hasSuffix(try ReadmeProgram.source))
  }
}
