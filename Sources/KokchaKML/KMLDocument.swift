import KokchaBytes
import KokchaFiles
import KokchaFormat
import KokchaModel

/// One KML Document: its view, styles and schema, the Placemarks, and a Folder for what stands apart.
///
/// View and styles stand before the Placemarks (the schema's order) and need to know them. A document that
/// fits into the first megabyte is told as it is; a longer one names all styles, and its view is filled into
/// a gap of blanks when it ends.
final class KMLDocument: EventDocument {
  private(set) var losses = LossCounts()
  private(set) var events = 0
  private(set) var features = 0
  private let information: DocumentInformation
  private let drawing: DrawingOptions
  private let extraNames: [String]
  /// The beginning of the Placemarks, as long as the head is not written.
  private var held = ByteBuffer()
  /// Where the head waits for its view; nil as long as it is not written.
  private var gaps: KMLHead.Gaps?
  private var styles: UInt128 = 0
  private var view = KMLView()
  /// A part for each of `KMLPart`, and then one for each group.
  private var parts = PartedSpool()
  private var groups = EventGroups()

  private static let longestHeld = 1 << 20

  init(information: DocumentInformation, drawing: DrawingOptions, extraNames: [String]) {
    self.information = information
    self.drawing = drawing
    self.extraNames = extraNames
    for _ in KMLPart.allCases { _ = parts.addPart() }
  }

  func append(
    _ portion: inout EncodedPortion, to sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    events += portion.events
    features += portion.features
    styles |= portion.styles
    losses.formUnion(portion.losses)
    view.bounds.formUnion(portion.bounds)
    view.horizon.formUnion(portion.horizon)
    try putAside(portion)
    if gaps == nil {
      held.append(portion.body)
      if held.count > Self.longestHeld { try begin(&sink, styles: SharedStyle.usable(drawing)) }
    } else {
      try portion.body.withSpan { (span) throws(Problem) in try sink.write(span) }
    }
  }

  private func putAside(_ portion: borrowing EncodedPortion) throws(Problem) {
    let pieces = portion.pieces
    if pieces.isEmpty { return }
    let isGrouped = drawing.folders != .none
    try portion.aside.withSpan { (bytes) throws(Problem) in
      try portion.keys.withSpan { (keys) throws(Problem) in
        var (offset, key) = (0, 0)
        for piece in pieces {
          var part = Int(piece.part)
          if isGrouped, piece.part == KMLPart.placemarks.rawValue {
            let (number, isNew) = groups.number(of: keys.extracting(key..<key + piece.keyLength))
            if isNew { _ = parts.addPart() }
            part = KMLPart.allCases.count + number
          }
          try parts.write(bytes.extracting(offset..<offset + piece.length), to: part)
          offset += piece.length
          key += piece.keyLength
        }
      }
    }
  }

  func finish(_ sink: inout some ByteSink & ~Copyable) throws(Problem) {
    let basemap = drawing.basemap.map {
      KMLBasemap(map: $0(view.bounds), isStyled: drawing.styles)
    }
    if let basemap, basemap.count > 0, drawing.styles {
      styles |= SharedStyle.district.bit | SharedStyle.border.bit
    }
    if let gaps { try fill(gaps, of: &sink) } else { try begin(&sink, styles: styles) }
    for group in groups.sorted {
      let name = EventGroup.name(of: groups.keys[group], by: drawing.folders)
      try folder(name, part: KMLPart.allCases.count + group, to: &sink)
    }
    for part in KMLPart.allCases {
      if part == .unlocated, let basemap {
        try write(basemap.whole(in: .folder), to: &sink)
      }
      if let name = part.folder { try folder("\(name)", part: Int(part.rawValue), to: &sink) }
    }
    try write("\n</Document></kml>\n", to: &sink)
  }

  /// A Folder has children always; Placemarks without geometry are valid (rule KML9).
  private func folder(
    _ name: String, part: Int, to sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    if parts.isEmpty(part) { return }
    try write(KMLContainer.folder.start(name), to: &sink)
    try parts.replay(part, into: &sink)
    try write(KMLContainer.folder.end, to: &sink)
  }

  private func begin(
    _ sink: inout some ByteSink & ~Copyable, styles: UInt128
  ) throws(Problem) {
    var head = ByteBuffer(capacity: 32 << 10)
    var gaps = KMLHead(
      title: information.title, description: information.attribution, extraNames: extraNames,
      styles: styles, view: view
    ).write(to: &head, leavesGaps: held.count > Self.longestHeld)
    gaps.namespace += sink.count
    gaps.view += sink.count
    self.gaps = gaps
    if held.count > Self.longestHeld { sink.leaveOpen(from: min(gaps.namespace, gaps.view)) }
    try head.withSpan { (span) throws(Problem) in try sink.write(span) }
    try held.withSpan { (span) throws(Problem) in try sink.write(span) }
    held = ByteBuffer()
  }

  /// Writes the view into the head that left room for it.
  private func fill(
    _ gaps: KMLHead.Gaps, of sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    if view.hasTime { try sink.overwrite(at: gaps.namespace, with: KMLView.namespace.utf8.span) }
    var buffer = ByteBuffer(capacity: KMLView.mostBytes)
    view.write(to: &buffer)
    try buffer.withSpan { (span) throws(Problem) in
      try sink.overwrite(at: gaps.view, with: span)
    }
  }

  private func write(
    _ buffer: borrowing ByteBuffer, to sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    try buffer.withSpan { (span) throws(Problem) in try sink.write(span) }
  }

  private func write(
    _ markup: String, to sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    try sink.write(markup.utf8.span)
  }
}
