/// The words for areas and towns, by what they mean.
///
/// A word that stands in two rows means what the first says. What they tell in which language is
/// told to readers in `gazetteer/README.md`.
enum AreaWordTable {
  static let rows: [AreaWordRow] = countries + firstLevel + middle + secondLevel + towns + others

  /// Countries, and states and republics within one.
  private static let countries: [AreaWordRow] = [
    AreaWordRow(.country, "en", "country", links: .of, isLoose: true),
    AreaWordRow(
      .country, "ru tg fa ps uz", "страна,кишвари,کشور,هیواد,mamlakati,мамлакати", isLoose: true),
    AreaWordRow(
      .republic, "en",
      """
      republic,islamic republic,federal republic,peoples republic,autonomous republic,kingdom,\
      islamic emirate
      """,
      links: .of, isLoose: true),
    AreaWordRow(
      .republic, "fr es it pt",
      "republique,royaume,republica,reino,repubblica,regno,republique islamique", .before,
      links: .de, isLoose: true, forms: .romance),
    AreaWordRow(.republic, "de", "republik,konigreich,autonome republik", isLoose: true),
    AreaWordRow(
      .republic, "tr uz", "cumhuriyeti,kralligi,respublikasi,республикаси", .after, isLoose: true),
    AreaWordRow(
      .republic, "ru uk tg",
      """
      республика,республики,республике,республику,народная республика,королевство,республіка,\
      республіки,республіці,ҷумҳурии,ҷумҳурияти,чумхурии
      """, isLoose: true, forms: .slavic),
    AreaWordRow(
      .republic, "fa ps ar ur",
      "جمهوری,جمهوریت,جمهوری اسلامی,جمهورية,مملكة,دولة,الجمهورية,المملكة,پادشاهی",
      isLoose: true, forms: .arabic),
    AreaWordRow(.state, "en", "state,emirate,imarat", links: .of, forms: .arabic),
    AreaWordRow(
      .state, "fr es it pt", "etat,estado,stato,emirat,emirato", .before, links: .de,
      forms: .romance),
    AreaWordRow(.state, "de", "bundesstaat,bundesland,freistaat", links: .von),
    AreaWordRow(.state, "de", "land", .before),
    AreaWordRow(.state, "ms", "negeri", .before, only: "MYS"),
    AreaWordRow(.state, "tr uz", "eyaleti,eyalet,shtati,штати", .after),
    AreaWordRow(.state, "ru uk tg", "штат,штата,штате,штату,эмират,иёлоти,иёлат"),
    AreaWordRow(.state, "fa ps ur ar", "ایالت,ریاست,امارت,اماره", forms: .arabic),
  ]

