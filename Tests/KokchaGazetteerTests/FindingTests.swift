import KokchaGazetteer
import KokchaModel
import Testing

/// What a name means: `Gazetteer.find`.
struct FindingTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  private func ids(_ name: String, in context: String? = nil) -> [String] {
    gazetteer.find(name, in: context).candidates.map(\.place.id)
  }

  @Test(arguments: [
    ("Khwaja Ghar", "pcode:AF1809", ToponymMatch.exact),
    ("Khowaja Ghar", "pcode:AF1809", .alias),
    ("خواجه غار", "pcode:AF1809", .alias),
    ("khwaja  ghar", "pcode:AF1809", .folded),
    ("  Rustaq ", "pcode:AF1810", .exact),
    ("Takhar", "pcode:AF18", .exact),
    ("تخار", "pcode:AF18", .alias),
    ("TAKHAR", "pcode:AF18", .folded),
    ("Afghanistan", "iso:AFG", .exact),
    ("Таджикистан", "iso:TJK", .alias),
    ("Farkhar", "pcode:AF1808", .exact),
    ("Farkhor", "wof:1091917463", .exact),
    ("Darqad", "pcode:AF1815", .exact),
    ("Eshkamesh", "pcode:AF1811", .exact),
    ("Eshkashem", "pcode:AF1723", .exact),
    ("Moskovskiy", "gn:1220988", .exact),
  ])
  func `a name means one place`(name: String, id: String, match: ToponymMatch) {
    let answer = gazetteer.find(name)
    #expect(answer.status == .match)
    #expect(answer.query == name)
    #expect(answer.place?.id == id)
    #expect(answer.candidates.map(\.match) == [match])
    #expect(answer.candidates.map(\.score) == [match == .folded ? 0.95 : 1])
  }

  /// A name is no surer than the area around it that tells it apart.
  @Test(arguments: [
    ("Rustaq, Takhar", ToponymMatch.exact), ("Rustaq, Takhor", .fuzzy), ("Takhor / Rustaq", .fuzzy),
    ("Rustaq Takhar", .folded), ("Takhar Rustaq", .folded), ("Rostoq Takhar", .fuzzy),
  ])
  func `an area beside the name was read as well`(name: String, match: ToponymMatch) {
    let answer = gazetteer.find(name)
    #expect(answer.place?.id == "pcode:AF1810")
    #expect(answer.candidates.map(\.match) == [match])
    #expect(answer.candidates.allSatisfy { ($0.score <= 0.95) == (match != .exact) })
  }

  @Test(arguments: [
    // The words beside the name tell the kind.
    ("Taloqan", "pcode:AF1801"), ("Taloqan city", "gn:1123004"), ("City of Taloqan", "gn:1123004"),
    ("Taloqan Town", "gn:1123004"), ("Taloqan District", "pcode:AF1801"),
    ("شهر تالقان", "gn:1123004"), ("شهر  رستاق", "gn:1128265"), ("تالقان ښار", "gn:1123004"),
    ("Rustaq district", "pcode:AF1810"), ("District of Rustaq", "pcode:AF1810"),
    ("ولسوالی رستاق", "pcode:AF1810"), ("رستاق ولسوالۍ", "pcode:AF1810"),
    ("د رستاق ولسوالۍ", "pcode:AF1810"), ("ولسوالي رستاق", "pcode:AF1810"),
    ("Rustaq Wuluswali", "pcode:AF1810"), ("علاقه داری نمک آب", "pcode:AF1806"),
    ("Takhar Province", "pcode:AF18"), ("ولایت تخار", "pcode:AF18"), ("د تخار ولايت", "pcode:AF18"),
    ("провинция Тахар", "pcode:AF18"), ("вилояти Тахор", "pcode:AF18"),
    ("Wilayat Takhar", "pcode:AF18"), ("Yangi Qala town", "gn:1121271"),
    ("район Хазар Сумуч", "pcode:AF1802"), ("د درقد", "pcode:AF1815"),
  ])
  func `words beside a name tell the kind`(name: String, id: String) {
    #expect(gazetteer.find(name).place?.id == id)
  }

  @Test(arguments: [
    "Takhar district", "Takhar city", "Rustaq province", "ولایت رستاق",
    "Kulob province", "District", "ولسوالی", "د", ",", "", " ",
  ])
  func `a kind that there is not is not found`(name: String) {
    #expect(gazetteer.find(name).status == .none)
  }

  @Test(arguments: ["Baharak", "بهارک", "BAHARAK", "Baharak District", "ولسوالی بهارک"])
  func `two districts of one name cannot be told apart`(name: String) {
    let answer = gazetteer.find(name)
    #expect(answer.status == .ambiguous)
    #expect(answer.place == nil)
    #expect(Set(answer.candidates.map(\.place.id)) == ["pcode:AF1706", "pcode:AF1803"])
  }

  /// Whatever spelling the tables have of one of them alone.
  @Test func `no district hides another of its name`() {
    let districts = gazetteer.places.filter { $0.kind == .district }
    let namesakes = Dictionary(grouping: districts, by: \.name).values.filter { $0.count > 1 }
    #expect(namesakes.count > 10)
    for group in namesakes {
      let ids = group.flatMap { [$0.id, $0.seat].compactMap(\.self) }
      // «Tagab (Kishmi Bala)» says which.
      for name in Set(ids.flatMap { gazetteer.names(of: $0).map(\.text) }) where !name.contains("(")
      {
        guard let taken = gazetteer.find(name).place, group.contains(where: { $0.id == taken.id })
        else { continue }
        for other in group where other.id != taken.id {
          let there = gazetteer.find(name, in: other.parent)
          #expect(
            there.place?.id != other.id,
            "\(name) is taken for \(taken.id), and may be \(other.id)")
        }
      }
    }
  }

  /// Only Jawzjan's Fayzabad has a town that a table spells «Faīẕābād».
  @Test(arguments: ["Fayzabad", "Faizabad", "Faizābād", "Файзабад", "Фейзабад", "فیض آباد"])
  func `a spelling that one town of two namesakes has does not hide the other`(name: String) {
    let answer = gazetteer.find(name)
    #expect(answer.status == .ambiguous)
    let ids = Set(answer.candidates.map(\.place.id))
    #expect(ids.isSuperset(of: ["pcode:AF1701", "pcode:AF2808"]))
    #expect(gazetteer.find(name, in: "Badakhshan").place?.id == "pcode:AF1701")
    #expect(gazetteer.find(name, in: "Jawzjan").place?.id == "pcode:AF2808")
  }

  @Test(arguments: [
    ("Baharak", "pcode:AF18", "pcode:AF1803"), ("Baharak", "pcode:AF17", "pcode:AF1706"),
    ("Baharak", "Badakhshan", "pcode:AF1706"), ("Baharak", "AF18", "pcode:AF1803"),
    ("Baharak", "pcode:AF1706", "pcode:AF1706"), ("Takhar", "pcode:AF18", "pcode:AF18"),
    ("Farkhor", "iso:TJK", "wof:1091917463"), ("Rustaq", "iso:AFG", "pcode:AF1810"),
    ("Baharak city", "pcode:AF18", "gn:1467361"),
  ])
  func `a context decides`(name: String, context: String, id: String) {
    #expect(gazetteer.find(name, in: context).place?.id == id)
  }

  @Test(arguments: [
    ("Rustaq", "pcode:AF17"),
    ("Rustaq", "pcode:AF1906"), ("Rustaq", "Herat district"), ("Takhar", "pcode:AF1810"),
  ])
  func `a place outside its context is not found`(name: String, context: String) {
    #expect(gazetteer.find(name, in: context).status == .none)
  }

  /// A district of the very name lies elsewhere: the reporter may be wrong about either.
  @Test(arguments: [
    ("Farkhor", "pcode:AF18", "pcode:AF1808"), ("Farkhar", "iso:TJK", "wof:1091917463"),
  ])
  func `what only sounds like a name of the context is doubtful`(
    name: String, context: String, id: String
  ) {
    let answer = gazetteer.find(name, in: context)
    #expect(answer.status == .ambiguous)
    #expect(answer.candidates.map(\.place.id).contains(id))
  }

  @Test(arguments: [
    ("Baharak, Badakhshan", "pcode:AF1706"), ("Baharak, Takhar", "pcode:AF1803"),
    ("بهارک، تخار", "pcode:AF1803"), ("بهارک،بدخشان", "pcode:AF1706"),
    ("Khwaja Ghar, Takhar", "pcode:AF1809"), ("Khwaja Ghar, AF18", "pcode:AF1809"),
    ("Khwaja Ghar district, Takhar province, Afghanistan", "pcode:AF1809"),
    ("Taloqan city, Taloqan, Takhar", "gn:1123004"), ("Farkhor, Tajikistan", "wof:1091917463"),
    ("Khanaqah, Chal", "gn:1137121"), ("Baharak, Baharak, Badakhshan", "pcode:AF1706"),
  ])
  func `what follows a comma is the area around`(name: String, id: String) {
    #expect(gazetteer.find(name).place?.id == id)
  }

  @Test(arguments: [
    "Rustaq, Badakhshan", "Bangi, Herat", "Chal, Kunduz, Afghanistan",
    "Khanaqah, Rustaq", "Khwaja Ghar, Jowzjan",
  ])
  func `an area around that contradicts, or that is not known, leaves nothing`(name: String) {
    #expect(gazetteer.find(name).status == .none)
  }

  @Test(arguments: [
    ("pcode:AF1809", "pcode:AF1809"), ("pcode:af1809", "pcode:AF1809"), ("AF1809", "pcode:AF1809"),
    ("AF18", "pcode:AF18"), ("fips:AF26", "pcode:AF18"), ("AF-TAK", "pcode:AF18"),
    ("iso3166-2:AF-TAK", "pcode:AF18"), ("AFG", "iso:AFG"), ("iso:TJK", "iso:TJK"),
    ("Q186395", "pcode:AF18"), ("gn:1123004", "gn:1123004"), ("geonames:1123004", "gn:1123004"),
    ("iec2010:1512", "pcode:AF1816"), ("agcho2012:1512", "pcode:AF1706"),
    ("iec2019:1809", "pcode:AF1809"),
  ])
  func `a code means its place`(code: String, id: String) {
    let answer = gazetteer.find(code)
    #expect(answer.place?.id == id)
    #expect(answer.candidates.map(\.match) == [.code])
    #expect(answer.candidates.map(\.score) == [1])
  }

  @Test func `a code that two lists give to two places is ambiguous`() {
    #expect(gazetteer.find("1512").status == .ambiguous)
    #expect(Set(ids("1512")) == ["pcode:AF1816", "pcode:AF1706", "pcode:AF1512"])
  }

  /// AF26 is Takhar in FIPS, but Zabul among the P-codes; no district is AF1899.
  @Test(arguments: ["AF26", "pcode:AF26", "AF1899", "pcode:AF1899", "pcode:", ":AF1809", "AF"])
  func `what is written like a P-code is no other list's code`(code: String) {
    let answer = gazetteer.find(code)
    #expect(answer.place?.id != "pcode:AF18")
    #expect(
      answer.status == .none || ["iso:AFG", "pcode:AF26"].contains(answer.place?.id ?? ""))
  }

  /// Places elsewhere, words that are no place, and names one letter off.
  @Test(arguments: [
    "Lyonesse", "Kabul", "کابل", "Kunduz", "قندوز", "Herat", "هرات", "Mazar-i-Sharif", "Balkh",
    "Faizabad", "فیض آباد", "Kandahar", "Jalalabad", "Dushanbe", "Душанбе", "Khatlon", "Khujand",
    "Bokhtar", "Termez", "Peshawar", "Tehran", "Moskva", "Москва", "Moscow", "Panjshir", "Baghlan",
    "Imam Sahib", "Dasht-e-Archi", "Khan Abad", "Sher Khan Bandar", "Paris", "north", "unknown",
    "Tak", "Rustak City of God", "the border", "Taloqan Rustaq", "Darkat",
  ])
  func `a stranger is not taken for a place of Takhar`(name: String) {
    let candidates = gazetteer.find(name).candidates
    #expect(candidates.allSatisfy { $0.province?.pcode != "AF18" })
  }

  /// Alone or among others that have the same name: no spelling of the tables is lost.
  @Test func `every recorded spelling finds its place`() {
    for place in gazetteer.places {
      let context = place.kind == .country ? place.id : place.parent ?? ""
      for name in gazetteer.names(of: place.id) {
        let answer = gazetteer.find(name.text, in: context)
        // The bare name that a town shares with its district means the district.
        let expected: Set = [place.id, place.kind == .settlement ? place.parent ?? "" : ""]
        let found = answer.candidates.map(\.place.id) + answer.others
        #expect(!expected.isDisjoint(with: found), "\(place.id) \(name.text)")
      }
      for code in gazetteer.codes(of: place.id) {
        let found = gazetteer.find("\(code.scheme):\(code.code)")
        #expect(found.candidates.contains { $0.place.id == place.id }, "\(code)")
      }
    }
  }

  private func isIn(_ place: GazetteerPlace, _ area: GazetteerPlace) -> Bool {
    gazetteer.isPlace(place.id, in: area.id)
  }

  @Test func `a place knows its names, codes and source`() throws {
    let place = try #require(gazetteer.place("pcode:AF1809"))
    #expect(place.kind == .district)
    #expect(place.parent == "pcode:AF18")
    #expect(place.country == "AFG")
    #expect(place.seat == "gn:1136235")
    #expect(place.pcode == "AF1809")
    #expect(place.source == "ocha-cod;geonames")
    #expect(place.note == nil)
    let names = gazetteer.names(of: place.id)
    #expect(names.contains { $0.text == "Khowaja Ghar" && $0.language == "en" })
    #expect(names.contains { $0.status == .misspelling && $0.script == "Arab" })
    #expect(gazetteer.codes(of: place.id).contains { $0.scheme == "iec2019" && $0.code == "1809" })
    #expect(gazetteer.place("pcode:AF9999") == nil)
  }
}
