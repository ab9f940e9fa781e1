import Foundation
import KokchaModel
import TestSupport
import Testing

/// `docs/json.md` has every key of the schema, and what it shows is so.
@Suite struct JSONPageTests {
  /// An object that the schema describes, and the heading of its table on the page.
  struct Definition: Sendable, CustomTestStringConvertible {
    var heading: String
    /// Where it stands in the schema; empty for the document itself.
    var pointer: String
    var keys: Set<String>
    /// The keys' closed lists.
    var terms: [String: [String]]
    var testDescription: String { heading }

    init(_ heading: String, pointer: String, _ schema: [String: Any]) {
      self.heading = heading
      self.pointer = pointer
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      keys = Set(properties.keys)
      terms = properties.compactMapValues { $0["enum"] as? [String] }
    }

    static let all: [Definition] = {
      let file = projectFolder.appending(path: "schema/kokcha-1.json")
      guard let data = try? Data(contentsOf: file),
        let schema = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any],
        let definitions = schema["$defs"] as? [String: [String: Any]]
      else { return [] }
      return [Definition("Document", pointer: "", schema)]
        + definitions.sorted { $0.key < $1.key }.compactMap { name, definition in
          guard definition["properties"] != nil else { return nil }
          let title = definition["title"] as? String ?? ""
          return Definition(title, pointer: "#/$defs/\(name)", definition)
        }
    }()
  }

  private static let page = Result { try MarkdownPage("docs/json.md") }

  private func rows(of definition: Definition) throws -> [MarkdownPage.Row] {
    try Self.page.get().rows.filter {
      $0.heading == definition.heading && $0.cells.count == 4
    }
  }

  @Test func `the schema describes a dozen kinds of object`() {
    #expect(Definition.all.count == 12)
    #expect(Definition.all.allSatisfy { !$0.keys.isEmpty })
  }

  @Test(arguments: Definition.all)
  func `the keys of a kind of object each have one row, and no others have`(
    _ definition: Definition
  ) throws {
    let rows = try rows(of: definition)
    #expect(rows.count == definition.keys.count)
    #expect(Set(rows.map { $0.code(0) ?? "" }) == definition.keys)
    #expect(rows.allSatisfy { $0.cells.allSatisfy { !$0.isEmpty } })
  }

  @Test(arguments: Definition.all)
  func `a closed list is told in full`(_ definition: Definition) throws {
    for row in try rows(of: definition) {
      let words = Set(
        row.cells[2].split { " ,;:()".contains($0) }.map(String.init))
      for term in definition.terms[row.code(0) ?? ""] ?? [] where row.code(0) != "reliability" {
        #expect(words.contains(term), "\(row.cells[0]) does not name \(term)")
      }
    }
  }

  /// All examples of a kind of object together are such an object.
  @Test(arguments: Definition.all)
  func `the examples of the keys make a valid object`(_ definition: Definition) throws {
    let members = try rows(of: definition).map { row in
      "\"\(try #require(row.code(0)))\": \(try #require(row.code(3), "\(row.cells[0])"))"
    }
    let object = Data("{\(members.joined(separator: ", "))}".utf8)
    let verdicts = try verdicts(on: [object], bySchema: "schema/kokcha-1.json" + definition.pointer)
    #expect(verdicts == ["valid"])
  }

  private func document(_ data: Data) throws -> NSDictionary {
    NSDictionary(
      dictionary: try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any]))
  }

  @Test func `the log on the page becomes the document behind it`() throws {
    let blocks = try Self.page.get().blocks
    let logs = blocks.indices.filter { blocks[$0].language == "csv" }
    #expect(logs.count == 1)
    for index in logs {
      try #require(blocks[index + 1].language == "json")
      let run = try kokcha(
        ["export", "-", "--strict", "--out", "json:-"], input: Data(blocks[index].text.utf8))
      #expect(run.status == 0)
      #expect(!run.errors.contains(" K0"), "\(run.errors)")
      let shown = try document(Data(blocks[index + 1].text.utf8))
      #expect(try document(run.output) == shown, "\(run.text)")
    }
  }

  @Test func `the documents on the page are valid`() throws {
    let documents = try Self.page.get().blocks.filter { $0.language == "json" }
    #expect(documents.count == 2)
    let verdicts = try verdicts(
      on: documents.map { Data($0.text.utf8) }, bySchema: "schema/kokcha-1.json")
    #expect(verdicts == documents.map { _ in "valid" })
  }

  @Test func `the documents on the page are read without a word, and come out the same`() throws {
    let documents = try Self.page.get().blocks.filter { $0.language == "json" }
    for (index, document) in documents.enumerated() {
      let run = try kokcha(
        ["export", "-", "--strict", "--out", "json:-"], input: Data(document.text.utf8))
      #expect(run.status == 0)
      #expect(!run.errors.contains(" K0"), "\(run.errors)")
      // The second has its sources at the top, and not in its events.
      if index == 0 {
        #expect(try self.document(run.output) == self.document(Data(document.text.utf8)))
      } else {
        #expect(run.text.components(separatedBy: #""publisher":"Ariana News""#).count == 3)
      }
    }
  }

  @Test func `the examples of an event's keys make an event that Kokcha reads`() throws {
    let event = try #require(Definition.all.first { $0.heading == "Event" })
    let members = try rows(of: event).map { "\"\($0.code(0) ?? "")\":\($0.code(3) ?? "")" }
    let run = try kokcha(
      ["export", "-", "--strict", "--out", "jsonl:-"],
      input: Data("{\(members.joined(separator: ","))}\n".utf8))
    #expect(run.status == 0)
    #expect(!run.errors.contains(" K0"), "\(run.errors)")
    for key in event.keys { #expect(run.text.contains("\"\(key)\":"), "\(key)") }
  }

  @Test func `the commands on the page run, once there is a log`() throws {
    let folder = try TemporaryFolder()
    try folder.write("events.csv", try kokcha(["template"]).output)
    let block = try #require(try Self.page.get().blocks.first { $0.language == "console" })
    for line in block.text.split(separator: "\n") {
      let command = line.dropFirst("$ kokcha ".count)
      let run = try execute(
        "sh", ["-c", "\"\(kokchaExecutable)\" \(command)"], in: folder.url)
      #expect(run.status == 0, "\(line): \(run.errors)")
    }
    #expect(folder.names == ["events.csv", "events.json", "events.jsonl", "template.json"])
  }
}
