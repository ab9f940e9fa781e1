import Foundation
import TestSupport
import Testing

/// The outlines of `kokcha gazetteer list --format geojson`, as others see them.
@Suite struct GazetteerListBorders {
  private func list(_ kind: String) throws -> Data {
    let run = try kokcha(["gazetteer", "list", "--kind", kind, "--format", "geojson"])
    #expect(run.status == 0)
    return run.output
  }

  private func polygons(of id: String, in layer: Data) throws -> [[[[Double]]]] {
    let map = try #require(try JSONSerialization.jsonObject(with: layer) as? [String: Any])
    let features = try #require(map["features"] as? [[String: Any]])
    let feature = try #require(features.first { $0["id"] as? String == id })
    let geometry = try #require(feature["geometry"] as? [String: Any])
    if geometry["type"] as? String == "Polygon" {
      return [try #require(geometry["coordinates"] as? [[[Double]]])]
    }
    return try #require(geometry["coordinates"] as? [[[[Double]]]])
  }

  /// Three folders draw Afghanistan; where one of them ends is no border.
  @Test func `a country that several folders draw is one polygon`() throws {
    let afghanistan = try polygons(of: "iso:AFG", in: list("country"))
    #expect(afghanistan.count == 1)
    #expect(afghanistan[0].count == 1, "there is ground in Afghanistan that is not Afghanistan's")
  }

  /// Badakhshan and Kunduz are drawn in part by one folder and in part by another.
  @Test(arguments: ["pcode:AF17", "pcode:AF19", "pcode:AF09", "pcode:AF08", "pcode:AF16"])
  func `a province that two folders draw is one polygon`(id: String) throws {
    let province = try polygons(of: id, in: list("province"))
    #expect(province.count == 1 && province[0].count == 1)
  }

  @Test func `countries and provinces are valid and fit together, by GEOS`() throws {
    let folder = try TemporaryFolder()
    let run = try runOfJudge(
      "check-borders.py",
      [
        try folder.write("countries.geojson", list("country")),
        try folder.write("provinces.geojson", list("province")),
      ])
    #expect(run.text == "")
  }
}
