import KokchaGazetteer
import KokchaModel
import Testing

/// Events that have a coordinate: the areas around it, and what does not fit it.
struct EventLocatorCoordinatesTests: LocatingTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  @Test func `a coordinate gets its district, province and border`() throws {
    let (place, problems) = try locate(try at(69.4, 37.1, named("a ford")))
    #expect(problems.isEmpty)
    #expect(place.method == .given)
    #expect(place.identifier == nil)
    #expect(place.precision == nil)
    #expect(place.radius == nil)
    #expect(place.admin1 == AdminUnit(name: "Takhar", pcode: "AF18"))
    #expect(place.admin2 == AdminUnit(name: "Khwaja Ghar", pcode: "AF1809"))
    #expect(place.borderDistance.map { abs($0 - 6.9) < 0.05 } == true)
  }

  @Test func `what the row says of its areas is kept`() throws {
    let (places, problems) = try locate([
      try at(69.4, 37.1, named(nil, admin1: "Kunduz")),
      try at(69.4, 37.1, named(nil, admin1: "تخار")),
      try at(69.4, 37.1, named(nil, admin2: "Khwajah Ghar")),
    ])
    #expect(problems.map(\.code) == [.placeDisagrees])
    #expect(places[0].admin1 == AdminUnit(name: "Kunduz"))
    #expect(places[0].admin2 == nil)
    #expect(places[1].admin1 == AdminUnit(name: "تخار", pcode: "AF18"))
    #expect(places[1].admin2 == AdminUnit(name: "Khwaja Ghar", pcode: "AF1809"))
    #expect(places[2].admin2 == AdminUnit(name: "Khwajah Ghar", pcode: "AF1809"))
  }

  /// Hilmand's districts are drawn as one, for the sources do not agree on them.
  @Test func `where only the province is drawn, the row's own district counts`() throws {
    let (places, problems) = try locate([
      try at(64.3, 31.5, named("a field")),
      try at(64.3, 31.5, named(nil, admin1: "Helmand", admin2: "Reg")),
      try at(64.3, 31.5, named("Rustaq")),
    ])
    #expect(places[0].admin1 == AdminUnit(name: "Hilmand", pcode: "AF30"))
    #expect(places[0].admin2 == nil)
    #expect(places[0].borderDistance.map { $0 > 100 } == true)
    #expect(places[1].admin1?.pcode == "AF30")
    #expect(places[1].admin2 == AdminUnit(name: "Reg", pcode: "AF3011"))
    #expect(problems.map(\.code) == [.placeDisagrees])
    #expect(places[2].admin1?.pcode == "AF30")
  }

  @Test func `a coordinate elsewhere is left alone`() throws {
    let paris = try at(2.35, 48.85, named("Paris"))
    let (place, problems) = try locate(paris)
    #expect(problems.isEmpty)
    var expected = paris
    expected.method = .given
    expected.country = "France"
    #expect(place == expected)
  }

  @Test func `the far bank gets its distance to the border and its own district`() throws {
    let (place, _) = try locate(try at(69.40356, 37.49219, Place()))
    #expect(place.admin1 == AdminUnit(name: "Khatlon"))
    #expect(place.admin2 == AdminUnit(name: "Farkhor"))
    #expect(place.borderDistance.map { $0 > 1 && $0 < 5 } == true)
  }

  @Test func `a method and a distance that the row brings stay`() throws {
    var place = try at(69.4, 37.1, named("x"))
    place.method = .gazetteer
    place.borderDistance = 1.5
    let located = try locate(place).place
    #expect(located.method == .gazetteer)
    #expect(located.borderDistance == 1.5)
  }

  @Test func `a coordinate outside the district that the row names is reported`() throws {
    let (place, problems) = try locate(try at(69.53451, 36.73605, named("Khwaja Ghar")))
    #expect(place.coordinate == gazetteer.place("pcode:AF1801")?.coordinate)
    #expect(problems.map(\.code) == [.placeDisagrees])
    #expect(problems.map(\.severity) == [.warning])
    #expect(
      problems.first?.message.hasPrefix(
        "the row names Khwaja Ghar (pcode:AF1809), but its coordinate 36.73605, 69.53451 is ")
        == true)
    #expect(problems.first?.message.hasSuffix(" km outside that district") == true)
    #expect(
      problems.first?.advice
        == "correct the coordinate or the place; give radius_km if it is only roughly known")
  }

  @Test func `a radius, and the two kilometres by which maps differ, are allowed for`() throws {
    var far = try at(69.53451, 36.73605, named("Khwaja Ghar"))
    far.radius = 60
    #expect(try locate(far).problems.isEmpty)
    // South of Rustaq's southernmost point.
    let ring = gazetteer.rings(of: "pcode:AF1810")[0]
    let south = try #require(ring.min { $0.y < $1.y })
    for (metres, isReported) in [(1500.0, false), (2500.0, true)] {
      let point = Coordinate(x: south.x, y: south.y - Int32(metres / 111_000 * 1e7))
      var place = named("Rustaq")
      place.coordinate = point
      #expect(gazetteer.district(at: point)?.id != "pcode:AF1810")
      #expect(try locate(place).problems.isEmpty != isReported)
    }
  }

  @Test func `the district may be named by code or admin2, too`() throws {
    let (_, problems) = try locate([
      try at(69.53451, 36.73605, named("x", admin2: "Khwaja Ghar")),
      try at(69.53451, 36.73605, named(nil, code2: "AF1809")),
      try at(69.53451, 36.73605, named("x", id: "pcode:AF1809")),
      try at(69.53451, 36.73605, named("Takhar", admin1: "Takhar")),
      try at(69.53451, 36.73605, named("Baharak")),
    ])
    #expect(problems.map(\.event) == ["E-0", "E-1", "E-2"])
    #expect(Set(problems.map(\.code)) == [.placeDisagrees])
  }

  @Test func `exchanged latitude and longitude are a warning where the row names the place`() throws
  {
    let swapped = try at(36.73605, 69.53451, named("Taloqan"))
    let (place, problems) = try locate(swapped)
    #expect(place.coordinate == swapped.coordinate)
    #expect(place.admin2 == nil)
    #expect(
      problems.map(\.description) == [
        "-:1:1: K024 warning: latitude 69.53451 and longitude 36.73605 look exchanged: the row names "
          + "Taloqan (pcode:AF1801), where 36.73605, 69.53451 lies (event E-0)\n"
          + "  exchange latitude and longitude, or correct the place"
      ])
    #expect(problems.map(\.field) == ["latitude"])
  }

  @Test func `what the row names may be a province, a code, a country or one of several villages`()
    throws
  {
    let (_, problems) = try locate([
      try at(36.73605, 69.53451, named("a ford", admin1: "Takhar")),
      try at(36.73605, 69.53451, named("a ford", admin2: "Taloqan")),
      try at(36.73605, 69.53451, named(nil, id: "pcode:AF1801")),
      try at(36.73605, 69.53451, named("Afghanistan")),
      // A district that is not drawn.
      try at(31.5, 64.3, named(nil, admin1: "Helmand", admin2: "Reg")),
    ])
    #expect(problems.map(\.code) == Array(repeating: .coordinateSwapped, count: 5))
    #expect(Set(problems.map(\.severity)) == [.warning])
  }

  /// Murmansk, Petrozavodsk and Kajaani would lie in Afghanistan and Iran with their degrees exchanged, as all of the
  /// ground from 60 to 75° N and 29 to 39° E would.
  @Test func `without such evidence a place in the north is left alone`() throws {
    let (places, problems) = try locate([
      try at(33.0856, 68.9733, named("Murmansk", admin1: "Murmansk Oblast")),
      try at(34.3469, 61.785, named("Petrozavodsk")), try at(30.3, 60.0, Place()),
      try at(36.73605, 69.53451, Place()),
    ])
    // What the gazetteer does not know speaks neither for nor against.
    #expect(problems.filter { $0.code == .coordinateSwapped } == [])
    #expect(places.allSatisfy { $0.method == .given && $0.admin2 == nil })
  }

  @Test func `a point that is merely far from what the row names is no exchanged one`() throws {
    // Exchanged, it lies in Takhar, but the row names Kabul.
    let (_, problems) = try locate(try at(36.73605, 69.53451, named("Kabul", admin1: "Kabul")))
    #expect(problems.map(\.code) == [.placeDisagrees])
  }
}
