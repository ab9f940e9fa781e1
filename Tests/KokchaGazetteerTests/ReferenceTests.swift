import Foundation
import KokchaGazetteer
import KokchaModel
import TestSupport
import Testing

/// The gazetteer against the raw lists it was made from, which are not passed on with Kokcha.
@Suite(.enabled(if: referenceData != nil, "KOKCHA_REFERENCE_DATA names no folder"))
struct ReferenceTests {
  @Test func `seats and codes are those of the district list`() throws {
    let gazetteer = try Gazetteer.embedded()
    let rows = try referenceTable("gazetteer-sources/takhar_districts_17.csv")
    #expect(rows.count == 17)
    for row in rows {
      let pcode = try #require(row["adm2_pcode"])
      let place = try #require(gazetteer.place("pcode:" + pcode))
      #expect(place.name == row["name"])
      let point = try Coordinate(
        longitude: try #require(Double(row["seat_lon"] ?? "")),
        latitude: try #require(Double(row["seat_lat"] ?? "")))
      #expect(place.coordinate == point)
      #expect(gazetteer.district(at: point)?.id == place.id)
      let seat = row["seat_id"] ?? ""
      #expect(place.seat == (seat.isEmpty ? nil : seat))
      for (column, scheme) in [
        ("geonames_adm2_id", "geonames"), ("wof_id", "wof"), ("hasc", "hasc"),
        ("gb_shape_id", "geoboundaries"), ("iec2019_code", "iec2019"),
        ("agcho2012_code", "agcho2012"), ("iec2010_code", "iec2010"),
        ("wikidata_qid", "wikidata"),
      ] {
        guard let code = row[column], !code.isEmpty else { continue }
        #expect(
          gazetteer.find("\(scheme):\(code)", in: "pcode:AF18").place?.id == place.id,
          "\(scheme):\(code)")
      }
      let border = (gazetteer.neighbours(of: place.id)["iso:TJK"] ?? 0) / 1000
      #expect(abs(border - (Double(row["tajik_border_km_geoboundaries"] ?? "") ?? -1)) < 0.06)
    }
  }

  /// verified-facts §5: GeoNames' own districts agree with the outlines for all but a few points.
  @Test func `settlements lie in the district that GeoNames gives them`() throws {
    let gazetteer = try Gazetteer.embedded()
    var counted = 0
    var agreeing = 0
    for row in try referenceTable("gazetteer-sources/settlements_takhar_and_neighbours.csv") {
      guard let pcode = row["pcode_by_geonames_admin2"], pcode.hasPrefix("AF18"),
        let x = Double(row["lon"] ?? ""), let y = Double(row["lat"] ?? "")
      else { continue }
      counted += 1
      let point = try Coordinate(longitude: x, latitude: y)
      if gazetteer.district(at: point)?.pcode == pcode { agreeing += 1 }
    }
    print("settlements in the district that the list gives: \(agreeing) of \(counted)")
    #expect(counted > 500)
    #expect(Double(agreeing) >= 0.99 * Double(counted))
  }
}
