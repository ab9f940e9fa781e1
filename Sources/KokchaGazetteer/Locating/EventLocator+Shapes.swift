import KokchaGazetteerIndex
import KokchaModel

extension EventLocator {
  /// Warns where a coordinate lies farther from the shape beside it than the row and what sources know
  /// leave open; one that was taken from the shape lies on it.
  func checkShape(
    beside point: Coordinate, _ row: PlaceRow, _ event: Int, _ batch: EventBatch,
    _ problems: inout ProblemCollector
  ) {
    if row.shapes.isEmpty { return }
    let allowed = max(Double(row.radiusMetres ?? 0), GroundPosition.uncertainty)
    guard let distance = batch.metres(from: point, to: row.shapes, beyond: allowed) else { return }
    problems.note(.coordinateBesideShape, .warning) { positions in
      problem(
        .coordinateBesideShape, .warning, row, event, batch, field: Field.geometry.name, &positions
      ) { _ in
        (
          "the coordinate \(point.latitude), \(point.longitude) is "
            + "\(GroundPosition.kilometres(distance)) outside the geometry beside it",
          "correct one of the two; without latitude and longitude a point of the geometry stands for "
            + "it, and radius_km says that a coordinate is rough"
        )
      }
    }
  }
}
