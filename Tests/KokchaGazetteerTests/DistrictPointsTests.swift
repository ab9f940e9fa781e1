import KokchaGazetteer
import KokchaGazetteerIndex
import KokchaModel
import Testing

/// Where the districts of the built-in gazetteer are drawn: an event that names one needs a point and a radius.
struct DistrictPointsTests {
  private let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  @Test(arguments: ["AFG": 399, "TJK": 23])
  func `every district has a point and a radius`(country: String, count: Int) {
    let districts = gazetteer.places.filter { $0.kind == .district && $0.country == country }
    #expect(districts.count == count)
    for district in districts {
      #expect(district.coordinate != nil, "\(district.id) \(district.name)")
      #expect((gazetteer.radius(of: district.id) ?? 0) > 0, "\(district.id) \(district.name)")
    }
  }

  /// Afghan villages near a line of provinces have none, for their surveys and the outlines differ.
  @Test func `what lies in a Tajik district's outline has a district around it`() {
    let astray = gazetteer.places.filter { place in
      place.kind == .settlement && place.parent == "iso:TJK"
        && place.coordinate.flatMap { gazetteer.district(at: $0) } != nil
    }
    #expect(astray.isEmpty, "\(astray.map(\.id))")
  }

  private static let tajikDistricts =
    (try? Gazetteer.embedded())?.places.filter { $0.id.hasPrefix("wof:") && $0.kind == .district }
    ?? []

  /// Some outlines are drawn beside the town that governs the district: then the note says how far.
  @Test(arguments: tajikDistricts)
  func `a Tajik district's point lies in its outline, or its note says how far outside`(
    district: GazetteerPlace
  ) throws {
    let point = try #require(district.coordinate)
    let pattern = /seat, which lies (\d\.\d) km outside its outline/
    guard let told = district.note?.firstMatch(of: pattern)?.1 else {
      #expect(gazetteer.district(at: point)?.id == district.id)
      return
    }
    #expect(gazetteer.district(at: point)?.id != district.id)
    let plane = LocalPlane(at: point)
    let metres = gazetteer.rings(of: district.id).joined().map { plane.distance(to: $0) }.min()
    // From the nearest corner of the outline, which is a little farther than its nearest edge.
    let corner = try #require(metres) / 1000
    let line = try #require(Double(told))
    #expect((line - 0.06...line + 0.5).contains(corner), "\(corner) km")
    #expect(line < 5)
  }

  @Test(arguments: tajikDistricts)
  func `a Tajik district is drawn at the town that is its seat`(district: GazetteerPlace) throws {
    let id = try #require(district.seat)
    let seat = try #require(gazetteer.place(id))
    #expect(seat.kind == .settlement)
    #expect(seat.coordinate == district.coordinate)
    #expect(gazetteer.isPlace(id, in: "iso:TJK"))
  }

  /// The towns are in the list of the world as well: each is one place, with one answer.
  @Test(arguments: [
    ("Danghara", "wof:1091916489"), ("Данғара", "wof:1091916489"), ("Dangara", "wof:1091916489"),
    ("Danghara town", "gn:1221965"), ("шаҳри Данғара", "gn:1221965"),
    ("Danghara district centre", "gn:1221965"), ("Nurek", "wof:1091917421"),
    ("Norak town", "gn:1220905"), ("Vose", "wof:1091918261"), ("Vose town", "gn:1220163"),
    ("Hulbuk", "wof:1091918261"),
    ("Ҳулбук", "wof:1091918261"), ("Hulbuk town", "gn:1220163"), ("Yovon town", "gn:1220112"),
    ("Bokhtar", "wof:1091916455"), ("Бохтар", "wof:1091917181"),
    ("Bokhtar city", "gn:1220747"), ("Kurgan-Tyube", "gn:1220747"),
    ("Qurghonteppa", "wof:1091917181"),
    ("Qurghonteppa city", "gn:1220747"), ("Vakhsh town", "gn:1220219"),
    ("Dusti, Qumsangir", "gn:1221871"), ("Qumsangir district centre", "gn:1221871"),
    ("Jilikul town", "gn:1221808"), ("Obikiik", "gn:1220883"), ("Muminabad", "wof:1091917295"),
    ("Mu'minobod town", "gn:1221091"), ("Khovaling town", "gn:1221321"),
    ("Baljuvon", "wof:1091916409"), ("Baljuvon town", "gn:1222192"), ("Sovet", "wof:1091917957"),
    ("Temurmalik district centre", "gn:1220446"), ("Somoniyon", "gn:1221089"),
    ("Hissor town", "gn:1221714"), ("Ҳисор", "wof:1091916749"), ("Qalaikhumb", "gn:1221559"),
    ("Darvoz district centre", "gn:1221559"), ("Kolkhozobod", "gn:1221259"),
    ("Jaloliddini Rumi town", "gn:1221259"), ("gn:1221965", "gn:1221965"),
    ("geonames:1221965", "gn:1221965"), ("Kulob", "wof:1091917109"), ("Kulob city", "gn:1221194"),
  ])
  func `a name finds its district, with a word for a town its seat`(name: String, id: String) {
    let answer = gazetteer.find(name)
    #expect(answer.status == .match, "\(answer.text)")
    #expect(answer.candidates.map(\.place.id) == [id])
  }

  /// Soviet names that the world has elsewhere, and names of Afghanistan.
  @Test(arguments: ["Leningrad", "Ленинград", "Sovetskiy", "Leninskiy", "Lenin", "Molotovabad"])
  func `an old name that places elsewhere have is not certainly a Tajik town's`(name: String) {
    let answer = gazetteer.find(name)
    #expect(answer.status != .match || answer.place?.country != "TJK", "\(answer.text)")
  }

  @Test(arguments: [
    ("Farkhar", "pcode:AF1808"), ("Rustaq", "pcode:AF1810"), ("Darwaz", "pcode:AF1722"),
    ("Nusai", "pcode:AF1722"), ("Dashti Qala", "pcode:AF1812"),
    ("Taloqan", "pcode:AF1801"), ("Farah", "pcode:AF3301"),
  ])
  func `a name of Afghanistan is what it was`(name: String, id: String) {
    #expect(gazetteer.find(name).candidates.map(\.place.id) == [id])
  }
}
