import KokchaFormat
import KokchaModel
import KokchaTime

/// Few events on the timeline, a row each: a symbol on a day, a band where the time is known to less, fading where an end
/// is not known.
struct TimelineRows {
  let events: [NumberedEvent]
  let axis: TimeAxis
  let words: PictureWords

  func draw(_ canvas: inout SVGCanvas, in box: Box) {
    let row = min(28, (box.height - 6) / Double(max(1, events.count)))
    var y = box.y + (box.height - row * Double(events.count)) / 2 + row / 2
    for event in events {
      draw(event, &canvas, middle: y, row: row)
      y += row
    }
  }

  /// Where a band begins and ends on the axis, and which of its ends are known.
  private struct Band {
    var left: Double
    var right: Double
    var isOpenLeft: Bool
    var isOpenRight: Bool
  }

  private func band(of event: PicturedEvent) -> Band {
    let left = event.begin.map(axis.x) ?? axis.left
    let right = event.end.map(axis.x) ?? axis.right
    // What reaches beyond the axis has no end on it.
    return Band(
      left: max(left, axis.left - 4), right: min(right, axis.right + 4),
      isOpenLeft: event.begin == nil || left < axis.left - 4,
      isOpenRight: event.end == nil || right > axis.right + 4)
  }

  private func draw(
    _ event: NumberedEvent, _ canvas: inout SVGCanvas, middle y: Double, row: Double
  ) {
    let style = TextStyle(size: min(12, row * 0.86))
    let radius = min(5.8, row * 0.36)
    var extent: (left: Double, right: Double)
    if event.event.isDatedToDay, let begin = event.event.begin, let end = event.event.end {
      let x = (axis.x(begin) + axis.x(end)) / 2
      canvas.glyph(
        event.event.type, event.event.occurrence, at: (x, y), radius: radius,
        halo: PictureColour.paper)
      extent = (x - radius - 3, x + radius + 3)
    } else {
      let band = band(of: event.event)
      let height = min(17, row * 0.78)
      drawBand(event, band, &canvas, middle: y, height: height)
      let inside = height * 0.62
      let x =
        band.isOpenRight && !band.isOpenLeft
        ? band.left + inside : band.isOpenRight ? (band.left + band.right) / 2 : band.right - inside
      canvas.glyph(
        event.event.type, event.event.occurrence, at: (x, y), radius: min(radius, height * 0.34))
      extent = (band.left, max(band.right, band.left + 3))
      // A title stands in a band that is wide enough for it.
      let space =
        band.isOpenRight && band.isOpenLeft ? 0 : band.right - band.left - height * 2 - 8
      if row >= 14, space > labelWidth(event, style) {
        let isAtRight = !band.isOpenRight
        drawLabel(
          event, style, &canvas,
          at: isAtRight ? band.right - height * 1.3 - 2 : band.left + height * 1.3 + 2, y,
          isAtRight ? .end : .start, width: space, hasTitle: true)
        return
      }
    }
    let (left, right) = (extent.left - 6, extent.right + 6)
    let (leftRoom, rightRoom) = (left - axis.left, axis.right - right)
    let wanted = labelWidth(event, style)
    let isAtRight = rightRoom >= leftRoom || rightRoom >= wanted
    drawLabel(
      event, style, &canvas, at: isAtRight ? right : left, y, isAtRight ? .start : .end,
      width: max(0, isAtRight ? rightRoom : leftRoom), hasTitle: row >= 14)
  }

  private func labelWidth(_ event: NumberedEvent, _ style: TextStyle) -> Double {
    style.width(of: words.plain(event.number) + "  " + event.title) * 1.02
  }

  /// The number and, if there is room, the title.
  private func drawLabel(
    _ event: NumberedEvent, _ style: TextStyle, _ canvas: inout SVGCanvas, at x: Double,
    _ y: Double, _ anchor: SVGCanvas.Anchor, width: Double, hasTitle: Bool
  ) {
    var bold = style
    bold.isBold = true
    let number = words.plain(event.number)
    let room = width - bold.width(of: number + "  ")
    var title = hasTitle ? style.fit(event.title, room) : ""
    // A few letters say nothing.
    if title != event.title, title.count < 10 { title = "" }
    canvas.text(
      [(number, bold), (title.isEmpty ? "" : "\u{2002}" + title.isolated, style)],
      at: (x, y + style.size * 0.36), anchor, halo: PictureColour.paper)
  }

  private func drawBand(
    _ event: NumberedEvent, _ band: Band, _ canvas: inout SVGCanvas, middle y: Double,
    height: Double
  ) {
    let colour = "#" + EventColour.onPaper(event.event.type)
    let opacity = event.event.occurrence == .occurred ? 0.38 : 0.07
    let box = Box(
      x: band.left, y: y - height / 2, width: max(3, band.right - band.left), height: height)
    var (fill, stroke) = (colour, colour)
    var more = " fill-opacity=\"\(opacity.svgFine)\""
    if band.isOpenLeft || band.isOpenRight {
      more = ""
      fill = "url(#kokcha-f\(event.number))"
      stroke = "url(#kokcha-s\(event.number))"
      for (name, strength) in [("f", opacity), ("s", 1.0)] {
        canvas.add(Self.gradient("kokcha-\(name)\(event.number)", band, box, colour, strength))
      }
    }
    canvas.rectangle(
      box, fill: fill, stroke: stroke, strokeWidth: 1.4, rounded: min(height, box.width) / 2,
      more: more)
  }

  /// A colour that fades away towards open ends.
  private static func gradient(
    _ name: String, _ band: Band, _ box: Box, _ colour: String, _ strength: Double
  ) -> String {
    func stop(_ offset: Double, _ opacity: Double) -> String {
      "<stop offset=\"\(offset.svgFine)\" stop-color=\"\(colour)\" stop-opacity=\"\(opacity.svgFine)\"/>"
    }
    let solid = (band.isOpenLeft ? 0.8 : 0.2, band.isOpenRight ? 0.2 : 0.8)
    let stops =
      band.isOpenLeft && band.isOpenRight
      ? stop(0, 0) + stop(0.3, strength) + stop(0.7, strength) + stop(1, 0)
      : stop(0, band.isOpenLeft ? 0 : strength)
        + stop(band.isOpenLeft ? solid.0 : solid.1, strength)
        + stop(1, band.isOpenRight ? 0 : strength)
    return
      "<linearGradient id=\"\(name)\" gradientUnits=\"userSpaceOnUse\" x1=\"\(box.x.svg)\" y1=\"0\" "
      + "x2=\"\(box.right.svg)\" y2=\"0\">\(stops)</linearGradient>\n"
  }
}