  /// The first level below the country.
  private static let firstLevel: [AreaWordRow] = [
    AreaWordRow(
      .province, "en fr", "province,prov", links: [.of, .de, .izafa], forms: .romance),
    AreaWordRow(.province, "es it pt nl", "provincia,provincie", links: .de, forms: .romance),
    AreaWordRow(.province, "de", "provinz", links: .von),
    AreaWordRow(.province, "id", "provinsi,propinsi", .before),
    AreaWordRow(.province, "tr", "il,ili", .after),
    AreaWordRow(.province, "th", "changwat", .before, only: "THA"),
    AreaWordRow(.province, "vi", "tinh", .before, only: "VNM"),
    AreaWordRow(.province, "zh", "sheng", .after, only: "CHN"),
    AreaWordRow(
      .province, "und uz tr fa ar",
      """
      wilayat,welayat,velayat,vilayat,walayat,wilaya,wilayah,viloyat,viloyati,vilayeti,vilayet,\
      вилоят,вилояти,вилаят,вилайет
      """, links: [.of, .de, .izafa], forms: [.romance, .arabic]),
    AreaWordRow(.province, "fa ps ar ur", "ولایت,ولاية,صوبہ,صوبے", forms: .arabic),
    AreaWordRow(
      .province, "ru uk", "провинция,провинции,провинцию,провінція,провінції,провінцію",
      forms: .slavic),
    AreaWordRow(
      .region, "en fr", "region,autonomous region,autonomous oblast", links: [.of, .de],
      forms: [.romance, .slavic]),
    AreaWordRow(
      .region, "und", "oblast,oblasti,krai,kray,autonomous okrug", links: .of, forms: .slavic),
    AreaWordRow(
      .region, "es it pt",
      """
      region autonoma,comunidad autonoma,regione,regione autonoma,regiao,regiao autonoma,\
      governatorato,gobernacion
      """, .before, links: .de, forms: .romance),
    AreaWordRow(.region, "de", "gebiet,verwaltungsgebiet,autonome region", forms: .slavic),
    AreaWordRow(.region, "tr", "bolgesi,bolge", .after),
    AreaWordRow(
      .region, "ru uk",
      """
      область,области,областью,обл,області,областю,автономная область,край,края,крае,краю,краі,\
      краї,автономный округ,регион,региона,регионе,губерния,регіон
      """, forms: .slavic),
    AreaWordRow(.region, "fa ar", "استان,محافظة", forms: .arabic),
    AreaWordRow(
      .region, "und en fr de",
      """
      governorate,governate,gouvernorat,gouvernement,muhafazah,muhafaza,muhafazat,mohafazat,\
      mohafaza,muhafadha,muhafadhat
      """, links: [.of, .de], forms: [.romance, .arabic]),
    AreaWordRow(.region, "und", "ostan", links: .izafa),
    AreaWordRow(
      .region, "en pl", "voivodeship,wojewodztwo", links: .of, only: "POL"),
    AreaWordRow(
      .region, "de ru uk", "woiwodschaft,воеводство,воеводства,воєводство,воєводства", only: "POL",
      forms: .slavic),
    AreaWordRow(
      .region, "es ca", "comunidad,comunidad foral,comunitat", .before, links: .de, only: "ESP",
      forms: .romance),
    AreaWordRow(
      .region, "und be", "voblast,voblasts,woblast,вобласць", links: .de, only: "BLR",
      forms: .slavic),
    AreaWordRow(.region, "und kk", "oblys,oblysy,облысы", links: .de, only: "KAZ"),
    AreaWordRow(.region, "und", "aimag,aymag,aimak", only: "MNG"),
  ]

  /// The first level in some countries, the second in others.
  private static let middle: [AreaWordRow] = [
    AreaWordRow(
      .department, "en fr",
      "department,dept,departement,prefecture,division,canton,territory,territoire,parish",
      links: [.of, .de],
      forms: .romance),
    AreaWordRow(
      .department, "es it pt",
      "departamento,territorio,prefectura,dipartimento,prefettura,prefeitura",
      links: .de, forms: .romance),
    AreaWordRow(.department, "de", "prafektur,kanton", links: .von),
    AreaWordRow(
      .department, "ru uk", "округ,округа,округе,окрузі,департамент,префектура", forms: .slavic),
    AreaWordRow(.department, "und", "okrug,okruha", forms: .slavic),
    AreaWordRow(.department, "ar fa ur", "اقليم,مقاطعة,ڈویژن", forms: .arabic),
    AreaWordRow(.county, "en", "county", links: .of),
    AreaWordRow(
      .county, "fr es pt it", "comte,condado,contea", .before, links: .de, forms: .romance),
    AreaWordRow(.county, "de", "grafschaft"),
    AreaWordRow(.county, "fa", "شهرستان"),
    AreaWordRow(.county, "ru", "графство,уезд,уезда,уезде", forms: .slavic),
    AreaWordRow(.county, "no", "fylke", .after, only: "NOR"),
    AreaWordRow(.county, "sv", "lan", .after, only: "SWE"),
    AreaWordRow(.county, "ro", "judet,judetul", only: "ROU"),
    AreaWordRow(.county, "hu", "megye", .after, only: "HUN"),
    AreaWordRow(.county, "hr", "zupanija", .after),
    AreaWordRow(.county, "et", "maakond", .after, only: "EST"),
  ]

