import KokchaGazetteer
import KokchaModel
import Testing

/// Rows about other countries, as analysts write them: each is placed in its own country, if at all.
struct ForeignRowsTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  /// A row and where its place is: for towns to 25 km, for areas as wide as they are.
  struct Row {
    let line: Substring
    let cells: [Substring]
    let latitude: Double
    let longitude: Double
    let kilometres: Double

    init?(_ line: Substring) {
      self.line = line
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      guard cells.count == 8, let latitude = Double(cells[5]), let longitude = Double(cells[6]),
        let kilometres = Double(cells[7])
      else { return nil }
      self.cells = Array(cells[..<5])
      (self.latitude, self.longitude, self.kilometres) = (latitude, longitude, kilometres)
    }
  }

  @Test func `of a hundred rows of forty countries none is placed wrong, and most are placed`()
    throws
  {
    let rows = Self.table.split(separator: "\n").compactMap(Row.init)
    #expect(rows.count == 100)
    let read = try PlacedRows(
      "country,iso2,iso3,admin1,place", rows.map { $0.cells.joined(separator: ",") },
      gazetteer: gazetteer)
    #expect(read.places.count == rows.count)
    var (right, without): (Int, [Substring]) = (0, [])
    for (row, place) in zip(rows, read.places) {
      #expect(!place.isAfghan, "\(row.line) was taken for \(place.matchedName ?? "something")")
      if let metres = place.distance(toLatitude: row.latitude, longitude: row.longitude) {
        // A town may be known no better than by the area of its name, in which it lies.
        let radius = place.precision == .province ? place.radius ?? 0 : 0
        let allowed = max(row.kilometres, min(radius, 150)) * 1000
        #expect(
          metres <= allowed,
          "\(row.line) lies \(Int(metres / 1000)) km off, at \(place.matchedName ?? "?")")
        if metres <= allowed { right += 1 }
      } else {
        without.append(row.line)
      }
    }
    #expect(right >= 80, "not placed: \(without.joined(separator: "; "))")
  }

  /// The columns are country, iso2, iso3, admin1, place, latitude, longitude and kilometres.
  private static let table = """
    Mali|||Mopti|Mopti|14.49|-4.19|25
    Mali|||Gao|Gao|16.27|-0.04|25
    Mali|||Kidal||19.5|1.2|350
    ||MLI|Ménaka|Ménaka|15.92|2.40|25
    Mali||||Tombouctou|16.77|-3.01|25
    Burkina Faso|||Est|Fada N'Gourma|12.06|0.36|25
    Burkina Faso|||Sahel|Djibo|14.10|-1.63|25
    |BF|||Ouagadougou|12.37|-1.53|25
    Burkina Faso|||Nord||13.5|-2.3|130
    Niger|||Diffa|Diffa|13.32|12.61|25
    Niger|||Tillabéri||14.2|1.5|250
    Niger||||Agadez|16.97|7.99|25
    Nigeria|||Borno|Maiduguri|11.85|13.16|25
    Nigeria|||Borno|Bama|11.52|13.69|25
    |NG||Kaduna|Kaduna|10.52|7.44|25
    Nigeria|||Zamfara||12.2|6.4|130
    Tchad||||N'Djamena|12.11|15.04|25
    Chad|||Lac|Bol|13.46|14.71|25
    Sudan|||Khartoum|Omdurman|15.64|32.48|25
    السودان||||الخرطوم|15.55|32.53|25
    Sudan|||North Darfur|El Fasher|13.63|25.35|25
    Sudan|||West Darfur|El Geneina|13.45|22.45|25
    Sudan|||Kassala|Kassala|15.45|36.40|25
    South Sudan|||Upper Nile|Malakal|9.53|31.66|25
    South Sudan||||Juba|4.85|31.58|25
    Somalia|||Banadir|Mogadishu|2.04|45.34|25
    Somalia|||Lower Shabelle|Marka|1.71|44.77|25
    Somalia||||Kismaayo|-0.36|42.55|25
    Ethiopia|||Tigray|Mekele|13.50|39.47|25
    Ethiopia|||Amhara||11.5|38.0|300
    Éthiopie||||Addis-Abeba|9.02|38.75|25
    Kenya|||Garissa|Garissa|-0.45|39.64|25
    Kenya|||Mandera|Mandera|3.94|41.87|25
    Democratic Republic of Congo|||Nord-Kivu|Goma|-1.68|29.22|25
    DRC|||North Kivu|Beni|0.49|29.47|25
    République démocratique du Congo|||Ituri|Bunia|1.56|30.25|25
    ||COD|Sud-Kivu|Bukavu|-2.51|28.86|25
    Mozambique|||Cabo Delgado|Pemba|-12.97|40.52|25
    Moçambique|||Cabo Delgado|Mocímboa da Praia|-11.35|40.35|25
    Cameroun|||Extrême-Nord|Maroua|10.59|14.32|25
    Cameroon|||North-West|Bamenda|5.96|10.15|25
    Central African Republic||||Bangui|4.36|18.56|25
    République centrafricaine|||Ouaka|Bambari|5.77|20.67|25
    Libya||||Benghazi|32.11|20.07|25
    ليبيا||||طرابلس|32.88|13.19|25
    Egypt|||North Sinai|Arish|31.13|33.80|25
    مصر||||القاهرة|30.05|31.24|25
    Syria|||Deir ez-Zor|Deir ez-Zor|35.34|40.14|25
    Syrian Arab Republic|||Aleppo|Manbij|36.53|37.95|25
    سوريا||||حلب|36.20|37.16|25
    Syria|||Idlib||35.8|36.7|70
    Iraq|||Ninewa|Mosul|36.34|43.12|25
    Iraq|||Diyala|Baqubah|33.75|44.64|25
    العراق||||بغداد|33.33|44.40|25
    Yemen|||Marib|Marib|15.46|45.33|25
    Yemen|||Hodeidah|Al Hudaydah|14.80|42.95|25
    اليمن||||صنعاء|15.35|44.21|25
    Lebanon||||Tyre|33.27|35.20|25
    |LB|||Baalbek|34.01|36.21|25
    Israel||||Sderot|31.53|34.60|25
    Palestine|||Gaza|Khan Yunis|31.35|34.30|25
    State of Palestine|||West Bank|Jenin|32.46|35.30|25
    Türkiye||||Diyarbakır|37.91|40.22|25
    Turkey|||Hakkâri|Hakkari|37.57|43.74|25
    Iran|||Sistan and Baluchestan|Zabol|31.03|61.50|25
    ایران||||مشهد|36.30|59.61|25
    Pakistan|||Balochistan|Quetta|30.18|67.00|25
    Pakistan|||Khyber Pakhtunkhwa|Bannu|32.99|70.60|25
    پاکستان||||کراچی|24.86|67.01|25
    Pakistan|||Balochistan|Kalat|29.03|66.59|25
    India|||Manipur|Imphal|24.81|93.94|25
    India|||Chhattisgarh||21.3|82.0|330
    |IN||Jammu and Kashmir|Srinagar|34.09|74.81|25
    Myanmar|||Rakhine|Sittwe|20.15|92.90|25
    Burma|||Sagaing|Monywa|22.11|95.13|25
    Bangladesh||||Cox's Bazar|21.44|92.01|25
    Philippines||||Marawi|8.00|124.29|25
    Thailand|||Pattani|Pattani|6.87|101.25|25
    Indonesia|||Papua|Jayapura|-2.53|140.72|25
    Colombia|||Cauca|Popayán|2.44|-76.61|25
    Kolumbien||||Cali|3.44|-76.52|25
    México|||Sinaloa|Culiacán|24.80|-107.39|25
    Mexico|||Guerrero||17.6|-99.9|230
    Haïti||||Port-au-Prince|18.54|-72.34|25
    Brasil|||Rio de Janeiro|Rio de Janeiro|-22.91|-43.20|25
    Ukraine|||Donetsk Oblast|Bakhmut|48.60|38.00|25
    Україна||||Київ|50.45|30.52|25
    Украина||||Харьков|49.99|36.23|25
    ||UKR|Zaporizhzhia|Melitopol|46.85|35.37|25
    Россия||||Белгород|50.60|36.59|25
    Russia|||Dagestan|Makhachkala|42.98|47.50|25
    Armenia||||Goris|39.51|46.34|25
    Kyrgyzstan|||Batken|Batken|40.06|70.82|25
    Oʻzbekiston||||Termiz|37.22|67.28|25
    ||||Ouagadougou|12.37|-1.53|25
    ||||Maiduguri|11.85|13.16|25
    ||||Mykolaiv|46.96|32.00|25
    ||||Диярбакыр|37.91|40.22|25
    ||||Bamenda|5.96|10.15|25
    ||||Bujumbura|-3.38|29.36|25
    """
}
