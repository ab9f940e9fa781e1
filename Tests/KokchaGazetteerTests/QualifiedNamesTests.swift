import KokchaGazetteer
import Testing

/// What stands in brackets behind a name, and leaves open whether that is the place.
struct QualifiedNamesTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  @Test(
    arguments: [
      ("Rustaq (or Darqad)", nil, "pcode:AF1810"),
      ("Rustaq (possibly Darqad)", nil, "pcode:AF1810"),
      ("Kabul (15 km north)", nil, "pcode:AF0101"), ("Kabul (15km)", nil, "pcode:AF0101"),
      ("رستاق (یا درقد)", nil, "pcode:AF1810"),
      ("Kherson (left bank)", "iso:UKR", "gn:706448"),
      ("Bakhmut (south of)", "iso:UKR", "gn:713174"),
      ("Aleppo (countryside)", "iso:SYR", "gn:170063"),
      ("Gao (Ansongo cercle)", "iso:MLI", "gn:2457163"),
      ("Бахмут (южнее)", "iso:UKR", "gn:713174"),
    ] as [(String, String?, String)])
  func `such a place is perhaps the one that is meant, and never surely`(
    name: String, country: String?, id: String
  ) {
    let answer = gazetteer.find(name, in: country)
    #expect(answer.status == .ambiguous, "\(answer.text)")
    #expect(answer.candidates.contains { $0.place.id == id }, "\(answer.text)")
  }

  @Test(
    arguments: [
      ("Kabul (PD 5)", nil, "pcode:AF0101"), ("Kabul (District 5)", nil, "pcode:AF0101"),
      ("Rustaq (AF1810)", nil, "pcode:AF1810"), ("Rustaq (Takhar)", nil, "pcode:AF1810"),
      ("Taloqan (city)", nil, "gn:1123004"),
      ("Feroz Koh (Chaghcharan)", nil, "pcode:AF2301"),
      ("Kabul (Paghman district)", nil, "pcode:AF0102"),
      ("Surubi (Kabul)", nil, "pcode:AF0115"),
      ("Damascus (countryside)", "iso:SYR", "gnadm1:SY.08"),
    ] as [(String, String?, String)])
  func `another name, a kind and an area around it qualify nothing`(
    name: String, country: String?, id: String
  ) {
    let answer = gazetteer.find(name, in: country)
    #expect(answer.place?.id == id, "\(answer.text)")
  }
}
