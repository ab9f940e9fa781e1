import KokchaGazetteer
import KokchaModel
import Testing

/// How a place was found travels with it (rule A5).
struct PlaceMatchTests: LocatingTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  private static let found: [(Place, PlaceMatch, String)] = {
    func place(_ name: String?, admin1: String? = nil, admin2: String? = nil, id: String? = nil)
      -> Place
    {
      var place = Place(name)
      if let admin1 { place.admin1 = AdminUnit(name: admin1) }
      if let admin2 { place.admin2 = AdminUnit(name: admin2) }
      place.identifier = id
      return place
    }
    return [
      (place("Khwaja Ghar"), .exact, "Khwaja Ghar"), (place("Khowaja Ghar"), .alias, "Khwaja Ghar"),
      (place("خواجه غار"), .alias, "Khwaja Ghar"), (place("khwaja  ghar"), .folded, "Khwaja Ghar"),
      (place("Tajikistan"), .exact, "Tajikistan"),
      (place("whatever", id: "pcode:AF1809"), .code, "Khwaja Ghar"),
      (place(nil, admin1: "Takhar", admin2: "Rustaq"), .area, "Rustaq"),
      (place(nil, admin1: "Takhar"), .area, "Takhar"),
      (place("Lyonesse", admin1: "Takhar", admin2: "Rustaq"), .area, "Rustaq"),
    ]
  }()

  @Test(arguments: found)
  func `a place tells how it was found`(place: Place, match: PlaceMatch, name: String) throws {
    let located = try locate(place).place
    #expect(located.match == match)
    #expect(located.matchedName == name)
    #expect(located.matchScore == (match == .folded ? 0.95 : 1))
  }

  @Test func `a name that only sounds alike has a lower score, to the thousandth`() throws {
    let located = try locate(named("Rostoq", admin1: "Takhar")).place
    #expect(located.match == .fuzzy)
    #expect(located.matchedName == "Rustaq")
    let score = try #require(located.matchScore)
    #expect(score > 0 && score < 0.95)
    #expect((score * 1000).rounded() / 1000 == score)
  }

  @Test func `nothing is said where nothing was looked up, or nothing found`() throws {
    for place in [try at(69.5, 36.7, named("Rustaq")), named("Lyonesse"), named(nil)] {
      let located = try locate(place).place
      #expect(located.match == nil)
      #expect(located.matchScore == nil)
      #expect(located.matchedName == nil)
    }
  }

  @Test func `what a place says of how it was found stands, once it has its code`() throws {
    let first = try locate([
      named("khwaja  ghar"), named("Tajikistan"), named("Lyonesse", admin1: "Takhar"),
    ])
    let again = try locate(first.places)
    #expect(again.places == first.places)
  }

  @Test func `a place that is looked up by another name says how that was found`() throws {
    var place = try locate(named("khwaja  ghar")).place
    place.verbatim = "Rustaq"
    place.identifier = nil
    place.coordinate = nil
    place.admin2 = nil
    let located = try locate(place).place
    #expect(located.match == .exact)
    #expect(located.matchedName == "Rustaq")
    #expect(located.matchScore == 1)
  }

  /// A row that was edited after Kokcha wrote it: its name, code or point answers another question by now.
  @Test func `what a place says of how it was found goes with what it was found for`() throws {
    let found = try locate(named("Rostoq", admin1: "Takhar")).place
    #expect(found.match == .fuzzy)

    var renamed = found
    renamed.verbatim = "Kabul"
    renamed.coordinate = nil
    #expect(try locate(renamed).place.match == .code)

    var recoded = found
    recoded.identifier = "pcode:AF1809"
    recoded.coordinate = nil
    recoded.admin2 = nil
    let other = try locate(recoded).place
    #expect(other.match == .code)
    #expect(other.matchedName == "Khwaja Ghar")

    var lost = found
    lost.verbatim = "Lyonesse"
    lost.identifier = nil
    lost.coordinate = nil
    let area = try locate(lost).place
    #expect(area.match == .area)
    #expect(area.method == nil)
    lost.admin1 = nil
    lost.admin2 = nil
    #expect(try locate(lost).place.match == nil)

    var measured = found
    measured.method = .given
    #expect(try locate(measured).place.match == nil)
  }
}
