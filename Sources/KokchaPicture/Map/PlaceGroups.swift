import Glibc
import KokchaFormat
import KokchaModel

/// Many events on the map: a ring of types with a count for each place, or for several that would cover each other.
struct PlaceGroups {
  struct Group {
    let place: (x: Double, y: Double)
    var total: Int
    var kinds: [Int]

    /// How far its symbol reaches.
    var radius: Double { total == 1 ? 8 : min(27, 10 + 1.7 * log2(Double(total))) }
    var box: Box { Box(around: place, width: 2 * radius + 2, height: 2 * radius + 2) }
  }

  /// The largest first.
  private(set) var groups: [Group] = []

  /// The largest cell first: each joins the nearest group that would cover it, or stands itself; then groups that have
  /// grown into each other become one.
  init(_ cells: PlaceCells, in frame: MapFrame) {
    let places = (0..<cells.count).map { frame.place(cells.middle(of: $0)) }
    let order = places.indices.sorted {
      (cells.total(of: $1), places[$0].y, places[$0].x, $0)
        < (cells.total(of: $0), places[$1].y, places[$1].x, $1)
    }
    for cell in order {
      let group = Group(
        place: places[cell], total: cells.total(of: cell),
        kinds: cells.kinds(of: cell).map { Int($0) })
      if let nearest = nearest(to: group) {
        join(group, to: nearest)
      } else {
        groups.append(group)
      }
    }
    joinTouching()
  }

  private func nearest(to group: Group) -> Int? {
    var best: (index: Int, distance: Double)?
    for (index, other) in groups.enumerated() {
      let distance = hypot(other.place.x - group.place.x, other.place.y - group.place.y)
      if distance < other.radius + min(group.radius, 16), distance < best?.distance ?? .infinity {
        best = (index, distance)
      }
    }
    return best?.index
  }

  private mutating func join(_ group: Group, to index: Int) {
    groups[index].total += group.total
    for kind in group.kinds.indices { groups[index].kinds[kind] += group.kinds[kind] }
  }

  private mutating func joinTouching() {
    var index = 0
    while index < groups.count {
      let other = groups.indices.first { other in
        other != index
          && hypot(
            groups[other].place.x - groups[index].place.x,
            groups[other].place.y - groups[index].place.y)
            < groups[other].radius + groups[index].radius
      }
      guard let other else {
        index += 1
        continue
      }
      let (kept, gone) =
        groups[other].total > groups[index].total ? (other, index) : (index, other)
      join(groups[gone], to: kept)
      groups.remove(at: gone)
      // One that has grown may touch any.
      index = 0
    }
    groups.sort { ($1.total, $0.place.y, $0.place.x) < ($0.total, $1.place.y, $1.place.x) }
  }

  // MARK: Drawing

  func draw(_ canvas: inout SVGCanvas, _ words: PictureWords) {
    for group in groups {
      if group.total == 1,
        let kind = PlaceCells.Kind.all.first(where: { group.kinds[$0.number] > 0 })
      {
        canvas.glyph(
          kind.type, kind.occurrence, at: group.place, radius: 6, halo: PictureColour.focus)
      } else {
        draw(group, &canvas, words)
      }
    }
  }

  private func draw(_ group: Group, _ canvas: inout SVGCanvas, _ words: PictureWords) {
    canvas.circle(at: group.place, radius: group.radius, fill: PictureColour.paper)
    var turns = 0.0
    for part in Self.parts(group.kinds) {
      let end = turns + Double(part.count) / Double(group.total)
      Self.drawArc(group, from: turns, to: end, part.colour, &canvas)
      turns = end
    }
    let label =
      group.total > 9999
      ? words.number(group.total / 1000) + "k"
      : group.total > 999
        ? words.digits(in: "\(group.total / 1000).\(group.total % 1000 / 100)k")
        : words.number(group.total)
    let size = group.total > 999 ? 10.0 : group.total > 99 ? 11 : 11.5
    canvas.text(
      label, at: (group.place.x, group.place.y + size * 0.36),
      TextStyle(size: size, isBold: true), .middle)
  }

  /// The colours of a ring, type by type: what happened in its own, what is claimed, denied or planned half way to white.
  private static func parts(_ kinds: [Int]) -> [(colour: String, count: Int)] {
    (EventType.allCases.map { Optional($0) } + [nil]).flatMap { type in
      let colour = EventColour.onPaper(type)
      let own = PlaceCells.Kind.all.filter { $0.type == type }
      let happened = own.filter { $0.occurrence == .occurred }.reduce(0) { $0 + kinds[$1.number] }
      let others = own.reduce(0) { $0 + kinds[$1.number] } - happened
      return [("#" + colour, happened), ("#" + EventColour.pale(colour), others)].filter {
        $0.1 > 0
      }
    }
  }

  private static func drawArc(
    _ group: Group, from: Double, to: Double, _ colour: String, _ canvas: inout SVGCanvas
  ) {
    let radius = group.radius - 3.5
    if to - from > 0.9999 {
      return canvas.circle(at: group.place, radius: radius, stroke: colour, strokeWidth: 4.5)
    }
    func point(_ turns: Double) -> String {
      let angle = (turns - 0.25) * 2 * .pi
      return
        "\((group.place.x + radius * cos(angle)).svg) \((group.place.y + radius * sin(angle)).svg)"
    }
    canvas.add(
      "<path d=\"M\(point(from))A\(radius.svg) \(radius.svg) 0 \(to - from > 0.5 ? 1 : 0) 1 \(point(to))\" "
        + "fill=\"none\" stroke=\"\(colour)\" stroke-width=\"4.5\"/>\n")
  }
}
