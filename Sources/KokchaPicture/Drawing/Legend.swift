import KokchaFormat
import KokchaModel

/// What a mark on the picture means.
struct LegendEntry {
  enum Symbol {
    case type(EventType?)
    case occurrence(Occurrence)
    case ring, wave, bracket, arrow, dottedArrow, donut, pale, band, fade, hatched
  }

  let symbol: Symbol
  let label: String
  /// How many events there are of it; nil where that is not told.
  var count: Int?

  /// The types that some event has.
  static func types(of gathering: PictureGathering, _ words: PictureWords) -> [LegendEntry] {
    (EventType.allCases.map { Optional($0) } + [nil]).compactMap { type in
      let count = gathering.count(of: .some(type))
      return count == 0
        ? nil : LegendEntry(symbol: .type(type), label: words.name(of: type), count: count)
    }
  }

  /// The ways in which this picture draws what is not plainly known.
  static func ways(of gathering: PictureGathering, _ words: PictureWords) -> [LegendEntry] {
    var entries: [LegendEntry] = []
    func add(_ symbol: Symbol, _ label: String, if isShown: Bool) {
      if isShown { entries.append(LegendEntry(symbol: symbol, label: label)) }
    }
    let isVague = gathering.doubts.uncertain > gathering.undated
    if gathering.areFew {
      for (occurrence, label) in [
        (Occurrence.occurred, words.filled), (.claimed, words.hollow), (.denied, words.struck),
        (.planned, words.dashed),
      ] {
        add(.occurrence(occurrence), label, if: gathering.count(of: nil, occurrence) > 0)
      }
      add(.ring, words.ring, if: gathering.radii > 0)
      add(.wave, words.wave, if: gathering.doubts.bySound > 0)
      add(.bracket, words.bracket, if: gathering.doubts.atArea > 0)
      add(.arrow, words.arrow, if: gathering.courses > gathering.doubtfulCourses)
      add(.dottedArrow, words.dottedArrow, if: gathering.doubtfulCourses > 0)
      add(.band, words.band, if: isVague)
      add(.fade, words.fade, if: gathering.hasOpenEnds)
    } else {
      add(.donut, words.donut, if: gathering.hasPlaces)
      add(.pale, words.pale, if: gathering.count > gathering.count(of: nil, .occurred))
      add(.hatched, words.hatched, if: isVague)
    }
    return entries
  }
}

/// The legend: types with their counts, and how doubt is drawn.
struct Legend {
  private let types: [LegendEntry]
  private let ways: [LegendEntry]
  private let words: PictureWords

  private static let row = 19.0
  private static let iconWidth = 24.0
  private static let gap = 20.0
  private let style = TextStyle(size: 11.5)
  private let wayStyle = TextStyle(size: 11.5, colour: PictureColour.soft)

  init(_ gathering: PictureGathering, _ words: PictureWords) {
    types = LegendEntry.types(of: gathering, words)
    ways = LegendEntry.ways(of: gathering, words)
    self.words = words
  }

  // MARK: As a strip

  private func width(_ entry: LegendEntry) -> Double {
    let count = entry.count.map { style.width(of: words.number($0)) + 7 } ?? 0
    return Self.iconWidth + style.width(of: entry.label) + count
  }

  /// The entries line by line: types first, ways in lines of their own.
  private func lines(_ width: Double) -> [[LegendEntry]] {
    [types, ways].flatMap { entries in
      var lines: [[LegendEntry]] = []
      var used = Double.infinity
      for entry in entries {
        let own = self.width(entry)
        if used + own > width {
          lines.append([])
          used = 0
        }
        lines[lines.count - 1].append(entry)
        used += own + Self.gap
      }
      return lines
    }
  }

  func stripHeight(_ width: Double) -> Double {
    Double(lines(width).count) * Self.row
  }

  func drawStrip(_ canvas: inout SVGCanvas, in box: Box) {
    for (index, line) in lines(box.width).enumerated() {
      var x = box.x
      let middle = box.y + (Double(index) + 0.5) * Self.row
      for entry in line {
        draw(entry, &canvas, at: (x, middle), width: box.right - x)
        x += width(entry) + Self.gap
      }
    }
  }

  private func draw(
    _ entry: LegendEntry, _ canvas: inout SVGCanvas, at point: (x: Double, y: Double),
    width: Double
  ) {
    drawSymbol(entry.symbol, &canvas, at: (point.x + 9, point.y))
    let count = entry.count.map { "  " + words.number($0) } ?? ""
    let room = width - Self.iconWidth - style.width(of: count)
    canvas.text(
      [
        (style.fit(entry.label, room), entry.count == nil ? wayStyle : style), (count, wayStyle),
      ], at: (point.x + Self.iconWidth, point.y + 4))
  }

  // MARK: As a column

  private static let columnRow = 21.0
  private static let typeStyle = TextStyle(size: 12.5)

