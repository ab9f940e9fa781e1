import KokchaGazetteer
import KokchaModel
import Testing

/// Names that a first-level area abroad shares with towns of its country: a certain answer must be a right one.
struct WorldNamesakesTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  /// What `gazetteer find` may answer: ids of the one place, or of all that may be meant.
  private func found(_ name: String, in country: String?) -> ToponymAnswer {
    gazetteer.find(name, in: country)
  }

  /// The towns of these names lie in other parts of the country.
  @Test(
    arguments: [
      ("Oregon", "iso:USA", "gnadm1:US.OR"), ("Wyoming", "iso:USA", "gnadm1:US.WY"),
      ("Delaware", "iso:USA", "gnadm1:US.DE"), ("Ibaraki", "iso:JPN", "gnadm1:JP.14"),
      ("Ishikawa", "iso:JPN", "gnadm1:JP.15"), ("San Martín", "iso:PER", "gnadm1:PE.22"),
      ("Mpumalanga", "iso:ZAF", "gnadm1:ZA.07"), ("Sühbaatar", "iso:MNG", "gnadm1:MN.17"),
      ("Hidalgo", "iso:MEX", "gnadm1:MX.13"), ("Washington", "iso:USA", "gnadm1:US.WA"),
      ("Golestan", "iso:IRN", "gnadm1:IR.37"), ("Wyoming", nil, "gnadm1:US.WY"),
      ("Oregon", nil, "gnadm1:US.OR"),
    ] as [(String, String?, String)])
  func `a town in another part of its country leaves the area of its name in play`(
    name: String, country: String?, area: String
  ) {
    let answer = found(name, in: country)
    #expect(answer.status == .ambiguous)
    #expect(answer.candidates.contains { $0.place.id == area }, "\(answer.text)")
    #expect(answer.candidates.contains { $0.place.kind == .settlement }, "\(answer.text)")
  }

  /// Lists give towns the names of areas around them.
  @Test(
    arguments: [
      ("Воронежская область", "iso:RUS", "gnadm1:RU.86"),
      ("Wilaya de Batna", "iso:DZA", "gnadm1:DZ.03"),
      ("Changwat Narathiwat", "iso:THA", "gnadm1:TH.31"),
      ("District of Columbia", "iso:USA", "gnadm1:US.DC"),
      // Of these no area is known, and the town is not what was said.
      ("Kabupaten Poso", "iso:IDN", nil),
    ] as [(String, String, String?)])
  func `a word for areas means no town, whatever another name of the town says`(
    name: String, country: String, area: String?
  ) {
    let answer = found(name, in: country)
    #expect(answer.place?.id == area, "\(answer.text)")
  }

  /// Parts of cities are in the lists as towns; and so are the towns of districts that are not.
  @Test(
    arguments: [
      ("Obolon District", "iso:UKR", "gn:8519916"), ("Puri District", "iso:IND", "gn:1259184"),
      ("Provincia di Macerata", "iso:ITA", "gn:3174380"),
      ("Bezirk Altona", "iso:DEU", "gn:2911296"),
    ])
  func `where no area of a name is known, the town that lists give that name is perhaps meant`(
    name: String, country: String, town: String
  ) {
    let answer = found(name, in: country)
    #expect(answer.status == .ambiguous, "\(answer.text)")
    #expect(answer.candidates.map(\.place.id) == [town], "\(answer.text)")
  }

  /// These areas were merged with others, or are the town's own: nobody knows a point of them.
  @Test(
    arguments: [
      ("Osh city", "iso:KGZ", "gn:1527534"), ("Kon Tum, Kon Tum", "iso:VNM", "gn:1578500"),
      ("Male, Male", "iso:MDV", "gn:1282027"), ("Osh", "iso:KGZ", "gn:1527534"),
    ])
  func `an area without a point leaves its name to the town`(
    name: String, country: String, town: String
  ) {
    let answer = found(name, in: country)
    #expect(answer.place?.id == town, "\(answer.text)")
  }

  /// No town is shown by these names, though one elsewhere has them as another name.
  @Test(
    arguments: [
      ("Maine", "iso:USA", "gnadm1:US.ME"), ("Henan", "iso:CHN", "gnadm1:CN.09"),
      ("Gilan", "iso:IRN", "gnadm1:IR.08"), ("Gīlān", "iso:IRN", "gnadm1:IR.08"),
      ("Pará", "iso:BRA", "gnadm1:BR.16"),
      ("Paraíba", "iso:BRA", "gnadm1:BR.17"), ("Espírito Santo", "iso:BRA", "gnadm1:BR.08"),
      ("Jalisco", "iso:MEX", "gnadm1:MX.14"),
      ("Morelos", "iso:MEX", "gnadm1:MX.17"),
    ] as [(String, String, String)])
  func `an area goes before towns elsewhere that only have its name as another`(
    name: String, country: String, area: String
  ) {
    let answer = found(name, in: country)
    #expect(answer.place?.id == area, "\(answer.text)")
  }

  @Test(
    arguments: [
      ("Kherson", "iso:UKR", "gn:706448"), ("Puebla", "iso:MEX", "gn:3521081"),
      ("Aleppo", "iso:SYR", "gn:170063"), ("Kano", "iso:NGA", "gn:2335204"),
      ("Lagos", "iso:NGA", "gn:2332459"), ("Gao", "iso:MLI", "gn:2457163"),
      // Cities that no part of the area around them has.
      ("Moscow", "iso:RUS", "gn:524901"), ("Kyiv", "iso:UKR", "gn:703448"),
      ("Toshkent", "iso:UZB", "gn:1512569"), ("Maputo", "iso:MOZ", "gn:1040652"),
      ("Sanaa", "iso:YEM", "gn:71137"),
      ("Taipei", "iso:TWN", "gn:1668341"), ("Buenos Aires", "iso:ARG", "gn:3435910"),
      ("Yamoussoukro", "iso:CIV", "gn:2279755"), ("Vientiane", "iso:LAO", "gn:1651944"),
    ] as [(String, String, String)])
  func `a town goes before the area of its name around it`(
    name: String, country: String, town: String
  ) {
    let answer = found(name, in: country)
    #expect(answer.place?.id == town, "\(answer.text)")
  }

  @Test(
    arguments: [
      ("Tehran", "iso:IRN", "gn:112931"), ("Hiroshima", "iso:JPN", "gn:1862415"),
      ("Abuja", "iso:NGA", "gn:2352778"), ("Brasilia", "iso:BRA", "gn:3469058"),
      ("Brasília", "iso:BRA", "gn:3469058"),
    ] as [(String, String, String)])
  func `a great city goes before small towns that only have its name as another`(
    name: String, country: String, town: String
  ) {
    let answer = found(name, in: country)
    #expect(answer.place?.id == town, "\(answer.text)")
  }
}
