import KokchaBytes
import KokchaModel

/// The worked example that `kokcha template` prints: one event, made up, in both forms.
///
/// The log has every column that people fill in. Left out are `…_low`, `…_best` and `…_high`, which
/// say in three cells what one can, and what Kokcha writes itself, such as `place_id`.
enum LogTemplate {
  /// The event as an event log: a header and three rows.
  static var csv: String {
    var lines = [cells.map(\.column.name).joined(separator: ",")]
    for row in 0..<3 {
      let texts = cells.map { $0.rows.count > row ? $0.rows[row] : "" }
      lines.append(texts.map { $0.cell(.people) }.joined(separator: ","))
    }
    return lines.map { $0 + "\r\n" }.joined()
  }

  /// The columns in their order, and what the example's rows have in them, as far as they have any.
  private static let cells: [(column: Field, rows: [String])] = [
    (.id, ["EXAMPLE-1", "EXAMPLE-1", "EXAMPLE-1"]),
    (.title, ["Example: mortar rounds fired toward Dashti Qala"]),
    (
      .summary,
      [
        "This event is made up and shows how the columns are filled. Two rounds fell beside a road; "
          + "the armed group that is accused denies it"
      ]
    ),
    (.status, ["draft"]),
    (.occurrence, ["claimed"]),
    (.ongoing, ["no"]),
    (.type, ["Explosions/Remote violence"]),
    (.subtype, ["Shelling/artillery/missile attack"]),
    (.date, ["2022-03-20T18:30"]),
    (.dateText, ["on Sunday evening"]),
    (.dateBasis, ["relative"]),
    (.calendar, ["gregorian"]),
    (.timeZone, ["Asia/Kabul"]),
    (.place, ["Dashti Qala", "Khwaja Ghar"]),
    (.placeRole, ["target", "origin"]),
    (.placeNote, ["The stretch of road is not named"]),
    (.admin1, ["Takhar", "Takhar"]),
    (.admin2, ["Dashti Qala", "Khwaja Ghar"]),
    (.country, ["Afghanistan", "Afghanistan"]),
    (.countryISO2, ["AF", "AF"]), (.countryISO3, ["AFG", "AFG"]),
    (.pcode, ["AF1812", "AF1809"]),
    (.latitude, ["37.1539"]),
    (.longitude, ["69.4435"]),
    (.geometry, ["LINESTRING (69.43 37.14, 69.4435 37.1539, 69.45 37.17)"]),
    (.radiusKilometres, ["20.2"]),
    (.placePrecision, ["district", "district"]),
    (.fromPlace, ["Khwaja Ghar"]),
    (.toPlace, ["Dashti Qala"]),
    (.trajectoryKind, ["fire"]),
    (.actor1, ["Example Group", "a lorry driver"]),
    (.actor1Role, ["perpetrator", "witness"]),
    (.actor1Attribution, ["accused"]),
    (.actor2, ["road users"]),
    (.actor2Role, ["target"]),
    (.actor2Attribution, ["none"]),
    (.casualtyGroup, ["civilians", "police"]),
    (.killed, ["0", "0"]),
    (.injured, ["2..3", "1"]),
    (.arrested, ["", "", "?"]),
    (.kidnapped, ["0"]),
    (.displaced, ["10..15..20"]),
    (.claimant, ["Police of the made-up district", "a lorry driver", "Example Group"]),
    (.claimVerb, ["says", "witnessed", "denies"]),
    (.claimDate, ["2022-03-21", "2022-03-21", "2022-03-22"]),
    (.claimSource, ["news-1", "news-1", "letter-1"]),
    (
      .quote,
      [
        "\"They fired from Khwaja Ghar,\" the officer said", "Two flashes, then smoke",
        "We had nobody there",
      ]
    ),
    (.source, ["Example News", "", "Example Group"]),
    (.sourceID, ["news-1", "", "letter-1"]),
    (.sourceAuthor, ["R. Reporter"]),
    (.sourceTitle, ["Mortar rounds beside the road", "", "To the editors"]),
    (.sourceURL, ["https://example.org/news/1", "", "https://example.org/letters/1"]),
    (.sourcePublished, ["2022-03-21", "", "2022-03-22"]),
    (.sourceAccessed, ["2022-03-23", "", "2022-03-23"]),
    (
      .sourceArchived,
      ["https://archive.example.org/news/1", "", "https://archive.example.org/letters/1"]
    ),
    (
      .sourceSHA256,
      [
        "b07e0f116e6b6535137223301a3d34c3c4d55930b9bd4f59982c65ef2e1a34ce", "",
        "a9251e0bca94a58f87753e2071b3be503e5a59b27b9c6b410fde42851884fdef",
      ]
    ),
    (.sourceLanguage, ["en", "", "fa-AF"]),
    (.reliability, ["C", "", "E"]),
    (.credibility, ["3"]),
    (.links, []),
    (.tags, ["example; mortar; road"]),
  ]

