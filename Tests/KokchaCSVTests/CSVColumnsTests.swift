import Foundation
import KokchaCSV
import KokchaFormat
import KokchaModel
import TestSupport
import Testing

/// Columns and their values (rules CSV4, CSV5, CSV6).
struct CSVColumnsTests {
  @Test func `CSV6: the columns and their order`() throws {
    let expected = """
      id,title,type,subtype,occurrence,ongoing,status,title_basis,type_basis,date,date_text,date_shamsi,begin,end,\
      date_precision,time_basis,date_basis,time_zone,place,place_role,place_id,place_method,\
      place_match,place_match_score,place_matched,country,iso2,iso3,place_note,latitude,longitude,\
      radius_km,place_precision,admin1,admin1_pcode,admin2,admin2_pcode,border_km,places_json,\
      from_place,to_place,trajectory_kind,from_match,from_matched,to_match,to_matched,trajectories_json,actor1,actor1_role,actor1_attribution,actor2,actor2_role,actor2_attribution,\
      actors_json,killed_low,killed_best,killed_high,injured_low,injured_best,injured_high,\
      arrested_low,arrested_best,arrested_high,kidnapped_low,kidnapped_best,kidnapped_high,\
      displaced_low,displaced_best,displaced_high,casualties_unknown,casualty_group,casualties_json,claimant,claim_verb,claim_date,\
      quote,claim_source,claims_json,source,source_id,source_author,source_title,source_url,source_published,\
      source_accessed,source_archived,source_sha256,source_language,reliability,sources_json,\
      credibility,links,tags,summary,wkt
      """
    #expect(try WrittenCSV([]).header.joined(separator: ",") == expected)
    #expect(try WrittenCSV([], isPlain: true).header.joined(separator: ",") == expected)
  }

  @Test func `CSV6: one row an event; the whole lists stand in JSON`() throws {
    let made = try WrittenCSV(.full())
    #expect(made.rows.count == 1)
    for (name, count) in [
      ("places_json", 2), ("trajectories_json", 2), ("actors_json", 3), ("claims_json", 2),
      ("sources_json", 2), ("casualties_json", 6),
    ] {
      let json = try JSONSerialization.jsonObject(with: Data(try made.cell(name).utf8))
      #expect((json as? [Any])?.count == count, "\(name)")
    }
    let single = try WrittenCSV(.sample(longitude: 70, latitude: 37))
    #expect(try single.cell("places_json") == "")
  }

  @Test(arguments: [
    ("place", "Khwaja Ghar"), ("latitude", "37.0625"), ("longitude", "69.53"),
    ("radius_km", "17.25"),
    ("border_km", "12.3"), ("ongoing", "yes"), ("killed_low", "0"), ("killed_high", "2"),
    ("date", "2022-05-08"), ("date_shamsi", "18 Sawr 1401"), ("reliability", "B"),
    ("wkt", "POINT (69.53 37.0625)"), ("links", "follows:2022-a; part-of:2022-b"),
    ("tags", "border; rockets"), ("analyst", "N."), ("place_id", "pcode:AF1809"),
    ("casualties_unknown", "kidnapped"),
  ])
  func `values of a full event`(name: String, value: String) throws {
    #expect(try WrittenCSV(.full()).cell(name) == value)
    #expect(try WrittenCSV(.full(), isPlain: true).cell(name) == value)
  }

  @Test(arguments: [false, true])
  func `CSV5: an id of a place has its scheme, the P-codes of areas are bare`(isPlain: Bool) throws
  {
    let made = try WrittenCSV(.full(), isPlain: isPlain)
    #expect(try made.cell("place_id") == "pcode:AF1809")
    #expect(try made.cell("admin1_pcode") == "AF18")
    #expect(try made.cell("admin2_pcode") == "AF1809")
  }

  @Test(arguments: [
    ("2022-07-14", "2022-07-14 00:00:00", "2022-07-15 00:00:00"),
    ("2022-07-14T06:30+04:30", "2022-07-14 02:00:00", "2022-07-14 02:01:00"),
    ("2022-01/2022-04~", "2022-01-01 00:00:00", "2022-05-01 00:00:00"),
    ("2022/..", "2022-01-01 00:00:00", ""), ("../2022", "", "2023-01-01 00:00:00"),
    ("2022/", "2022-01-01 00:00:00", ""), ("../..", "", ""),
    ("9999", "9999-01-01 00:00:00", "9999-12-31 23:59:59"),
    ("0987-10", "0987-10-01 00:00:00", "0987-11-01 00:00:00"),
  ])
  func `CSV4: begin and end as a spreadsheet takes them, in plain as RFC 3339; open ones empty`(
    date: String, begin: String, end: String
  ) throws {
    let made = try WrittenCSV(.sample(date: date))
    #expect([try made.cell("begin"), try made.cell("end")] == [begin, end])
    let plain = try WrittenCSV(.sample(date: date), isPlain: true)
    #expect(
      [try plain.cell("begin"), try plain.cell("end")]
        == [begin, end].map { $0.isEmpty ? "" : $0.replacing(" ", with: "T") + "Z" })
    #expect(try made.cell("date") == date)
  }

  @Test(arguments: [
    ("2022-07-14", "23 Saratan 1401"), ("2022-03-21", "1 Hamal 1401"),
    ("2022-03-20~", "29 Hut 1400~"), ("2022-03-20?", "29 Hut 1400?"),
    ("2022-03-20%", "29 Hut 1400%"), ("1969-12-31", "10 Jadi 1348"), ("2022-07", ""),
    ("2022-07-14T06:30Z", ""), ("2022-07-14/2022-07-14", ""), ("0001-01-01", ""),
    ("2022-?07-14", "23 Saratan 1401"), ("[2022-07-14]", "23 Saratan 1401"),
  ])
  func `CSV4: a day has its Solar Hijri name beside it, in words`(date: String, shamsi: String)
    throws
  {
    for isPlain in [false, true] {
      #expect(
        try WrittenCSV(.sample(date: date), isPlain: isPlain).cell("date_shamsi") == shamsi)
    }
  }

  @Test func `A7: events without a place are rows too, and counted`() throws {
    let events = [try Event.sample(), try .sample("e2", longitude: 70, latitude: 37)]
    #expect(try WrittenCSV(events).column("latitude") == ["", "37"])
    #expect(losses(of: events)[.unlocated] == 1)
  }
}
