import KokchaGazetteer
import KokchaModel
import Testing

/// First-level areas of other countries by the names that people there and elsewhere have for them.
struct WorldAreaNamesTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  /// A country, an area, and a town in it by which it is seen that the right area was found.
  @Test(arguments: [
    "Ethiopia|Oromia|Jimma|7.67,36.83", "Nigeria|Federal Capital Territory|Kuje|8.88,7.23",
    "Nigeria|Nasarawa|Lafia|8.49,8.52", "Chad|Ouaddai|Abéché|13.83,20.83",
    "Sudan|Sennar|Singa|13.15,33.93",
    "السودان|شمال دارفور|El Fasher|13.63,25.35",
    "South Sudan|Northern Bahr el Ghazal|Aweil|8.77,27.40",
    "Libya|Benghazi|Benghazi|32.11,20.07", "Tunisia|Kasserine|Kasserine|35.17,8.83",
    "Tunisia|Sidi Bouzid|Sidi Bouzid|35.04,9.48", "Egypt|Sharkia|Zagazig|30.59,31.50",
    "Egypt|Menia|Mallawi|27.73,30.84", "Iraq|Wassit|Al Kūt|32.51,45.82",
    "العراق|محافظة الأنبار|Ramadi|33.42,43.31", "Saudi Arabia|Makkah|Jeddah|21.49,39.19",
    "Israel|HaDarom|Sderot|31.53,34.60", "Lebanon|Mount Lebanon|Jounieh|33.98,35.62",
    "Iran|Azarbayjan-e Gharbi|Mahābād|36.76,45.72", "ایران|استان خراسان رضوی|Nishapur|36.21,58.80",
    "پاکستان|خیبر پختونخوا|Bannu|32.99,70.60", "پاکستان|سندھ|Sukkur|27.71,68.86",
    "Pakistan|KP|Bannu|32.99,70.60",
    "India|Уттар-Прадеш|Meerut|28.98,77.71", "Bangladesh|Chattogram|Cox's Bazar|21.44,92.01",
    "Myanmar|Sagaing|Monywa|22.11,95.14", "Ukraine|Харківська область|Lozova|48.89,36.32",
    "Украина|Донецкая область|Mariupol|47.10,37.54", "Russia|Leningrad Oblast|Gatchina|59.58,30.13",
    "РФ|Ленинградская обл.|Gatchina|59.58,30.13", "Россия|Татарстан|Almet’yevsk|54.90,52.32",
    "Россия|Чеченская Республика|Gudermes|43.35,46.10", "Belarus|Homyel|Mazyr|52.05,29.25",
    "Belarus|Hrodna|Lida|53.88,25.30", "Deutschland|Bayern|Rosenheim|47.86,12.12",
    "Deutschland|Sachsen|Bautzen|51.18,14.42", "España|Andalucía|Algeciras|36.13,-5.45",
    "Spain|Comunidad de Madrid|Getafe|40.31,-3.73", "France|Bretagne|Lorient|47.75,-3.37",
    "Italia|Puglia|Taranto|40.46,17.25", "Italia|Sicilia|Marsala|37.80,12.44",
    "Österreich|Steiermark|Graz|47.07,15.44", "Nederland|Zuid-Holland|Delft|52.01,4.36",
    "Polska|województwo mazowieckie|Radom|51.40,21.15", "Polska|Podkarpackie|Przemyśl|49.78,22.77",
    "Indonesia|Provinsi Jawa Barat|Sukabumi|-6.92,106.93",
    "Indonesia|Sulawesi Tengah|Poso|-1.40,120.75",
    "Philippines|BARMM|Marawi City|8.00,124.29", "China|Xizang|Shigatse|29.25,88.88",
    "中国|广东|Shenzhen|22.55,114.07", "Mexico|CDMX|Tlalpan|19.29,-99.17",
    "Venezuela|Distrito Capital|Caracas|10.49,-66.88",
    "Brazil|Distrito Federal|Planaltina|-15.62,-47.65", "Viet Nam|Nghệ An|Vinh|18.68,105.69",
    "USA|NY|Buffalo|42.89,-78.88", "USA|US-TX|Dallas|32.78,-96.81",
    "Australia|NSW|Newcastle|-32.93,151.78",
    "Canada|BC|Vancouver|49.25,-123.12", "South Africa|Vrystaat|Welkom|-27.98,26.73",
  ])
  func `an area is found by its own and other names beside its country`(_ row: String) throws {
    let cells = row.split(separator: "|").map(String.init)
    let point = cells[3].split(separator: ",").compactMap { Double($0) }
    let (place, problems) = try PlacedRows.one(
      "country,admin1,place", "\(cells[0]),\(cells[1]),\(cells[2])", gazetteer)
    let metres = try #require(
      place.distance(toLatitude: point[0], longitude: point[1]), "\(problems)")
    #expect(metres < 30_000)
  }

  /// `PA` is Pará in Brazil, Pennsylvania in the United States, and nothing without a country.
  @Test(arguments: [
    ("Brazil", "PA", -1.46, -48.50, "Belém"), ("USA", "PA", 40.44, -79.99, "Pittsburgh"),
    ("Brazil", "SP", -22.91, -47.06, "Campinas"), ("India", "AS", 26.18, 91.75, "Guwahati"),
  ])
  func `letters of ISO 3166-2 are read in their country`(
    country: String, letters: String, latitude: Double, longitude: Double, town: String
  ) throws {
    let (place, problems) = try PlacedRows.one(
      "country,admin1,place", "\(country),\(letters),\(town)", gazetteer)
    let metres = try #require(
      place.distance(toLatitude: latitude, longitude: longitude), "\(problems)")
    #expect(metres < 30_000)
  }

  @Test(arguments: ["NY", "PA", "US-NY", "KP", "BC", "TX"])
  func `without a country such letters are no area`(_ letters: String) throws {
    let answer = gazetteer.find(letters)
    #expect(answer.candidates.allSatisfy { $0.place.kind != .province }, "\(answer)")
    let (place, _) = try PlacedRows.one("admin1", letters, gazetteer)
    #expect(place.coordinate == nil)
  }
}
