import KokchaGazetteer
import TestSupport
import Testing

/// Where the areas of the built-in gazetteer are drawn.
struct SeatsTests {
  private let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  private var areas: [GazetteerPlace] {
    gazetteer.places.filter {
      $0.id.hasPrefix("pcode:") && ($0.kind == .district || $0.kind == .province)
    }
  }

  @Test func `an Afghan district or province is drawn at its seat, or says what its point is`()
    throws
  {
    #expect(areas.count == 399 + 34)
    for area in areas {
      if let id = area.seat {
        let seat = try #require(gazetteer.place(id), "\(area.id): no \(id)")
        #expect(seat.kind == .settlement, "\(area.id)")
        if seat.coordinate == area.coordinate { continue }
      }
      #expect(area.note?.contains("oint") == true, "\(area.id) \(area.name)")
    }
  }

  @Test func `every province has its capital for its seat, most districts their town`() {
    #expect(areas.filter { $0.kind == .province && $0.seat == nil }.isEmpty)
    #expect(areas.filter { $0.kind == .district && $0.seat == nil }.count <= 66)
  }

  /// Names that the tables had under another district, misspelt, or two in one cell.
  @Test(arguments: [
    ("Hirat", ["pcode:AF3201"]), ("هرات", ["pcode:AF3201"]), ("Herat", ["pcode:AF3201"]),
    ("Darwaz-e-Payin", ["pcode:AF1722"]), ("Dawraz-e-Payin", ["pcode:AF1722"]),
    ("Nusai", ["pcode:AF1722"]), ("Mai Mai", ["pcode:AF1727"]), ("دروازبالا", ["pcode:AF1727"]),
    ("سرحوضه", ["pcode:AF1205"]), ("Girwan", ["pcode:AF1718"]),
    ("Khanashin", ["pcode:AF3011"]), ("Sharana", ["pcode:AF1201"]),
    ("Firozkoh", ["pcode:AF2301"]), ("Mahmud-e-Raqi", ["pcode:AF0201"]),
    ("Tarinkot", ["pcode:AF2501"]), ("Maimana", ["pcode:AF2901"]),
    ("Zaranj", ["pcode:AF3401"]), ("Dashti Qala", ["pcode:AF1812"]),
    ("دشت قلعه", ["pcode:AF1812"]), ("Kushk", ["pcode:AF3207"]),
    ("Qunduz", ["pcode:AF1901"]), ("Kohistan", ["pcode:AF1708", "pcode:AF2910"]),
    ("Samangan", ["pcode:AF20"]), ("Panjshir", ["pcode:AF08"]), ("Ghowr", ["pcode:AF23"]),
    ("Oruzgan", ["pcode:AF25"]),
  ])
  func `a name finds its district, by its letters`(name: String, ids: [String]) throws {
    let answer = gazetteer.find(name)
    #expect(answer.candidates.map(\.place.id).sorted() == ids, "\(name)")
    #expect(answer.candidates.allSatisfy { $0.match != .fuzzy }, "\(name)")
  }
}
