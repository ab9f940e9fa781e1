import Kokcha
import KokchaBytes
import KokchaFiles

/// One KML Document: styles, schema, the Placemarks, and a folder for events without a place.
///
/// Styles stand before the Placemarks that use them (the schema's order). A document that fits
/// into the first megabyte names just the styles it uses; a longer one names all, for by the time
/// they are known its beginning is written.
final class KMLDocument: EventDocument {
  private(set) var losses = LossCounts()
  private(set) var events = 0
  private(set) var features = 0
  private let information: DocumentInformation
  private let extraNames: [String]
  /// The beginning of the Placemarks, as long as the head is not written.
  private var held = ByteBuffer()
  private var hasBegun = false
  private var styles: UInt64 = 0
  private var unlocated = Spool()

  private static let longestHeld = 1 << 20

  init(information: DocumentInformation, extraNames: [String]) {
    self.information = information
    self.extraNames = extraNames
  }

  func append(
    _ portion: inout EncodedPortion, to sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    events += portion.events
    features += portion.features
    styles |= portion.styles
    losses.formUnion(portion.losses)
    try portion.aside.withSpan { (span) throws(Problem) in try unlocated.write(span) }
    if !hasBegun {
      held.append(portion.body)
      if held.count > Self.longestHeld { try begin(&sink, styles: .max) }
    } else {
      try portion.body.withSpan { (span) throws(Problem) in try sink.write(span) }
    }
  }

  func finish(_ sink: inout some ByteSink & ~Copyable) throws(Problem) {
    if !hasBegun { try begin(&sink, styles: styles) }
    if unlocated.count > 0 {
      // A Folder has children always; Placemarks without geometry are valid (rule KML9).
      try write("\n<Folder><name>Location unknown</name>", to: &sink)
      try unlocated.replay(into: &sink)
      try write("\n</Folder>", to: &sink)
    }
    try write("\n</Document></kml>\n", to: &sink)
  }

  private func begin(
    _ sink: inout some ByteSink & ~Copyable, styles: UInt64
  ) throws(Problem) {
    hasBegun = true
    var head = ByteBuffer(capacity: 32 << 10)
    KMLHead(information: information, extraNames: extraNames, styles: styles).write(to: &head)
    try head.withSpan { (span) throws(Problem) in try sink.write(span) }
    try held.withSpan { (span) throws(Problem) in try sink.write(span) }
    held = ByteBuffer()
  }

  private func write(
    _ markup: String, to sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    try sink.write(markup.utf8.span)
  }
}
