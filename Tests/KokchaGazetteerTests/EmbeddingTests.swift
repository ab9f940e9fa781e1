import Foundation
import KokchaGazetteer
import TestSupport
import Testing

/// The tables that are built into the library.
struct EmbeddingTests {
  @Test func `the embedded tables are those of the folder, byte for byte`() throws {
    let folder = projectFolder.appending(path: "gazetteer")
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
      .filter { path in
        path.hasSuffix(".csv") && !path.hasPrefix("recipes/") && !path.hasSuffix("exclusions.csv")
      }
    let tables = Gazetteer.embeddedTables
    #expect(Set(tables.map(\.path)) == Set(files ?? []))
    #expect(tables.count > 10)
    for table in tables {
      let text = try Data(contentsOf: folder.appending(path: table.path))
      #expect(Data(table.text.utf8) == text, "\(table.path)")
    }
  }

  @Test func `what must be passed on names the outlines' and the names' sources`() throws {
    let attribution = try Gazetteer.embedded().attribution
    #expect(attribution.contains("geoBoundaries.org"))
    #expect(attribution.contains("GeoNames"))
    #expect(attribution.contains("Who's On First"))
    #expect(attribution.contains("UN OCHA COD-AB"))
  }
}
