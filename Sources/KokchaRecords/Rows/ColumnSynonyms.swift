import KokchaModel

/// Other words by which the field's spreadsheets call what a log's columns hold: those of ACLED, UCDP, the
/// Global Terrorism Database, tables by OCHA, exports of QGIS, and what people write in English, Russian and
/// Dari.
///
/// They are hints only: a column is read under none of them unless `--map` says so.
package enum ColumnSynonyms {
  /// What a word may mean: one of Kokcha's columns, or the second of two that make a date.
  package enum Meaning: Hashable {
    case column(LogColumn)
    case lastDay
  }

  /// The words of each meaning, the plainest first.
  package static let words: [(meaning: Meaning, words: [String])] =
    event + time + place + people + claims + sources

  private static let event: [(Meaning, [String])] = [
    (
      .column(.id),
      [
        "event_id", "incident_id", "record_id", "event_id_cnty", "case_id", "uid", "ref",
        "reference", "number", "no", "nr", "номер", "شماره",
      ]
    ),
    (
      .column(.title),
      [
        "headline", "heading", "event_title", "event_name", "name", "subject", "event", "incident",
        "заголовок", "название", "عنوان",
      ]
    ),
    (
      .column(.summary),
      [
        "description", "event_description", "incident_description", "desc", "details", "narrative",
        "notes", "text", "content", "body", "описание", "شرح", "توضیحات",
      ]
    ),
    (
      .column(.type),
      ["event_type", "incident_type", "event_category", "category", "тип", "نوع"]
    ),
    (.column(.subtype), ["sub_event_type", "event_subtype", "sub_category"]),
    (.column(.tags), ["keywords", "labels", "hashtags"]),
  ]

  private static let time: [(Meaning, [String])] = [
    (
      .column(.date),
      [
        "event_date", "incident_date", "date_of_event", "date_of_incident", "start_date",
        "date_start", "begin_date", "begin", "start", "when", "day", "дата", "تاریخ",
      ]
    ),
    (.lastDay, ["end_date", "date_end", "to_date", "date_to", "end", "until"]),
  ]

  private static let place: [(Meaning, [String])] = [
    (
      .column(.place),
      [
        "place_name", "location_name", "location", "locality", "settlement", "village", "town",
        "city", "site", "where", "address", "место", "населённый_пункт", "населенный_пункт", "محل",
        "موقعیت", "قریه",
      ]
    ),
    (
      .column(.admin1),
      [
        "province", "province_name", "adm1", "adm1_name", "adm1_en", "admin1_name", "provstate",
        "governorate", "oblast", "wilayat", "viloyat", "region", "state", "область", "провинция",
        "регион", "ولایت",
      ]
    ),
    (
      .column(.admin2),
      [
        "district", "district_name", "adm2", "adm2_name", "adm2_en", "admin2_name", "woluswali",
        "uluswali", "rayon", "raion", "county", "район", "уезд", "ولسوالی",
      ]
    ),
    (
      .column(.pcode),
      [
        "adm2_pcode", "admin2_pcode", "adm1_pcode", "admin1_pcode", "place_code", "location_code",
      ]
    ),
    (
      .column(.latitude),
      [
        "lat", "lat_dd", "latitude_dd", "gps_lat", "gps_latitude", "y_coord", "point_y", "y",
        "широта", "عرض_جغرافیایی",
      ]
    ),
    (
      .column(.longitude),
      [
        "lon", "lng", "long", "lon_dd", "long_dd", "longitude_dd", "gps_lon", "gps_long",
        "gps_longitude", "x_coord", "point_x", "x", "долгота", "طول_جغرافیایی",
      ]
    ),
    (.column(.geometry), ["wkt", "geom", "the_geom", "wkt_geom", "geojson", "shape"]),
    (.column(.radiusKilometres), ["accuracy_km", "uncertainty_km", "error_km"]),
    (.column(.fromPlace), ["origin", "from_location"]),
    (.column(.toPlace), ["destination", "to_location"]),
  ]

  private static let people: [(Meaning, [String])] = [
    (.column(.actor1), ["actor", "side_a", "perpetrator", "armed_group", "group"]),
    (.column(.actor2), ["side_b", "target", "victim"]),
    (
      .column(.killed),
      ["fatalities", "deaths", "dead", "nkill", "погибшие", "погибло", "убито", "کشته"]
    ),
    (.column(.injured), ["wounded", "injuries", "nwound", "раненые", "ранено", "زخمی"]),
    (.column(.arrested), ["detained", "detainees", "arrests", "задержанные", "задержано"]),
    (.column(.kidnapped), ["abducted", "abductions"]),
    (.column(.displaced), ["displacement"]),
  ]

  private static let claims: [(Meaning, [String])] = [
    (.column(.claimant), ["claimed_by", "said_by"]),
    (.column(.quote), ["quotation", "цитата"]),
  ]

  private static let sources: [(Meaning, [String])] = [
    (
      .column(.source),
      [
        "publisher", "source_name", "news_source", "outlet", "media_outlet", "media", "newspaper",
        "agency", "источник", "منبع",
      ]
    ),
    (
      .column(.sourceURL),
      [
        "link", "url", "source_link", "web_link", "article_url", "website", "hyperlink", "href",
        "ссылка", "لینک",
      ]
    ),
    (.column(.sourceTitle), ["article_title", "source_headline"]),
    (.column(.sourceAuthor), ["author", "journalist", "reporter", "автор"]),
    (
      .column(.sourcePublished),
      [
        "published", "date_published", "publication_date", "pub_date", "report_date",
        "reported_date", "source_date", "дата_публикации",
      ]
    ),
    (.column(.sourceAccessed), ["accessed", "date_accessed", "access_date", "retrieved"]),
    (.column(.sourceArchived), ["archived_url", "archive_url", "archive_link", "archive"]),
    (.column(.sourceSHA256), ["sha256", "checksum", "hash"]),
    (.column(.sourceLanguage), ["language", "lang", "язык"]),
    (.column(.reliability), ["source_reliability"]),
    (.column(.credibility), ["information_credibility"]),
  ]

  /// What a column's name means; nil for a word that is not known.
  static func meaning(of name: String) -> Meaning? { meanings[key(of: name)] }

  /// The words that mean one thing, as names are compared, the plainest first.
  static func keys(of meaning: Meaning) -> [String] {
    let others = words.first { $0.meaning == meaning }?.words ?? []
    guard case .column(let column) = meaning else { return others.map(key) }
    return ([column.name] + others).map(key)
  }

  /// A name as names are compared: its letters and digits before any bracket, so that `EventDate` is
  /// `event_date`, and `Lat (N)` is `lat`.
  package static func key(of name: String) -> String {
    let name = LogColumn.normalized(name).prefix { $0 != "(" && $0 != "[" }
    return String(
      String.UnicodeScalarView(
        name.unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
      ))
  }

  private static let meanings: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    for (meaning, words) in words {
      for word in words { meanings[key(of: word)] = meaning }
    }
    // `Latitude (WGS 84)` is no name of ours, and means one.
    for column in LogColumn.ofLog where meanings[key(of: column.name)] == nil {
      meanings[key(of: column.name)] = .column(column)
    }
    return meanings
  }()
}
