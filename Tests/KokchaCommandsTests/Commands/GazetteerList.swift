import Foundation
import KokchaModel
import TestSupport
import Testing

/// `kokcha gazetteer list`.
@Suite struct GazetteerList {
  private func lines(_ arguments: [String]) throws -> [String] {
    let run = try kokcha(["gazetteer", "list"] + arguments)
    #expect(run.status == 0)
    return run.text.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// verified-facts §2: four districts share a line with Tajikistan, not six.
  @Test func `the districts at a border, by the line that they share`() throws {
    #expect(
      try lines(["--bordering", "tjk", "--in", "Takhar"]) == [
        "Darqad, district, Takhar, AFG (pcode:AF1815), 68.1 km of line",
        "Chah Ab, district, Takhar, AFG (pcode:AF1816), 40.9 km of line",
        "Dashti Qala, district, Takhar, AFG (pcode:AF1812), 20.6 km of line",
        "Khwaja Ghar, district, Takhar, AFG (pcode:AF1809), 9.9 km of line",
      ])
    #expect(
      try lines(["--bordering", "pcode:AF18", "--kind", "province"]).map {
        $0.prefix { $0 != "," }
      } == ["Badakhshan", "Khatlon", "Baghlan", "Kunduz", "Panjsher"])
  }

  /// verified-facts §2: Mir Said Ali Hamadoni and Farkhor along nearly all of Takhar's border,
  /// Shuroobod at its north-eastern end.
  ///
  /// Their own map does not say what lies beyond its edge.
  @Test func `the districts on the other bank, from the lines of both maps`() throws {
    #expect(
      try lines(["--bordering", "pcode:AF18", "--in", "TJK"]) == [
        "Mir Said Ali Hamadoni, district, Khatlon, TJK (wof:1091917249), 75.4 km of line",
        "Farkhor, district, Khatlon, TJK (wof:1091917463), 63.6 km of line",
        "Shuroobod, district, Khatlon, TJK (wof:1091917913), 0.4 km of line",
      ])
    #expect(try lines(["--bordering", "AFG"]).count == 7)
  }

  @Test func `a river as a line`() throws {
    let run = try kokcha(["gazetteer", "list", "--kind", "river", "--format", "geojson"])
    let map = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let features = try #require(map["features"] as? [[String: Any]])
    let panj = try #require(features.first { $0["id"] as? String == "editor:panj" })
    let geometry = try #require(panj["geometry"] as? [String: Any])
    #expect(geometry["type"] as? String == "LineString")
    #expect(try #require(geometry["coordinates"] as? [[Double]]).count > 100)
    // No source that may be passed on draws the Kokcha.
    let kokcha = try #require(features.first { $0["id"] as? String == "editor:kokcha" })
    #expect(kokcha["geometry"] is NSNull)
  }

  @Test func `where the country beyond is not known, that is said`() throws {
    let run = try kokcha(["gazetteer", "list", "--bordering", "TJK"])
    #expect(run.errors.contains("km of border no table says which country lies beyond"))
  }

  @Test func `which of two places with one name is taken, is said`() throws {
    let run = try kokcha(["gazetteer", "list", "--bordering", "Kunduz"])
    #expect(
      run.errors
        == "--bordering Kunduz: the district pcode:AF1901 is taken; the province is pcode:AF19\n")
    #expect(try kokcha(["gazetteer", "list", "--bordering", "pcode:AF1901"]).errors.isEmpty)
  }

  @Test func `districts of a province as CSV`() throws {
    let rows = try lines(["--in", "Takhar", "--kind", "district", "--format", "csv"])
    #expect(rows.count == 18)
    #expect(
      rows[0]
        == "\u{FEFF}id,kind,name,name_fa,country,admin1,admin1_id,admin2,admin2_id,longitude,latitude,"
        + "seat,area_km2,source")
    #expect(
      rows[1] == "pcode:AF1801,district,Taloqan,تالقان,AFG,Takhar,pcode:AF18,Taloqan,pcode:AF1801,"
        + "69.53451,36.73605,gn:1123004,876.1,\"ocha-cod;geonames\"")
  }

  @Test func `an object a line`() throws {
    let rows = try lines(["--bordering", "TJK", "--in", "Takhar", "--format", "json"])
    let darqad = try #require(
      try JSONSerialization.jsonObject(with: Data(rows[0].utf8)) as? [String: Any])
    #expect(darqad["id"] as? String == "pcode:AF1815")
    #expect(darqad["shared_km"] as? Double == 68.1)
    #expect(darqad["seat"] is String && darqad["admin2_id"] is String)
  }

  @Test func `a layer of outlines, right-handed, that GDAL reads`() throws {
    let run = try kokcha(
      ["gazetteer", "list", "--in", "Takhar", "--kind", "district", "--format", "geojson"])
    let folder = try TemporaryFolder()
    let path = try folder.write("takhar.geojson", run.output)
    let seen = try execute("ogrinfo", ["-al", "-so", path])
    #expect(seen.text.contains("Geometry: Polygon") && seen.text.contains("Feature Count: 17"))
    let layer = try #require(
      try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let features = try #require(layer["features"] as? [[String: Any]])
    for feature in features {
      let geometry = try #require(feature["geometry"] as? [String: Any])
      let rings = try #require(geometry["coordinates"] as? [[[Double]]])
      for (index, ring) in rings.enumerated() {
        #expect(ring.first == ring.last)
        let doubled = zip(ring, ring.dropFirst()).reduce(0) {
          $0 + $1.0[0] * $1.1[1] - $1.1[0] * $1.0[1]
        }
        #expect(index == 0 ? doubled > 0 : doubled < 0)
      }
    }
  }

  @Test func `points, and what has no place on a map`() throws {
    let run = try kokcha(
      ["gazetteer", "list", "--kind", "river", "--format", "geojson", "--geometry", "point"])
    let layer = try #require(
      try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let features = try #require(layer["features"] as? [[String: Any]])
    #expect(features.count == 2)
    #expect(features.allSatisfy { $0["geometry"] is NSNull })
    let districts = try kokcha([
      "gazetteer", "list", "--in", "pcode:AF1801", "--kind", "district", "--format", "geojson",
      "--geometry", "point",
    ])
    #expect(
      districts.text.contains(#""geometry":{"type":"Point","coordinates":[69.53451,36.73605]}"#))
  }

  @Test(arguments: [
    (["Takhar"], "gazetteer list takes options only, not 'Takhar'; for an area write --in Takhar"),
    (
      ["--in", "USA"],
      "--in iso:USA: United States is not among what is listed, which is Afghanistan, the Tajik side of its "
        + "border and the tables of --gazetteer; kokcha gazetteer find NAME --in iso:USA knows more"
    ),
    (
      ["--kind", "distrct"],
      "--kind distrct: the kinds are country, province, district, settlement, landmark, crossing, "
        + "river; did you mean 'district'?"
    ),
    (["--format", "kml"], "--format is text, csv, json or geojson"),
    (["--geometry", "point"], "--geometry belongs to --format geojson"),
    (
      ["--in", "Lyonesse"], "--in Lyonesse: the gazetteer does not know it; gazetteer find may help"
    ),
    (["--bordering", "gn:1123004"], "--bordering gn:1123004: a settlement has no outline"),
  ])
  func `what cannot be listed`(arguments: [String], message: String) throws {
    let run = try kokcha(["gazetteer", "list"] + arguments)
    #expect(run.errors == "kokcha: \(message)\n  kokcha help tells what there is\n")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
  }
}