  /// The event in the JSON form, without what Kokcha computes.
  static let json = """
    {
      "kokcha": 1,
      "events": [
        {
          "id": "EXAMPLE-1",
          "title": "Example: mortar rounds fired toward Dashti Qala",
          "summary": "This event is made up and shows how the columns are filled. Two rounds fell beside \
    a road; the armed group that is accused denies it",
          "status": "draft",
          "occurrence": "claimed",
          "ongoing": false,
          "type": "Explosions/Remote violence",
          "subtype": "Shelling/artillery/missile attack",
          "time": {
            "edtf": "2022-03-20T18:30",
            "verbatim": "on Sunday evening",
            "basis": "relative",
            "zone": "Asia/Kabul"
          },
          "places": [
            {
              "role": "target",
              "verbatim": "Dashti Qala",
              "gazetteer_id": "pcode:AF1812",
              "admin1": { "name": "Takhar", "pcode": "AF18" },
              "admin2": { "name": "Dashti Qala", "pcode": "AF1812" },
              "coordinate": { "longitude": 69.4435, "latitude": 37.1539 },
              "geometry": {
                "type": "LineString",
                "coordinates": [[69.43, 37.14], [69.4435, 37.1539], [69.45, 37.17]]
              },
              "radius_km": 20.2,
              "precision": "district",
              "method": "given",
              "country": "Afghanistan",
              "iso2": "AF",
              "iso3": "AFG"
            },
            {
              "role": "origin",
              "verbatim": "Khwaja Ghar",
              "gazetteer_id": "pcode:AF1809",
              "admin1": { "name": "Takhar", "pcode": "AF18" },
              "admin2": { "name": "Khwaja Ghar", "pcode": "AF1809" },
              "coordinate": { "longitude": 69.42126, "latitude": 37.06588 },
              "radius_km": 20.9,
              "precision": "district",
              "method": "gazetteer",
              "match": "code",
              "match_score": 1,
              "matched": "Khwaja Ghar",
              "country": "Afghanistan",
              "iso2": "AF",
              "iso3": "AFG"
            }
          ],
          "place_note": "The stretch of road is not named",
          "trajectories": [
            { "from": "Khwaja Ghar", "to": "Dashti Qala", "kind": "fire" }
          ],
          "actors": [
            { "name": "Example Group", "role": "perpetrator", "attribution": "accused" },
            { "name": "road users", "role": "target", "attribution": "none" },
            { "name": "a lorry driver", "role": "witness" }
          ],
          "casualties": [
            { "kind": "killed", "group": "civilians", "best": 0 },
            { "kind": "injured", "group": "civilians", "low": 2, "high": 3 },
            { "kind": "kidnapped", "group": "civilians", "best": 0 },
            { "kind": "displaced", "group": "civilians", "low": 10, "best": 15, "high": 20 },
            { "kind": "killed", "group": "police", "best": 0 },
            { "kind": "injured", "group": "police", "best": 1 },
            { "kind": "arrested" }
          ],
          "claims": [
            {
              "claimant": "Police of the made-up district",
              "verb": "says",
              "quote": "\\"They fired from Khwaja Ghar,\\" the officer said",
              "source_id": "news-1",
              "date": "2022-03-21"
            },
            {
              "claimant": "a lorry driver",
              "verb": "witnessed",
              "quote": "Two flashes, then smoke",
              "source_id": "news-1",
              "date": "2022-03-21"
            },
            {
              "claimant": "Example Group",
              "verb": "denies",
              "quote": "We had nobody there",
              "source_id": "letter-1",
              "date": "2022-03-22"
            }
          ],
          "sources": [
            {
              "id": "news-1",
              "publisher": "Example News",
              "author": "R. Reporter",
              "title": "Mortar rounds beside the road",
              "url": "https://example.org/news/1",
              "published": "2022-03-21",
              "accessed": "2022-03-23",
              "archived_url": "https://archive.example.org/news/1",
              "sha256": "b07e0f116e6b6535137223301a3d34c3c4d55930b9bd4f59982c65ef2e1a34ce",
              "language": "en",
              "reliability": "C"
            },
            {
              "id": "letter-1",
              "publisher": "Example Group",
              "title": "To the editors",
              "url": "https://example.org/letters/1",
              "published": "2022-03-22",
              "accessed": "2022-03-23",
              "archived_url": "https://archive.example.org/letters/1",
              "sha256": "a9251e0bca94a58f87753e2071b3be503e5a59b27b9c6b410fde42851884fdef",
              "language": "fa-AF",
              "reliability": "E"
            }
          ],
          "credibility": 3,
          "tags": ["example", "mortar", "road"]
        }
      ]
    }

    """
}
