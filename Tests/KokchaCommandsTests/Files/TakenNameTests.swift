import Foundation
import TestSupport
import Testing

/// Outputs that are there already, or come while a run is at work; and streams that lead to files.
@Suite struct TakenNameTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("log.csv", "id,title,date\nA,t,2022\n")
    // More than is read before the outputs are opened.
    try folder.write("rows.csv", longLog(1000))
  }

  private func shell(_ script: String) throws -> Execution {
    try execute("sh", ["-c", script, kokchaExecutable], in: folder.url)
  }

  /// Runs an export that waits for its input while `meanwhile` happens.
  private func export(_ options: String, meanwhile: String) throws -> Execution {
    try shell(
      """
      mkfifo pipe
      "$0" export pipe --out a.geojson --out b.csv --quiet \(options) 2>errors &
      exec 3>pipe
      cat rows.csv >&3
      tries=0
      until ls -A | grep -q '^[.]kokcha-.*[.]1$' || [ $tries = 1000 ]; do
        tries=$((tries + 1)); sleep 0.01
      done
      \(meanwhile)
      exec 3>&-
      wait $!
      echo $?
      rm pipe
      cat errors; rm errors
      """)
  }

  @Test(arguments: ["a.geojson", "b.csv"])
  func `a file that appears meanwhile is not overwritten`(name: String) throws {
    let run = try export("", meanwhile: "echo mine >\(name)")
    #expect(
      run.text == "3\n\(name): K004 the file exists already\n"
        + "  name another file, or overwrite it with --force\n")
    #expect(folder.names == [name, "log.csv", "rows.csv"])
    #expect(try folder.read(name) == Data("mine\n".utf8))
  }

  @Test(arguments: ["mkdir b.csv", "ln -s elsewhere b.csv"])
  func `a folder or link that appears meanwhile stays, with --force too`(meanwhile: String) throws {
    let run = try export("--force", meanwhile: meanwhile)
    #expect(run.text.hasPrefix("3\nb.csv: K00"), "\(run.text)")
    #expect(folder.names == ["b.csv", "log.csv", "rows.csv"])
  }

  @Test func `a file that appears meanwhile is replaced with --force`() throws {
    let run = try export("--force", meanwhile: "echo other >b.csv")
    #expect(run.text == "0\n")
    #expect(folder.names == ["a.geojson", "b.csv", "log.csv", "rows.csv"])
    #expect(rows(try folder.read("b.csv")).count == 1000)
  }

  @Test func `a file that vanishes meanwhile is written all the same`() throws {
    try folder.write("b.csv", "old")
    let run = try export("--force", meanwhile: "rm b.csv")
    #expect(run.text == "0\n")
    #expect(rows(try folder.read("b.csv")).count == 1000)
  }

  @Test func `standard output that goes to a file takes its place in it`() throws {
    let plain = try kokcha(["export", "log.csv", "--out", "plain:-"], in: folder.url).text
    for path in ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
      let run = try shell(
        """
        "$0" export log.csv --out plain:\(path) --quiet >written
        echo first >appended
        "$0" export log.csv --out plain:\(path) --quiet >>appended
        (echo first; "$0" export log.csv --out plain:\(path) --quiet; echo last) >inside
        """)
      #expect(run.status == 0)
      #expect(run.errors.isEmpty, "\(run.errors)")
      #expect(try folder.read("written") == Data(plain.utf8))
      #expect(try folder.read("appended") == Data("first\n\(plain)".utf8))
      #expect(try folder.read("inside") == Data("first\n\(plain)last\n".utf8))
    }
  }

  @Test(arguments: [
    "\"$0\" export - --out csv:log.csv --force <log.csv",
    "\"$0\" export - --out csv:- <log.csv >>log.csv",
    "\"$0\" export log.csv --out csv:/dev/stdout >>log.csv",
    "\"$0\" export /dev/stdin --out csv:log.csv --force <log.csv",
    "\"$0\" export - --out a.csv --report log.csv --force <log.csv",
  ])
  func `standard input that is an output as well`(script: String) throws {
    let run = try shell(script)
    #expect(run.status == 2)
    #expect(run.errors.contains("K006 the output is the input"), "\(run.errors)")
    #expect(try folder.read("log.csv") == Data("id,title,date\nA,t,2022\n".utf8))
  }

  @Test(arguments: [
    "--out a.csv --out plain:- >a.csv", "--out plain:- --out json:/dev/stdout | cat",
  ])
  func `standard output that is another output as well`(options: String) throws {
    let run = try shell("\"$0\" export log.csv --force \(options)")
    #expect(run.errors.contains("K006 two outputs are this one file"), "\(run.errors)")
  }

  @Test func `closed standard streams are not mistaken for files`() throws {
    let run = try shell(
      "\"$0\" export log.csv --out a.csv <&- >&- 2>&-; echo $? >status; "
        + "\"$0\" export - --out b.csv <&- 2>errors; echo $? >>status")
    #expect(run.status == 0)
    #expect(try folder.read("status") == Data("0\n3\n".utf8))
    #expect(rows(try folder.read("a.csv")).count == 1)
    #expect(try folder.read("errors").starts(with: Data("-: K003 ".utf8)))
  }

  /// Two sets for the same names at once: one of them is the last, in all of its files.
  @Test func `sets that are published at the same moment are not mixed`() throws {
    for name in ["x", "y"] { try folder.write("\(name).csv", "id,title,date\n\(name),t,2022\n") }
    let outputs = ["a.csv", "b.csv", "c.csv"]
    for _ in 0..<8 {
      let runs = try ["x", "y"].map { name in
        let process = Process()
        process.executableURL = URL(filePath: kokchaExecutable)
        process.currentDirectoryURL = folder.url
        process.arguments =
          ["export", "\(name).csv", "--force", "--quiet"]
          + outputs.flatMap { ["--out", "plain:\($0)"] }
        try process.run()
        return process
      }
      for run in runs {
        run.waitUntilExit()
        #expect(run.terminationStatus == 0)
      }
      let ids = try outputs.compactMap { rows(try folder.read($0)).first?["id"] }
      #expect(ids == ["x", "x", "x"] || ids == ["y", "y", "y"])
    }
    #expect(!folder.names.contains { $0.hasPrefix(".") })
  }
}
