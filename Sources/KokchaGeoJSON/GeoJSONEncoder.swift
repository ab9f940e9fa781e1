import KokchaBytes
import KokchaFormat
import KokchaModel

/// Writes each event as a Feature (RFC 7946 §3.2) with flat properties, and further Features of it
/// where they were asked for.
final class GeoJSONEncoder: EventEncoder {
  private var keys: FieldLabels
  private let layout: GeoJSONLayout
  private let drawing: DrawingOptions
  private let style: FeatureStyle?

  init(extraNames: [String], layout: GeoJSONLayout, drawing: DrawingOptions) {
    keys = FieldLabels.properties(extraNames: extraNames)
    self.layout = layout
    self.drawing = drawing
    style = drawing.styles ? FeatureStyle() : nil
  }

  func encode(_ batch: EventBatch, into portion: inout EncodedPortion) {
    portion.removeAll()
    // An encoder outlives batches of a library's events, which may bring new columns.
    keys.add(batch.extraNames)
    let encoder = FeatureEncoder(keys: keys, layout: layout, drawing: drawing, style: style)
    for row in batch.events {
      portion.losing(of: row, in: batch) {
        encoder.encode(row, of: batch, into: &$0)
      }
    }
    portion.events = batch.events.count
    portion.losses[.timeClipped] = batch.clippedTimes
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
      name: { $0.forms.contains(.map) ? $0.name : nil }
    ) { name, label in
      label.append(0x2C)
      label.append(jsonString: name.utf8.span)
      label.append(0x3A)
    }
  }
}
