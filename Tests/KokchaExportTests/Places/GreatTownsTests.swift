import KokchaGazetteer
import KokchaModel
import Testing

/// Great cities of the world, of which everybody writes, beside small places of the ground with their names or sounds.
struct GreatTownsTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  @Test(
    arguments: [
      // A village or town of the ground has the very name.
      ("Mashhad", "gn:124665"), ("مشهد", "gn:124665"), ("Мешхед", "gn:124665"),
      ("Baghdad", "gn:98182"), ("Multan", "gn:1169825"), ("Riga", "gn:456172"),
      // A place of the ground sounds like it.
      ("Wuhan", "gn:1791247"), ("Ухань", "gn:1791247"), ("Кито", "gn:3652462"),
      ("Turin", "gn:3165524"), ("Турин", "gn:3165524"), ("Гомель", "gn:627907"),
      ("Индор", "gn:1269743"), ("Ahmedabad", "gn:1279233"), ("Dammam", "gn:110336"),
    ])
  func `a great city is not taken for a small place of the ground`(name: String, city: String) {
    let answer = gazetteer.find(name)
    #expect(answer.candidates.contains { $0.place.id == city }, "\(answer.text)")
    for country in ["AFG", "TJK"] { #expect(answer.place?.country != country, "\(answer.text)") }
    // With a country of the ground it has no rival there.
    let here = gazetteer.find(name, in: "iso:AFG")
    #expect(here.candidates.allSatisfy { $0.place.country == "AFG" }, "\(here.text)")
  }

  /// Districts and provinces by their letters; and towns that no great city shares its name with.
  @Test(
    arguments: [
      ("Rustaq", "pcode:AF1810"), ("رستاق", "pcode:AF1810"), ("Ghaziabad", "pcode:AF1511"),
      ("Farah", "pcode:AF3301"), ("Jalalabad", "pcode:AF0601"), ("Kandahar", "pcode:AF2701"),
      // Anawa, which sounds the same as another name of Annaba.
      ("Anaba", "pcode:AF0805"),
      // Marawara, which is spelt as a town of India of 200,000.
      ("MURWARA", "pcode:AF1502"),
      // Bala Murghab, which is «مرغاب» in Dari: in Latin letters its own name.
      ("Murghab", "pcode:AF3105"),
    ])
  func `a district of the ground goes before any city of its name`(name: String, id: String) {
    let answer = gazetteer.find(name)
    #expect(answer.place?.id == id, "\(answer.text)")
  }

  /// Across the border a name by its letters and one by its sounds are both told.
  @Test(arguments: ["Ишкашим", "Мургаб", "Мурғоб", "Shahriston"])
  func `a Tajik name that an Afghan one sounds like is ambiguous`(name: String) {
    let answer = gazetteer.find(name)
    #expect(Set(answer.candidates.map(\.place.country)).isSuperset(of: ["TJK"]), "\(answer.text)")
    #expect(answer.place?.country != "AFG", "\(answer.text)")
  }
}
