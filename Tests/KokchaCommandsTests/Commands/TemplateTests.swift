import Foundation
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// `kokcha template`: one event, in both forms, with nothing wrong in it.
@Suite struct TemplateTests {
  private static let computed: [String: Set<String>] = [
    "time": ["earliest", "latest", "precision", "time_basis"], "places": ["border_km"],
    "trajectories": ["from_match", "from_matched", "to_match", "to_matched"],
  ]

  private func template(_ arguments: String...) throws -> Data {
    let run = try kokcha(["template"] + arguments)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    return run.output
  }

  private func events(_ document: Data) throws -> [[String: Any]] {
    let object = try #require(
      try JSONSerialization.jsonObject(with: document) as? [String: Any])
    return try #require(object["events"] as? [[String: Any]])
  }

  /// An event without what Kokcha computes.
  private func plain(_ event: [String: Any]) -> NSDictionary {
    var event = event
    for (key, computed) in Self.computed {
      func stripped(_ part: [String: Any]) -> [String: Any] {
        part.filter { !computed.contains($0.key) }
      }
      if let part = event[key] as? [String: Any] { event[key] = stripped(part) }
      if let parts = event[key] as? [[String: Any]] { event[key] = parts.map(stripped) }
    }
    return NSDictionary(dictionary: event)
  }

  @Test func `the log has every column that people fill in, once`() throws {
    let table = PlainCSV([UInt8](try template()))
    let header = try #require(table.records.first)
    let wanted = Field.ofLog.filter {
      !$0.forms.contains(.made) && $0.kind != .integer || $0 == .credibility
    }
    .map(\.name)
    #expect(Set(header) == Set(wanted))
    #expect(header.count == wanted.count)
    #expect(table.records.count == 4)
    #expect(table.records.allSatisfy { $0.count == header.count })
  }

  @Test func `the example fills every column but the one that needs another event`() throws {
    let records = PlainCSV([UInt8](try template())).records
    for (index, name) in records[0].enumerated() where name != "links" {
      #expect(records[1...].contains { !$0[index].isEmpty }, "\(name)")
    }
  }

  @Test func `the log is the default, and has the line ends of RFC 4180`() throws {
    let log = try template()
    #expect(try template("csv") == log)
    let text = String(decoding: log, as: UTF8.self)
    #expect(text.unicodeScalars.filter { $0 == "\n" }.count == 4)
    #expect(text.utf8.split(separator: 0x0A).allSatisfy { $0.last == 0x0D })
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ["csv", "json"])
  func `nothing is wrong with it, and nothing looks wrong`(form: String) throws {
    let log = try template(form)
    let check = try kokcha(["check", "-"], input: log)
    #expect(check.status == 0)
    #expect(!check.errors.contains(" K0") && !check.text.contains(" K0"))
    #expect((check.text + check.errors).contains("1 event"))
    let export = try kokcha(["export", "-", "--strict", "--out", "json:-"], input: log)
    #expect(export.status == 0)
    #expect(!export.errors.contains(" K0"), "\(export.errors)")
  }

  @Test func `both forms tell the same event`() throws {
    let export = try kokcha(["export", "-", "--out", "json:-"], input: try template())
    let exported = try events(export.output)
    let written = try events(try template("json"))
    #expect(exported.count == 1)
    // What Kokcha computes stands in the export alone.
    #expect(NSDictionary(dictionary: exported[0]) != plain(exported[0]))
    #expect(exported.map(plain) == written.map { NSDictionary(dictionary: $0) })
  }

  @Test func `both forms become one and the same document, to the byte`() throws {
    let outputs = try ["csv", "json"].map { form in
      try kokcha(["export", "-", "--out", "json:-"], input: try template(form)).output
    }
    #expect(!outputs[0].isEmpty)
    #expect(outputs[0] == outputs[1])
  }

  @Test func `the JSON is valid by the schema`() throws {
    #expect(
      try verdicts(on: [try template("json")], bySchema: "schema/kokcha-1.json") == ["valid"])
  }

  @Test(arguments: [
    (["template", "xml"], "there is no template 'xml', only csv and json"),
    (["template", "jsn"], "there is no template 'jsn', only csv and json; did you mean 'json'?"),
    (["template", "csv", "json"], "template takes one format: csv or json"),
    (["templat"], "there is no command 'templat'; did you mean 'template'?"),
  ])
  func `another template is wrong usage`(arguments: [String], message: String) throws {
    let run = try kokcha(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("kokcha: \(message)\n"), "\(run.errors)")
  }
}
