import KokchaFormat
import KokchaModel
import KokchaTime

/// A picture of gathered events: head, map, timeline, list or counts, legend, foot.
///
/// Every picture is drawn on the same area, whatever its size: a larger one shows the same, larger. So letters keep their
/// proportion to a slide or a sheet.
struct Picture {
  let gathering: PictureGathering
  let settings: FormatSettings
  let words: PictureWords
  let width: Double
  let height: Double
  /// The events that are drawn each by itself, in the order of time, which is that of their numbers.
  let events: [NumberedEvent]
  /// How many characters XML forbids were in texts that are shown.
  private(set) var removedCharacters = 0
  private let title: ShownText

  /// As much as a slide of 1280 by 720 has.
  private static let area = 1280.0 * 720

  init(_ gathering: PictureGathering, _ settings: FormatSettings) {
    self.gathering = gathering
    self.settings = settings
    words = .of(settings.pageLanguage)
    let size = settings.pictureSize
    let scale = (Self.area / (size.width * size.height)).squareRoot()
    width = size.width * scale
    height = size.height * scale
    events = gathering.areFew ? NumberedEvent.inOrder(gathering.events, words) : []
    title = ShownText(settings.title ?? settings.information.title)
    removedCharacters = title.removed + events.reduce(0) { $0 + $1.removed }
  }

  private var isRightToLeft: Bool { settings.pageLanguage.isRightToLeft }
  private var isWide: Bool { width >= height }
  private var margin: Double { isWide ? 26 : 28 }

  /// The document, in two parts: what it says of itself, and what it shows.
  func draw() -> (head: String, body: String) {
    var canvas = SVGCanvas(width: width, isRightToLeft: isRightToLeft)
    canvas.add(Legend.definitions)
    canvas.rectangle(Box(x: 0, y: 0, width: width, height: height), fill: PictureColour.paper)
    var room = Box(x: 0, y: 0, width: width, height: height).inset(by: margin)
    room.y -= 4
    room.height += 14
    canvas.inReadingOrder {
      drawHead(on: &$0, &room)
      drawFoot(on: &$0, &room)
    }
    if gathering.count == 0 {
      drawNothing(&canvas, in: room)
    } else if isWide {
      drawWide(&canvas, room)
    } else {
      drawTall(&canvas, room)
    }
    return (head, canvas.markup + "</svg>\n")
  }

