import Foundation
import Kokcha
import KokchaCSV
import KokchaExport
import KokchaFiles
import KokchaGazetteer
import KokchaGeoJSON
import KokchaJSON
import KokchaKML
import KokchaReaders
import TestSupport

/// What was made of an input: every document that the library has a writer for, and what was said on the way.
struct Conversion {
  var documents: [OutputFormat: Data] = [:]
  /// What was wrong with the input, in its order.
  var problems: [String] = []
  /// What each format could not hold, and how often.
  var losses: [OutputFormat: [LossKind: Int]] = [:]

  static let formats: [OutputFormat] = [.geojson, .kml, .kmz, .csv, .plain, .json, .jsonl]
  static let gazetteer = Result { try Gazetteer.embedded() }

  /// What the command makes of a file.
  static func command(_ path: String, drawing: DrawingOptions) throws -> Conversion {
    let folder = try TemporaryFolder()
    var options = ExportOptions(
      inputs: [path],
      outputs: formats.map { .init($0, path: folder.path("out." + $0.rawValue)) })
    options.drawing = drawing
    options.synchronizes = false
    let report = Export.run(options, gazetteer: try gazetteer.get())
    var made = Conversion()
    made.problems = report.problems.problems.map(\.description)
    for output in report.outputs {
      made.documents[output.format] = try Data(contentsOf: URL(filePath: output.path))
      made.losses[output.format] = Dictionary(
        uniqueKeysWithValues: output.losses.map { ($0.kind, $0.count) })
    }
    return made
  }

  /// What a program makes of it that reads, places and writes one event after the other.
  static func library(_ path: String, drawing: DrawingOptions) throws -> Conversion {
    let gazetteer = try gazetteer.get()
    var made = Conversion()
    var reader = try EventFileReader(path)
    var events: [Event] = []
    while var event = try reader.next() {
      made.problems += gazetteer.locate(&event).map(\.description)
      events.append(event)
    }
    made.problems += reader.warnings.map(\.description)
    var columns: [String] = []
    for field in events.flatMap(\.extra) where !columns.contains(field.name) {
      columns.append(field.name)
    }
    let name = URL(filePath: path).deletingPathExtension().lastPathComponent
    let information = DocumentInformation(title: name, attribution: gazetteer.attribution)

    var geojson = GeoJSONWriter(to: MemorySink(), information: information, drawing: drawing)
    for event in events { try geojson.write(event) }
    made.documents[.geojson] = Data(try geojson.finish().bytes)
    var kml = KMLWriter(
      to: MemorySink(), extraColumns: columns, information: information, drawing: drawing)
    for event in events { try kml.write(event) }
    made.documents[.kml] = Data(try kml.finish().bytes)
    var kmz = KMZWriter(
      to: MemorySink(), extraColumns: columns, information: information, drawing: drawing)
    for event in events { try kmz.write(event) }
    made.documents[.kmz] = Data(try kmz.finish().bytes)
    for format in [OutputFormat.csv, .plain] {
      var table = CSVWriter(
        to: MemorySink(), extraColumns: columns, isPlain: format == .plain)
      for event in events { try table.write(event) }
      made.documents[format] = Data(try table.finish().bytes)
    }
    for format in [OutputFormat.json, .jsonl] {
      var json = JSONWriter(
        to: MemorySink(), isLines: format == .jsonl, information: information)
      for event in events { try json.write(event) }
      made.documents[format] = Data(try json.finish().bytes)
    }
    return made
  }
}
