import KokchaBytes
import KokchaFormat
import KokchaModel

/// Writes of each event what a picture needs, and counts what it leaves out.
final class PictureEncoder: EventEncoder {
  func encode(_ batch: EventBatch, into portion: inout EncodedPortion) {
    portion.removeAll()
    for row in batch.events {
      let place = row.places.isEmpty ? nil : batch.places[row.places.indices.lowerBound]
      portion.doubts.add(row, at: place)
      portion.doubts.add(pathsOf: row, in: batch, at: place)
      portion.losing(of: row, in: batch) { portion in
        if place?.coordinate == nil { portion.losses[.unlocated] += 1 }
        if batch.hasMoreTexts(row) { portion.losses[.textLeftOut] += 1 }
        portion.losses[.furtherPlace] += max(0, Int(row.places.count) - 1)
        let trajectories = batch.trajectories[row.trajectories.indices]
        portion.losses[.trajectoryNotDrawn] +=
          trajectories.count - (trajectories.contains { $0.ends != nil } ? 1 : 0)
        if let place, !place.shapes.isEmpty { portion.losses[.shapeReduced] += 1 }
        PicturedEvent.append(row, of: batch, to: &portion.body)
      }
    }
    portion.events = batch.events.count
    portion.features = batch.events.count
  }
}

extension EventBatch {
  /// Whether more is told of an event than a title, a time and a place.
  fileprivate func hasMoreTexts(_ row: EventRow) -> Bool {
    !(row.summary.isEmpty && row.actors.isEmpty && row.casualties.isEmpty && row.claims.isEmpty
      && row.sources.isEmpty && row.links.isEmpty && row.tags.isEmpty && row.extras.isEmpty
      && row.placeNote.isEmpty)
  }
}
