import KokchaGazetteer
import KokchaModel
import TestSupport
import Testing

/// The many ways in which reports write a district with its province, with and without words for them.
struct NamesWithAreasTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  /// ① stands for the district, ② for its province.
  @Test(arguments: [
    "①, ②", "②, ①", "② / ①", "②: ①", "② - ①", "① (②)", "①, ②, Afghanistan",
    "① district, ② province",
    "② province, ① district", "① district of ② province", "① district in ②", "②'s ① district",
    "① district ② province", "② province ① district", "Province of ②, District of ①",
  ])
  func `every district is found by its name and its province's`(form: String) throws {
    try find(form) { (gazetteer.place($0)?.name, gazetteer.place($1)?.name) }
  }

  @Test(arguments: [
    "①، ②", "ولایت ②، ولسوالی ①", "ولسوالی ①، ولایت ②", "ولسوالی ① ولایت ②", "ولسوالی ① در ولایت ②",
    "د ② ولایت د ① ولسوالۍ",
  ])
  func `every district is found by its name and its province's in Dari and Pashto`(
    form: String
  ) throws {
    try find(form) { (gazetteer.name(of: $0, in: "fa"), gazetteer.name(of: $1, in: "fa")) }
  }

  private func find(
    _ form: String, _ names: (_ district: String, _ province: String) -> (String?, String?)
  ) throws {
    var count = 0
    for place in gazetteer.places where place.country == "AFG" && place.kind == .district {
      let province = try #require(place.parent)
      let (district, around) = names(place.id, province)
      let text = form.replacing("①", with: try #require(district))
        .replacing("②", with: try #require(around))
      let answer = gazetteer.find(text)
      count += 1
      #expect(answer.place?.id == place.id, "\(text)")
    }
    #expect(count == 399)
  }

  /// A spelling that stands in the tables for the town alone is one of its district, and of its province.
  @Test(arguments: [
    ("Imam Saheb district", "pcode:AF1905"), ("Herat district", "pcode:AF3201"),
    ("Andkhoi district", "pcode:AF2913"), ("ولسوالی اندخوی", "pcode:AF2913"),
    ("Bamiyan province", "pcode:AF10"), ("Qandahar province", "pcode:AF27"),
    ("Konduz province", "pcode:AF19"), ("ولایت قندوز", "pcode:AF19"),
    ("Shahr-e-Buzorg district", "pcode:AF1713"), ("ولسوالی میدان شهر", "pcode:AF0401"),
    ("ولسوالی سرخ رود", "pcode:AF0603"), ("Rustaq bazaar", "gn:1128265"),
    ("Taloqan, capital of Takhar", "gn:1123004"), ("تالقان مرکز تخار", "gn:1123004"),
    ("administrative centre of Takhar", "gn:1123004"), ("Maydan Wardak", "pcode:AF04"),
    ("Baghlan Markazi", "pcode:AF0905"), ("بغلان مرکزی", "pcode:AF0905"),
    ("شهر سرخ رود", "gn:1453103"),
  ])
  func `a word for areas leaves the name that a table has`(name: String, id: String) {
    #expect(gazetteer.find(name).place?.id == id)
  }

  /// Any spelling of a district that has its province's name is one of the province, around another name.
  @Test(arguments: [
    ("Dasht-e Archi, Konduz", "pcode:AF1906"), ("Imam Sahib district of Qonduz", "pcode:AF1905"),
    ("Spin Boldak, Qandahar", "pcode:AF2711"), ("Shibar, Bamiyan", "pcode:AF1002"),
    ("Kahmard, Bamian", "pcode:AF1004"), ("Balkhab, Sar-i-Pul", "pcode:AF2207"),
  ])
  func `a province in brackets or behind a comma may be spelt as its capital is`(
    name: String, id: String
  ) {
    let answer = gazetteer.find(name)
    #expect(answer.place?.id == id, "\(answer.text)")
  }

  /// A word that tells a kind says nothing of where the place lies.
  @Test(arguments: [
    "Zareen village", "Raheem Khan village", "Mama village", "Kurkhoo village", "Zareen town",
    "село Зарин",
    "Darrimur district", "Jaghatu town", "Tagab district centre",
  ])
  func `a word that tells a kind makes no name certain`(name: String) {
    #expect(gazetteer.find(name).status != .match)
  }

  /// Whatever a village may be called, a word for districts or provinces excludes it.
  @Test(arguments: [
    "Parwan province, Shinwari district", "Nuristan/Nurgaram",
    "Baghlan province, Baghlan-e-Jadid district",
    "ولایت تخار، ولسوالی رستاق", "Kunduz province, Khan Abad district",
    "Baghlan-e-Markazi district",
    "ولسوالی زرغون شهر", "Bekh Sang district", "Baghlan-e Kohna",
  ])
  func `a word for areas means no village`(name: String) {
    #expect(gazetteer.find(name).place?.kind != .settlement)
  }
}
