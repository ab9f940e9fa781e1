import KokchaModel

/// The numbered list of few events: title, when and where.
struct EventList {
  let events: [NumberedEvent]
  let words: PictureWords

  // MARK: As a column

  private static let titleStyle = TextStyle(size: 13.5, isBold: true)
  private static let detailStyle = TextStyle(size: 11.5, colour: PictureColour.soft)
  /// What stands before a title: number and symbol.
  private static let indent = 46.0
  private static let gap = 12.0

  /// How it is known, when and where: a line breaks between these, not within.
  private func details(_ event: NumberedEvent) -> String {
    [event.tag, event.time, event.place].compactMap(\.self)
      .map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: " · ")
  }

  /// The lines of an event, of which titles and details have up to `most` each.
  private func lines(
    _ event: NumberedEvent, _ width: Double, most: Int
  ) -> (title: [String], details: [String]) {
    let room = width - Self.indent
    return (
      TextWidth.lines(
        event.title, room, size: Self.titleStyle.size, isBold: true, most: most),
      TextWidth.lines(details(event), room, size: Self.detailStyle.size, most: most)
        .map { $0.hasSuffix(" ·") ? String($0.dropLast(2)) : $0 }
    )
  }

  private static func height(_ lines: (title: [String], details: [String])) -> Double {
    Double(lines.title.count) * 17 + Double(lines.details.count) * 15 + gap
  }

  /// How high the list is with all its lines.
  func columnHeight(_ width: Double) -> Double {
    events.reduce(0) { $0 + Self.height(lines($1, width, most: 2)) }
  }

  /// Letters are not made smaller than this share of their size: rather there are two columns.
  private static let smallest = 0.6

  /// How many columns a list of such a height needs.
  func columns(_ height: Double) -> Int {
    let row = (17 + 15 + Self.gap) * Self.smallest
    let rows = max(1, Int(height / row))
    return max(1, (events.count + rows - 1) / rows)
  }

  /// The list, an event below the other: in as many lines as there is room for, else two lines each, as large as
  /// there is room for, in columns if need be.
  func drawColumn(_ canvas: inout SVGCanvas, in box: Box) {
    if columnHeight(box.width) <= box.height {
      var y = box.y
      for event in events {
        let lines = lines(event, box.width, most: 2)
        if y > box.y { canvas.line(from: (box.x, y), to: (box.right, y), PictureColour.hair) }
        draw(event, lines, &canvas, at: (box.x, y + Self.gap / 2), 1)
        y += Self.height(lines)
      }
      return
    }
    let columns = columns(box.height)
    let rows = max(1, (events.count + columns - 1) / columns)
    let row = min(box.height / Double(rows), 17 + 15 + Self.gap)
    let scale = max(row / (17 + 15 + Self.gap), Self.smallest)
    let width = (box.width - Double(columns - 1) * 20) / Double(columns)
    for (index, event) in events.enumerated() {
      let (column, line) = index.quotientAndRemainder(dividingBy: rows)
      let x = box.x + Double(column) * (width + 20)
      let y = box.y + Double(line) * row
      if line > 0 { canvas.line(from: (x, y), to: (x + width, y), PictureColour.hair) }
      // What is measured at full size is drawn smaller.
      let lines = lines(event, (width - Self.indent) / scale + Self.indent, most: 1)
      draw(event, lines, &canvas, at: (x, y + Self.gap * scale / 2), scale)
    }
  }

  private func draw(
    _ event: NumberedEvent, _ lines: (title: [String], details: [String]),
    _ canvas: inout SVGCanvas, at corner: (x: Double, y: Double), _ scale: Double
  ) {
    var (title, detail) = (Self.titleStyle, Self.detailStyle)
    title.size *= scale
    detail.size *= scale
    let first = corner.y + 13 * scale
    canvas.text(words.plain(event.number), at: (corner.x + 18, first), title, .end)
    canvas.glyph(
      event.event.type, event.event.occurrence, at: (corner.x + 31, first - title.size * 0.36),
      radius: 6.5 * max(scale, 0.75), doubt: event.event.doubt)
    var foot = first
    for line in lines.title {
      canvas.text(line, at: (corner.x + Self.indent, foot), title)
      foot += 17 * scale
    }
    foot -= 2 * scale
    for line in lines.details {
      canvas.text(line, at: (corner.x + Self.indent, foot), detail)
      foot += 15 * scale
    }
  }

  // MARK: As a table

  private static let row = 22.0

  /// How high the table is.
  var tableHeight: Double { Double(events.count) * rowHeight + 2 }

  private var rowHeight: Double { events.count > 12 ? 18.5 : Self.row }

  /// A line an event: title, when, where.
  func drawTable(_ canvas: inout SVGCanvas, in box: Box) {
    let size = events.count > 12 ? 11.0 : 12
    let title = TextStyle(size: size, isBold: true)
    let detail = TextStyle(size: size, colour: PictureColour.soft)
    let left = box.x + 46
    let times = events.map { detail.width(of: $0.time) }.max() ?? 0
    let places = events.map { detail.width(of: $0.place) }.max() ?? 0
    let whole = box.right - left
    // Times and places are as wide as they need to be, within bounds; titles have the rest.
    let timeWidth = min(times + 4, whole * 0.32)
    let placeWidth = min(places + 4, whole * 0.28)
    let titleWidth = whole - timeWidth - placeWidth - 28
    canvas.line(from: (box.x, box.y), to: (box.right, box.y), PictureColour.soft)
    for (index, event) in events.enumerated() {
      let y = box.y + Double(index) * rowHeight
      if index > 0 { canvas.line(from: (box.x, y), to: (box.right, y), PictureColour.hair) }
      let foot = y + rowHeight / 2 + size * 0.36
      canvas.text(words.plain(event.number), at: (box.x + 18, foot), title, .end)
      canvas.glyph(
        event.event.type, event.event.occurrence, at: (box.x + 31, y + rowHeight / 2),
        radius: 5.6, doubt: event.event.doubt)
      let tag = event.tag.map { "  " + $0 } ?? ""
      let room = titleWidth - detail.width(of: tag)
      canvas.text(
        [(title.fit(event.title, room), title), (tag, detail)], at: (left, foot))
      canvas.text(
        detail.fit(event.time, timeWidth), at: (left + titleWidth + 14, foot), detail)
      canvas.text(
        detail.fit(event.place, placeWidth), at: (box.right - placeWidth, foot), detail)
    }
  }
}
