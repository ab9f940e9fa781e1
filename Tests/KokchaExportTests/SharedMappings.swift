import Foundation
import KokchaEngine
import KokchaExport
import KokchaFormat
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// `--map` of a column that some of several inputs have.
@Suite struct SharedMappings {
  private static let inputs = [
    ("a.csv", "id,headline,date\na,Raid,2022\n"), ("b.csv", "id,title,date\nb,Shots,2022\n"),
    ("c.geojson", collection(feature(#""id":"c","label":"Mine","date":"2022""#))),
    ("d.json", #"{"kokcha":1,"events":[{"id":"d","title":"Ambush","time":{"edtf":"2022"}}]}"#),
  ]

  private func export(_ inputs: [(String, String)], _ mapping: (String, String)...) throws -> (
    titles: [String], errors: [Problem]
  ) {
    let folder = try TemporaryFolder()
    let paths = try inputs.map { try folder.write($0.0, $0.1) }
    var options = ExportOptions(
      inputs: paths, outputs: [.init(.jsonl, path: folder.path("out.jsonl"))])
    options.synchronizes = false
    options.reading.mapping = mapping.map { (ours: $0.0, theirs: $0.1) }
    let report = Export.run(options, gazetteer: try gazetteer())
    let text = String(decoding: (try? folder.read("out.jsonl")) ?? Data(), as: UTF8.self)
    let titles = text.matches(of: /"title":"([^"]*)"/).map { String($0.1) }
    return (titles, report.problems.problems.filter { $0.severity == .error })
  }

  @Test func `holds for those`() throws {
    let made = try export(Self.inputs, ("title", "headline"), ("title", "label"))
    #expect(made.errors == [])
    #expect(made.titles == ["Raid", "Shots", "Mine", "Ambush"])
  }

  @Test func `is an error where none has it`() throws {
    let made = try export(Array(Self.inputs[1...]), ("title", "label"), ("summary", "text"))
    #expect(made.errors.map(\.message) == ["--map summary=text: there is no column 'text'"])
    #expect(made.titles == [])
  }

  @Test func `is what is missing in an input without the column`() throws {
    let made = try export(Array(Self.inputs[...1]), ("title", "label"))
    #expect(made.errors.map(\.message) == ["--map title=label: there is no column 'label'"])
  }
}
