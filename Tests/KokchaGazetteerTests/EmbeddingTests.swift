import Foundation
import KokchaGazetteer
import KokchaModel
import TestSupport
import Testing

/// The tables that are built into the library.
struct EmbeddingTests {
  @Test func `the built-in tables are those of the folder`() throws {
    let built = try Gazetteer.embedded().builtInTables.map(\.path).filter { !$0.hasPrefix("wide/") }
    let tables = try folderTables()
    #expect(built.sorted() == tables.map(\.path))
    #expect(built.count > 10)
  }

  /// Letter for letter, and so all that is answered from it: built at build time, from the folder's tables
  /// now, and from what the built-in index says of itself.
  @Test func `the built-in index is what the tables and its own records make`() throws {
    let embedded = try Gazetteer.embedded()
    var (records, conflicts) = try GazetteerRecords.read(try folderTables())
    try records.use(WideTables.sources)
    #expect(conflicts.isEmpty)
    #expect(records == embedded.index.records)
    #expect(GroundIndex(records).text == embedded.index.text)
  }

  @Test func `a folder that is added changes nothing of what is built in`() throws {
    let embedded = try Gazetteer.embedded()
    let added = [
      GazetteerTable(path: "x/sources.csv", text: "source,attribution\nown,Own words\n"),
      GazetteerTable(
        path: "x/places.csv",
        text: "id,kind,name,parent,longitude,latitude,seat,source,note\n"
          + "own:1,settlement,Zzyzx,pcode:AF18,69.1234567,37,,own,\n"),
    ]
    let both = try Gazetteer.embedded(adding: added)
    #expect(both.places.dropLast().elementsEqual(embedded.places))
    #expect(both.attribution == embedded.attribution + "; Own words")
    #expect(both.find("Zzyzx").place?.coordinate?.longitude == 69.1234567)
    for place in stride(from: 0, to: embedded.places.count, by: 7) {
      let id = embedded.places[place].id
      #expect(both.codes(of: id) == embedded.codes(of: id))
      for name in embedded.names(of: id) {
        #expect(both.find(name.text) == embedded.find(name.text), "\(name.text)")
      }
      for code in embedded.codes(of: id) {
        let written = "\(code.scheme):\(code.code)"
        #expect(both.find(written) == embedded.find(written), "\(written)")
      }
    }
    #expect(both.rings(of: "pcode:AF1801") == embedded.rings(of: "pcode:AF1801"))
  }

  @Test func `every district and province with a point has a radius around it`() throws {
    let gazetteer = try Gazetteer.embedded()
    for place in gazetteer.places
    where (place.kind == .district || place.kind == .province) && place.coordinate != nil {
      let radius = try #require(gazetteer.radius(of: place.id), "\(place.id)")
      #expect(radius >= 1000 && radius <= 400_000, "\(place.id) \(radius)")
    }
  }

  @Test func `what must be passed on names the outlines' and the names' sources`() throws {
    let attribution = try Gazetteer.embedded().attribution
    #expect(attribution.contains("geoBoundaries.org"))
    #expect(attribution.contains("GeoNames"))
    #expect(attribution.contains("Who's On First"))
    #expect(attribution.contains("UN OCHA COD-AB"))
    #expect(attribution.contains("Unicode CLDR, © 2004-2025 Unicode, Inc., Unicode License v3"))
  }

  /// The tables of the world have no column of sources.
  @Test func `what the wide tables come from is credited, and the same words once`() throws {
    let gazetteer = try Gazetteer.embedded()
    let texts = gazetteer.attribution.components(separatedBy: "; ")
    #expect(Set(texts).count == texts.count)
    for id in WideTables.sources {
      let source = try #require(gazetteer.index.sources.first { $0.id == id })
      #expect(!source.attribution.isEmpty && gazetteer.attribution.contains(source.attribution))
    }
  }
}