  private var head: String {
    let size = settings.pictureSize.attributes
    let language = settings.pageLanguage.rawValue
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(size.width)" height="\(size.height)" \
      viewBox="0 0 \(width.svg) \(height.svg)" role="img" aria-labelledby="kokcha-title kokcha-desc" \
      xml:lang="\(language)" lang="\(language)" direction="\(settings.pageLanguage.direction)" \
      font-family="\(SVGCanvas.sans)">
      <title id="kokcha-title">\(shownTitle.escapedForXML)</title>
      <desc id="kokcha-desc">\(description.escapedForXML)</desc>

      """
  }

  private var shownTitle: String { title.text.isEmpty ? words.untitled : title.text }

  /// What the picture shows, for readers who do not see it.
  private var description: String {
    var sentences = [facts.joined(separator: " · ")]
    sentences += LegendEntry.types(of: gathering, words).map {
      "\($0.label): \($0.count.map { words.number($0) } ?? "")"
    }
    sentences += events.map { event in
      "\(words.plain(event.number)). " + event.title + ": "
        + [event.tag, event.time, event.place].compactMap(\.self).joined(separator: " · ")
    }
    return sentences.joined(separator: "; ")
  }

  /// How many events there are, of what time, and how many are not plainly known.
  private var facts: [String] {
    let doubts = gathering.doubts
    var facts = [words.phrase(words.events, gathering.count)]
    if gathering.hasDates { facts.append(words.time(from: gathering.first, to: gathering.end)) }
    for (count, phrase) in [
      (gathering.count(of: nil, .claimed), words.claimed),
      (gathering.count(of: nil, .denied), words.denied),
      (gathering.count(of: nil, .planned), words.planned),
      (doubts.unlocated, words.unlocated), (doubts.uncertain, words.uncertain),
      (doubts.bySound + doubts.endsBySound, words.bySound), (doubts.atArea, words.atArea),
    ] where count > 0 { facts.append(words.phrase(phrase, count)) }
    return facts
  }

  // MARK: Head and foot

  private func drawHead(on canvas: inout SVGCanvas, _ room: inout Box) {
    let style = TextStyle(size: isWide ? 25 : 24, isBold: true, isSerif: true)
    let titles = TextWidth.lines(
      shownTitle, room.width, size: style.size, isBold: true, most: isWide ? 1 : 2)
    for line in titles {
      let strip = room.takeTop(style.size * 1.18)
      canvas.text(line, at: (strip.x, strip.y + style.size * 0.95), style)
    }
    let small = TextStyle(size: 13, colour: PictureColour.soft)
    let lines = TextWidth.lines(
      facts.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: " · "), room.width,
      size: small.size, most: 3)
    for line in lines {
      let strip = room.takeTop(18)
      canvas.text(line, at: (strip.x, strip.y + 14), small)
    }
    _ = room.takeTop(10)
  }

  /// Whose data the map is made of, and what is not in the picture.
  private func drawFoot(on canvas: inout SVGCanvas, _ room: inout Box) {
    let style = TextStyle(size: 9.5, colour: PictureColour.soft)
    // The credit is in a language of its own.
    let paragraphs = [
      settings.information.attribution ?? "", leftOut.joined(separator: " "),
    ]
    let lines = paragraphs.flatMap {
      TextWidth.lines(ShownText($0).text, room.width, size: style.size, most: 8)
    }
    let strip = room.takeBottom(Double(lines.count) * 12.5, gap: 12)
    for (index, line) in lines.enumerated() {
      canvas.text(line, at: (strip.x, strip.y + Double(index) * 12.5 + 9.5), style)
    }
  }

  private var leftOut: [String] {
    var sentences = gathering.hasPlaces ? [words.noOpinion] : []
    let unlocated = gathering.doubts.unlocated
    if unlocated > 0, gathering.hasPlaces {
      sentences.append(words.phrase(words.notOnMap, unlocated))
    }
    if gathering.undated > 0, gathering.hasDates {
      sentences.append(words.phrase(words.undated, gathering.undated))
    }
    if gathering.count > 0 { sentences.append(gathering.areFew ? words.noTexts : words.onlyCounts) }
    return sentences + (settings.information.origin?().leftOut ?? [])
  }

  private func drawNothing(_ canvas: inout SVGCanvas, in room: Box) {
    canvas.rectangle(room, stroke: PictureColour.line, rounded: 6)
    let middle = room.middle
    canvas.text(
      words.noEvents, at: (middle.x, middle.y - 6),
      TextStyle(size: 20, isBold: true, isSerif: true), .middle)
    canvas.text(
      words.noEventsAdvice, at: (middle.x, middle.y + 20),
      TextStyle(size: 13, colour: PictureColour.soft), .middle)
  }

  // MARK: Body

  /// The list or the counts beside map and timeline.
  private func drawWide(_ canvas: inout SVGCanvas, _ body: Box) {
    var main = body
    let legend = Legend(gathering, words)
    if gathering.areFew {
      let list = EventList(events: events, words: words)
      let columns = list.columns(body.height)
      let column = main.takeRight(
        columns == 1
          ? min(max(body.width * 0.315, 290), 420)
          : min(Double(columns) * 300, body.width * 0.6), gap: 24)
      // The legend stands below a short list, else below the timeline.
      let below = list.columnHeight(column.width) + 18
      if below + legend.columnHeight(column.width) <= column.height {
        let rest = Box(
          x: column.x, y: column.y + below, width: column.width, height: column.height - below)
        canvas.inReadingOrder { legend.drawColumn(&$0, in: rest) }
      } else {
        let strip = main.takeBottom(legend.stripHeight(main.width), gap: 12)
        canvas.inReadingOrder { legend.drawStrip(&$0, in: strip) }
      }
      canvas.inReadingOrder { list.drawColumn(&$0, in: column) }
    } else {
      let column = main.takeRight(250, gap: 24)
      canvas.inReadingOrder { legend.drawColumn(&$0, in: column) }
    }
    drawPanels(&canvas, main)
  }

  /// The list below map and timeline.
  private func drawTall(_ canvas: inout SVGCanvas, _ body: Box) {
    var main = body
    let legend = Legend(gathering, words)
    let strip = main.takeBottom(legend.stripHeight(main.width), gap: 14)
    canvas.inReadingOrder { legend.drawStrip(&$0, in: strip) }
    if gathering.areFew {
      let list = EventList(events: events, words: words)
      // A table needs some width for its three columns.
      let isTable = width >= 640
      let height =
        isTable ? list.tableHeight : min(list.columnHeight(main.width), main.height * 0.5)
      let box = main.takeBottom(height, gap: 14)
      canvas.inReadingOrder {
        if isTable { list.drawTable(&$0, in: box) } else { list.drawColumn(&$0, in: box) }
      }
    }
    drawPanels(&canvas, main)
  }

  /// Map and timeline, one above the other; they do not run from right to left, but stand where the page has them.
  private func drawPanels(_ canvas: inout SVGCanvas, _ room: Box) {
    var room = isRightToLeft ? room.mirrored(in: width) : room
    let timeline = Timeline(gathering, events, words)
    guard gathering.hasPlaces else {
      let message = room.takeTop(30, gap: 6)
      canvas.text(
        words.noPlaces, at: (message.middle.x, message.y + 20),
        TextStyle(size: 13, colour: PictureColour.soft), .middle)
      timeline.draw(&canvas, in: room.takeTop(min(room.height, timeline.tallest)))
      return
    }
    let height = timeline.height(of: room.height)
    let below = room.takeBottom(height, gap: 10)
    MapPanel(gathering, events, words, settings).draw(&canvas, in: room)
    timeline.draw(&canvas, in: below)
  }
}

extension Box {
  /// Cuts a strip off the right, and leaves a gap beside it.
  fileprivate mutating func takeRight(_ width: Double, gap: Double) -> Box {
    let strip = Box(x: right - width, y: y, width: width, height: height)
    self.width -= width + gap
    return strip
  }
}