  /// The second level.
  private static let secondLevel: [AreaWordRow] = [
    AreaWordRow(
      .district, "en fr", "district,districts,distt,dist,subdistrict,sub district",
      links: [.of, .de, .izafa], forms: [.romance, .slavic]),
    AreaWordRow(
      .district, "fr es pt it en",
      """
      arrondissement,cercle,sous prefecture,distrito,comarca,partido,concelho,distretto,\
      circondario
      """, links: [.of, .de], forms: .romance),
    AreaWordRow(
      .district, "de", "distrikt,bezirk,kreis,landkreis,regierungsbezirk", links: .von),
    AreaWordRow(.district, "tr", "ilcesi,ilce,kazasi", .after),
    AreaWordRow(
      .district, "und", "rayon,raion,raioni,rayonu,rajon,rajoni", links: .of, forms: .slavic),
    AreaWordRow(
      .district, "ru uk", "район,района,районе,районом,району,районі,р н", forms: .slavic),
    AreaWordRow(.district, "uz", "tumani,tuman,туман,тумани"),
    AreaWordRow(
      .district, "und fa",
      """
      wuluswali,woluswali,wolaswali,woleswali,wuleswali,uluswali,oluswali,olaswali,uleswali,\
      wolosvali,ulaswali,ulaswaly,uluswaly,uleswaly,oluswaly,olaswaly,wulaswali,wulaswaly,\
      wuluswaly,wuleswaly,wolaswaly,woluswaly,woleswaly,uluswalei,woluswalei,wuluswalei,\
      alaqadari,alaqahdari,alaqadary,улусвали,вулусвали,уласвали
      """, links: [.of, .izafa], only: "AFG"),
    AreaWordRow(
      .district, "fa ps",
      """
      ولسوالی,ولسوالۍ,ولسوالیهای,ولسوالی های,ولسوالیو,اولسوالی,اولسوالۍ,علاقه داری,علاقه‌داری
      """, only: "AFG"),
    AreaWordRow(.district, "ar", "مديرية,قضاء,لواء,دائرة,عمالة,معتمدية", forms: .arabic),
    AreaWordRow(.district, "ur", "ضلع,ضلعے,تحصیل,تعلقہ"),
    AreaWordRow(
      .district, "und",
      "tehsil,tahsil,taluka,taluk,zila,zilla,mudiriyah,mudiriyat,mudiriyya,qadaa,shahristan",
      links: .of, forms: .arabic),
    AreaWordRow(.district, "id", "kabupaten,kecamatan", .before, only: "IDN"),
    AreaWordRow(.district, "bn", "upazila", only: "BGD"),
    AreaWordRow(.district, "am", "woreda", only: "ETH"),
    AreaWordRow(.district, "pl", "powiat", only: "POL"),
    AreaWordRow(.district, "fr", "moughataa", links: .de, only: "MRT"),
    AreaWordRow(
      .nahiya, "und tg ru",
      "nohiya,nohiyai,nohia,nahia,nahiya,nahiyah,nahiyat,ноҳия,ноҳияи,нохия,нохияи",
      links: [.of, .izafa], forms: .arabic),
    AreaWordRow(.nahiya, "fa ar", "ناحیه", forms: .arabic),
    AreaWordRow(
      .municipality, "en fr es pt it",
      """
      municipality,municipalite,municipio,municipalita,municipalidad,commune,comuna,comune,\
      communaute
      """, links: [.of, .de], forms: .romance),
    AreaWordRow(.municipality, "de", "gemeinde"),
    AreaWordRow(.municipality, "tr", "belediyesi", .after),
    AreaWordRow(.municipality, "ru", "муниципалитет,муниципалитета", forms: .slavic),
    AreaWordRow(
      .municipality, "uk", "громада,громади,громаді,hromada", only: "UKR", forms: .slavic),
    AreaWordRow(.municipality, "pl", "gmina", only: "POL"),
    AreaWordRow(.municipality, "fa ps ar", "شاروالی,ښاروالۍ,شهرداری,بلدية", forms: .arabic),
    AreaWordRow(
      .village, "tg ru", "jamoat,jamoati,dehot,dehoti,ҷамоат,ҷамоати,джамоат,деҳот,деҳоти",
      links: .of, only: "TJK"),
  ]

