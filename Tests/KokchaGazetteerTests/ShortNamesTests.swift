import KokchaGazetteer
import KokchaModel
import Testing

/// Names that mean something only together with what the row's columns say.
struct ShortNamesTests: LocatingTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  @Test(
    arguments: [
      ("Markaz", "Takhar", "Rustaq", "gn:1128265"), ("مرکز", "تخار", "رستاق", "gn:1128265"),
      ("District center", "Takhar", "Rustaq", "gn:1128265"), ("City", "Kabul", nil, "gn:1138958"),
      ("مرکز ولسوالی", "تخار", "رستاق", "gn:1128265"),
      ("center", "Takhar", "Baharak", "gn:1467361"),
      ("Provincial center", "Badghis", nil, "gn:1129867"),
    ] as [(String, String, String?, String)])
  func `a word for a centre is the seat of the area that the columns name`(
    name: String, admin1: String, admin2: String?, seat: String
  ) throws {
    let place = try locate(named(name, admin1: admin1, admin2: admin2)).place
    #expect(place.identifier == seat)
    // One answer: the gazetteer alone says the same.
    let area = try #require(place.admin2?.pcode)
    #expect(gazetteer.find(name, in: "pcode:" + area).place?.id == seat)
    #expect(place.match == .folded)
  }

  @Test(arguments: ["village", "district", "قریه", "province"])
  func `another word for a kind is no seat`(name: String) throws {
    let (place, problems) = try locate(named(name, admin1: "Takhar", admin2: "Rustaq"))
    #expect(place.identifier == nil && place.coordinate == nil)
    #expect(problems.map(\.code) == [.placeUnknown])
  }

  @Test func `nor is one without an area`() throws {
    #expect(try locate(named("Markaz")).place.identifier == nil)
  }

  @Test(
    arguments: [
      ("Behsud", "Maidan Wardak", ["pcode:AF0407", "pcode:AF0409"]),
      ("Kohistan district", "Kapisa", ["pcode:AF0202", "pcode:AF0204"]),
    ])
  func `a district of another province leaves those whose names hold its name to choose from`(
    name: String, admin1: String, codes: [String]
  ) throws {
    let (place, problems) = try locate(named(name, admin1: admin1))
    #expect(place.coordinate == nil)
    let advice = try #require(problems.first { $0.code == .placeUnknown }?.advice)
    #expect(codes.allSatisfy { advice.contains($0) }, "\(advice)")
  }
}
