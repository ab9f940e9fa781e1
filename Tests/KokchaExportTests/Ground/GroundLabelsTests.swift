import KokchaExport
import KokchaFormat
import KokchaModel
import Testing

/// The names on the ground below a map.
struct GroundLabelsTests {
  private func names(
    _ sample: GroundSample, _ kind: Topology.Label.Kind, language: String = "en"
  ) throws -> Set<String> {
    Set(try sample.topology(language: language).labels.filter { $0.kind == kind }.map(\.name))
  }

  @Test func `places have names of each kind`() throws {
    #expect(try names(.takhar, .district).isSuperset(of: ["Khwaja Ghar", "Chah Ab", "Rustaq"]))
    #expect(try names(.takhar, .province).isSuperset(of: ["Takhar", "Kunduz"]))
    #expect(try names(.takhar, .country).isSuperset(of: ["Afghanistan", "Tajikistan", "Brazil"]))
    #expect(try names(.takhar, .city).contains("Taloqan"))
    #expect(try names(.mali, .city).contains("Gao"))
    #expect(try names(.mali, .province).contains("Mopti"))
    #expect(try names(.fiji, .city).contains("Suva"))
  }

  @Test func `names are in the language of the map where they are known`() throws {
    #expect(try names(.takhar, .district, language: "fa").contains("خواجه غار"))
    let countries = try names(.takhar, .country, language: "fa")
    #expect(countries.isSuperset(of: ["افغانستان", "تاجیکستان", "برازیل"]))
    // Nobody says how a town abroad is called in Dari.
    #expect(try names(.mali, .city, language: "fa").contains("Gao"))
  }

  @Test(arguments: GroundSample.allCases)
  func `ranks are from 0 to 99, and a country goes before its towns`(sample: GroundSample) throws {
    let labels = try sample.topology().labels
    #expect(labels.allSatisfy { (0...99).contains($0.rank) && !$0.name.isEmpty })
    let least = labels.filter { $0.kind == .country }.map(\.rank).min()
    #expect(try #require(least) <= labels.map(\.rank).min() ?? 0)
  }

  /// What is seen of Tajikistan from Takhar is its south.
  @Test func `a country's name stands in what the map shows of it`() throws {
    let label = try #require(
      GroundSample.takhar.topology().labels.first { $0.name == "Tajikistan" })
    #expect((36.7...39.5).contains(label.at.latitude) && (67...73).contains(label.at.longitude))
  }
}
