import KokchaGazetteer
import KokchaModel
import TestSupport
import Testing

/// Outlines and lines: rings, lengths, neighbours, radii.
struct OutlineTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  private var districts: [GazetteerPlace] {
    gazetteer.places.filter { $0.kind == .district && $0.parent == "pcode:AF18" }
  }

  /// RFC 7946 §3.1.6: closed, the exterior counter-clockwise.
  @Test func `every district has one ring, closed and counter-clockwise`() throws {
    #expect(districts.count == 17)
    for district in districts {
      let rings = gazetteer.rings(of: district.id)
      #expect(rings.count == 1, "\(district.id)")
      let ring = try #require(rings.first)
      #expect(ring.count > 50)
      #expect(ring.first == ring.last)
      #expect(geodesicArea(ring) > 0)
      for (from, to) in zip(ring, ring.dropFirst()) { #expect(from != to) }
      #expect(Set(ring).count == ring.count - 1, "\(district.id) touches itself")
    }
  }

  @Test func `the province's ring is what its districts' rings leave`() throws {
    let ring = try #require(gazetteer.rings(of: "pcode:AF18").first)
    #expect(gazetteer.rings(of: "pcode:AF18").count == 1)
    #expect(ring.first == ring.last)
    let whole = geodesicArea(ring)
    let parts = districts.reduce(0) { $0 + geodesicArea(gazetteer.rings(of: $1.id)[0]) }
    #expect(abs(whole / parts - 1) < 1e-9)
    #expect(abs(whole / 12_316e6 - 1) < 0.005)
  }

  @Test(arguments: ["gn:1123004", "pcode:AF2116", "nothing"])
  func `what has no outline has no rings`(id: String) {
    #expect(gazetteer.rings(of: id).isEmpty)
    // Of a district something is known all the same.
    #expect((gazetteer.radius(of: id) != nil) == (id == "pcode:AF2116"))
  }

  /// verified-facts §1, computed from geoBoundaries on the ellipsoid, in km².
  @Test(arguments: [
    ("pcode:AF1801", 876.1), ("pcode:AF1802", 309.7), ("pcode:AF1803", 231.3),
    ("pcode:AF1804", 566.9), ("pcode:AF1805", 331.1), ("pcode:AF1806", 584.6),
    ("pcode:AF1807", 479.9), ("pcode:AF1808", 1215.6), ("pcode:AF1809", 402.7),
    ("pcode:AF1810", 1940.3), ("pcode:AF1811", 807.1), ("pcode:AF1812", 280.6),
    ("pcode:AF1813", 2706.8), ("pcode:AF1814", 178.3), ("pcode:AF1815", 393.4),
    ("pcode:AF1816", 764.5), ("pcode:AF1817", 247.2),
  ])
  func `a district has its area`(id: String, area: Double) throws {
    let ring = try #require(gazetteer.rings(of: id).first)
    #expect(abs(geodesicArea(ring) / (area * 1e6) - 1) < 0.005)
  }

  /// verified-facts §2: four districts share the border, 139.5 km together.
  @Test func `the Tajik border is as long as it was measured`() {
    let lengths = Dictionary(
      uniqueKeysWithValues: districts.map { ($0.id, gazetteer.neighbours(of: $0.id)["iso:TJK"]) })
    let expected = [
      "pcode:AF1815": 68.1, "pcode:AF1816": 40.9, "pcode:AF1812": 20.6, "pcode:AF1809": 9.9,
    ]
    for (id, length) in lengths {
      guard let kilometres = expected[id] else {
        #expect(length == nil, "\(id)")
        continue
      }
      #expect(abs((length ?? 0) / 1000 - kilometres) < 0.06, "\(id)")
    }
    let sum = lengths.values.reduce(0) { $0 + ($1 ?? 0) }
    #expect(abs(sum / 139_500 - 1) < 0.005)
    // Seen from the other side it is the same line.
    let takhar = gazetteer.places(bordering: "iso:TJK", kind: .province)
      .first { $0.place.id == "pcode:AF18" }
    #expect(abs((takhar?.length ?? 0) - sum) < 0.001)
  }

  /// verified-facts §3.
  @Test(arguments: [
    ("AF1801", "AF1802 AF1803 AF1804 AF1805 AF1806 AF1807 AF1808 AF1810"),
    ("AF1804", "AF1801 AF1803 AF1805 AF1811 AF1904 AF1906"),
    ("AF1809", "AF1802 AF1803 AF1812 AF1810 AF1906 TJK"),
    ("AF1814", "AF1810 AF1812 AF1815 AF1817"),
    ("AF1817", "AF1810 AF1814 AF1815 AF1816"),
    ("AF1813", "AF1806 AF1808 AF0807 AF0913 AF0915 AF1717 AF1718 AF1726"),
  ])
  func `a district has its neighbours`(district: String, neighbours: String) {
    let expected = neighbours.split(separator: " ").map { ($0 == "TJK" ? "iso:" : "pcode:") + $0 }
    #expect(Set(gazetteer.neighbours(of: "pcode:" + district).keys) == Set(expected))
  }

  @Test func `neighbours share one line`() throws {
    for district in districts {
      for (other, length) in gazetteer.neighbours(of: district.id) {
        guard districts.contains(where: { $0.id == other }) else { continue }
        #expect(gazetteer.neighbours(of: other)[district.id] == length)
      }
    }
  }

  @Test func `a radius reaches the farthest vertex and no farther`() throws {
    for place in districts + [try #require(gazetteer.place("pcode:AF18"))] {
      let point = try #require(place.coordinate)
      let farthest = gazetteer.rings(of: place.id)[0].map { geodesic(point, $0) }.max() ?? 0
      let radius = try #require(gazetteer.radius(of: place.id))
      // In whole hundreds, and not less.
      #expect(radius >= farthest - 2 && radius < farthest + 102, "\(place.id)")
    }
  }

  @Test func `every seat lies in its district`() throws {
    for district in districts {
      let point = try #require(district.coordinate)
      #expect(gazetteer.district(at: point)?.id == district.id)
      guard let seat = district.seat else { continue }
      #expect(gazetteer.place(seat)?.coordinate == point)
      #expect(gazetteer.place(seat)?.parent == district.id)
    }
  }
}
