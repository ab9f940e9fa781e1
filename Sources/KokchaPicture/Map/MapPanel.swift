import Glibc
import KokchaFormat
import KokchaModel

/// The map: ground, events, names, scale.
struct MapPanel {
  private let gathering: PictureGathering
  private let events: [NumberedEvent]
  private let words: PictureWords
  private let settings: FormatSettings

  init(
    _ gathering: PictureGathering, _ events: [NumberedEvent], _ words: PictureWords,
    _ settings: FormatSettings
  ) {
    self.gathering = gathering
    self.events = events
    self.words = words
    self.settings = settings
  }

  /// A radius wider than this, half a large country, does not decide what the map shows.
  private static let widestShown = 400_000.0

  func draw(_ canvas: inout SVGCanvas, in room: Box) {
    guard let frame = MapFrame(around: bounds, reaching: radii, in: room) else { return }
    let box = frame.box
    canvas.add(
      "<clipPath id=\"kokcha-map\"><rect x=\"\(box.x.svg)\" y=\"\(box.y.svg)\" "
        + "width=\"\(box.width.svg)\" height=\"\(box.height.svg)\" rx=\"6\"/></clipPath>\n"
        + "<g clip-path=\"url(#kokcha-map)\">\n")
    let topology = settings.drawing.ground?(frame.bounds, settings.pageLanguage.rawValue)
    let ground = topology ?? Topology()
    let places = (0..<gathering.cells.count).map { frame.place(gathering.cells.middle(of: $0)) }
    let lines = MapLines(ground, in: frame)
    GroundDrawing(lines: lines, topology: ground).draw(&canvas, places: places)
    var taken = TakenBoxes(in: box)
    let scale = ScaleBar(frame: frame, words: words)
    taken.take(scale.box)
    let dispute = lines.isSeen(.disputed) ? DisputeKey(frame: frame, words: words) : nil
    if let dispute { taken.take(dispute.box) }
    // Symbols are laid out before names, which give way, and drawn after them.
    if gathering.areFew {
      let marks = EventMarks(events, frame: frame, words: words, &taken)
      marks.drawGround(&canvas)
      MapNames(topology: ground, lines: lines).draw(&canvas, &taken)
      marks.draw(&canvas)
    } else {
      let groups = PlaceGroups(gathering.cells, in: frame)
      for group in groups.groups { taken.take(group.box) }
      MapNames(topology: ground, lines: lines).draw(&canvas, &taken)
      groups.draw(&canvas, words)
    }
    scale.draw(&canvas)
    dispute?.draw(&canvas)
    canvas.add("</g>\n")
    canvas.rectangle(box, stroke: PictureColour.line, rounded: 6)
  }

  private var bounds: GeographicBounds {
    var bounds = gathering.bounds
    for case let course? in events.map(\.event.course) {
      bounds.insert(course.from)
      bounds.insert(course.to)
    }
    return bounds
  }

  private var radii: [(point: Coordinate, metres: Double)] {
    events.compactMap { event in
      guard let point = event.event.point, let metres = event.event.radiusMetres else { return nil }
      return (point, min(Double(metres), Self.widestShown))
    }
  }
}

/// How long some kilometres are on a map.
struct ScaleBar {
  private let label: String
  private let length: Double
  let box: Box

  init(frame: MapFrame, words: PictureWords) {
    let unit = frame.units(perKilometreAt: frame.latitude)
    var kilometres = 0.001
    var power = 0.001
    while power < 1e5, power * unit <= 100 {
      for factor in [1.0, 2, 5] where factor * power * unit <= 100 { kilometres = factor * power }
      power *= 10
    }
    length = kilometres * unit
    let number =
      kilometres >= 1
      ? words.number(Int(kilometres.rounded())) : words.digits(in: kilometres.svgFine)
    label = words.kilometres.replacing("#", with: number)
    let width = max(length, TextWidth.of(label, size: 11)) + 16
    box = Box(
      x: frame.box.right - width - 8, y: frame.box.bottom - 34, width: width, height: 26)
  }

  func draw(_ canvas: inout SVGCanvas) {
    canvas.rectangle(
      box, fill: PictureColour.paper, rounded: 4, more: " fill-opacity=\".85\"")
    let (left, right) = (box.middle.x - length / 2, box.middle.x + length / 2)
    let foot = box.bottom - 6
    canvas.add(
      "<path d=\"M\(left.svg) \((foot - 4).svg)V\(foot.svg)H\(right.svg)V\((foot - 4).svg)\" "
        + "fill=\"none\" stroke=\"\(PictureColour.soft)\" stroke-width=\"1.3\"/>\n")
    canvas.text(
      label, at: (box.middle.x, foot - 6), TextStyle(size: 11, colour: PictureColour.soft),
      .middle)
  }
}

/// What a dashed border means, on a map that has one.
struct DisputeKey {
  private let label: String
  private let style = TextStyle(size: 11, colour: PictureColour.soft)
  let box: Box

  init(frame: MapFrame, words: PictureWords) {
    label = words.disputed
    box = Box(
      x: frame.box.x + 8, y: frame.box.bottom - 30, width: style.width(of: label) + 46, height: 22)
  }

  func draw(_ canvas: inout SVGCanvas) {
    canvas.rectangle(
      box, fill: PictureColour.paper, rounded: 4, more: " fill-opacity=\".85\"")
    let y = box.middle.y
    canvas.line(
      from: (box.x + 8, y), to: (box.x + 32, y), PictureColour.country, width: 1.7, dashes: "5 4")
    canvas.text(label, at: (box.x + 38 + style.width(of: label) / 2, y + 4), style, .middle)
  }
}
