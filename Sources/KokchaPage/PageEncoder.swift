import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaTime

/// Writes each batch as a part of a page: its columns and its details, packed where they are made, on any core.
final class PageEncoder: EventEncoder {
  private var columns = ColumnTable()
  private var details: DetailColumns
  private let writesDetails: Bool
  private var element = PackedElement()
  private var bytes = ByteBuffer(capacity: 1 << 16)

  init(extraNames: [String], writesDetails: Bool) {
    details = DetailColumns(extraNames: extraNames)
    self.writesDetails = writesDetails
  }

  func encode(_ batch: EventBatch, into portion: inout EncodedPortion) {
    portion.removeAll()
    if batch.events.isEmpty { return }
    columns.begin(batch.count)
    for (number, row) in batch.events.enumerated() {
      portion.losing(of: row, in: batch) { encode(row, number, of: batch, into: &$0) }
    }
    bytes.removeAll(keepingAtMost: PackedElement.mostKept)
    columns.write(batch, to: &bytes)
    element.append("class=\"columns\"", bytes, to: &portion.body)
    if writesDetails {
      bytes.removeAll(keepingAtMost: PackedElement.mostKept)
      details.write(batch, to: &bytes)
      element.append("class=\"details\"", bytes, to: &portion.body)
    }
    portion.body.append(0x0A)
    portion.events = batch.count
    portion.features = batch.count
    portion.losses[.timeClipped] = batch.clippedTimes
  }

  private func encode(
    _ row: EventRow, _ number: Int, of batch: EventBatch, into portion: inout EncodedPortion
  ) {
    columns.set(number, to: row, of: batch)
    portion.horizon.insert(begin: row.bounds.begin.instant, end: row.bounds.end.instant)
    let place = row.places.isEmpty ? nil : batch.places[Int(row.places.start)]
    portion.doubts.add(row, at: place)
    if let point = place?.coordinate {
      portion.bounds.insert(point)
    } else {
      portion.losses[.unlocated] += 1
    }
    if let place, !place.shapes.isEmpty { portion.losses[.shapeReduced] += 1 }
    if row.places.count > 1 { portion.losses[.furtherPlace] += Int(row.places.count) - 1 }
    for index in row.trajectories.indices {
      if let ends = batch.trajectories[index].ends {
        portion.bounds.insert(ends.from)
        portion.bounds.insert(ends.to)
      } else {
        portion.losses[.trajectoryNotDrawn] += 1
      }
    }
    if !writesDetails { portion.losses[.textLeftOut] += 1 }
  }
}
