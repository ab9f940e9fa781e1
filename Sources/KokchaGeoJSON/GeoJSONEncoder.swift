import Kokcha
import KokchaBytes

/// Writes each event as a Feature (RFC 7946 §3.2) with flat properties.
///
/// Every Feature is preceded by a comma and a line end; the document takes the first one away.
final class GeoJSONEncoder: EventEncoder {
  let portion = EncodedPortion()
  /// `,"name":` for every field, one after the other.
  private var keys: [UInt8] = []
  private var keyRanges: [TextRange] = []

  init(extraNames: [String]) {
    for attribute in Attribute.allCases {
      if Self.carries(attribute) {
        addKey(attribute.name.description)
      } else {
        keyRanges.append(TextRange())
      }
    }
    while keyRanges.count < AttributeEntry.firstExtra { keyRanges.append(TextRange()) }
    for name in extraNames { addKey(name) }
  }

  /// Whether a field is a property: where the event is stands in the geometry, and GDAL takes a Solar
  /// Hijri date for a Gregorian one of the year 1401.
  private static func carries(_ attribute: Attribute) -> Bool {
    switch attribute {
    case .latitude, .longitude, .wkt, .dateShamsi: false
    default: true
    }
  }

  private func addKey(_ name: String) {
    var key = ByteBuffer(capacity: 64)
    key.append(0x2C)
    key.append(jsonString: name.utf8.span)
    key.append(0x3A)
    let start = keys.count
    key.withSpan { span in
      for index in 0..<span.count { keys.append(span[index]) }
    }
    keyRanges.append(TextRange(start: start, count: keys.count - start))
  }

  func encode(_ batch: EventBatch) {
    portion.removeAll()
    // An encoder outlives batches of a library's events, which may bring new columns.
    while keyRanges.count < AttributeEntry.firstExtra + batch.extraNames.count {
      addKey(batch.extraNames[keyRanges.count - AttributeEntry.firstExtra])
    }
    for row in batch.events { encode(row, of: batch) }
    portion.events = batch.events.count
    portion.features = batch.events.count
    portion.losses[.timeClipped] = batch.clippedTimes
  }

  private func encode(_ row: EventRow, of batch: EventBatch) {
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
      portion.unlocated += 1
      portion.losses[.unlocated] += 1
      portion.body.append(",\"geometry\":null,\"properties\":{\"n\":")
    }
    portion.body.append(decimal: batch.firstOrdinal + Int(row.record) + 1)
    for index in row.attributes.indices {
      encode(batch.attributes[index], text)
    }
    portion.body.append("}}")
  }

  private func encode(_ entry: AttributeEntry, _ text: Span<UInt8>) {
    let key = keyRanges[Int(entry.field)]
    if key.isEmpty { return }
    portion.body.append(keys.span.extracting(key.bounds))
    switch entry.value {
    case .text(let range):
      portion.body.append(jsonString: text.extracting(range.bounds))
    case .term(let term):
      portion.body.append(0x22)
      portion.body.append(term)
      portion.body.append(0x22)
    case .integer(let value): portion.body.append(decimal: Int(value))
    case .metres(let value): portion.body.append(fixedPoint: Int(value), fractionDigits: 3)
    case .boolean(let value):
      if value { portion.body.append("true") } else { portion.body.append("false") }
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
    case .degrees, .point: break
    }
  }
}
