import KokchaFormat
import KokchaModel

/// The names on a map that there is room for.
struct MapNames {
  let topology: Topology
  let lines: MapLines

  private var frame: MapFrame { lines.frame }

  /// More names than this nobody reads.
  private static let most = 90

  private static func style(_ kind: Topology.Label.Kind) -> TextStyle {
    let colour = PictureColour.label
    return switch kind {
    case .country: TextStyle(size: 12, isBold: true, colour: colour, spacing: 2.5)
    case .province: TextStyle(size: 12, isBold: true, colour: colour)
    case .district: TextStyle(size: 11, colour: colour)
    case .city: TextStyle(size: 11, colour: colour)
    case .river:
      TextStyle(size: 10.5, colour: PictureColour.river, isSerif: true, isItalic: true)
    }
  }

  /// The zoom from which on names of a kind are written.
  private static func earliest(_ kind: Topology.Label.Kind) -> Double {
    switch kind {
    case .country: 0
    case .province: 5.4
    case .district: 7.6
    case .city: 5
    case .river: 6.5
    }
  }

  /// How far below or above its place a name may stand, the best first.
  private static func offsets(_ kind: Topology.Label.Kind) -> [Double] {
    kind == .river ? [0] : [0, 18, -18, 32, -32]
  }

  /// Where a name may stand, the best first: at its place, or a little below or above; that of a country also wherever
  /// the country is wide enough on the map, for its place may lie beyond it.
  private func places(of label: Topology.Label, width: Double) -> [MapLines.Point] {
    let place = frame.place(label.at)
    var places: [MapLines.Point] = []
    if frame.box.holds(Box(around: place, width: 0, height: 0)) {
      places = Self.offsets(label.kind).map { (place.x, place.y + $0) }
    }
    if label.kind == .country {
      let area = topology.areas.filter { $0.kind == .country && $0.name == label.name }
      places += area.flatMap { middles(of: lines.rings(of: $0), atLeast: width) }
    }
    return places
  }

  /// The middles of stretches of an area that are as wide as a name, the widest first.
  private func middles(of rings: [[MapLines.Point]], atLeast width: Double) -> [MapLines.Point] {
    var stretches: [(width: Double, middle: MapLines.Point)] = []
    for y in stride(from: frame.box.y + 14, to: frame.box.bottom, by: 12) {
      let crossings = MapLines.crossings(of: rings, at: y + 0.01)
        .map { min(max($0, frame.box.x), frame.box.right) }
      for index in stride(from: 0, to: crossings.count - 1, by: 2) {
        let (left, right) = (crossings[index], crossings[index + 1])
        if right - left >= width { stretches.append((right - left, ((left + right) / 2, y))) }
      }
    }
    return stretches.sorted { ($1.width, $0.middle.y) < ($0.width, $1.middle.y) }.map(\.middle)
  }

  func draw(_ canvas: inout SVGCanvas, _ taken: inout TakenBoxes) {
    // A town and its district have one name, but not a province and its capital.
    var written: [(isArea: Bool, name: String)] = []
    // Of names of one rank the first is taken, so that the outcome is always the same.
    let labels = topology.labels.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    for (_, label) in labels where written.count < Self.most {
      guard frame.zoom >= Self.earliest(label.kind),
        !written.contains(where: { $0.isArea == label.isArea && $0.name == label.name })
      else { continue }
      var style = Self.style(label.kind)
      var name = ShownText(label.name).text
      if label.kind == .country {
        // Letters that are joined have no capitals, and are not drawn apart.
        if name.runsRightToLeft == true { style.spacing = 0 } else { name = name.uppercased() }
      }
      let width = style.width(of: name) + 8
      let free = places(of: label, width: width).first {
        taken.takeIfFree(Box(around: $0, width: width, height: 15))
      }
      guard let free else { continue }
      written.append((label.isArea, label.name))
      canvas.text(
        name, at: (free.x, free.y + style.size * 0.36), style, .middle,
        halo: PictureColour.paper)
    }
  }
}

extension Topology.Label {
  /// Whether it names a country or a province.
  fileprivate var isArea: Bool { kind == .country || kind == .province }
}
