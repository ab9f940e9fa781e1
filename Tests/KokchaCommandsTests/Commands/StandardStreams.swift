import Foundation
import TestSupport
import Testing

/// `-`: what comes from standard input, and what goes to standard output.
@Suite struct StandardStreams {
  private static let log = """
    id,title,date,place,note
    1,"a, with ""quotes"" in it",2022-07-14,Taloqan,=1+1
    2,خبر,2022/..,Lyonesse,

    """

  @Test(arguments: ["geojson", "kml", "csv", "plain", "tsv"])
  func `standard output gets exactly one whole document`(format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", Self.log)
    let streamed = try kokcha(["export", "log.csv", "--out", "\(format):-"], in: folder.url)
    #expect(streamed.status == 0)
    #expect(streamed.errors.contains("standard output: \(format), 2 events, 2 features, "))
    #expect(folder.names == ["log.csv"])
    let written = try kokcha(["export", "log.csv", "--out", "\(format):a"], in: folder.url)
    #expect(written.status == 0)
    #expect(written.output.isEmpty)
    #expect(try folder.read("a") == streamed.output)
    #expect(streamed.output.count > 100)
  }

  @Test func `standard output beside files`() throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", Self.log)
    let run = try kokcha(
      ["export", "log.csv", "--out", "a.geojson", "--out", "geojson:-", "--quiet"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(try folder.read("a.geojson") == run.output)
  }

  @Test func `standard input is read as a file is, and called a hyphen`() throws {
    let folder = try TemporaryFolder()
    let run = try kokcha(
      ["export", "-", "--out", "a.csv"], input: Data(Self.log.utf8), in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("-:3:15: K040 warning: "))
    #expect(folder.names == ["a.csv"])
    try folder.write("log.csv", Self.log)
    let read = try kokcha(["export", "log.csv", "--out", "b.csv"], in: folder.url)
    #expect(read.status == 0)
    #expect(try folder.read("a.csv") == folder.read("b.csv"))
  }

  @Test func `a refused log leaves standard output empty`() throws {
    let run = try kokcha(
      ["export", "-", "--out", "geojson:-"], input: Data((Self.log + "3\n").utf8))
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
  }

  @Test func `a pipe that trickles`() throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", longLog(1500))
    let trickled = try execute(
      "sh",
      [
        "-c", "dd if=log.csv bs=4093 status=none | \"$0\" export - --out plain:- --quiet",
        kokchaExecutable,
      ], in: folder.url)
    #expect(trickled.status == 0)
    let read = try kokcha(["export", "log.csv", "--out", "plain:-"], in: folder.url)
    #expect(trickled.output == read.output)
  }

  /// JSON is gone through twice, which standard input does not allow, be it a file or a pipe.
  @Test func `JSON on standard input is read as it is from a file`() throws {
    let folder = try TemporaryFolder()
    let event = #"{"id":"a","title":"T","time":{"edtf":"2022"},"extra":{"analyst":"N."}}"#
    for (name, text) in [
      ("log.json", #"{"kokcha":1,"events":[\#(event)]}"#), ("log.jsonl", event + "\n"),
    ] {
      try folder.write(name, text)
      let named = try kokcha(["export", name, "--out", "plain:-"], in: folder.url)
      #expect(named.text.hasSuffix(",N.\r\n"))
      for command in [
        "\"$0\" export - --out plain:- <\(name)", "cat \(name) | \"$0\" export - --out plain:-",
      ] {
        let run = try execute("sh", ["-c", command, kokchaExecutable], in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output == named.output)
      }
    }
  }

  @Test func `a named pipe as output gets the whole document, and stays a pipe`() throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", Self.log)
    let run = try execute(
      "sh",
      [
        "-c",
        """
        mkfifo pipe
        "$0" export log.csv --out csv:pipe --quiet &
        cat pipe
        wait $!
        """, kokchaExecutable,
      ], in: folder.url)
    #expect(run.status == 0)
    let streamed = try kokcha(["export", "log.csv", "--out", "csv:-"], in: folder.url)
    #expect(run.output == streamed.output)
    #expect(folder.names == ["log.csv", "pipe"])
  }
}
