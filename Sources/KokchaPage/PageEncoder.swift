import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaTime

/// Writes each batch as a part of a page, or a few: its columns and its details, packed where they are made, on any core.
final class PageEncoder: EventEncoder {
  private var columns = ColumnTable()
  private var details: DetailColumns
  private let writesDetails: Bool
  private var element = PackedElement()

  init(extraNames: [String], writesDetails: Bool) {
    details = DetailColumns(extraNames: extraNames)
    self.writesDetails = writesDetails
  }

  /// How many cells the details of a part have at most, with or without a value: a batch of many events, of which the
  /// last has thousands of columns of its own, would be nothing but nulls.
  private static let mostCells = 1 << 20

  func encode(_ batch: EventBatch, into portion: inout EncodedPortion) {
    portion.removeAll()
    let most = max(1, Self.mostCells / (FieldEntry.firstExtra + batch.extraNames.count))
    for start in stride(from: 0, to: batch.count, by: most) {
      encode(start..<min(start + most, batch.count), of: batch, into: &portion)
    }
    portion.events = batch.count
    portion.features = batch.count
    portion.losses[.timeClipped] = batch.clippedTimes
  }

  private func encode(
    _ part: Range<Int>, of batch: EventBatch, into portion: inout EncodedPortion
  ) {
    columns.begin(part.count)
    for index in part {
      let row = batch.events[index]
      portion.losing(of: row, in: batch) {
        encode(row, index - part.lowerBound, of: batch, into: &$0)
      }
    }
    columns.pack(part, of: batch, into: &element, of: &portion.body)
    if writesDetails { details.pack(part, of: batch, into: &element, of: &portion.body) }
    portion.body.append(0x0A)
    portion.parts.append(part.count)
  }

  private func encode(
    _ row: EventRow, _ number: Int, of batch: EventBatch, into portion: inout EncodedPortion
  ) {
    columns.set(number, to: row, of: batch)
    portion.horizon.insert(begin: row.bounds.begin.instant, end: row.bounds.end.instant)
    let place = row.places.isEmpty ? nil : batch.places[Int(row.places.start)]
    portion.doubts.add(row, at: place)
    portion.doubts.add(pathsOf: row, in: batch, at: place)
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
