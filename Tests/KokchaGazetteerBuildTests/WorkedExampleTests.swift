import Foundation
import KokchaGazetteer
import KokchaGazetteerBuild
import TestSupport
import Testing

/// The worked example of docs/gazetteer-build.md, on invented inputs in the forms of GeoNames.
struct WorkedExampleTests {
  private static let inputs = [
    "districts.geojson": """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"code":"XX0101","name":"Westham"},"geometry":{"type":"Polygon",
    "coordinates":[[[70,36],[71,36],[71,37],[70,37],[70,36]]]}}]}
    """,
    "AF.txt":
      "7\tMīll\tMill\tMyll\t36.75\t70.25\tP\tPPLA2\tXX\t\t01\t0101\t\t\t0\t\t900\tAsia/Kabul\t2018-01-01\n"
      + "8\tMere\tMere\t\t36.7\t70.2\tH\tLK\tXX\t\t01\t\t\t\t0\t\t900\tAsia/Kabul\t2018-01-01\n",
    "alternateNamesV2.txt":
      "1\t7\tfa\tآسیا\t1\t\t\t\t\t\n2\t7\tlink\thttps://example.org\t\t\t\t\t\t\n"
      + "3\t7\ten\tOld Mill\t\t\t\t1\t\t1919\n4\t7\twkdt\tQ7\t\t\t\t\t\t\n5\t99\ten\tElsewhere\t\t\t\t\t\t\n",
  ]

  private func recipe() throws -> String {
    let page = try String(
      contentsOf: projectFolder.appending(path: "docs/gazetteer-build.md"), encoding: .utf8)
    let begin = try #require(page.range(of: "```csv\n"))
    let end = try #require(page[begin.upperBound...].range(of: "```"))
    return String(page[begin.upperBound..<end.lowerBound])
  }

  private func build(_ inputs: [String: String]) throws -> BuiltGazetteer {
    var build = try GazetteerBuild(
      recipe: [
        GazetteerTable(path: "recipe.csv", text: recipe()),
        GazetteerTable(
          path: "sources.csv",
          text:
            "source,title,licence,attribution\nmap,A map,CC0,\ngeonames,GeoNames,CC BY,GeoNames\n"),
        GazetteerTable(
          path: "places.csv",
          text: "id,kind,name,parent,longitude,latitude,seat,source,note\n"
            + "iso:XXX,country,Ham,,,,,map,\npcode:XX01,province,Hamshire,iso:XXX,,,,map,\n"),
      ], beside: []
    ) { file throws(GazetteerError) in
      Array((inputs[file] ?? "").utf8)
    }
    return try build.run()
  }

  @Test func `the page's recipe makes a gazetteer`() throws {
    let built = try build(Self.inputs)
    #expect(built.findings.isEmpty, "\(built.findings.map(\.message))")
    let gazetteer = try Gazetteer(
      tables: built.tables.map { GazetteerTable(path: $0.name, text: $0.text) })
    let mill = try #require(gazetteer.place("gn:7"))
    #expect(mill.name == "Mill" && mill.parent == "pcode:XX0101")
    #expect(gazetteer.place("pcode:XX0101")?.seat == "gn:7")
    #expect(gazetteer.find("آسیا").place?.id == "gn:7")
    #expect(gazetteer.find("wikidata:Q7").place?.id == "gn:7")
    #expect(gazetteer.names(of: "gn:7").first { $0.text == "Old Mill" }?.status == .historic)
    #expect(!gazetteer.names(of: "gn:7").contains { $0.text.contains("https") })
    // A lake is no settlement, and the names of what is elsewhere are passed over.
    #expect(gazetteer.place("gn:8") == nil)
    #expect(gazetteer.find("Elsewhere").status == .none)
  }

  /// Before 2018 the table of names had no columns `from` and `to`.
  @Test func `the older table of names is read as well`() throws {
    var inputs = Self.inputs
    inputs["alternateNamesV2.txt"] = "1\t7\tfa\tآسیا\t1\t\t\t\n"
    let built = try build(inputs)
    let names = try #require(built.tables.first { $0.name == "names.csv" }).text
    #expect(names.contains("gn:7,آسیا,fa,Arab,variant,geonames"))
  }
}
