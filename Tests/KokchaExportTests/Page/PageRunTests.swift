import Foundation
import KokchaEngine
import KokchaExport
import KokchaFiles
import KokchaFormat
import KokchaGazetteer
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// What a run knows of a page beyond its events.
struct PageRunTests {
  private static let log = "id,title,date,place\na,A,2022-07-14,Rustaq\nb,B,2022,Taloqan\n"

  private func run(
    _ folder: TemporaryFolder, _ inputs: [String],
    _ adjust: (inout ExportOptions) -> Void = { _ in }
  ) throws -> (page: ReadPage, report: ExportReport) {
    var options = ExportOptions(
      inputs: inputs, outputs: [.init(.html, path: folder.path("page.html"))])
    options.synchronizes = false
    options.overwrites = true
    adjust(&options)
    let report = Export.run(options, gazetteer: try Gazetteer.embedded())
    #expect(report.isWritten)
    return (try ReadPage(folder.path("page.html")), report)
  }

  /// Python's hashlib is the outside judge of the hashes.
  private func sha256(_ path: String) throws -> String {
    let script =
      "import hashlib,sys;print(hashlib.sha256(open(sys.argv[1],'rb').read()).hexdigest())"
    return try execute("python3", ["-c", script, path]).text
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test(arguments: [false, true])
  func `the inputs' names without their folders, sizes and hashes`(hasReport: Bool) throws {
    let folder = try TemporaryFolder()
    let first = try folder.write("first.csv", Self.log)
    let second = try folder.write("second ‹2›.csv", "id,title,date\nc,C,2021\n")
    let (page, _) = try run(folder, [first, second]) {
      if hasReport { $0.report = folder.path("report.json") }
    }
    let inputs = try #require(page.facts["inputs"] as? [[String: Any]])
    #expect(inputs.map { $0["name"] as? String } == ["first.csv", "second ‹2›.csv"])
    #expect(inputs.map { $0["bytes"] as? Int } == [Self.log.utf8.count, 23])
    #expect(inputs.map { $0["sha256"] as? String } == [try sha256(first), try sha256(second)])
    #expect(page.heads("id") == ["a", "b", "c"])
  }

  @Test func `events and values that were left out, in the words of the run's last lines`() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(
      "log.csv",
      "id,title,date,status,radius_km\na,A,2022,,\nb,B,never,,\nc,C,2022,retracted,\nd,D,2022,,wide\n"
    )
    let (page, report) = try run(folder, [log]) { $0.reading.bad = .blank }
    #expect(page.heads("id") == ["a", "d"])
    let sentences = try #require(page.facts["left_out"] as? [String])
    #expect(sentences == report.leftOutSentences(reading: EventLogOptions()))
    #expect(sentences.count == 2)
    #expect(sentences[0] == "1 event left out as retracted or merged")
    #expect(sentences[1].hasPrefix("blanked 1 value in 1 event; left out 1 event: "))
  }

  @Test func `the title is the inputs' or the one that is given`() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write("takhar.csv", Self.log)
    #expect(try run(folder, [log]).page.answer["title"] as? String == "takhar")
    let (page, _) = try run(folder, [log]) { $0.settings.title = "Takhar <2022>" }
    #expect(page.answer["title"] as? String == "Takhar <2022>")
    #expect(page.facts["title"] as? String == "Takhar <2022>")
  }

  @Test func `a page that few mailboxes take is noted`() throws {
    let folder = try TemporaryFolder()
    // Of 64 characters by chance, and again only beyond what a compressor looks back to.
    var generator = SeededGenerator(seed: 7)
    let block = (0..<100_000).map { _ in UInt8.random(in: 0x30...0x6F, using: &generator) }
    let title = String(repeating: String(decoding: block, as: UTF8.self), count: 4)
    let log = (0..<20).reduce(into: "id,title,date\n") { $0 += "\($1),\(title),2022\n" }
    let (_, report) = try run(folder, [try folder.write("log.csv", log)])
    #expect(report.outputs[0].bytes > 10_000_000)
    #expect(report.notes.count == 1 && report.notes[0].hasPrefix("html: the page has "))
    let (_, small) = try run(folder, [try folder.write("log.csv", Self.log)])
    #expect(small.notes == [])
  }

  @Test func `no file name tells where it was made, and no time when`() throws {
    let folder = try TemporaryFolder()
    let other = try TemporaryFolder()
    _ = try run(folder, [try folder.write("log.csv", Self.log)])
    _ = try run(other, [try other.write("log.csv", Self.log)])
    #expect(try folder.read("page.html") == other.read("page.html"))
  }
}
