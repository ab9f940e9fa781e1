import Kokcha
import KokchaBytes

/// Writes each event as a Feature (RFC 7946 §3.2) with flat properties.
///
/// Every Feature is preceded by a comma and a line end; the document takes the first one away.
final class GeoJSONEncoder: EventEncoder {
  private var keys: FieldLabels

  init(extraNames: [String]) { keys = FieldLabels.properties(extraNames: extraNames) }

  func encode(_ batch: EventBatch, into portion: inout EncodedPortion) {
    portion.removeAll()
    // An encoder outlives batches of a library's events, which may bring new columns.
    keys.add(batch.extraNames)
    let encoder = FeatureEncoder(keys: keys)
    for row in batch.events {
      portion.losing(of: batch.text.span.extracting(row.id.bounds)) {
        encoder.encode(row, of: batch, into: &$0)
      }
    }
    portion.events = batch.events.count
    portion.features = batch.events.count
    portion.losses[.timeClipped] = batch.clippedTimes
  }
}

/// What one batch's Features are written with.
private struct FeatureEncoder {
  let keys: FieldLabels

  func encode(_ row: EventRow, of batch: EventBatch, into portion: inout EncodedPortion) {
    let text = batch.text.span
    portion.horizon.insert(begin: row.bounds.begin.instant, end: row.bounds.end.instant)
    portion.body.append(",\n{\"type\":\"Feature\",\"id\":")
    portion.body.append(jsonString: text.extracting(row.id.bounds))
    let coordinate = row.places.isEmpty ? nil : batch.places[Int(row.places.start)].coordinate
    if let coordinate {
      portion.bounds.insert(coordinate)
      portion.body.append(",\"geometry\":{\"type\":\"Point\",\"coordinates\":[")
      // RFC 7946 §3.1.1: longitude first.
      portion.body.append(degrees: coordinate.x)
      portion.body.append(0x2C)
      portion.body.append(degrees: coordinate.y)
      portion.body.append("]},\"properties\":{\"n\":")
    } else {
      portion.losses[.unlocated] += 1
      portion.body.append(",\"geometry\":null,\"properties\":{\"n\":")
    }
    portion.body.append(decimal: batch.firstOrdinal + Int(row.record) + 1)
    for index in row.attributes.indices {
      encode(batch.attributes[index], text, into: &portion)
    }
    portion.body.append("}}")
  }

  private func encode(
    _ entry: AttributeEntry, _ text: Span<UInt8>, into portion: inout EncodedPortion
  ) {
    guard keys.append(entry.field, to: &portion.body) else { return }
    switch entry.value {
    case .text(let range): portion.body.append(jsonString: text.extracting(range.bounds))
    case .term(let term):
      portion.body.append(0x22)
      portion.body.append(term)
      portion.body.append(0x22)
    case .integer(let value): portion.body.append(decimal: Int(value))
    case .metres(let value): portion.body.append(fixedPoint: Int(value), fractionDigits: 3)
    case .boolean(let value): portion.body.append(value ? "true" : "false" as StaticString)
    case .bound(.at(let instant)):
      portion.body.append(0x22)
      portion.body.append(timestamp: instant)
      portion.body.append(0x22)
    case .bound(.open), .bound(.unknown):
      portion.losses[.openBoundFilled] += 1
      portion.body.append(0x22)
      portion.openBounds.append(
        .init(
          offset: portion.body.count, isEnd: entry.field == UInt16(Attribute.end.rawValue)))
      portion.body.append("00000000000000000000\"")
    case .degrees, .point, .solarHijri: break
    }
  }
}

extension FieldLabels {
  /// `,"name":` for every field that is a property.
  ///
  /// Where the event is stands in the geometry, and GDAL takes a Solar Hijri date for a Gregorian one
  /// of the year 1401.
  fileprivate static func properties(extraNames: [String]) -> FieldLabels {
    FieldLabels(
      extraNames: extraNames,
      name: { attribute in
        switch attribute {
        case .latitude, .longitude, .wkt, .dateShamsi: nil
        default: attribute.name.description
        }
      }
    ) { name, label in
      label.append(0x2C)
      label.append(jsonString: name.utf8.span)
      label.append(0x3A)
    }
  }
}
