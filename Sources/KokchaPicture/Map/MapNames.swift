import KokchaFormat
import KokchaModel

/// The names on a map that there is room for.
struct MapNames {
  let topology: Topology
  let frame: MapFrame

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
      let place = frame.place(label.at)
      guard frame.box.holds(Box(around: place, width: 0, height: 0)) else { continue }
      var style = Self.style(label.kind)
      var name = ShownText(label.name).text
      if label.kind == .country {
        // Letters that are joined have no capitals, and are not drawn apart.
        if name.runsRightToLeft == true { style.spacing = 0 } else { name = name.uppercased() }
      }
      let width = style.width(of: name) + 8
      let free = Self.offsets(label.kind).first { down in
        taken.takeIfFree(Box(around: (place.x, place.y + down), width: width, height: 15))
      }
      guard let free else { continue }
      written.append((label.isArea, label.name))
      canvas.text(
        name, at: (place.x, place.y + free + style.size * 0.36), style, .middle,
        halo: PictureColour.paper)
    }
  }
}

extension Topology.Label {
  /// Whether it names a country or a province.
  fileprivate var isArea: Bool { kind == .country || kind == .province }
}
