import Foundation
import TestSupport
import Testing

/// An input that the system stops giving is a file that failed, not data that is wrong.
@Suite(.enabled(if: isInstalled("python3"))) struct ReadErrors {
  /// Runs `kokcha` with a terminal as its input that gives some text and then EIO: what Linux says of one
  /// whose other side was closed.
  private static func run(_ arguments: [String], input: String) throws -> Execution {
    let script = """
      import os, subprocess, sys, tty
      master, slave = os.openpty()
      tty.setraw(slave)
      os.write(slave, sys.argv[1].encode())
      os.close(slave)
      sys.exit(subprocess.run(sys.argv[2:], stdin=master).returncode)
      """
    return try execute("python3", ["-c", script, input, kokchaExecutable] + arguments)
  }

  static let runs: [(arguments: [String], input: String)] = [
    (["export", "-", "--out", "jsonl:-"], "id,title,date\na,T,2022\nb,T,2022\n"),
    (["check", "-"], "id,title,date\na,T,2022\nb,T,2022\n"),
    (["export", "-", "--bad", "skip", "--out", "jsonl:-"], "id,title,date\na,T,2022\n"),
    (
      ["check", "-", "--from", "jsonl"],
      "{\"id\":\"a\",\"title\":\"T\",\"time\":{\"edtf\":\"2022\"}}\n"
    ),
    (["check", "-", "--from", "geojson"], "{\"type\":\"FeatureCollection\",\"features\":["),
    (["check", "-", "--from", "kml"], "<kml xmlns=\"http://www.opengis.net/kml/2.2\">"),
    (["gazetteer", "find", "-"], "Rustaq\n"),
    (["gazetteer", "at", "-"], "37,69\n"),
  ]

  @Test(arguments: runs)
  func `exits with 3 and names the input`(run: (arguments: [String], input: String)) throws {
    let ended = try Self.run(run.arguments, input: run.input)
    #expect(ended.status == 3, "\(run.arguments): \(ended.errors)")
    #expect(ended.errors.contains("-: K003 the file cannot be read: input/output error"))
  }

  /// The first page of a process's own memory cannot be read: EIO from the first byte on.
  @Test(arguments: ["csv", "json", "geojson", "kml"])
  func `a file that cannot be read from its beginning`(form: String) throws {
    let ended = try kokcha(["check", "/proc/self/mem", "--from", form])
    #expect(ended.status == 3)
    #expect(ended.errors.contains("/proc/self/mem: K003"))
  }
}
