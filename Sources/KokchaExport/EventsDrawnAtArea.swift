import KokchaBytes
import KokchaModel

/// Events of which a place is not known and stands at the district that is named around it (`--unknown-places area`).
public struct EventsDrawnAtArea: Sendable {
  /// How many there are.
  public private(set) var count = 0
  /// The ids of the first hundred of them, if ids are kept.
  public private(set) var ids: [String] = []

  /// Counts those of a batch.
  mutating func add(_ batch: EventBatch, keepsIDs: Bool) {
    for event in batch.events {
      for place in event.places.indices where batch.places[place].pointDoubt == .drawnAtArea {
        count += 1
        if keepsIDs, ids.count < ProblemCollector.mostOfAKind {
          ids.append(batch.text.string(event.id))
        }
        break
      }
    }
  }
}
