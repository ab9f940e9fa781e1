import Foundation
import KokchaModel
import TestSupport
import Testing

/// The one list of fields is whole, and what spells fields anew is held to it.
@Suite struct FieldTests {
  @Test func `rows stand in the order of the cases, with a name of their own`() {
    #expect(Set(Field.allCases.map(\.name)).count == Field.allCases.count)
    for field in Field.allCases {
      #expect(Field(named: field.name) == field)
      #expect(field.name.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil, "\(field.name)")
      #expect(!field.meaning.isEmpty)
      #expect(!field.forms.isEmpty)
    }
  }

  @Test func `a field's number leaves room for columns of the source's own`() {
    #expect(Field.allCases.count <= FieldEntry.firstExtra)
  }

  @Test func `the event log's columns are those that say so, once each`() {
    #expect(Set(Field.ofLog) == Set(Field.allCases.filter { $0.forms.contains(.log) }))
    #expect(Set(Field.ofLog).count == Field.ofLog.count)
    for field in Field.allCases where !field.forms.isDisjoint(with: [.made, .ours]) {
      #expect(field.forms.contains(.log), "\(field.name)")
    }
  }

  @Test func `a column has a hashtag of its own, and what is no column has none`() {
    let tags = Field.ofTables.map(\.hashtag)
    #expect(Set(tags).count == tags.count)
    for field in Field.allCases {
      #expect(field.hashtag.hasPrefix("#") == field.forms.contains(.table), "\(field.name)")
    }
  }

  /// Keys that the JSON form has and no table: objects that hold others, and what ties lists together.
  private static let structural = [
    "extra", "time", "places[].admin1", "places[].admin2", "places[].coordinate", "links[].kind",
    "links[].event_id",
  ]

  @Test func `the schema has every field's key, and no others`() throws {
    let data = try Data(contentsOf: projectFolder.appending(path: "schema/kokcha-1.json"))
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    var paths: Set<String> = []
    func walk(_ definition: String, _ prefix: String) throws {
      let properties = try #require(
        definitions[definition]?["properties"] as? [String: [String: Any]])
      for (key, property) in properties {
        paths.insert(prefix + key)
        let items = property["items"] as? [String: Any]
        let inner = (items?["anyOf"] as? [[String: Any]])?.first ?? items
        for (reference, mark) in [(property["$ref"], "."), (inner?["$ref"], "[].")] {
          guard let name = (reference as? String)?.split(separator: "/").last.map(String.init),
            definitions[name]?["properties"] != nil, name != "geometry"
          else { continue }
          try walk(name, prefix + key + mark)
        }
      }
    }
    try walk("event", "")
    let known = Set(Field.allCases.compactMap(\.path) + Self.structural)
    #expect(paths.subtracting(known) == [])
    #expect(known.subtracting(paths) == [])
  }

  /// What spells fields besides the table: the JSON form and its example, which the schema holds; words of other
  /// people's tables; a place's own record in the gazetteer; and the page's program, which a browser runs.
  private static let spellers = [
    "Fields/Field.swift", "JSONForm/JSONBuilder+Records.swift", "JSONEventEncoder.swift",
    "JSONKey.swift", "LogTemplate.swift", "ColumnSynonyms.swift", "PlacePortrait.swift",
    "BorderReach.swift", "Built/PageScript.swift",
  ]

  /// Names of one word are left out: `"date"` may be anything.
  @Test func `nothing but the table spells a field`() throws {
    let names = Set(Field.allCases.map(\.name).filter { $0.contains("_") })
    let sources = projectFolder.appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    var looked = 0
    while let file = files.nextObject() as? String {
      guard file.hasSuffix(".swift"), !Self.spellers.contains(where: file.hasSuffix) else {
        continue
      }
      looked += 1
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      for match in text.matches(of: /"([a-z0-9_]+)"/) where names.contains(String(match.1)) {
        Issue.record("\(file) spells \(match.1): take Field's name")
      }
    }
    #expect(looked > 300)
  }
}
