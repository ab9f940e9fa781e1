import KokchaGazetteer
import KokchaModel
import Testing

/// Coordinates abroad beside what their rows name: near a coast or a border too, where outlines are too coarse.
struct CoordinatesAbroadTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  private func codes(_ row: String) throws -> [ProblemCode] {
    try PlacedRows.one("country,admin1,place,latitude,longitude", row, gazetteer).problems.map(
      \.code)
  }

  @Test(arguments: [
    "Ukraine,,Kherson,32.61,46.64", "Yemen,,Sanaa,44.2,15.35", "DRC,,Goma,29.23,-1.67",
    "Somalia,,Mogadishu,45.34,2.04", "Ukraine,Kherson Oblast,,32.61,46.64",
    "Libya,,Benghazi,20.07,32.11", "Syria,,Aleppo,37.16,36.2", "Mali,Gao,,-0.04,16.27",
    "Mozambique,Cabo Delgado,Pemba,40.52,-12.97",
  ])
  func `exchanged latitude and longitude are told by the town or area named`(row: String) throws {
    #expect(try codes(row) == [.coordinateSwapped])
  }

  /// Where the point falls into the sea, no country is there to contradict.
  @Test(arguments: [
    "Afghanistan,,,69.17,34.53", "Tajikistan,,,73.97,38.17", "Uzbekistan,,,66.96,39.65",
    "Tajikistan,,,68.77,38.57",
  ])
  func `exchanged latitude and longitude are told by the country alone`(row: String) throws {
    #expect(try codes(row) == [.coordinateSwapped])
  }

  /// Off a coast, on the ocean, and where the exchanged point is in another country.
  @Test(arguments: [
    "Kenya,,,-4.2,39.9", "Indonesia,,,-6.0,106.0", "Maldives,,,4.2,73.5", "Norway,,,66,2",
  ])
  func `a point at sea is not exchanged for that`(row: String) throws {
    #expect(try codes(row) == [])
  }

  @Test(arguments: [
    "Spain,,Madrid,50,-30", "Ukraine,Kherson Oblast,,49.8,24.0", "USA,Oregon,,40.7,-74.0",
    "Russia,,Belgorod,59.9,30.3",
  ])
  func `a coordinate out of reach of the area named is told`(row: String) throws {
    #expect(try codes(row) == [.placeDisagrees])
  }

  @Test(arguments: [
    // Across 180°, on islands, beside a border, and where the middle of an area is far from its ends.
    "Russia,Chukotka,,65.5,-171.0", "USA,Alaska,,51.9,-176.6", "USA,Hawaii,,19.7,-155.1",
    "Ukraine,Kherson Oblast,,46.1,34.8", "Russia,Sakha,,71.6,128.9", "DRC,Nord-Kivu,Goma,-1.6,29.3",
    "Chile,,Santiago,-33.5,-70.7", ",,Kherson,48.0,2.0", "Ukraine,,Kherson,46.9,32.9",
  ])
  func `a coordinate within reach is left alone`(row: String) throws {
    #expect(try codes(row) == [])
  }
}