  private func lines(of entry: LegendEntry, _ width: Double) -> [String] {
    TextWidth.lines(entry.label, width - Self.iconWidth, size: wayStyle.size, most: 2)
  }

  func columnHeight(_ width: Double) -> Double {
    let further = ways.reduce(0) { $0 + lines(of: $1, width).count - 1 }
    return Double(types.count + ways.count) * Self.columnRow + Double(further) * 15 + 12
  }

  func drawColumn(_ canvas: inout SVGCanvas, in box: Box) {
    var y = box.y + Self.columnRow / 2
    for entry in types {
      drawSymbol(entry.symbol, &canvas, at: (box.x + 9, y))
      let count = words.number(entry.count ?? 0)
      let room = box.width - Self.iconWidth - Self.typeStyle.width(of: count) - 12
      canvas.text(
        Self.typeStyle.fit(entry.label, room), at: (box.x + Self.iconWidth, y + 4.5),
        Self.typeStyle)
      canvas.text(count, at: (box.right, y + 4.5), Self.typeStyle, .end)
      y += Self.columnRow
    }
    y -= Self.columnRow / 2 - 6
    canvas.line(from: (box.x, y), to: (box.right, y), PictureColour.line)
    y += Self.columnRow / 2 + 6
    for entry in ways {
      drawSymbol(entry.symbol, &canvas, at: (box.x + 9, y))
      let lines = lines(of: entry, box.width)
      for (index, line) in lines.enumerated() {
        canvas.text(
          line, at: (box.x + Self.iconWidth, y + 4 + Double(index) * 15), wayStyle)
      }
      y += Self.columnRow + Double(lines.count - 1) * 15
    }
  }

  // MARK: Symbols

  private func drawSymbol(
    _ symbol: LegendEntry.Symbol, _ canvas: inout SVGCanvas, at point: (x: Double, y: Double)
  ) {
    let soft = PictureColour.soft
    let band = Box(around: point, width: 20, height: 9)
    switch symbol {
    case .type(let type): canvas.glyph(type, .occurred, at: point, radius: 6)
    case .occurrence(let occurrence): canvas.glyph(nil, occurrence, at: point, radius: 5.5)
    case .ring: canvas.circle(at: point, radius: 7, stroke: soft, dashes: "2.5 2")
    case .wave:
      canvas.glyph(nil, .occurred, at: (point.x, point.y - 1.5), radius: 5, doubt: .heard)
    case .bracket:
      canvas.glyph(nil, .occurred, at: (point.x, point.y - 1.5), radius: 5, doubt: .drawnAtArea)
    case .arrow: drawArrow(&canvas, at: point, dashes: nil)
    case .dottedArrow: drawArrow(&canvas, at: point, dashes: EventMarks.dots)
    case .donut:
      canvas.circle(at: point, radius: 6, fill: PictureColour.paper, stroke: soft, strokeWidth: 3.5)
    case .pale:
      canvas.rectangle(
        band, fill: "#" + EventColour.pale(EventColour.onPaper(.strategicDevelopments)))
      canvas.rectangle(
        Box(x: band.x, y: band.y, width: 10, height: 9),
        fill: "#" + EventColour.onPaper(.strategicDevelopments))
    case .band:
      canvas.rectangle(band, fill: "#c9c8c3", stroke: soft, strokeWidth: 1.2, rounded: 4.5)
    case .fade:
      canvas.rectangle(band, fill: "url(#kokcha-fade)", rounded: 4.5)
    case .hatched:
      canvas.rectangle(
        band, fill: "url(#kokcha-hatch)", stroke: soft, strokeWidth: 0.6)
    }
  }

  private func drawArrow(
    _ canvas: inout SVGCanvas, at point: (x: Double, y: Double), dashes: String?
  ) {
    let soft = PictureColour.soft
    canvas.line(
      from: (point.x - 8, point.y + 3), to: (point.x + 5, point.y - 2), soft, width: 1.6,
      dashes: dashes)
    canvas.line(
      from: (point.x + 1, point.y - 4.5), to: (point.x + 8, point.y - 3), soft, width: 1.6)
    canvas.line(
      from: (point.x + 3, point.y + 2.5), to: (point.x + 8, point.y - 3), soft, width: 1.6)
  }

  /// What the fills of its symbols and of the histogram refer to.
  static let definitions = """
    <defs>
    <linearGradient id="kokcha-fade"><stop offset="0" stop-color="\(PictureColour.soft)" stop-opacity="0"/>\
    <stop offset="1" stop-color="\(PictureColour.soft)" stop-opacity=".8"/></linearGradient>
    <pattern id="kokcha-hatch" width="4" height="4" patternUnits="userSpaceOnUse">\
    <path d="M-1 1L1 -1M0 4L4 0M3 5L5 3" stroke="\(PictureColour.soft)" stroke-width=".9"/></pattern>
    </defs>

    """
}
