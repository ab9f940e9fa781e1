import KokchaGazetteer
import KokchaModel
import Testing

/// Villages: a name that several have is nobody's, and a certain answer is a right one.
struct VillagesTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  @Test(
    arguments: [
      ("Patur", "pcode:AF17", "gn:11047482"), ("Altar Ghangak", nil, "gn:1148835"),
      ("Awarnew", "pcode:AF24", "gn:1148063"),
    ] as [(String, String?, String)])
  func `a village that only the full list has is found`(name: String, area: String?, id: String) {
    #expect(gazetteer.find(name, in: area).place?.id == id)
    #expect(gazetteer.find(id).place?.id == id)
  }

  /// What a bare name only sounds like, a small town abroad or a village of a short name may be meant, and is told as
  /// such; with its province or country it is certain.
  @Test(
    arguments: [
      ("Chaharqala", nil), ("Bucha", "iso:UKR"), ("Baja", "iso:HUN"), ("Beleki Bala", nil),
      ("Ganda Ghar", nil),
    ] as [(String, String?)])
  func `what seldom bears a bare name is not certain by it`(name: String, area: String?) {
    let answer = gazetteer.find(name)
    #expect(answer.status == .ambiguous)
    #expect(!answer.candidates.isEmpty)
    if let area { #expect(gazetteer.find(name, in: area).status == .match) }
  }

  /// Large towns abroad, and long names of small ones.
  @Test(arguments: ["Kyiv", "Kiev", "Aleppo", "Bamako", "Herzogenrath", "Altar Ghangak"])
  func `what hardly anything else bears is certain by its name alone`(name: String) {
    #expect(gazetteer.find(name).status == .match)
  }

  /// The province settles most of them; a common name alone does not, even if the list has it once.
  @Test(arguments: [
    "Khairabad", "Kuhnah Deh", "Husain Khel", "Qala", "Bazaar area", "Wanat", "Awarnew", "Alikhel",
  ])
  func `a village's name alone is seldom enough`(name: String) {
    let answer = gazetteer.find(name)
    #expect(answer.status == .ambiguous)
    #expect(!answer.candidates.isEmpty)
  }

  @Test(
    arguments: [
      ("Darrah-i-Suh", "pcode:AF18"), ("Abshar", nil), ("mosque", nil),
    ] as [(String, String?)])
  func `a village that only sounds alike is not certain without its district`(
    name: String, area: String?
  ) {
    #expect(gazetteer.find(name, in: area).status != .match)
  }

  @Test(arguments: [
    ("Khwaja Ghar highway", "pcode:AF1809"), ("KHWAJA GHAR HIGHWAY", "pcode:AF1809"),
    ("Khwaja Ghar lowlands", "pcode:AF1809"),
  ])
  func `a common noun beside a name leaves a hint and no more`(name: String, district: String) {
    let answer = gazetteer.find(name)
    #expect(answer.status == .ambiguous)
    #expect(answer.candidates.map(\.place.id) == [district])
  }

  /// «Mūsá Qishlāq», «Bāy Qishlāq».
  @Test(arguments: ["موسی", "Musa", "Mosa"])
  func `a word that is part of a name is not taken off it`(name: String) {
    #expect(gazetteer.find(name).status != .match)
  }

  @Test(arguments: [
    ("Baharak (Badakhshan)", "pcode:AF18"), ("Baharak, Badakhshan", "pcode:AF18"),
    ("Rustaq (Takhar)", "pcode:AF17"), ("Lyonesse (Takhar)", "pcode:AF18"),
  ])
  func `a province in the name that is not the one around it leaves nothing`(
    name: String, area: String
  ) {
    #expect(gazetteer.find(name, in: area).status != .match)
  }

  @Test(arguments: [
    ("Gardez town", "gn:1141857"), ("Rustaq district centre", "gn:1128265"),
    ("markaz-e Rustaq", "gn:1128265"), ("Rostaq city", "gn:1128265"),
    ("Taloqan shahr", "gn:1123004"),
  ])
  func `the town of a district is its seat`(name: String, id: String) {
    #expect(gazetteer.find(name).place?.id == id)
  }

  /// Of a name that a province, the district in its middle and a town share, the district is meant.
  @Test(arguments: [
    ("Kandahar", "pcode:AF2701"), ("Farah", "pcode:AF3301"), ("Kunduz", "pcode:AF1901"),
    ("Khost", "pcode:AF1401"), ("هرات", "pcode:AF3201"), ("Sar-e Pol", "pcode:AF2201"),
  ])
  func `a report's bare name means the district, wherever it is asked`(
    name: String, id: String
  ) throws {
    #expect(gazetteer.find(name).place?.id == id)
    var event = Event(id: "A", title: "x", time: try EventTime(edtf: "2022"))
    event.places = [Place(name)]
    _ = gazetteer.locate(&event)
    #expect(event.places[0].identifier == id)
  }
}
