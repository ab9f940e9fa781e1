import KokchaFormat
import KokchaModel
import KokchaPage
import Synchronization
import TestSupport
import Testing

/// The ground below the map as TopoJSON.
struct GroundTests {
  /// Two squares beside each other, which share the line between them.
  private static func squares() throws -> Topology {
    func point(_ x: Double, _ y: Double) throws -> Coordinate {
      try Coordinate(longitude: x, latitude: y)
    }
    var ground = Topology()
    ground.arcs = [
      .init(.district, [try point(70, 36), try point(70, 37)]),
      .init(
        .country,
        [try point(70, 37), try point(69, 37), try point(69, 36), try point(70, 36)]),
      .init(
        .country,
        [try point(70, 36), try point(71.5, 36), try point(71.5, 37), try point(70, 37)]),
      // Of points nearer to each other than a step one is left, but both ends of the line.
      .init(
        .river,
        [
          try point(-0.000_12, -1), try point(-0.000_11, -1), try point(-0.000_13, -1),
          try point(-0.000_1, -1),
        ]),
    ]
    ground.areas = [
      .init(.district, id: "pcode:W", name: "West <1>", polygons: [[[1, 0]]]),
      .init(.province, id: "pcode:E", name: "شرق", polygons: [[[~0, 2]], [[2, ~0]]]),
    ]
    ground.labels = [.init(.city, "T", at: try point(69.534_51, -0.5), rank: 3)]
    return ground
  }

  @Test func `lines, areas and names`() throws {
    let ground = try Self.squares()
    var drawing = DrawingOptions()
    drawing.ground = { _, _ in ground }
    let page = try WrittenPage([], drawing: drawing).page
    let topology = try #require(page.answer["ground"] as? [String: Any])
    #expect(topology["type"] as? String == "Topology")
    let transform = try #require(topology["transform"] as? [String: [Double]])
    #expect(transform == ["scale": [0.0001, 0.0001], "translate": [0, 0]])
    #expect(
      topology["arcs"] as? [[[Int]]] == [
        [[700_000, 360_000], [0, 10_000]],
        [[700_000, 370_000], [-10_000, 0], [0, -10_000], [10_000, 0]],
        [[700_000, 360_000], [15_000, 0], [0, 10_000], [-15_000, 0]],
        [[-1, -10_000], [0, 0]],
      ])
    let objects = try #require(topology["objects"] as? [String: [String: Any]])
    let lines = try #require(objects["lines"]?["geometries"] as? [[String: Any]])
    #expect(
      lines.map { ($0["properties"] as? [String: String])?["kind"] } == [
        "country", "district", "river",
      ])
    #expect(lines.map { $0["arcs"] as? [[Int]] } == [[[1], [2]], [[0]], [[3]]])
    let areas = try #require(objects["areas"]?["geometries"] as? [[String: Any]])
    #expect(areas.map { $0["id"] as? String } == ["pcode:W", "pcode:E"])
    #expect(areas.map { $0["arcs"] as? [[[Int]]] } == [[[[1, 0]]], [[[-1, 2]], [[2, -1]]]])
    #expect(
      areas.map { $0["properties"] as? [String: String] } == [
        ["kind": "district", "name": "West <1>"], ["kind": "province", "name": "شرق"],
      ])
    let labels = try #require(topology["labels"] as? [[String: Any]])
    #expect(labels[0]["at"] as? [Double] == [69.534_51, -0.5])
    #expect(labels[0]["kind"] as? String == "city" && labels[0]["rank"] as? Int == 3)
  }

  @Test func `it is asked for around all that is drawn, in the page's language`() throws {
    var event = try Event.sample("a", longitude: 70, latitude: 37)
    event.trajectories = [Trajectory(from: "A", to: "B")]
    event.trajectories[0].ends = TrajectoryEnds(
      from: try Coordinate(longitude: 69, latitude: 36),
      to: try Coordinate(longitude: 71, latitude: 38))
    let asked = Mutex<[String]>([])
    var drawing = DrawingOptions()
    drawing.ground = { bounds, language in
      asked.withLock {
        $0.append(
          "\(bounds.west ?? 0) \(bounds.south ?? 0) \(bounds.east ?? 0) \(bounds.north ?? 0) \(language)"
        )
      }
      return Topology()
    }
    _ = try WrittenPage(
      [event, try .sample("b", longitude: 72, latitude: 36.5)], drawing: drawing, language: .dari)
    #expect(asked.withLock { $0 } == ["69.0 36.0 72.0 38.0 fa"])
  }
}