  /// Towns and villages.
  private static let towns: [AreaWordRow] = [
    AreaWordRow(.city, "en", "city,town", links: .of),
    AreaWordRow(.city, "en", "bazaar,bazar", .after),
    AreaWordRow(
      .city, "fr es pt it", "ville,ciudad,cidade,citta,pueblo,vila,aldea,aldeia,villa", .before,
      links: .de, needsLink: true, forms: .romance),
    AreaWordRow(.city, "de", "stadt"),
    AreaWordRow(.city, "tr", "sehri,kenti,kasabasi", .after),
    AreaWordRow(
      .city, "tg uz fa", "shahr,shahri,shahre,shahr i,shahr e,shahar,шаҳр,шаҳри,шахри",
      links: .izafa),
    AreaWordRow(
      .city, "ru uk", "город,города,городе,г,гор,місто,міста,місті,пгт,смт,городок"),
    AreaWordRow(.city, "uk", "м", .before),
    AreaWordRow(.city, "fa ps ur ar", "شهر,ښار,ښارګوټی,شهرک,شہر,قصبہ,مدينة,بلدة", forms: .arabic),
    AreaWordRow(.village, "en fr", "village,vill,hamlet", links: [.of, .de]),
    AreaWordRow(.village, "it", "villaggio,frazione", .before, links: .de, forms: .romance),
    AreaWordRow(.village, "de", "dorf,ortschaft"),
    AreaWordRow(.village, "tr", "koyu,beldesi", .after),
    AreaWordRow(
      .village, "und tg uz", "qarya,qaryah,qaria,qishlaq,qishlaqi,qishloq,qishlogi,deha,dehai",
      links: .izafa),
    AreaWordRow(
      .village, "ru uk",
      """
      село,села,селе,селі,деревня,деревни,деревне,дер,поселок,поселка,поселке,пос,селище,селища,\
      аул,кишлак,кишлаке,кишлака
      """),
    AreaWordRow(.village, "ru uk", "с", .before),
    AreaWordRow(.village, "tg uz", "деҳа,деҳаи,қишлоқ,қишлоғи"),
    AreaWordRow(.village, "fa ps ar ur", "قریه,قشلاق,روستای,روستا,کلی,گاؤں", forms: .arabic),
  ]

  /// What tells the seat of an area, what tells nothing, and rivers.
  private static let others: [AreaWordRow] = [
    AreaWordRow(
      nil, "en",
      """
      provincial center,provincial centre,provincial capital,administrative center,\
      administrative centre
      """, links: .of, isLoose: true, isSeat: true),
    AreaWordRow(
      nil, "en", "administrative center,administrative centre", links: .of, isLoose: true,
      isSeat: true),
    // What aid agencies call a district's seat in Afghanistan: district administrative centre.
    AreaWordRow(nil, "en", "dac", .after, only: "AFG", isLoose: true, isSeat: true),
    AreaWordRow(
      nil, "en fr de",
      "center,centre,capital,headquarters,chef lieu,capitale,hauptstadt,zentrum",
      links: [.of, .de, .von], isLoose: true, isSeat: true, forms: .romance),
    AreaWordRow(
      nil, "es pt it", "cabecera,capoluogo,centro,sede", .before, links: .de, isLoose: true,
      isSeat: true, forms: .romance),
    AreaWordRow(
      nil, "und tg uz tr fa", "markaz,markazi,merkezi,merkez,маркази,пойтахт,пойтахти",
      links: [.of, .izafa], isLoose: true, isSeat: true),
    AreaWordRow(
      nil, "ru uk", "центр,центра,райцентр,облцентр,столица,столицы,столиця", isLoose: true,
      isSeat: true, forms: .slavic),
    AreaWordRow(
      nil, "fa ps ar ur", "مرکز,پایتخت,پلازمینه,عاصمة,صدر مقام", isLoose: true, isSeat: true,
      forms: .arabic),
    AreaWordRow(nil, "en", "near,area,around,vicinity", links: .of, isLoose: true),
    AreaWordRow(nil, "fa ar ru", "منطقه,окрестности", isLoose: true),
    AreaWordRow(
      .river, "en ru tg fa ps",
      "river,darya,daryo,daryoi,daryai,دریا,دریای,رود,سیند,река,реки,реке,реку,дарё,дарёи",
      links: [.of, .izafa]),
  ]
}
