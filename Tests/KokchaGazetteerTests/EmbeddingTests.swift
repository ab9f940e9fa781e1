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
        path.hasSuffix(".csv") && !path.hasPrefix("recipes/") && !path.hasPrefix("wide/")
          && !path.hasSuffix("exclusions.csv")
      }
    let tables = Gazetteer.embeddedTables
    #expect(Set(tables.map(\.path)) == Set(files ?? []))
    #expect(tables.count > 10)
    for table in tables {
      let text = try Data(contentsOf: folder.appending(path: table.path))
      #expect(Data(table.text.utf8) == text, "\(table.path)")
    }
  }

  /// The tool reads names and outlines of its own tables only when it needs them, and then it is too
  /// late to refuse them.
  @Test func `the embedded tables are in order, all of them`() throws {
    let whole = try Gazetteer(tables: Gazetteer.embeddedTables)
    let embedded = try Gazetteer.embedded()
    #expect(whole.conflicts.isEmpty)
    #expect(whole.attribution == embedded.attribution)
    for place in ["pcode:AF1801", "wof:1091917463", "iso:AFG"] {
      #expect(!whole.names(of: place).isEmpty)
      #expect(whole.names(of: place) == embedded.names(of: place))
      #expect(whole.rings(of: place) == embedded.rings(of: place))
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
