import Foundation
import TestSupport
import Testing

/// `kokcha gazetteer show`.
@Suite struct GazetteerShow {
  @Test func `a district with names, codes, neighbours and sources`() throws {
    let run = try kokcha(["gazetteer", "show", "pcode:AF1815"])
    #expect(run.status == 0)
    try expectGolden(run.output, "Tests/KokchaCommandsTests/Golden/show-darqad.txt")
  }

  @Test func `for programs`() throws {
    let run = try kokcha(["gazetteer", "show", "Dashti Qala", "--format", "json"])
    let place = try #require(
      try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    #expect(place["id"] as? String == "pcode:AF1812")
    #expect(place["in"] as? [String] == ["pcode:AF18", "iso:AFG"])
    #expect(place["area_km2"] as? Double == 280.6)
    let reach = try #require(place["across_border"] as? [String: Any])
    #expect(reach["country"] as? String == "TJK")
    #expect(reach["radius_km"] as? Double == place["radius_km"] as? Double)
    let neighbours = try #require(place["neighbours"] as? [[String: Any]])
    let beyond = neighbours.first { $0["id"] as? String == "iso:TJK" }
    #expect(beyond?["shared_km"] as? Double == 20.6)
    let names = try #require(place["names"] as? [[String: Any]])
    #expect(names.contains { $0["script"] as? String == "Arab" })
    let sources = try #require(place["sources"] as? [[String: Any]])
    #expect(sources.allSatisfy { ($0["licence"] as? String)?.isEmpty == false })
  }

  @Test(arguments: [
    (
      "Lyonesse", "gazetteer show Lyonesse: the gazetteer does not know it; gazetteer find may help"
    ),
    (
      "Baharak",
      "gazetteer show Baharak may be pcode:AF1706 (Baharak, district, Badakhshan (pcode:AF1706), "
        + "37.00254, 70.90664, exact) or pcode:AF1803 (Baharak, district, Takhar (pcode:AF1803), "
        + "36.80192, 69.39947, exact); write the id"
    ),
  ])
  func `what is not one place`(name: String, message: String) throws {
    let run = try kokcha(["gazetteer", "show", name])
    #expect(run.errors == "kokcha: \(message)\n  kokcha help tells what there is\n")
    #expect(run.status == 2)
  }
}
