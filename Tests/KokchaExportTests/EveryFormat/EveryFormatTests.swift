import Foundation
import KokchaEngine
import KokchaExport
import KokchaFormat
import KokchaGazetteer
import KokchaModel
import TestSupport
import Testing

/// What holds for every format of the registry, those to come among them.
struct EveryFormatTests {
  /// Some events with and without a place, ends of time, and long texts, so that there are several batches.
  private static func events() throws -> [Event] {
    let padding = String(repeating: "x", count: 20_000)
    return try (0..<16).map {
      try Event.sample(
        "\($0)", title: padding, date: ["2022/..", "../2022", "2022-07-14"][$0 % 3],
        longitude: $0 % 4 == 0 ? nil : 70, latitude: 37)
    }
  }

  @Test(arguments: OutputFormat.all)
  func `a sink that fails, whichever call it is, gives its error and nothing else`(
    format: OutputFormat
  ) throws {
    let events = try Self.events()
    func write(failingAfter calls: Int) -> Problem? {
      do throws(Problem) {
        var writer = EventWriter(
          format.make(FormatSettings()), to: FailingSink(after: calls), extraColumns: [])
        for event in events { try writer.write(event) }
        _ = try writer.finish()
        return nil
      } catch {
        return error
      }
    }
    var calls = 0
    while let problem = write(failingAfter: calls) {
      #expect(problem == FailingSink.problem)
      calls += 1
      if calls > 200 { break }
    }
    #expect((2...200).contains(calls))
  }

  @Test(arguments: OutputFormat.all)
  func `no events are a document too, and the same whenever it is written`(
    format: OutputFormat
  ) throws {
    func write() throws -> [UInt8] {
      let writer = EventWriter(
        format.make(FormatSettings()), to: MemorySink(), extraColumns: ["mine"])
      let written = try writer.finish()
      #expect(written.events == 0 && written.features == 0 && written.losses == [])
      return written.sink.bytes
    }
    #expect(try write() == write())
  }

  /// Runs an export of `log.csv` over a file that is there already.
  private func export(
    _ log: String, as format: OutputFormat, in folder: TemporaryFolder,
    _ adjust: (inout ExportOptions) -> Void = { _ in }
  ) throws -> ExportReport {
    try folder.write("out", "as it was")
    var options = ExportOptions(
      inputs: [try folder.write("log.csv", log)],
      outputs: [.init(format, path: folder.path("out"))])
    options.overwrites = true
    options.synchronizes = false
    adjust(&options)
    return Export.run(options, gazetteer: try Gazetteer.embedded())
  }

  private func expectUntouched(_ folder: TemporaryFolder) throws {
    #expect(try folder.read("out") == Data("as it was".utf8))
    #expect(folder.names == ["log.csv", "out"])
  }

  @Test(arguments: OutputFormat.all)
  func `bad input leaves what is there as it was`(format: OutputFormat) throws {
    let folder = try TemporaryFolder()
    let report = try export("id,title,date\n1,a,2022\n2,b,never\n", as: format, in: folder)
    #expect(report.problems.errorCount == 1)
    #expect(!report.isWritten)
    try expectUntouched(folder)
  }

  @Test(arguments: OutputFormat.all)
  func `all outputs or none: a second one that cannot be written undoes the first`(
    format: OutputFormat
  ) throws {
    for other in ["missing/out", "/dev/full"] {
      let folder = try TemporaryFolder()
      let report = try export("id,title,date\n1,a,2022\n", as: format, in: folder) {
        let path = other.hasPrefix("/") ? other : folder.path(other)
        $0.outputs.append(.init(format, path: path))
      }
      #expect(report.failure?.code == .unwritable)
      try expectUntouched(folder)
    }
  }

  /// More than a megabyte, so that there are several blocks.
  private static let longLog: String = {
    let words = String(repeating: "words \"\"and\"\" <more>, ", count: 24)
    return (0..<2500).reduce(into: "id,title,date,place,own,summary\n") { log, number in
      let place = ["Taloqan", "Rustaq", "Lyonesse", ""][number % 4]
      log += "E\(number),خبر \(number),2022-0\(1 + number % 9)/..,\(place),\(number),\"\(words)\"\n"
    }
  }()

  @Test(arguments: OutputFormat.all)
  func `A1: the bytes do not depend on the number of threads`(format: OutputFormat) throws {
    #expect(Self.longLog.utf8.count > 1 << 20)
    var expected: (bytes: Data, losses: [WrittenLoss])?
    for threads in [1, 2, 5] {
      let folder = try TemporaryFolder()
      let report = try export(Self.longLog, as: format, in: folder) { $0.threads = threads }
      let made = (try folder.read("out"), try #require(report.outputs.first).losses)
      if let expected {
        #expect(made.0 == expected.bytes && made.1 == expected.losses)
      } else {
        expected = made
      }
    }
  }

  @Test(arguments: OutputFormat.all)
  func `side files lie beside a document, under the names that are promised`(
    format: OutputFormat
  ) throws {
    let folder = try TemporaryFolder()
    let report = try export("id,title,date\n1,a,2022\n", as: format, in: folder) {
      $0.drawing.writesCSVW = true
      $0.drawing.writesCSVT = true
    }
    #expect(report.isWritten)
    #expect(
      folder.names == (["log.csv", "out"] + format.sideFiles.map { $0.name("out") }).sorted())
  }
}
