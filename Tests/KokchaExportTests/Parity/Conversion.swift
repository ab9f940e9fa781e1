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

/// What was made of an input: a document in every format, and what was said on the way.
struct Conversion {
  var documents: [OutputFormat: Data] = [:]
  /// What was wrong with the input, in its order.
  var problems: [String] = []
  /// What each format could not hold, and how often.
  var losses: [OutputFormat: [String]] = [:]
  /// How many events and features each document has.
  var counts: [OutputFormat: [Int]] = [:]
  /// How many events were refused, and how many left out for their status.
  var leftOut: [Int] = []
  /// Events whose ids came again.
  var repeats = RepeatedEvents()
  /// Names that were read by their sounds, and in how many events.
  var spellings: [String] = []

  static let gazetteer = Result { try Gazetteer.embedded() }

  /// What the command makes of files.
  static func command(
    _ paths: [String], reading: EventLogOptions, drawing: DrawingOptions
  ) throws -> Conversion {
    let folder = try TemporaryFolder()
    var options = ExportOptions(
      inputs: paths,
      outputs: OutputFormat.all.map { .init($0, path: folder.path("out." + $0.name)) })
    options.reading = reading
    options.reading.bad = .skip
    options.drawing = drawing
    options.synchronizes = false
    let report = Export.run(options, gazetteer: try gazetteer.get())
    var made = Conversion()
    made.problems = report.problems.problems.map(\.description)
    for output in report.outputs {
      made.documents[output.format] = try Data(contentsOf: URL(filePath: output.path))
      made.keep(
        output.losses, events: output.events, features: output.features, as: output.format)
    }
    made.leftOut = [report.bad.events, report.withdrawnEvents]
    made.repeats = report.repeats
    made.spellings = report.unlistedSpellings.spellings.map { "\($0.written) \($0.events)" }
    return made
  }

  /// What a program makes of one or two that reads and writes one event after the other.
  static func library(
    _ paths: [String], reading: EventLogOptions, drawing: DrawingOptions
  ) throws -> Conversion {
    var made = Conversion()
    var reading = reading
    reading.bad = .skip
    var reader =
      paths.count == 1
      ? try EventReader(
        paths[0], gazetteer: try gazetteer.get(), options: reading)
      : try EventReader(
        paths[0], paths[1], gazetteer: try gazetteer.get(), options: reading)
    var events: [Event] = []
    while let reading = try reader.next() {
      made.problems += reading.problems.map(\.description)
      if let event = reading.event { events.append(event) }
    }
    made.leftOut = [reader.bad.events, reader.withdrawnEvents]
    made.repeats = reader.repeats
    made.spellings = reader.unlistedSpellings.spellings.map { "\($0.written) \($0.events)" }

    let (columns, information) = (reader.extraColumns, reader.information)
    for format in OutputFormat.all {
      var writer = EventWriter(
        format, to: MemorySink(), extraColumns: columns, information: information,
        drawing: drawing)
      for event in events { try writer.write(event) }
      made.keep(try writer.finish(), as: format)
    }
    return made
  }

  /// What a picture says of its events for readers who do not see it; nil if it says nothing.
  func description(_ format: OutputFormat) -> Substring? {
    documents[format].map { String(decoding: $0, as: UTF8.self) }?
      .firstMatch(of: /<desc [^>]*>([^<]+)</)?.output.1
  }

  /// What a page's heads, columns and details tell of its events, a line an event.
  func page(_ format: OutputFormat) throws -> [String] {
    let folder = try TemporaryFolder()
    let page = try ReadPage(
      try folder.write("page.html", try #require(documents[format])))
    let words = ["source", "place", "claimant", "area", "type", "subtype"].map(page.texts)
    let numbers = ["begin", "end", "longitude", "latitude", "radius", "flags", "precision"]
      .map(page.numbers)
    let (ids, titles) = (page.heads("id"), page.heads("title"))
    return try page.events.enumerated().map { number, event in
      let details = try JSONSerialization.data(
        withJSONObject: [event.fields, event.extra], options: .sortedKeys)
      return
        ([ids[number], titles[number]] + words.map { $0[number] } + numbers.map { "\($0[number])" }
        + [String(decoding: details, as: UTF8.self)]).joined(separator: "\u{1F}")
    }
  }

  private mutating func keep(
    _ document: consuming FinishedDocument<MemorySink>, as format: OutputFormat
  ) {
    documents[format] = Data(document.sink.bytes)
    keep(document.losses, events: document.events, features: document.features, as: format)
  }

  private mutating func keep(
    _ losses: [WrittenLoss], events: Int, features: Int, as format: OutputFormat
  ) {
    self.losses[format] = losses.map(\.description)
    counts[format] = [events, features]
  }
}
