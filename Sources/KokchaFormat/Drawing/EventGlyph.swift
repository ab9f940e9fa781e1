import Glibc
package import KokchaModel

/// The shape of an event's symbol, by its type: types differ by colour and by shape, for readers who see no colours and for
/// print without them.
///
/// A symbol lies in a box from −10 to 10, with y downwards, and reaches about 6.5 from its middle.
package enum EventGlyph: String, CaseIterable, Sendable {
  case diamond, star, square, up, down, hexagon, pentagon, circle

  /// The shape of a type; of one that is not in the vocabulary a circle.
  package init(of type: EventType?) {
    self =
      switch type {
      case .battles: .diamond
      case .explosions: .star
      case .violenceAgainstCivilians: .square
      case .protests: .up
      case .riots: .down
      case .strategicDevelopments: .hexagon
      case .lawEnforcement: .pentagon
      case .statement, nil: .circle
      }
  }

  /// How far the circle reaches.
  package static let radius = 6.4

  /// The corners in order, in hundredths; none for the circle.
  ///
  /// Shapes of few corners reach farther, so that all look equally large.
  package var corners: [(x: Int, y: Int)] {
    switch self {
    case .diamond: Self.polygon(4, reach: 1.2, turned: 0)
    case .square: Self.polygon(4, reach: 1.25, turned: 0.125)
    case .up: Self.polygon(3, reach: 1.3, turned: -0.25)
    case .down: Self.polygon(3, reach: 1.3, turned: 0.25)
    case .hexagon: Self.polygon(6, reach: 1.08, turned: 0)
    case .pentagon: Self.polygon(5, reach: 1.12, turned: -0.25)
    case .star:
      zip(
        Self.polygon(8, reach: 1.35, turned: -0.25),
        Self.polygon(8, reach: 0.72, turned: -0.25 + 0.0625)
      ).flatMap { [$0, $1] }
    case .circle: []
    }
  }

  /// A regular polygon, its first corner so many turns clockwise of the right.
  private static func polygon(_ count: Int, reach: Double, turned: Double) -> [(x: Int, y: Int)] {
    (0..<count).map { corner in
      let angle = (turned + Double(corner) / Double(count)) * 2 * Double.pi
      return (
        Int((cos(angle) * radius * reach * 100).rounded()),
        Int((sin(angle) * radius * reach * 100).rounded())
      )
    }
  }

  /// The outline as path data (SVG 1.1 §8.3), closed.
  package var path: String {
    if self == .circle {
      // Two arcs: one that ends where it begins is left out (§8.3.8, F.6.2).
      return "M6.4 0A6.4 6.4 0 1 1-6.4 0A6.4 6.4 0 1 1 6.4 0Z"
    }
    var path = ""
    for corner in corners {
      path += path.isEmpty ? "M" : "L"
      path += Self.decimal(corner.x) + " " + Self.decimal(corner.y)
    }
    return path + "Z"
  }

  /// A number of hundredths.
  private static func decimal(_ hundredths: Int) -> String {
    let magnitude = abs(hundredths)
    let fraction = magnitude % 100
    let digits = fraction == 0 ? "" : fraction < 10 ? ".0\(fraction)" : ".\(fraction)"
    return (hundredths < 0 ? "-" : "") + "\(magnitude / 100)" + digits
  }
}
