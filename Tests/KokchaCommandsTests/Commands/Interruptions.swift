import Foundation
import TestSupport
import Testing

/// Signals while an export waits for more of its input.
@Suite struct Interruptions {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("old.csv", "as it was")
    try folder.write("rows.csv", longLog(1000))
  }

  /// Runs a shell in which kokcha reads rows from a pipe, and `then` once it has its temporary
  /// file; prints how kokcha ended.
  private func interrupted(_ launch: String, then: String) throws -> Execution {
    try execute(
      "sh",
      [
        "-c",
        """
        mkfifo pipe
        \(launch) "$0" export pipe --out old.csv --out new.kml --force --quiet <&- &
        exec 3>pipe
        cat rows.csv >&3
        tries=0
        until ls -A | grep -q '^[.]kokcha-.*[.]1$' || [ $tries = 1000 ]; do
          tries=$((tries + 1)); sleep 0.01
        done
        \(then)
        wait $!
        echo $?
        """, kokchaExecutable,
      ], in: folder.url)
  }

  // A shell's background jobs ignore SIGINT, so it is given its default meaning again.
  @Test(arguments: [
    ("INT", 130), ("TERM", 143), ("HUP", 129), ("QUIT", 131), ("ABRT", 134), ("USR1", 138),
    ("USR2", 140), ("ALRM", 142), ("XCPU", 152), ("VTALRM", 154), ("PROF", 155), ("IO", 157),
    ("PWR", 158), ("RTMIN", 162),
  ])
  func `an interrupted export leaves everything as it was`(signal: String, status: Int) throws {
    let run = try interrupted("env --default-signal", then: "kill -\(signal) $!")
    #expect(run.text == "\(status)\n")
    #expect(run.errors.isEmpty)
    #expect(folder.names == ["old.csv", "pipe", "rows.csv"])
    #expect(try folder.read("old.csv") == Data("as it was".utf8))
  }

  @Test func `a signal that was ignored from the beginning stays so`() throws {
    let run = try interrupted(
      "env --default-signal --ignore-signal=HUP", then: "kill -HUP $!; exec 3>&-")
    #expect(run.text == "0\n")
    #expect(run.errors.isEmpty)
    #expect(folder.names == ["new.kml", "old.csv", "pipe", "rows.csv"])
    #expect(rows(try folder.read("old.csv")).count == 1000)
  }

  /// SIGXFSZ would end the run with a core; as an error of `write` it is a file that cannot be written.
  @Test func `a limit on the size of files`() throws {
    let run = try execute(
      "sh",
      ["-c", "ulimit -f 100; \"$0\" export rows.csv --out old.csv --force", kokchaExecutable],
      in: folder.url)
    #expect(run.status == 3)
    #expect(
      run.errors == "old.csv: K005 the file cannot be written: file too large\n"
        + "  allow larger files (ulimit -f), or name a file on another disk\n")
    #expect(folder.names == ["old.csv", "rows.csv"])
    #expect(try folder.read("old.csv") == Data("as it was".utf8))
  }
}
