import KokchaGazetteer
import KokchaModel
import Testing

/// Towns and villages: a certain answer is a right one.
struct SettlementRowsTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  /// The seat of a district, by a word for town, city or centre beside the district's name.
  @Test(
    arguments: [
      ("Gardez city,Paktia province,Gardez", "AF1301", 33.6, 69.22),
      ("Gardez town,Paktya,Gardez district", "AF1301", 33.6, 69.22),
      ("Jalalabad town,Nangarhar,Jalalabad", "AF0601", 34.43, 70.45),
      ("Lashkargah city,Helmand,Lashkar Gah district", "AF3001", 31.59, 64.37),
      ("Taloqan town,Takhar province,Taloqan district", "AF1801", 36.73, 69.53),
      ("Taloqan shahr,Takhar,", "AF1801", 36.73, 69.53),
      ("Rustaq town,Takhar,Rustaq", "AF1810", 37.13, 69.82),
      ("Rustaq district centre,Takhar,", "AF1810", 37.13, 69.82),
      ("markaz-e Rustaq,Takhar,", "AF1810", 37.13, 69.82),
      ("Asadabad town,Kunar province,Asadabad district", "AF1501", 34.87, 71.15),
      ("Qalat city,Zabul,Qalat district", "AF2601", 32.11, 66.91),
      ("Farah city,Farah,Farah", "AF3301", 32.37, 62.11),
      ("Ghazni city,Ghazni province,Ghazni district", "AF1101", 33.55, 68.42),
      ("Zaranj town,Nimroz,Zaranj", "AF3401", 30.96, 61.86),
      ("Maimana town,Faryab,Maimana", "AF2901", 35.92, 64.78),
      ("شهر رستاق,تخار,رستاق", "AF1810", 37.13, 69.82),
    ] as [(String, String, Double, Double)])
  func `the town of a known district is its seat`(
    row: String, district: String, latitude: Double, longitude: Double
  ) throws {
    let (place, problems) = try PlacedRows.one("place,admin1,admin2", row, gazetteer)
    #expect(problems.isEmpty, "\(problems)")
    #expect(place.precision == .settlement)
    #expect(place.admin2?.pcode == district)
    let metres = try #require(place.distance(toLatitude: latitude, longitude: longitude))
    #expect(metres < 5000)
  }

  /// Names that many villages have, of which the tables draw one or some.
  @Test(arguments: [
    "Khairabad", "Kuhnah Deh", "Karez", "Husain Khel", "Qala", "Dahan-e Darah", "Bazaar area",
    "Chahar Bagh", "Deh-e Naw",
  ])
  func `a name that villages all over the country have is not certain`(name: String) throws {
    let (place, problems) = try PlacedRows.one("place", name, gazetteer)
    #expect(place.coordinate == nil, "\(place.matchedName ?? "") in \(place.admin1?.name ?? "")")
    #expect(!problems.isEmpty)
  }

  /// Made-up or distant names that come near a village of the tables only by their sounds.
  @Test(arguments: [
    "Darrah-i-Sukh,Takhar", "Shah Dar,Takhar", "Abshar,", "Khona Sang,Badakhshan", "Wanat,",
    "Ghulam Ali,Takhar",
  ])
  func `a village that only sounds alike is not certain without its district`(row: String) throws {
    let (place, _) = try PlacedRows.one("place,admin1", row, gazetteer)
    #expect(place.coordinate == nil, "\(place.matchedName ?? "") \(place.matchScore ?? 0)")
  }

  /// The village is at its letters' place, however the words around it are written.
  @Test(arguments: [
    "Musa Khan bazaar", "Qala area near the mosque", "Bazar road",
    "Sarai checkpoint north",
  ])
  func `an unknown word beside a known one is no village`(name: String) throws {
    let (place, _) = try PlacedRows.one("place", name, gazetteer)
    #expect(place.coordinate == nil, "\(place.matchedName ?? "")")
  }

  @Test(arguments: [
    ("Baharak (Badakhshan),Takhar", "Badakhshan"), ("Baharak (Takhar),Badakhshan", "Takhar"),
    ("\"Baharak, Badakhshan\",Takhar", "Badakhshan"), ("Khost (Baghlan),Khost", "Baghlan"),
    ("\"Rustaq, Takhar\",Badakhshan", "Badakhshan"), ("Rustaq (Takhar),Kunduz", "Kunduz"),
    ("Imam Sahib (Kunduz),Takhar", "Kunduz"), ("\"Surobi, Kabul\",Paktika", "Paktika"),
  ])
  func `a province beside the name that contradicts its column places nothing`(
    row: String, other: String
  ) throws {
    let (place, problems) = try PlacedRows.one("place,admin1", row, gazetteer)
    #expect(place.coordinate == nil)
    #expect(place.identifier == nil)
    #expect(problems.contains { $0.message.contains(other) }, "\(problems)")
  }

  /// A country in brackets, or behind a comma, that is not ours.
  @Test(arguments: [
    "Kandahar (India)", "\"Kandahar, India\"", "\"Faizabad, India\"", "Rustaq (Oman)",
    "\"Rustaq, Oman\"", "Zabol (Iran)", "\"Jalalabad, Kyrgyzstan\"",
  ])
  func `a country beside the name that is not ours places nothing here`(name: String) throws {
    let (place, _) = try PlacedRows.one("place", name, gazetteer)
    #expect(!place.isAfghan, "\(place.matchedName ?? "")")
  }

  /// Words, and names of places far away, that sound like a place of the tables.
  @Test(arguments: [
    "mosque", "bazaar", "market", "Kherson", "Swat", "Bannu", "Bay", "Kara", "Zabol",
    "Dubai",
  ])
  func `a word or a foreign name is no place of ours by its sounds`(name: String) throws {
    let (place, _) = try PlacedRows.one("place", name, gazetteer)
    #expect(!place.isAfghan && place.identifier?.hasPrefix("wof:") != true, "\(place)")
  }

  @Test(arguments: ["Est", "Kosti", "Gharb", "Khor"])
  func `a short area that only sounds like one of ours is none`(name: String) throws {
    let (place, problems) = try PlacedRows.one("admin1", name, gazetteer)
    #expect(place.coordinate == nil && place.identifier == nil, "\(place.matchedName ?? "")")
    #expect(!problems.isEmpty)
  }

  /// Jamoats and dehots are units of Tajikistan: no Afghan district is one.
  @Test(arguments: [
    "Деҳоти Дарқад,", "Деҳоти Рустоқ,", "ҷамоати Рустоқ,", "Ҷамоати деҳоти Чоҳоб,",
    "jamoat Rustaq,", "Jamoati Darqad,", "джамоат Рустак,", "jamoat Farkhar,Khatlon",
  ])
  func `a unit that one country only has holds for that country`(row: String) throws {
    let (place, _) = try PlacedRows.one("place,admin1", row, gazetteer)
    #expect(!place.isAfghan, "\(place.matchedName ?? "")")
    #expect(place.coordinate == nil)
  }

  /// ناحیه is a city's district in Afghanistan and a district in Tajikistan.
  @Test(arguments: [
    ("Ноҳияи Рустоқ", "pcode:AF1810"), ("ناحیه رستاق", "pcode:AF1810"),
    ("nohiya Farkhor", "wof:1091917463"), ("ноҳияи Фархор", "wof:1091917463"),
  ])
  func `a unit that both countries have holds for both`(name: String, id: String) throws {
    let (place, _) = try PlacedRows.one("place", name, gazetteer)
    #expect(place.identifier == id)
  }

  /// Provincial capitals lie where the town is, by whatever the bare name means.
  @Test(arguments: Self.capitals)
  func `a provincial capital is drawn at the town`(capital: Capital) throws {
    let (place, _) = try PlacedRows.one("place", capital.name, gazetteer)
    let metres = try #require(
      place.distance(toLatitude: capital.latitude, longitude: capital.longitude))
    #expect(metres < 5000, "\(metres) m off: \(place.matchedName ?? "")")
    let found = gazetteer.find(capital.name)
    #expect(found.place?.id == place.identifier)
    #expect(found.place?.coordinate == place.coordinate)
  }

  struct Capital: CustomTestStringConvertible, Sendable {
    let name: String
    let latitude: Double
    let longitude: Double
    var testDescription: String { name }
  }

  private static let capitals = [
    ("Lashkargah", 31.593, 64.371), ("Chaghcharan", 34.522, 65.252),
    ("Qala-e-Naw", 34.987, 63.128), ("Kandahar", 31.613, 65.71), ("Herat", 34.348, 62.2),
    ("Mazar-e Sharif", 36.707, 67.11), ("Jalalabad", 34.428, 70.455), ("Kunduz", 36.729, 68.857),
    ("Pul-e Khumri", 35.945, 68.715), ("Kabul", 34.525, 69.18), ("Taloqan", 36.736, 69.534),
    ("Ghazni", 33.554, 68.427), ("Farah", 32.374, 62.116), ("Zaranj", 30.96, 61.86),
    ("Tarin Kot", 32.63, 65.878), ("Charikar", 35.013, 69.171), ("Asadabad", 34.873, 71.147),
    ("Gardez", 33.597, 69.226), ("Maymana", 35.921, 64.784), ("Sheberghan", 36.667, 65.753),
    ("Nili", 33.722, 66.13), ("Bamyan", 34.82, 67.83), ("Maidan Shahr", 34.396, 68.866),
    ("Pul-e-Alam", 33.995, 69.023), ("Mehtar Lam", 34.671, 70.209),
    ("Mahmud-e Raqi", 35.017, 69.338), ("Aybak", 36.265, 68.015), ("Sharan", 33.176, 68.730),
    ("Qalat", 32.107, 66.903),
  ].map { Capital(name: $0.0, latitude: $0.1, longitude: $0.2) }
}
