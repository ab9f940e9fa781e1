import KokchaGazetteer
import KokchaModel
import Testing

/// Areas abroad that a name stands beside: in a comma list, in words, or as the area in which to look.
struct NamedAreasAbroadTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  @Test(
    arguments: [
      ("Wudil", "Kano", "gn:2318933"), ("Irpin", "Kyiv", "gn:707565"),
      ("Buffalo", "New York", "gn:5110629"), ("Gwoza", "Borno", "gn:2339665"),
      ("Aleppo", "SYR", "gn:170063"), ("Aleppo", "syr", "gn:170063"),
      ("Aleppo", "SY", "gn:170063"), ("Seattle", "USA", "gn:5809844"),
      ("Goma", "DRC", "gn:216281"), ("Rustaq", "AFG", "pcode:AF1810"),
      ("Goma", "Democratic Republic of the Congo", "gn:216281"),
    ])
  func `an area is known by its codes, and where a town has its name`(
    name: String, area: String, id: String
  ) {
    let answer = gazetteer.find(name, in: area)
    #expect(answer.place?.id == id, "\(answer.text)")
  }

  @Test(
    arguments: [
      ("Goma, DRC", "gn:216281"), ("Seattle, USA", "gn:5809844"),
      ("Manchester, UK", "gn:2643123"), ("Aleppo, SYR", "gn:170063"),
      ("Manchester, United Kingdom", "gn:2643123"), ("Rustaq, AFG", "pcode:AF1810"),
      ("Goma (DRC)", "gn:216281"), ("Goma, Democratic Republic of the Congo", "gn:216281"),
      ("Buffalo, New York", "gn:5110629"), ("New York, New York", "gn:5128581"),
      ("Kano, Kano, Nigeria", "gn:2335204"), ("Kharkiv, Kharkiv, Ukraine", "gn:706483"),
      ("Puebla, Puebla, Mexico", "gn:3521081"), ("Wudil, Kano", "gn:2318933"),
      ("Washington, D.C.", "gn:4140963"),
    ])
  func `the parts of a list are areas by all that a column of countries may say`(
    name: String, id: String
  ) throws {
    #expect(gazetteer.find(name).place?.id == id, "\(gazetteer.find(name).text)")
    let (place, problems) = try PlacedRows.one("place", "\"\(name)\"", gazetteer)
    #expect(place.identifier == id, "\(problems)")
  }

  @Test(
    arguments: [
      ("Democratic Republic of the Congo", "iso:COD"), ("Islamic Republic of Pakistan", "iso:PAK"),
      ("Region of Gao", "gnadm1:ML.09"), ("Province of Ituri", "gnadm1:CD.17"),
      ("City of Mogadishu", "gn:53654"), ("State of Borno", "gnadm1:NG.27"),
      ("Rustaq district of Takhar", "pcode:AF1810"),
      ("Province of Takhar", "pcode:AF18"),
    ])
  func `a small word may be a part of a name`(name: String, id: String) {
    #expect(gazetteer.find(name).place?.id == id, "\(gazetteer.find(name).text)")
  }

  @Test(
    arguments: [
      ("Russia", "Белгородская область", "gnadm1:RU.09"),
      ("Ukraine", "Донецкая область", "gnadm1:UA.05"),
      ("Ukraine", "Харківська область", "gnadm1:UA.07"),
      ("Ukraine", "Одеська область", "gnadm1:UA.17"), ("Ukraine", "Khersonska", "gnadm1:UA.08"),
      ("Ukraine", "Харківська", "gnadm1:UA.07"), ("Ukraine", "Khersonska oblast", "gnadm1:UA.08"),
      ("Kyrgyzstan", "Баткенская область", "gnadm1:KG.09"),
      ("Algeria", "wilaya d'Oran", "gnadm1:DZ.09"), ("Algeria", "wilaya d'Alger", "gnadm1:DZ.01"),
      ("Burkina Faso", "Région de l'Est", "gnadm1:BF.08"),
      ("Haiti", "Département de l'Artibonite", "gnadm1:HT.06"),
      ("DRC", "Province de la Tshopo", "gnadm1:CD.30"),
      ("Chile", "Región de la Araucanía", "gnadm1:CL.04"),
      ("Morocco", "Région de l'Oriental", "gnadm1:MA.02"),
    ])
  func `an area abroad is known by its adjective and behind an article`(
    country: String, area: String, id: String
  ) throws {
    let (place, problems) = try PlacedRows.one("country,admin1", "\(country),\(area)", gazetteer)
    #expect(place.identifier == id, "\(problems)")
  }

  @Test(arguments: ["wilaya d'Alger", "Харківська область", "Région de l'Est"])
  func `an adjective or an article is not taken for a name of the ground`(name: String) {
    let answer = gazetteer.find(name)
    #expect(answer.candidates.first.map { $0.place.country != "AFG" } == true, "\(answer.text)")
  }
}
