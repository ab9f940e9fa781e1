import KokchaGazetteer
import KokchaModel
import TestSupport
import Testing

/// Where a point lies: districts, countries, distances.
struct GroundPositionTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  @Test func `a point has a district, distances and a country`() throws {
    let point = try Coordinate(longitude: 69.4, latitude: 37.1)
    let position = gazetteer.position(at: point)
    #expect(position.district?.id == "pcode:AF1809")
    #expect(position.province?.id == "pcode:AF18")
    #expect(position.country == "AFG")
    #expect(abs(try #require(position.border) - 6900) < 50)
    #expect(abs(try #require(position.districtLine) - 4400) < 50)
    #expect(!position.uncertain)
    #expect(position.neighbour?.id == "pcode:AF1812")
    #expect(
      position.json(for: point)
        == #"{"latitude":37.1,"longitude":69.4,"country":"AFG","admin1_pcode":"AF18","#
        + #""admin2_pcode":"AF1809","district_line_km":4.4,"border_km":6.9,"uncertain":false,"#
        + #""admin1_id":"pcode:AF18","admin1":"Takhar","admin2_id":"pcode:AF1809","#
        + #""admin2":"Khwaja Ghar","across_line_id":"pcode:AF1812","border_bearing":292,"border_country":"TJK","#
        + #""nearest_settlement":null,"settlements_complete":false}"#)
    #expect(
      position.text(for: point)
        == "37.1, 69.4: Khwaja Ghar, Takhar, AFG (pcode:AF1809); 4.4 km to the line with "
        + "Dashti Qala; 6.9 km to the border with Tajikistan, west")
  }

  /// Towns of the far bank, and places in the districts around Takhar.
  @Test(arguments: [
    ("Farkhor", 69.40356, 37.49219, "wof:1091917463"),
    ("Chubek", 69.70525, 37.61453, "wof:1091917249"),
    ("Darkat", 69.42027, 37.49844, "wof:1091917463"),
    ("west of Khwaja Ghar", 69.25, 37.0, "pcode:AF1906"),
    ("east of Rustaq", 70.15, 37.0, "pcode:AF1711"),
    ("Kulob", 69.78454, 37.91458, "wof:1091917109"),
    ("Kunduz", 68.857, 36.729, "pcode:AF1901"),
    ("Wakhan", 74, 37, "pcode:AF1728"),
  ])
  func `a point beyond Takhar lies in its own district`(
    name: String, longitude: Double, latitude: Double, district: String
  ) throws {
    let point = try Coordinate(longitude: longitude, latitude: latitude)
    let position = gazetteer.position(at: point)
    #expect(position.district?.id == district)
    #expect(position.country == (district.hasPrefix("wof:") ? "TJK" : "AFG"))
    #expect(position.province?.id == gazetteer.place(district)?.parent)
    #expect(gazetteer.district(at: point)?.id == district)
  }

  /// One shape of the source holds two districts here: either name would be a guess.
  @Test(arguments: [
    ("Herat", 62.2, 34.34, "pcode:AF32"), ("Hayratan", 67.41, 37.22, "pcode:AF21"),
    ("Lashkar Gah", 64.36, 31.58, "pcode:AF30"), ("Jalalabad", 70.45, 34.43, "pcode:AF06"),
  ])
  func `where maps do not agree on districts, the province is told`(
    name: String, longitude: Double, latitude: Double, province: String
  ) throws {
    let point = try Coordinate(longitude: longitude, latitude: latitude)
    let position = gazetteer.position(at: point)
    #expect(position.district == nil)
    #expect(position.province?.id == province)
    #expect(position.border != nil)
    #expect(
      position.text(for: point).contains("(\(province)), where maps do not agree on districts"))
  }

  @Test(arguments: [
    // In Iran and in Pakistan, close to the outlines: the tables do not say what lies there.
    ("Taybad", 60.78, 34.74), ("Parachinar", 70.1, 33.9),
  ])
  func `beyond a border of which nobody said more, no country is told`(
    name: String, longitude: Double, latitude: Double
  ) throws {
    let position = gazetteer.position(
      at: try Coordinate(longitude: longitude, latitude: latitude))
    #expect(position.district == nil)
    #expect(position.country == nil)
    #expect(position.border != nil)
  }

  @Test(arguments: [
    (2.35, 48.85), (0, 0), (180, 90), (-180, -90), (69.5, -36.7), (-69.5, 36.7), (80, 37),
  ])
  func `the rest of the world is left alone`(longitude: Double, latitude: Double) throws {
    let point = try Coordinate(longitude: longitude, latitude: latitude)
    #expect(gazetteer.position(at: point) == GroundPosition())
    #expect(
      gazetteer.position(at: point).json(for: point).hasSuffix(
        #""country":null,"admin1_pcode":null,"admin2_pcode":null,"district_line_km":null,"#
          + #""border_km":null,"uncertain":false,"admin1_id":null,"admin1":null,"#
          + #""admin2_id":null,"admin2":null,"across_line_id":null,"border_bearing":null,"border_country":null,"#
          + #""nearest_settlement":null,"settlements_complete":false}"#))
  }

  @Test func `a point near a line is uncertain`() throws {
    let ring = gazetteer.rings(of: "pcode:AF1809")[0]
    for vertex in ring {
      let position = gazetteer.position(at: vertex)
      #expect(position.uncertain)
      #expect(try #require(position.districtLine) < 0.01)
    }
  }

  /// One ray must say of every point what its ring says.
  @Test func `the district of a point is the one whose ring holds it`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed of random points: \(seed)")
    var random = SeededGenerator(seed: seed)
    let rings = gazetteer.places.filter { !gazetteer.rings(of: $0.id).isEmpty }
      .filter { $0.kind == .district && $0.parent == "pcode:AF18" }
      .map { OutlinedDistrict(id: $0.id, ring: gazetteer.rings(of: $0.id)[0]) }
    #expect(rings.count == 17)
    let ours = Set(rings.map(\.id))
    var points: [Coordinate] = []
    for _ in 0..<2000 {
      points.append(
        try Coordinate(
          longitude: .random(in: 69.1...70.6, using: &random),
          latitude: .random(in: 35.7...37.7, using: &random)))
    }
    // The hard ones: at the height of a vertex, on one, and a step beside one.
    for district in rings {
      for vertex in district.ring where vertex.x % 7 == 0 {
        for (dx, dy) in [(0, 0), (-7_000, 0), (1, 0), (0, 1), (-1, -1)] {
          points.append(Coordinate(x: vertex.x + Int32(dx), y: vertex.y + Int32(dy)))
        }
      }
    }
    for point in points {
      let holders = rings.filter { $0.holds(point) }.map(\.id)
      #expect(holders.count <= 1, "seed \(seed): \(point) lies in \(holders)")
      // In no ring of Takhar it may lie in that of a neighbour.
      let district = gazetteer.district(at: point)?.id
      #expect(
        district.flatMap { ours.contains($0) ? $0 : nil } == holders.first,
        "seed \(seed): \(point)")
    }
  }

  /// The bound that `LocalPlane` states, against geodesics to points close together on the border.
  @Test func `distances to the border are right`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed of random points: \(seed)")
    var random = SeededGenerator(seed: seed)
    let border = borderPoints()
    var worst = (near: 0.0, far: 0.0)
    for _ in 0..<150 {
      let point = try Coordinate(
        longitude: .random(in: 69.2...70.4, using: &random),
        latitude: .random(in: 36.0...37.6, using: &random))
      guard let told = gazetteer.position(at: point).border else { continue }
      let exact = border.map { geodesic(point, $0) }.min() ?? 0
      // The points are at most 30 m apart: from 1 km off, none is more than 0.2 m too far.
      guard exact > 1000 else { continue }
      let error = max(abs(told - exact) - 0.2, 0) / exact
      if exact < 50_000 {
        worst.near = max(worst.near, error)
      } else {
        worst.far = max(worst.far, error)
      }
    }
    print("largest error of distances: \(worst.near) up to 50 km, \(worst.far) beyond")
    #expect(worst.near < 0.0001, "seed \(seed)")
    #expect(worst.far < 0.0001, "seed \(seed)")
  }

  /// A survey keeps only the lines that may be nearest; it must not have thrown away the right one.
  @Test func `a survey of many points tells what is told of each alone`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed of random points: \(seed)")
    var random = SeededGenerator(seed: seed)
    var survey = GroundSurvey(gazetteer)
    // Close together for cells to be cut again and again; wide apart, and beside all outlines.
    for (west, east, south, north, count) in [
      (69.3, 69.5, 37.05, 37.2, 4000), (69.5, 70.0, 36.3, 36.8, 3000),
      (66.0, 66.5, 34.0, 34.5, 3000),
      (59.0, 76.0, 28.0, 40.0, 1000),
    ] {
      for _ in 0..<count {
        let point = try Coordinate(
          longitude: .random(in: west...east, using: &random),
          latitude: .random(in: south...north, using: &random))
        let (told, alone) = (survey.position(at: point), gazetteer.position(at: point))
        #expect(told.district == alone.district && told.country == alone.country)
        #expect(isClose(told.border, alone.border), "seed \(seed): \(point)")
        #expect(isClose(told.districtLine, alone.districtLine), "seed \(seed): \(point)")
      }
    }
  }

  /// Within a millionth and a centimetre: of lines that are as near either may be measured.
  private func isClose(_ left: Double?, _ right: Double?) -> Bool {
    guard let left, let right else { return left == right }
    return abs(left - right) <= 0.01 + left / 1e6
  }

  /// Points of all borders at most 30 m apart.
  private func borderPoints() -> [Coordinate] {
    let lines =
      gazetteer.lines(between: "iso:AFG", and: "iso:TJK")
      + gazetteer.lines(between: "iso:AFG", and: "abroad")
    var points: [Coordinate] = []
    for (from, to) in lines.flatMap({ zip($0, $0.dropFirst()) }) {
      // Farther off than any point that is asked for.
      guard from.longitude > 66, from.longitude < 73, from.latitude > 34 else { continue }
      let pieces = Int(geodesic(from, to) / 30) + 1
      for piece in 0...pieces {
        points.append(
          Coordinate(
            x: from.x + Int32((Int(to.x) - Int(from.x)) * piece / pieces),
            y: from.y + Int32((Int(to.y) - Int(from.y)) * piece / pieces)))
      }
    }
    return points
  }
}

/// A district's ring, and the textbook's rule for the points in it.
private struct OutlinedDistrict {
  let id: String
  let ring: [Coordinate]
  let heights: ClosedRange<Int32>

  init(id: String, ring: [Coordinate]) {
    self.id = id
    self.ring = ring
    heights = (ring.map(\.y).min() ?? 0)...(ring.map(\.y).max() ?? 0)
  }

  /// Whether an odd number of edges is crossed by a ray east, in whole numbers.
  func holds(_ point: Coordinate) -> Bool {
    guard heights.contains(point.y) else { return false }
    var inside = false
    let (x, y) = (Int(point.x), Int(point.y))
    for index in 1..<ring.count {
      let (from, to) = (ring[index - 1], ring[index])
      guard (from.y <= point.y) != (to.y <= point.y) else { continue }
      let (low, high) = from.y < to.y ? (from, to) : (to, from)
      let (width, height) = (Int(high.x) - Int(low.x), Int(high.y) - Int(low.y))
      if width * (y - Int(low.y)) >= (x - Int(low.x)) * height { inside.toggle() }
    }
    return inside
  }
}
