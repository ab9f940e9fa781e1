import KokchaGazetteer
import KokchaModel
import Testing

/// Names of places in the languages of readers.
struct AreaNamesTests {
  private let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  @Test(
    arguments: [
      ("pcode:AF18", "ru", "Тахар"), ("pcode:AF18", "RU", "Тахар"),
      ("pcode:AF18", "fa", "تخار"), ("pcode:AF18", "fa-AF", "تخار"),
      ("pcode:AF01", "ru", "Кабул"), ("pcode:AF1801", "ru", "Таликан"),
      // Nobody has recorded one: none, not that of another language.
      ("pcode:AF1810", "ru", nil), ("pcode:AF18", "und", nil), ("pcode:AF18", "xx", nil),
      ("pcode:AF99", "ru", nil),
    ] as [(String, String, String?)])
  func `a name in a language`(id: String, language: String, name: String?) {
    #expect(gazetteer.name(of: id, in: language) == name)
  }

  @Test func `the preferred name goes before one that is in use, Dari before Persian`() throws {
    var tables = SmallTables()
    tables.names = """
      place,name,language,script,status,source
      pcode:AF9001,one,ru,Latn,variant,list
      pcode:AF9001,two,ru,Latn,preferred,list
      pcode:AF9001,three,fa,Arab,preferred,list
      pcode:AF9001,four,fa-AF,Arab,variant,list
      pcode:AF9001,five,fa-AF,Arab,preferred,list
      pcode:AF9001,six,tg,Cyrl,historic,list
      pcode:AF9001,seven,ps,Arab,variant,list
      pcode:AF9001,eight,ps,Arab,variant,list
      gn:1,nine,uz,Latn,preferred,list

      """
    let own = try Gazetteer(tables: tables.all)
    #expect(own.name(of: "pcode:AF9001", in: "ru") == "two")
    #expect(own.name(of: "pcode:AF9001", in: "fa") == "five")
    #expect(own.name(of: "pcode:AF9001", in: "tg") == nil)
    #expect(own.name(of: "pcode:AF9001", in: "ps") == "seven")
    #expect(own.areaLanguages == ["fa", "fa-AF", "ps", "ru"])
  }

  @Test func `it says in which languages it has names`() {
    let languages = gazetteer.areaLanguages
    #expect(Set(["en", "fa", "fa-AF", "ps", "ru", "tg", "uz"]).isSubset(of: languages))
    #expect(!languages.contains("und"))
    #expect(languages == languages.sorted())
  }
}
