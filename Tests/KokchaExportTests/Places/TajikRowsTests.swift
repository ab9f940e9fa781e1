import KokchaGazetteer
import KokchaModel
import Testing

/// Districts of Tajikistan and the towns that govern them, as rows name them.
struct TajikRowsTests {
  private let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  @Test(
    arguments: [
      ("Danghara", 38.10, 69.34), ("Norak", 38.39, 69.32), ("Vose", 37.80, 69.64),
      ("Yovon", 38.31, 69.04), ("Bokhtar", 37.84, 68.78), ("Qurghonteppa", 37.84, 68.78),
      ("Vakhsh", 37.71, 68.83),
      ("Qumsangir", 37.35, 68.66), ("Jilikul", 37.49, 68.53), ("Khuroson", 38.16, 68.67),
      ("Mu'minobod", 38.11, 70.03), ("Khovaling", 38.34, 69.98), ("Baljuvon", 38.31, 69.68),
      ("Temurmalik", 38.05, 69.59), ("Rudaki", 38.44, 68.77), ("Hissor", 38.53, 68.55),
      ("Darvoz", 38.45, 70.79), ("Jaloliddini Rumi", 37.59, 68.66), ("Kulob", 37.91, 69.78),
    ] as [(String, Double, Double)], ["", "Tajikistan"])
  func `an event in a district has its point, its radius and what it lies in`(
    named: (String, Double, Double), country: String
  ) throws {
    let (name, latitude, longitude) = named
    let (place, problems) = try PlacedRows.one("country,place", "\(country),\(name)", gazetteer)
    #expect(problems.isEmpty, "\(problems)")
    #expect(place.precision == .district)
    #expect(place.admin2?.name == name)
    #expect((place.radius ?? 0) > 15, "kilometres")
    let metres = try #require(place.distance(toLatitude: latitude, longitude: longitude))
    #expect(metres < 2000)
  }

  @Test(
    arguments: [
      ("Danghara town", "Danghara", 38.10, 69.34), ("шаҳри Данғара", "Danghara", 38.10, 69.34),
      ("Norak town", "Norak", 38.39, 69.32), ("Vose town", "Vose", 37.80, 69.64),
      ("Hulbuk town", "Vose", 37.80, 69.64), ("Kolkhozobod", "Jaloliddini Rumi", 37.59, 68.66),
      ("Qalaikhumb", "Darvoz", 38.45, 70.79), ("Bokhtar city", "Qurghonteppa", 37.84, 68.78),
    ] as [(String, String, Double, Double)])
  func `a town is at its own point, and in the district that it governs`(
    name: String, district: String, latitude: Double, longitude: Double
  ) throws {
    let (place, problems) = try PlacedRows.one("place", name, gazetteer)
    #expect(problems.isEmpty, "\(problems)")
    #expect(place.precision == .settlement)
    #expect(place.admin2?.name == district)
    let metres = try #require(place.distance(toLatitude: latitude, longitude: longitude))
    #expect(metres < 2000)
  }

  /// Towns at the border stand in the tables of Takhar, and lie in Khatlon all the same.
  @Test(arguments: [
    ("Panj town", "Panj", 37.24, 69.10), ("Farkhor town", "Farkhor", 37.49, 69.40),
    ("Kulob city", "Kulob", 37.91, 69.78), ("Moskovskiy", "Mir Said Ali Hamadoni", 37.66, 69.63),
    ("Московский", "Mir Said Ali Hamadoni", 37.66, 69.63),
    ("Chubek", "Mir Said Ali Hamadoni", 37.61, 69.71), ("Darkat", "Farkhor", 37.50, 69.42),
    ("Panji Poyon", "Qumsangir", 37.19, 68.58),
  ])
  func `a town at the border is found in its province`(
    name: String, district: String, latitude: Double, longitude: Double
  ) throws {
    for province in ["Khatlon", "Хатлонская область"] {
      let (place, problems) = try PlacedRows.one("admin1,place", "\(province),\(name)", gazetteer)
      #expect(problems.isEmpty, "\(problems)")
      #expect(place.match != .fuzzy)
      #expect(place.admin2?.name == district)
      let metres = try #require(place.distance(toLatitude: latitude, longitude: longitude))
      #expect(metres < 2000)
    }
  }

  @Test(arguments: ["Moskva", "Москва", "г. Москва", "Moskwa", "ماسکوا"])
  func `the capital of Russia is no town at the border`(name: String) throws {
    let (place, _) = try PlacedRows.one("place", name, gazetteer)
    #expect(place.country != "Tajikistan")
  }

  /// Of Tajikistan the ground has villages near the border, and the world the towns elsewhere.
  @Test(arguments: ["Fayzobod", "Garm", "Гарм", "Zafarabad"])
  func `a village at the border does not hide the town of its name`(name: String) throws {
    for columns in ["country,place", "place"] {
      let row = columns == "place" ? name : "Tajikistan,\(name)"
      let (place, problems) = try PlacedRows.one(columns, row, gazetteer)
      #expect(place.coordinate == nil)
      #expect(problems.map(\.code) == [.placeAmbiguous])
    }
  }

  @Test(arguments: ["Мургаб", "Мурғоб"])
  func `a Tajik name is not certainly what sounds like it far off in Afghanistan`(name: String) {
    #expect(gazetteer.find(name).status == .ambiguous)
    #expect(gazetteer.find(name, in: "TJK").place?.id == "gn:1220962")
  }

  @Test(arguments: [
    ("GBAO", "iso:TJ-GB"), ("ГБАО", "iso:TJ-GB"), ("ВМКБ", "iso:TJ-GB"),
    ("Gorno-Badakhshan Autonomous Region", "iso:TJ-GB"), ("РРП", "iso:TJ-RA"),
    ("Районы республиканского подчинения", "iso:TJ-RA"), ("вилояти Суғд", "gnadm1:TJ.03"),
    ("Ленинабадская область", "gnadm1:TJ.03"),
  ])
  func `provinces are known by their usual short and old names`(name: String, id: String) throws {
    let (place, problems) = try PlacedRows.one(
      "country,admin1", "Tajikistan,\(name)", gazetteer)
    #expect(problems.isEmpty, "\(problems)")
    #expect(place.identifier == id)
  }
}
