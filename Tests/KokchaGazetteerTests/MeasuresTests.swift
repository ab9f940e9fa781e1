import Foundation
import KokchaGazetteer
import KokchaModel
import TestSupport
import Testing

/// Areas, shared lines, and what lies nearest.
struct MeasuresTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  /// verified-facts §1: 12,316 km² from geoBoundaries.
  @Test func `a province has the area of its districts`() throws {
    let whole = try #require(gazetteer.area(of: "pcode:AF18"))
    #expect(abs(whole / 12_316e6 - 1) < 0.005)
    let districts = gazetteer.places.filter { $0.parent == "pcode:AF18" && $0.kind == .district }
    let parts = districts.compactMap { gazetteer.area(of: $0.id) }
    #expect(parts.count == 17)
    #expect(abs(parts.reduce(0, +) / whole - 1) < 1e-9)
    #expect(gazetteer.area(of: "gn:1123004") == nil)
    #expect(gazetteer.area(of: "nothing") == nil)
  }

  /// Of Tajikistan only the districts near Takhar are drawn: their area is not the country's.
  @Test func `what is drawn in part has no area`() throws {
    for id in ["iso:TJK", "iso:TJ-KT", "iso:TJ-GB", "iso:TJ-RA"] {
      #expect(!gazetteer.isDrawnWhole(id))
      #expect(gazetteer.area(of: id) == nil)
    }
    #expect(gazetteer.area(of: "wof:1091917463") != nil)
    let country = try #require(gazetteer.area(of: "iso:AFG"))
    #expect(abs(country / 642_000e6 - 1) < 0.02)
    for province in gazetteer.places
    where province.parent == "iso:AFG" && province.kind == .province {
      #expect(gazetteer.isDrawnWhole(province.id), "\(province.id)")
    }
  }

  @Test func `neighbours see the same line from both sides`() {
    for district in gazetteer.places where district.parent == "pcode:AF18" {
      for (id, length) in gazetteer.neighbours(of: district.id) where id.hasPrefix("pcode:AF18") {
        #expect(gazetteer.neighbours(of: id)[district.id].map { abs($0 - length) < 0.01 } == true)
      }
    }
  }

  @Test func `what borders an area, of any kind`() {
    let districts = gazetteer.places(bordering: "iso:TJK").filter {
      $0.place.parent == "pcode:AF18"
    }
    #expect(
      districts.map(\.place.id) == [
        "pcode:AF1815", "pcode:AF1816", "pcode:AF1812", "pcode:AF1809",
      ])
    #expect(abs(districts.reduce(0) { $0 + $1.length } - 139_500) < 100)
    let provinces = gazetteer.places(bordering: "pcode:AF18", kind: .province)
    #expect(
      provinces.map(\.place.id) == [
        "pcode:AF17", "iso:TJ-KT", "pcode:AF09", "pcode:AF19", "pcode:AF08",
      ])
    #expect(gazetteer.places(bordering: "nothing").isEmpty)
    #expect(gazetteer.places(bordering: "gn:1123004").isEmpty)
  }

  @Test func `polygons are the rings, holes with what is around them`() {
    for id in ["pcode:AF1810", "pcode:AF18", "iso:AFG", "pcode:AF30"] {
      let polygons = gazetteer.polygons(of: id)
      #expect(polygons.reduce(0) { $0 + $1.count } == gazetteer.rings(of: id).count, "\(id)")
      for polygon in polygons {
        #expect(geodesicArea(polygon[0]) > 0)
        #expect(polygon.dropFirst().allSatisfy { geodesicArea($0) < 0 })
      }
    }
  }

  /// Of the tables' places; a village of the full list may be nearer still.
  @Test func `the nearest settlement is the nearest of all`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let towns = gazetteer.places.filter { $0.kind == .settlement && $0.coordinate != nil }
    for _ in 0..<200 {
      let point = try Coordinate(
        longitude: Double.random(in: 68...71.5, using: &generator),
        latitude: Double.random(in: 35...38, using: &generator))
      let distances = towns.compactMap(\.coordinate).map { geodesic(point, $0) }
      guard let least = distances.min() else { continue }
      let found = gazetteer.nearestSettlement(to: point)
      guard least < 49_900 else { continue }
      let nearest = try #require(found)
      let isListed = towns.contains { $0.id == nearest.place.id }
      #expect(nearest.distance < 1.001 * least + 1)
      #expect(!isListed || nearest.distance > 0.999 * least - 1)
    }
    #expect(gazetteer.nearestSettlement(to: try Coordinate(longitude: 0, latitude: 0)) == nil)
  }

  /// A village of the full list, towns of Mali and France: each is the nearest to its own point.
  @Test(arguments: ["gn:11047482", "gn:1148063", "gn:1148835", "gn:2460596", "gn:2988507"])
  func `the full list's villages and the world's towns are among them`(id: String) throws {
    let point = try #require(gazetteer.place(id)?.coordinate)
    let found = try #require(gazetteer.nearestSettlement(to: point))
    #expect(found.distance < 1)
    #expect(found.place.id == id || found.place.coordinate == point)
  }

  @Test func `a radius that reaches across a border says so, and into which country`() throws {
    let reach = try #require(gazetteer.borderReach(of: "pcode:AF1809"))
    #expect(reach.radius == gazetteer.radius(of: "pcode:AF1809"))
    #expect(reach.border <= reach.radius)
    #expect(reach.country?.id == "iso:TJK")
    #expect(gazetteer.borderReach(of: "wof:1091917463")?.country?.id == "iso:AFG")
    // In the middle of Takhar; a whole province and country; a town without a radius.
    for id in ["pcode:AF1803", "pcode:AF18", "iso:AFG", "gn:1123004", "nothing"] {
      #expect(gazetteer.borderReach(of: id) == nil, "\(id)")
    }
    // Beyond the border of Khost lies what no table here names.
    let beyond = try #require(gazetteer.borderReach(of: "pcode:AF1401"))
    #expect(beyond.country == nil)
    #expect(beyond.text.hasSuffix(" reaches across the border"))
  }

  @Test(arguments: [
    (0.0, 0.1, "north"), (0.1, 0.1, "north-east"), (0.1, 0, "east"), (0.1, -0.1, "south-east"),
    (0, -0.1, "south"), (-0.1, -0.1, "south-west"), (-0.1, 0, "west"), (-0.1, 0.1, "north-west"),
  ])
  func `the way to a settlement`(east: Double, north: Double, way: String) throws {
    var tables = SmallTables()
    tables.boundaries = "left,right,source,wkt\n"
    let gazetteer = try Gazetteer(tables: tables.all)
    // The town stands at 36.5 N, 69.5 E: a degree of longitude is 0.81 of one of latitude there.
    let point = try Coordinate(longitude: 69.5 - east / 0.805, latitude: 36.5 - north)
    let found = try #require(gazetteer.nearestSettlement(to: point))
    #expect(found.place.id == "gn:1")
    #expect("\(CompassPoint(bearing: found.bearing).name)" == way)
  }
}
