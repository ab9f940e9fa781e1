import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaTime

/// Writes each event as a Placemark (OGC 07-147r2 §9.14), and what else is drawn of it as further ones.
///
/// Placemarks that stand where they come go into the portion's body; those that stand elsewhere in the
/// document go aside, piece by piece.
final class KMLEncoder: EventEncoder {
  private var writing: Writing

  /// An encoder for Placemarks that are parted by something, or nil where they stand as they come.
  init(extraNames: [String], drawing: DrawingOptions, grouping: FolderGrouping?) {
    writing = Writing(extraNames: extraNames, drawing: drawing, grouping: grouping)
  }

  func encode(_ batch: EventBatch, into portion: inout EncodedPortion) {
    portion.removeAll()
    writing.encode(batch, into: &portion)
    portion.events = batch.events.count
    portion.losses[.timeClipped] = batch.clippedTimes
  }

  private struct Writing: ~Copyable {
    private var placemarks: PlacemarkEncoder
    private let drawing: DrawingOptions
    private let grouping: FolderGrouping?
    private var located = XMLTextWriter.fragment()
    private var aside = XMLTextWriter.fragment()

    init(extraNames: [String], drawing: DrawingOptions, grouping: FolderGrouping?) {
      placemarks = PlacemarkEncoder(extraNames: extraNames, isStyled: drawing.styles)
      self.drawing = drawing
      self.grouping = grouping
    }

    mutating func encode(_ batch: EventBatch, into portion: inout EncodedPortion) {
      for row in batch.events {
        portion.losing(of: row, in: batch) { encode(row, batch, &$0) }
      }
      located.drain(into: &portion.body)
    }

    private mutating func encode(
      _ row: EventRow, _ batch: EventBatch, _ portion: inout EncodedPortion
    ) {
      portion.horizon.insert(
        begin: row.bounds.begin.writable(isEnd: false).instant,
        end: row.bounds.end.writable(isEnd: true).instant)
      let first = row.places.isEmpty ? nil : Int(row.places.start)
      if let anchor = first.flatMap({ batch.anchor(ofPlace: $0) }) {
        write(.event(place: first), .placemarks, at: anchor, row, batch, &portion)
      } else {
        portion.losses[.unlocated] += 1
        write(.event(place: nil), .unlocated, at: nil, row, batch, &portion)
      }
      if row.places.count > 1 { furtherPlaces(of: row, batch, &portion) }
      if drawing.circles { circles(of: row, batch, &portion) }
      for (number, index) in row.trajectories.indices.enumerated() {
        if let ends = batch.trajectories[index].ends {
          write(.trajectory(number), .trajectories, at: ends.from, row, batch, &portion)
        } else {
          portion.losses[.trajectoryNotDrawn] += 1
        }
      }
    }

    private mutating func furtherPlaces(
      of row: EventRow, _ batch: EventBatch, _ portion: inout EncodedPortion
    ) {
      for (number, index) in row.places.indices.enumerated() where number > 0 {
        if drawing.places == .all, let anchor = batch.anchor(ofPlace: index) {
          write(.place(number), .placemarks, at: anchor, row, batch, &portion)
        } else {
          portion.losses[.furtherPlace] += 1
        }
      }
    }

    /// A ring for each place that is drawn as a point and has a radius (rule KML12).
    private mutating func circles(
      of row: EventRow, _ batch: EventBatch, _ portion: inout EncodedPortion
    ) {
      let count = drawing.places == .all ? Int(row.places.count) : min(1, Int(row.places.count))
      for number in 0..<count {
        let place = batch.places[Int(row.places.start) + number]
        guard place.shapes.isEmpty, let centre = place.coordinate,
          let radius = place.radiusMetres, radius > 0
        else {
          continue
        }
        if let ring = UncertaintyCircle.ring(around: centre, radiusMetres: radius) {
          write(.circle(number, ring), .uncertainty, at: centre, row, batch, &portion)
        } else {
          portion.losses[.circleNotDrawn] += 1
        }
      }
    }

    private mutating func write(
      _ feature: PlacemarkEncoder.Feature, _ part: KMLPart, at anchor: Coordinate?,
      _ row: EventRow, _ batch: EventBatch, _ portion: inout EncodedPortion
    ) {
      portion.features += 1
      if let anchor { portion.bounds.insert(anchor) }
      let extent = batch.extent(of: feature, row)
      if let extent { portion.bounds.formUnion(extent) }
      if grouping == nil, part == .placemarks {
        _ = placemarks.encode(feature, row, of: batch, to: &located, &portion)
        return
      }
      let style = placemarks.encode(feature, row, of: batch, to: &aside, &portion)
      let start = portion.aside.count
      aside.drain(into: &portion.aside)
      var piece = EncodedPiece(
        length: portion.aside.count - start, part: part.rawValue, style: style)
      piece.anchor = anchor
      piece.extent = extent
      if let grouping {
        let before = portion.keys.count
        EventGroup.appendKey(of: row, in: batch, by: grouping, to: &portion.keys)
        piece.keyLength = portion.keys.count - before
      }
      portion.pieces.append(piece)
    }
  }
}

extension EventBatch {
  /// The ground that a Placemark covers; nil for one that is a point, or nowhere.
  fileprivate func extent(
    of feature: PlacemarkEncoder.Feature, _ row: EventRow
  ) -> GeographicBounds? {
    switch feature {
    case .event(let place): place.flatMap { extent(ofPlace: $0) }
    case .place(let number): extent(ofPlace: Int(row.places.start) + number)
    case .circle(_, let ring): GeographicBounds(around: ring)
    case .trajectory(let number):
      trajectories[Int(row.trajectories.start) + number].ends.map {
        GeographicBounds(around: [$0.from, $0.to])
      }
    }
  }

  private func extent(ofPlace index: Int) -> GeographicBounds? {
    if places[index].shapes.isEmpty { return nil }
    var extent = GeographicBounds()
    for shape in shapes[places[index].shapes.indices] {
      for run in runs[shape.runs.indices] {
        for point in vertices[run.points.indices] { extent.insert(point) }
      }
    }
    return extent
  }

  /// Where a place is: its point, or else the first of its shape; nil if it is not known.
  func anchor(ofPlace index: Int) -> Coordinate? {
    let place = places[index]
    if let coordinate = place.coordinate { return coordinate }
    guard let shape = place.shapes.indices.first, let run = shapes[shape].runs.indices.first
    else { return nil }
    return runs[run].points.indices.first.map { vertices[$0] }
  }
}

extension XMLTextWriter {
  /// A writer inside an element whose start tag is already gone: for parts of a document.
  static func fragment() -> XMLTextWriter {
    var writer = XMLTextWriter()
    writer.startElement("Document")
    writer.raw("")
    var startTag = ByteBuffer()
    writer.drain(into: &startTag)
    return writer
  }
}

extension GeographicBounds {
  fileprivate init(around points: [Coordinate]) {
    self.init()
    for point in points { insert(point) }
  }
}
