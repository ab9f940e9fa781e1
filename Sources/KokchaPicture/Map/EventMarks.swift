import Glibc
import KokchaFormat
import KokchaModel

/// Few events on the map, each with its number; those of one place stand together in a plate.
struct EventMarks {
  /// The events of one place.
  private struct Group {
    var point: Coordinate
    var place: (x: Double, y: Double)
    var events: [NumberedEvent]
    /// Where their symbols stand: around the place, or beside it where another group is in the way.
    var box = Box(x: 0, y: 0, width: 0, height: 0)

    var isSingle: Bool { events.count == 1 }
    /// Whether the box does not lie over the place.
    var isAway: Bool {
      abs(box.middle.x - place.x) > box.width / 2 || abs(box.middle.y - place.y) > box.height / 2
    }
    /// Symbols in a row.
    var columns: Int {
      events.count <= 3 ? events.count : min(4, Int(Double(events.count).squareRoot().rounded(.up)))
    }
  }

  private let frame: MapFrame
  private let words: PictureWords
  private var groups: [Group] = []
  private let events: [NumberedEvent]

  private static let cell = (width: 32.0, height: 20.0)
  private static let number = TextStyle(size: 10.5, isBold: true)

  init(
    _ events: [NumberedEvent], frame: MapFrame, words: PictureWords, _ taken: inout TakenBoxes
  ) {
    self.frame = frame
    self.words = words
    self.events = events
    for event in events {
      guard let point = event.event.point else { continue }
      if let index = groups.firstIndex(where: { $0.point == point }) {
        groups[index].events.append(event)
      } else {
        groups.append(Group(point: point, place: frame.place(point), events: [event]))
      }
    }
    // Large plates are the hardest to place.
    groups.sort { ($1.events.count, $0.events[0].number) < ($0.events.count, $1.events[0].number) }
    for index in groups.indices {
      groups[index].box = Self.free(for: groups[index], &taken)
      taken.take(groups[index].box)
    }
  }

  private static func size(of group: Group) -> (width: Double, height: Double) {
    let rows = (group.events.count + group.columns - 1) / group.columns
    return (
      Double(group.columns) * cell.width + (group.isSingle ? 4 : 8),
      Double(rows) * cell.height + (group.isSingle ? 0 : 6)
    )
  }

  /// The box nearest to a group's place that meets no other.
  private static func free(for group: Group, _ taken: inout TakenBoxes) -> Box {
    let size = size(of: group)
    // The symbol of a single event stands at its place, and the number beside it.
    let shift = group.isSingle ? cell.width / 2 - 9 : 0
    let home = Box(
      around: (group.place.x + shift, group.place.y), width: size.width, height: size.height)
    if taken.isFree(home) { return home }
    for distance in stride(from: 14.0, through: 260, by: 14) {
      for direction in 0..<16 {
        let angle = Double(direction) * .pi / 8
        let box = Box(
          around: (
            home.middle.x + cos(angle) * (distance + size.width / 2),
            home.middle.y + sin(angle) * (distance + size.height / 2)
          ), width: size.width, height: size.height)
        if taken.isFree(box) { return box }
      }
    }
    return home
  }

  // MARK: Below the names

  /// The ground within which events may have been, and from where to where things went.
  func drawGround(_ canvas: inout SVGCanvas) {
    var drawn: [(point: Coordinate, metres: Int32)] = []
    for event in events {
      guard let point = event.event.point, let metres = event.event.radiusMetres,
        !drawn.contains(where: { $0.point == point && $0.metres == metres })
      else { continue }
      drawn.append((point, metres))
      let radius = Double(metres) / 1000 * frame.units(perKilometreAt: point.latitude)
      // A circle wider than the map shows nothing on it.
      guard radius > 9, radius < 2 * (frame.box.width + frame.box.height) else { continue }
      let place = frame.place(point)
      canvas.circle(
        at: place, radius: radius, stroke: PictureColour.focus, strokeWidth: 3)
      canvas.circle(
        at: place, radius: radius, stroke: PictureColour.soft, strokeWidth: 1.1, dashes: "3 3")
    }
    for event in events {
      if let course = event.event.course { drawArrow(event, course, &canvas) }
    }
  }

  /// How a line is drawn of which an end may well be elsewhere.
  static let dots = "1.6 3"

  /// A bent arrow, so that there and back lie apart; dotted where an end may well be elsewhere.
  private func drawArrow(
    _ event: NumberedEvent, _ course: (from: Coordinate, to: Coordinate),
    _ canvas: inout SVGCanvas
  ) {
    let (from, to) = (frame.place(course.from), frame.place(course.to))
    let (right, down) = (to.x - from.x, to.y - from.y)
    guard hypot(right, down) >= 12 else { return }
    let bend = (
      x: (from.x + to.x) / 2 - down * 0.14, y: (from.y + to.y) / 2 + right * 0.14
    )
    let heading = atan2(to.y - bend.y, to.x - bend.x)
    func tip(_ turn: Double) -> String {
      "\((to.x - 10 * cos(heading + turn)).svg) \((to.y - 10 * sin(heading + turn)).svg)"
    }
    let colour = "#" + EventColour.onPaper(event.event.type)
    let dashes = event.event.isCourseDoubtful ? " stroke-dasharray=\"\(Self.dots)\"" : ""
    let line =
      "M\(from.x.svg) \(from.y.svg)Q\(bend.x.svg) \(bend.y.svg) \(to.x.svg) \(to.y.svg)"
    canvas.add(
      "<path d=\"\(line)\" fill=\"none\" stroke=\"\(PictureColour.focus)\" stroke-width=\"4\"/>\n"
        + "<path d=\"\(line)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"1.6\"\(dashes)/>\n"
        + "<path d=\"M\(to.x.svg) \(to.y.svg)L\(tip(-0.4))L\(tip(0.4))Z\" fill=\"\(colour)\"/>\n")
  }

  // MARK: Above the names

  func draw(_ canvas: inout SVGCanvas) {
    for group in groups where group.isAway {
      canvas.line(from: group.place, to: group.box.middle, PictureColour.soft)
    }
    for group in groups where group.isAway {
      canvas.circle(at: group.place, radius: 2.2, fill: PictureColour.soft)
    }
    for group in groups {
      if !group.isSingle || group.isAway {
        canvas.rectangle(
          group.box, fill: PictureColour.paper, stroke: PictureColour.line, rounded: 8,
          more: " fill-opacity=\".93\"")
      }
      draw(group, &canvas)
    }
  }

  private func draw(_ group: Group, _ canvas: inout SVGCanvas) {
    let box = group.box
    let inset = group.isSingle ? (x: 2.0, y: 0.0) : (x: 5.0, y: 3.0)
    for (index, event) in group.events.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: group.columns)
      let left = box.x + inset.x + Double(column) * Self.cell.width
      let middle = box.y + inset.y + (Double(row) + 0.5) * Self.cell.height
      canvas.glyph(
        event.event.type, event.event.occurrence, at: (left + 7, middle), radius: 6,
        doubt: event.event.doubt, halo: group.isSingle ? PictureColour.focus : nil)
      canvas.text(
        words.plain(event.number), at: (left + 16, middle + 3.8), Self.number,
        halo: group.isSingle ? PictureColour.focus : nil)
    }
  }
}
