import KokchaGazetteer
import KokchaModel
import Testing

/// A row's country decides where its names are looked up: there, and nowhere else.
struct CountryRowsTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  /// Names that Afghanistan has, too, or that sound like one of its names.
  @Test(
    arguments: [
      ("Oman,,Rustaq", 23.39, 57.42, 25), ("India,Uttar Pradesh,Faizabad", 26.78, 82.15, 25),
      ("Kyrgyzstan,,Jalal-Abad", 40.93, 73.0, 25), ("Iran,Yazd,Herat", 30.05, 54.37, 25),
      ("Niger,Zinder,", 14.5, 9.5, 400), ("Bolivia,Beni,", -14, -65.5, 450),
      ("Iran,Lorestan,Khorramabad", 33.49, 48.36, 25), ("Togo,Kara,Kara", 9.55, 1.19, 25),
      ("Pakistan,Sindh,Badin", 24.66, 68.84, 25), ("Kenya,Garissa,Dadaab", 0.05, 40.31, 25),
    ] as [(String, Double, Double, Double)])
  func `a row of another country is never placed in ours`(
    row: String, latitude: Double, longitude: Double, kilometres: Double
  ) throws {
    let (place, problems) = try PlacedRows.one("country,admin1,place", row, gazetteer)
    #expect(!place.isAfghan, "\(place)")
    #expect(problems.allSatisfy { $0.code != .placeDisagrees })
    if let metres = place.distance(toLatitude: latitude, longitude: longitude) {
      #expect(metres < kilometres * 1000)
    }
  }

  /// Of Tajikistan the tables of the ground have the south; its other towns are the world's.
  @Test(
    arguments: [
      ("Dushanbe", 38.54, 68.78), ("Khujand", 40.28, 69.62), ("Khorog", 37.49, 71.55),
      ("Душанбе", 38.54, 68.78), ("Хоруғ", 37.49, 71.55), ("Istaravshan", 39.91, 69.00),
      ("Sughd", 40.13, 69.49),
    ] as [(String, Double, Double)], ["Tajikistan", "TJK", "Таджикистан", ""])
  func `a country that the ground has in part has its other towns, too`(
    named: (String, Double, Double), country: String
  ) throws {
    let (name, latitude, longitude) = named
    let (place, problems) = try PlacedRows.one("country,place", "\(country),\(name)", gazetteer)
    let metres = try #require(
      place.distance(toLatitude: latitude, longitude: longitude), "\(problems)")
    #expect(metres < 25_000)
    #expect(place.country == (country.isEmpty ? "Tajikistan" : country))
  }

  @Test(arguments: [
    "country,OMN,Rustaq", "iso3,OMN,Rustaq", "iso2,OM,Rustaq", "country,Oman,Rustaq",
    "country,عمان,Rustaq", "country,Оман,Rustaq",
  ])
  func `a country is named in many ways, or by a code`(_ text: String) throws {
    let cells = text.split(separator: ",")
    let (place, _) = try PlacedRows.one("\(cells[0]),place", "\(cells[1]),\(cells[2])", gazetteer)
    #expect(!place.isAfghan)
    let metres = try #require(place.distance(toLatitude: 23.39, longitude: 57.42))
    #expect(metres < 25_000)
  }

  @Test(arguments: ["Afghanistan", "افغانستان", "Афганистан", "AFG", "AF", ""])
  func `our own rows are placed as ever`(country: String) throws {
    let (place, problems) = try PlacedRows.one(
      "country,admin1,place", "\(country),Takhar,Rustaq", gazetteer)
    #expect(place.identifier == "pcode:AF1810")
    #expect(problems.isEmpty)
    if !country.isEmpty { #expect(place.country == country) }
  }

  /// In a country of its own, a name with a point far from any Afghan namesake is no contradiction.
  @Test(arguments: [
    "Burkina Faso,Est,,12.9,0.4", "Ukraine,Kharkiv,,49.99,36.23", "Nigeria,Kogi,Lokoja,7.8,6.74",
    "Sudan,South Kordofan,Kadugli,11.01,29.72", "Ukraine,,Khersonska,46.65,32.6",
    "Iran,Sistan and Baluchestan,Zabol,31.03,61.5", "Pakistan,Khyber Pakhtunkhwa,Bannu,32.99,70.6",
    "Syria,Daraa,,32.62,36.1", "Indonesia,Bali,,-8.4,115.2", "Mali,Gao,,16.9,0.2",
    "Pakistan,Balochistan,Chaman,30.92,66.45", "Tajikistan,Khatlon,Panj,37.24,69.1",
    "Pakistan,Balochistan,Quetta,30.18,67.0", "Nepal,Bagmati,,27.7,85.32",
    "India,,Delhi,28.65,77.23", "Tajikistan,Gorno-Badakhshan,Murghob,38.17,73.97",
  ])
  func `a point in the country named is not said to lie outside ours`(row: String) throws {
    let (place, problems) = try PlacedRows.one(
      "country,admin1,admin2,latitude,longitude", row, gazetteer)
    #expect(problems.isEmpty, "\(problems)")
    #expect(place.admin1?.pcode?.hasPrefix("AF") != true)
    #expect(place.admin2?.pcode?.hasPrefix("AF") != true)
  }

  /// North of 60° the numbers could be an Afghan pair in the wrong order; nothing in the row says so.
  @Test(arguments: [
    "Severodvinsk,Arkhangelsk Oblast,64.56,39.83", "Belomorsk,Karelia,64.52,34.77",
    "Kandalaksha,Murmansk Oblast,67.16,32.41", "Kuusamo,,65.96,29.18", ",,66.5,33.8",
  ])
  func `a coordinate that could be exchanged is none if the row gives no evidence`(row: String)
    throws
  {
    let (place, problems) = try PlacedRows.one(
      "place,admin1,latitude,longitude", row, gazetteer)
    #expect(place.coordinate?.latitude ?? 0 > 60)
    #expect(problems.allSatisfy { $0.severity != .error })
    #expect(!problems.contains { $0.code == .coordinateSwapped })
  }

  @Test(arguments: [
    "Atlantis,,", "Mali,,UKR", "Afghanistan,,IRN", "Tajikistan,AF,", "Ukraine,,ZZZ", "QQ,,",
  ])
  func `a country that does not exist, or that another code contradicts, places nothing`(
    row: String
  ) throws {
    let (place, problems) = try PlacedRows.one(
      "country,iso2,iso3,admin1,place", "\(row),Takhar,Rustaq", gazetteer)
    #expect(place.coordinate == nil)
    #expect(place.identifier == nil)
    #expect(!problems.isEmpty)
    #expect(
      problems.contains { problem in
        row.split(separator: ",").contains { problem.message.contains("'\($0)'") }
      }, "\(problems)")
  }

  @Test(arguments: ["country", "admin1", "admin2", "place"])
  func `a name of ten thousand letters places nothing, and is not written out`(column: String)
    throws
  {
    let name = String(repeating: "Rustaq and ", count: 1000)
    let (place, problems) = try PlacedRows.one(column, name, gazetteer)
    #expect(place.coordinate == nil)
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { $0.description.utf8.count < 1000 })
  }
}
