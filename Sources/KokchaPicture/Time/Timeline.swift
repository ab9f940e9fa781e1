import KokchaFormat
import KokchaModel
import KokchaTime

/// The timeline: few events a row each, many as a histogram.
struct Timeline {
  private let gathering: PictureGathering
  private let events: [NumberedEvent]
  private let words: PictureWords

  private static let axisHeight = 20.0

  init(_ gathering: PictureGathering, _ events: [NumberedEvent], _ words: PictureWords) {
    self.gathering = gathering
    // One of which no time is known has no row.
    self.events = events.filter { $0.event.begin != nil || $0.event.end != nil }
    self.words = words
  }

  /// The height beyond which it gains nothing.
  var tallest: Double {
    gathering.areFew ? Double(events.count) * 28 + Self.axisHeight + 8 : 340
  }

  /// How high it is below a map, of a height that both share.
  func height(of whole: Double) -> Double {
    if !gathering.hasDates { return 20 }
    if !gathering.areFew { return min(max(whole * 0.27, 90), 180) }
    let wanted = Double(events.count) * 22 + Self.axisHeight + 8
    let least = Double(events.count) * 10 + Self.axisHeight + 8
    return min(wanted, max(whole * 0.4, min(least, whole * 0.55)))
  }

  func draw(_ canvas: inout SVGCanvas, in box: Box) {
    guard let window = gathering.window else {
      canvas.text(
        words.noDates, at: (box.middle.x, box.y + 14),
        TextStyle(size: 13, colour: PictureColour.soft), .middle)
      return
    }
    var room = box
    let foot = room.takeBottom(Self.axisHeight)
    let axis = TimeAxis(
      from: window.from, to: window.to, left: box.x + 8, width: box.width - 16)
    draw(axis, &canvas, above: foot, from: box.y)
    if gathering.areFew {
      TimelineRows(events: events, axis: axis, words: words).draw(&canvas, in: room)
    } else {
      // Bars of about four units, as many as fit.
      if let bars = gathering.bars(most: max(12, Int(axis.width / 4.5))) {
        Histogram(bars: bars, axis: axis, words: words).draw(&canvas, in: room)
      }
    }
  }

  private func draw(
    _ axis: TimeAxis, _ canvas: inout SVGCanvas, above foot: Box, from top: Double
  ) {
    let style = TextStyle(size: 11, colour: PictureColour.soft)
    var used = -Double.infinity
    for tick in axis.ticks(in: words) {
      canvas.line(
        from: (tick.x, top), to: (tick.x, foot.y),
        tick.isYear ? PictureColour.line : PictureColour.hair)
      let half = style.width(of: tick.label) / 2
      guard tick.x - half > used, tick.x - half >= foot.x, tick.x + half <= foot.right else {
        continue
      }
      used = tick.x + half + 6
      canvas.text(
        tick.label, at: (tick.x, foot.y + 14),
        tick.isYear ? style.with(colour: PictureColour.ink) : style, .middle)
    }
    canvas.line(from: (foot.x, foot.y), to: (foot.right, foot.y), PictureColour.soft)
  }
}
