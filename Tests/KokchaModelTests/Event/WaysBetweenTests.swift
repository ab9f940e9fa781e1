import KokchaModel
import Testing

/// Of two ways from one longitude to another the shorter is meant.
struct WaysBetweenTests {
  @Test(arguments: [
    (10, 30, 20), (30, 10, -20), (179, -179, 2), (-179, 179, -2), (-120, 100, -140),
    (100, -120, 140), (180, -180, 0), (-180, 180, 0), (180, 179, -1), (-180, 179, -1),
    // Of two that are equally long that which does not cross the antimeridian.
    (-90, 90, 180), (90, -90, -180), (0, 180, 180), (0, -180, -180), (-180, 0, 180),
  ])
  func `degrees east from one longitude to another`(from: Int, to: Int, east: Int) {
    func point(_ longitude: Int) -> Coordinate {
      Coordinate(x: Int32(longitude * Coordinate.stepsPerDegree), y: 0)
    }
    #expect(point(from).stepsEast(to: point(to)) == east * Coordinate.stepsPerDegree)
  }
}
