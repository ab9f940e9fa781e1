import KokchaGazetteer
import KokchaModel
import Testing

/// States and provinces that a town is looked for in though the tables have it under another.
struct ClaimedGroundTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  @Test(
    arguments: [
      ("Morocco,,Laayoune", "gn:2462881"), ("Western Sahara,,Laayoune", "gn:2462881"),
      ("Russia,,Sevastopol", "gn:694423"), ("Ukraine,,Sevastopol", "gn:694423"),
      ("Ukraine,Crimea,Sevastopol", "gn:694423"), ("Russia,Crimea,Sevastopol", "gn:694423"),
      ("Russia,,Simferopol", "gn:693805"), ("Russia,Crimea,Simferopol", "gn:693805"),
      // A city that is an area by itself within another.
      ("Russia,Moscow Oblast,Moscow", "gn:524901"), ("Ukraine,Kyiv Oblast,Kyiv", "gn:703448"),
    ] as [(String, String)])
  func `claimed ground and enclosed cities are found under each name`(
    row: String, id: String
  ) throws {
    let (place, problems) = try PlacedRows.one("country,admin1,place", row, gazetteer)
    #expect(place.identifier == id, "\(problems)")
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    "Russia,,Vinnytsia", "Russia,,Odesa", "Morocco,,Oran", "Ukraine,Odesa,Sevastopol",
  ])
  func `what nobody claims is not found under another state`(row: String) throws {
    let (place, _) = try PlacedRows.one("country,admin1,place", row, gazetteer)
    #expect(place.coordinate == nil)
  }

  @Test(
    arguments: [
      ("Yugoslavia,Belgrade", "gn:792680"), ("Yugoslavia,Sarajevo", "gn:3191281"),
      ("USSR,Kiev", "gn:703448"), ("USSR,Dushanbe", "gn:1221874"), ("SUN,Tbilisi", "gn:611717"),
      ("Czechoslovakia,Bratislava", "gn:3060972"),
      ("Serbia and Montenegro,Podgorica", "gn:3193044"),
    ] as [(String, String)])
  func `a state that is no more has the towns of those that followed it`(
    row: String, id: String
  ) throws {
    let (place, problems) = try PlacedRows.one("country,place", row, gazetteer)
    #expect(place.identifier == id, "\(problems)")
    #expect(problems.isEmpty)
    #expect(place.country.map { row.hasPrefix($0) } == true)
  }

  @Test(arguments: ["Yugoslavia,Vienna", "Czechoslovakia,Kyiv", "USSR,Warsaw"])
  func `and no others`(row: String) throws {
    let (place, _) = try PlacedRows.one("country,place", row, gazetteer)
    #expect(place.coordinate == nil)
  }

  @Test(arguments: ["Yugoslavia,44.8,20.46", "USSR,50.45,30.52", "Czechoslovakia,48.7,19.5"])
  func `a coordinate in a successor is in the state`(row: String) throws {
    let (_, problems) = try PlacedRows.one("country,latitude,longitude", row, gazetteer)
    #expect(problems.isEmpty)
  }
}
