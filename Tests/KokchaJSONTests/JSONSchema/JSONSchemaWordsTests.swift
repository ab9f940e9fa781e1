import Foundation
import KokchaBytes
import KokchaModel
import KokchaTime
import TestSupport
import Testing

/// The schema's words are those of the vocabulary, and every part of it is described.
@Suite struct JSONSchemaWords {
  private static func definitions() throws -> [String: [String: Any]] {
    let data = try Data(contentsOf: projectFolder.appending(path: JSONSchemaValidity.document))
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(schema["$defs"] as? [String: [String: Any]])
  }

  private static func property(_ definition: String, _ key: String) throws -> [String: Any] {
    let properties = try #require(try definitions()[definition]?["properties"] as? [String: Any])
    return try #require(properties[key] as? [String: Any])
  }

  private static let lists: [(String, String, [String])] = [
    ("event", "status", terms(EventStatus.self)), ("event", "occurrence", terms(Occurrence.self)),
    ("time", "basis", terms(DateBasis.self)), ("time", "precision", terms(TimePrecision.self)),
    ("time", "time_basis", terms(TimeBasis.self)), ("place", "role", terms(PlaceRole.self)),
    ("place", "precision", terms(PlacePrecision.self)),
    ("place", "method", terms(PlaceMethod.self)), ("place", "match", terms(PlaceMatch.self)),
    ("event", "title_basis", terms(TitleBasis.self)),
    ("event", "type_basis", terms(TypeBasis.self)),
    ("trajectory", "kind", terms(TrajectoryKind.self)), ("actor", "role", terms(ActorRole.self)),
    ("actor", "attribution", terms(ActorAttribution.self)),
    ("casualty", "kind", terms(CasualtyKind.self)), ("claim", "verb", terms(ClaimVerb.self)),
    ("source", "reliability", terms(Reliability.self)), ("link", "kind", terms(LinkKind.self)),
  ]

  private static func terms<Terms: Vocabulary>(_ type: Terms.Type) -> [String] {
    type.allCases.map(\.description)
  }

  @Test(arguments: lists)
  func `a closed list has the terms of the vocabulary, in their order`(
    definition: String, key: String, terms: [String]
  ) throws {
    #expect(try Self.property(definition, key)["enum"] as? [String] == terms)
  }

  @Test func `credibility has the digits of the vocabulary`() throws {
    let digits = try #require(try Self.property("event", "credibility")["enum"] as? [Int])
    #expect(digits.map(String.init) == Self.terms(Credibility.self))
  }

  @Test func `types and sub-types have the vocabulary as examples`() throws {
    #expect(
      try Self.property("event", "type")["examples"] as? [String] == Self.terms(EventType.self))
    let subtypes = EventType.allCases.flatMap(\.subtypes).map(\.description)
    #expect(try Self.property("event", "subtype")["examples"] as? [String] == subtypes)
  }

  @Test func `every definition and every property has a title and a description`() throws {
    let definitions = try Self.definitions()
    #expect(definitions.count >= 12)
    for (name, definition) in definitions {
      let properties = definition["properties"] as? [String: [String: Any]] ?? [:]
      for (key, part) in properties.merging([name: definition], uniquingKeysWith: { $1 }) {
        #expect(part["title"] is String, "\(name).\(key)")
        #expect((part["description"] as? String)?.hasSuffix(".") == true, "\(name).\(key)")
      }
      if name != "event", definition["type"] as? String == "object" {
        #expect(definition["additionalProperties"] as? Bool == false, "\(name)")
      }
    }
  }
}
