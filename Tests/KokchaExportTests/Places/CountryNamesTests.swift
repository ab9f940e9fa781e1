import KokchaGazetteer
import KokchaModel
import Testing

/// The names of a country that a column may have: long, short, its own, with a second one in brackets.
struct CountryNamesTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  /// A country as a row names it, and a town that no other country has, or that its namesakes lie far from.
  @Test(arguments: [
    // Long names.
    "République démocratique du Congo|Goma|-1.68,29.22", "Rép. dém. du Congo|Goma|-1.68,29.22",
    "República Democrática del Congo|Goma|-1.68,29.22",
    "Демократическая Республика Конго|Goma|-1.68,29.22",
    "Congo, Democratic Republic of the|Goma|-1.68,29.22",
    "République du Congo|Brazzaville|-4.27,15.27",
    "République arabe syrienne|Homs|34.73,36.72", "Syria Arab Republic|Homs|34.73,36.72",
    "الجمهورية العربية السورية|Homs|34.73,36.72", "Fédération de Russie|Kazan|55.79,49.12",
    "Российская Федерация|Kazan|55.79,49.12", "جمهورية مصر العربية|Asyut|27.18,31.18",
    "الجمهورية اليمنية|Aden|12.78,45.04", "السعودية|Jeddah|21.49,39.19",
    "Bundesrepublik Deutschland|Rosenheim|47.86,12.12", "Stati Uniti|Houston|29.76,-95.36",
    "Rep. of Korea|Busan|35.10,129.04", "Korea DPR|Hamhung|39.92,127.54",
    "Venezuela, Bolivarian Republic of|Maracaibo|10.67,-71.61", "هندوستان|Patna|25.59,85.14",
    "UK of Great Britain and Northern Ireland|Cardiff|51.48,-3.18",
    "Kosovo (UNSCR 1244)|Prizren|42.21,20.74",
    // Names still in use, and others.
    "Кыргызстан|Ош|40.53,72.80", "Туркмения|Mary|37.59,61.83", "Белоруссия|Vitebsk|55.19,30.20",
    "Молдавия|Bender|46.83,29.48", "Мьянма|Mandalay|21.97,96.08", "Бирма|Mandalay|21.97,96.08",
    "Birmanie|Mandalay|21.97,96.08", "Centrafrique|Bria|6.54,21.99",
    "Guinée Conakry|Kankan|10.39,-9.31",
    "Großbritannien|Cardiff|51.48,-3.18", "Costa d’Avorio|Bouaké|7.69,-5.03",
    "Sudan, South|Malakal|9.53,31.66",
    // Short forms.
    "РФ|Kazan|55.79,49.12", "КНР|Wuhan|30.58,114.27", "ФРГ|Rosenheim|47.86,12.12",
    "ЮАР|Johannesburg|-26.20,28.04",
    "ЦАР|Bria|6.54,21.99", "RCA|Bria|6.54,21.99", "R.D. Congo|Goma|-1.68,29.22",
    "ДР Конго|Goma|-1.68,29.22",
    "PR China|Wuhan|30.58,114.27", "ДНР|Mariupol|47.10,37.54",
    // Either Congo: the town tells which.
    "Congo|Goma|-1.68,29.22", "Congo|Brazzaville|-4.27,15.27", "The Congo|Goma|-1.68,29.22",
    // Countries in their own languages.
    "Polska|Lublin|51.25,22.57", "Sverige|Malmö|55.61,13.00", "Norge|Tromsø|69.65,18.96",
    "Suomi|Oulu|65.01,25.47", "Danmark|Odense|55.40,10.39", "Ελλάδα|Patra|38.24,21.73",
    "Srbija|Niš|43.32,21.90",
    "България|Varna|43.21,27.91", "Česko|Brno|49.20,16.61", "Slovensko|Košice|48.71,21.26",
    "Magyarország|Pécs|46.08,18.23", "Lietuva|Kaunas|54.90,23.91", "Eesti|Tartu|58.38,26.73",
    "Қазақстан|Aktau|43.65,51.16", "Azərbaycan|Sumqayit|40.59,49.67", "Հայաստան|Goris|39.51,46.34",
    "საქართველო|Kutaisi|42.27,42.70", "대한민국|Busan|35.10,129.04", "বাংলাদেশ|Sylhet|24.90,91.87",
    "ኢትዮጵያ|Jimma|7.67,36.83", "ישראל|Haifa|32.82,34.99",
    // A second name in brackets.
    "Russia (Russian Federation)|Kazan|55.79,49.12",
    "Democratic Republic of the Congo (DRC)|Goma|-1.68,29.22",
    "USA (United States)|Houston|29.76,-95.36", "Myanmar (Burma)|Mandalay|21.97,96.08",
    "Sudan (the)|Kassala|15.45,36.40",
  ])
  func `a country is found by a name that it has`(_ row: String) throws {
    let cells = row.split(separator: "|").map(String.init)
    let point = cells[2].split(separator: ",").compactMap { Double($0) }
    let (place, problems) = try PlacedRows.one(
      "country,place", "\"\(cells[0])\",\(cells[1])", gazetteer)
    let metres = try #require(
      place.distance(toLatitude: point[0], longitude: point[1]), "\(problems)")
    #expect(metres < 30_000)
  }

  /// What is in brackets is another country, or none: nothing is taken for certain.
  @Test(arguments: [
    "Georgia (USA)", "Niger (Nigeria)", "Mali (Xyzqwv)", "Xyzqwv (Mali)",
  ])
  func `two names that are not one country's are no country`(_ name: String) throws {
    let (place, problems) = try PlacedRows.one("country,place", "\(name),Gao", gazetteer)
    #expect(place.coordinate == nil)
    #expect(problems.map(\.code) == [.countryUnknown])
  }

  /// Short forms are names in a column of countries, and nowhere else.
  @Test(arguments: ["РФ", "RCA", "ЮАР", "КНР"])
  func `a short form of a country's name is none in running text`(_ name: String) throws {
    let answer = gazetteer.find(name)
    #expect(answer.candidates.allSatisfy { $0.place.kind != .country }, "\(answer)")
  }

  @Test(arguments: ["Congo", "The Congo", "Конго", "الكونغو"])
  func `a name of two countries means either`(_ name: String) throws {
    let answer = gazetteer.find(name)
    #expect(answer.status == .ambiguous)
    let ids = answer.candidates.map(\.place.id)
    #expect(ids.contains("iso:COG") && ids.contains("iso:COD"), "\(answer)")
  }
}
