package import KokchaBytes
import KokchaModel
import KokchaValues

/// The coordinate 0,0, by which tables and programs say that they know no place.
///
/// The event is placed by what else its row says, and the pair stays among the columns of the input's own, so that
/// nothing is lost. A table has columns for it if it stands among the first rows of an input, or in any feature of
/// a map; further down the pair is carried by the formats that need no columns beforehand.
enum ZeroPair {
  /// The names under which the pair is carried where the input has none of its own for it.
  static let names = (
    latitude: "x_" + Field.latitude.name, longitude: "x_" + Field.longitude.name
  )
}

extension EventLogParser {
  /// A point, unless it is 0,0; `zeros` are the two cells in which it stands, nil where it is a geometry's.
  @inline(__always)
  mutating func known(
    _ point: Coordinate, _ text: TextRange, _ field: String,
    zeros: (north: TextRange, east: TextRange)?, in batch: inout EventBatch
  ) -> Coordinate? {
    guard let doubt = CoordinateFault.doubt(about: point) else { return point }
    warn(doubt, text, field, in: batch)
    if doubt != .zero { return point }
    keepZeros(zeros, in: &batch)
    return nil
  }

  private mutating func keepZeros(
    _ zeros: (north: TextRange, east: TextRange)?, in batch: inout EventBatch
  ) {
    let places =
      header.zeroExtras
      ?? (
        latitude: batch.indexOfExtra(named: ZeroPair.names.latitude),
        longitude: batch.indexOfExtra(named: ZeroPair.names.longitude)
      )
    // An event of several rows may say so several times.
    if batch.extras[marks.extras...].contains(where: { Int($0.name) == places.latitude }) { return }
    let north = zeros?.north ?? batch.text.appendText("0")
    let east = zeros?.east ?? batch.text.appendText("0")
    batch.extras.append(ExtraRow(name: places.latitude, value: north))
    batch.extras.append(ExtraRow(name: places.longitude, value: east))
  }
}

extension LogHeader {
  /// Makes columns for a coordinate 0,0, under the names of those that it stands in.
  package mutating func carryZeroPair() {
    guard zeroExtras == nil, let north = column(of: .latitude), let east = column(of: .longitude)
    else { return }
    zeroExtras = (extraNames.count, extraNames.count + 1)
    extraNames.append(carriedName(ofColumn: north))
    extraNames.append(carriedName(ofColumn: east))
  }

  /// Whether one of the records has a coordinate 0,0.
  package func hasZeroPair(in index: RecordIndex, of text: Span<UInt8>) -> Bool {
    guard let north = column(of: .latitude), let east = column(of: .longitude) else { return false }
    for span in index.records {
      if index.isZero(north, .latitude, of: span, in: text)
        && index.isZero(east, .longitude, of: span, in: text)
      {
        return true
      }
    }
    return false
  }
}

extension RecordIndex {
  /// Whether a record's cell tells 0 degrees.
  fileprivate func isZero(
    _ column: Int, _ axis: Degrees, of span: RecordSpan, in text: Span<UInt8>
  ) -> Bool {
    guard column < Int(span.fieldCount) else { return false }
    let field = fields[Int(span.firstField) + column]
    if field.isEmpty { return false }
    return axis.isZero(text.extracting(text.trimmedBounds(of: field.range.bounds)))
  }
}

extension JSONBatchParser {
  /// A point, unless it is 0,0; `zeros` are the two values in which it stands, nil where it is a geometry's.
  mutating func known(
    _ point: Coordinate, zeros: (north: Int, east: Int)?, at value: Int, _ path: JSONPath,
    in batch: inout EventBatch
  ) -> Coordinate? {
    guard let doubt = CoordinateFault.doubt(about: point) else { return point }
    warn(doubt, TextRange(), at: value, path, in: batch)
    if doubt != .zero { return point }
    keep(zeros?.north, as: ZeroPair.names.latitude, path, in: &batch)
    keep(zeros?.east, as: ZeroPair.names.longitude, path, in: &batch)
    return nil
  }

  private mutating func keep(
    _ zero: Int?, as name: String, _ path: JSONPath, in batch: inout EventBatch
  ) {
    let place = names.number(of: name.utf8.span) ?? batch.indexOfExtra(named: name)
    if extraNumbers.contains(place) { return }
    extraNumbers.append(place)
    var text = TextRange()
    if let zero { text = number(zero, path, in: &batch) }
    if text.isEmpty { text = batch.text.appendText("0") }
    batch.extras.append(ExtraRow(name: place, value: text))
  }
}
