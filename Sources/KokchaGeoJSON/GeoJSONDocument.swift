import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaTime

/// One FeatureCollection: its head, its Features, and at the end what only the whole can tell; or a
/// sequence of Features, which has neither head nor end.
///
/// An open bound of time is filled with the document's horizon (rule GJ7), which is known at the
/// end only. Until then its twenty characters hold a letter (which bound) and the offset of the open bound before it: a list that lies
/// in the document itself and takes no memory, however many there are.
final class GeoJSONDocument: EventDocument {
  private(set) var losses = LossCounts()
  private(set) var events = 0
  private(set) var features = 0
  private let layout: GeoJSONLayout
  private let information: DocumentInformation
  private let fixedHorizon: (from: Instant, to: Instant)?
  private var bounds = GeographicBounds()
  private var horizon = TimeHorizon()
  private var hasBegun = false
  /// The last open bound's offset in the document; 0 if there is none.
  private var lastOpenBound = 0
  private var scratch = ByteBuffer(capacity: 1024)

  init(
    layout: GeoJSONLayout, information: DocumentInformation,
    horizon: (from: Instant, to: Instant)?
  ) {
    self.layout = layout
    self.information = information
    fixedHorizon = horizon
  }

  func append(
    _ portion: inout EncodedPortion, to sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    if portion.features == 0 { return }
    // The first Feature of all has no comma before it; of a sequence it carries the attribution.
    let cut = features == 0 ? firstCut : 0
    try begin(&sink)
    if lastOpenBound == 0, let first = portion.openBounds.first {
      sink.leaveOpen(from: sink.count - cut + first.offset)
    }
    chainOpenBounds(of: &portion, at: sink.count - cut)
    try portion.body.withSpan { (span) throws(Problem) in
      try sink.write(span.extracting(cut..<span.count))
    }
    events += portion.events
    features += portion.features
    bounds.formUnion(portion.bounds)
    horizon.formUnion(portion.horizon)
    losses.formUnion(portion.losses)
  }

  func finish(_ sink: inout some ByteSink & ~Copyable) throws(Problem) {
    if layout == .collection { try end(&sink) }
    try fillOpenBounds(in: &sink)
  }

  private func end(_ sink: inout some ByteSink & ~Copyable) throws(Problem) {
    try begin(&sink)
    scratch.removeAll()
    scratch.append("\n]")
    if let attribution = information.attribution {
      // A foreign member (RFC 7946 §6.1).
      scratch.append(",\n\"attribution\":")
      scratch.append(jsonString: attribution.utf8.span)
    }
    if let box = bounds.box {
      // RFC 7946 §5: west, south, east, north.
      scratch.append(",\n\"bbox\":[")
      for (index, side) in [box.west, box.south, box.east, box.north].enumerated() {
        if index > 0 { scratch.append(0x2C) }
        scratch.append(degrees: side)
      }
      scratch.append(0x5D)
    }
    scratch.append("}\n")
    try writeScratch(to: &sink)
  }

  private static let featureStart: StaticString = "{\"type\":\"Feature\","

  /// How many bytes of the first portion `begin` writes itself.
  private var firstCut: Int {
    switch layout {
    case .collection: 1
    case .lines, .sequence:
      information.attribution == nil
        ? 0 : layout.start.utf8CodeUnitCount + Self.featureStart.utf8CodeUnitCount
    }
  }

  private func begin(_ sink: inout some ByteSink & ~Copyable) throws(Problem) {
    if hasBegun { return }
    hasBegun = true
    scratch.removeAll()
    if layout == .collection {
      scratch.append("{\"type\":\"FeatureCollection\",\n\"name\":")
      scratch.append(jsonString: information.title.utf8.span)
      scratch.append(",\n\"features\":[")
    } else if let attribution = information.attribution {
      // Foreign members belong to Features too (RFC 7946 §6.1); a sequence has nothing else.
      scratch.append(layout.start)
      scratch.append(Self.featureStart)
      scratch.append("\"attribution\":")
      scratch.append(jsonString: attribution.utf8.span)
      scratch.append(0x2C)
    }
    try writeScratch(to: &sink)
  }

  private func writeScratch(to sink: inout some ByteSink & ~Copyable) throws(Problem) {
    try scratch.withSpan { (span) throws(Problem) in try sink.write(span) }
  }

  // MARK: Open bounds

  private static let placeWidth = 20

  private func chainOpenBounds(of portion: inout EncodedPortion, at base: Int) {
    for bound in portion.openBounds {
      scratch.removeAll()
      scratch.append(bound.isEnd ? 0x45 : 0x42)
      scratch.append(lastOpenBound, width: Self.placeWidth - 1)
      scratch.withSpan { portion.body.overwrite(at: bound.offset, with: $0) }
      lastOpenBound = base + bound.offset
    }
  }

  private func fillOpenBounds(in sink: inout some ByteSink & ~Copyable) throws(Problem) {
    let (from, to) = horizon.filling(fixedHorizon)
    while lastOpenBound != 0 {
      let link = try sink.read(Self.placeWidth, at: lastOpenBound)
      var previous = 0
      for digit in link[1...] { previous = previous * 10 + Int(digit - 0x30) }
      scratch.removeAll()
      scratch.append(timestamp: link[0] == 0x45 ? to : from)
      let offset = lastOpenBound
      try scratch.withSpan { (span) throws(Problem) in
        try sink.overwrite(at: offset, with: span)
      }
      lastOpenBound = previous
    }
  }
}
