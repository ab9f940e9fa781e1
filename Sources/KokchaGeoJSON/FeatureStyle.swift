import KokchaBytes
import KokchaFormat
import KokchaModel

/// Colours and symbols as simplestyle-spec 1.1.0 has them, by type, paler where nobody says that the
/// event happened, hollow where its point is doubtful, faint where an end of its path is (rule GJ9).
///
/// geojson.io, GitHub and Leaflet's plug-ins draw them; QGIS takes them for columns.
struct FeatureStyle: Sendable {
  /// `,"marker-color":"#d71a1c",…`, by type, occurrence and what is drawn.
  private let texts: [[UInt8]]

  /// What a feature's style depends on beside its event.
  enum Drawn: Int, CaseIterable {
    case point, doubtfulPoint, line, area, trajectory, doubtfulTrajectory, circle
  }

  init() {
    var texts: [[UInt8]] = []
    for type in EventType.allCases.map(Optional.some) + [nil] {
      for occurrence in Occurrence.allCases {
        for drawn in Drawn.allCases {
          texts.append(Array(Self.text(type, occurrence, drawn).utf8))
        }
      }
    }
    self.texts = texts
  }

  /// Writes the properties of a style, a comma before each.
  func append(
    _ type: EventType?, _ occurrence: Occurrence, _ drawn: Drawn, to body: inout ByteBuffer
  ) {
    let row = type.map { Int($0.rawValue) } ?? EventType.allCases.count
    let index = row * Occurrence.allCases.count + Int(occurrence.rawValue)
    let text = texts[index * Drawn.allCases.count + drawn.rawValue]
    body.append(text.span)
  }

  private static func text(
    _ type: EventType?, _ occurrence: Occurrence, _ drawn: Drawn
  ) -> String {
    let isCertain = occurrence == .occurred
    let colour = "#" + (isCertain ? EventColour.of(type) : EventColour.pale(EventColour.of(type)))
    let opacity = isCertain ? "0.9" : "0.6"
    switch drawn {
    case .point:
      return #","marker-color":"\#(colour)","marker-size":"\#(isCertain ? "medium" : "small")","#
        + #""marker-symbol":"\#(symbol(type))""#
    case .doubtfulPoint:
      return #","marker-color":"\#(colour)","marker-size":"small","marker-symbol":"circle-stroked""#
    case .line:
      return #","stroke":"\#(colour)","stroke-width":3,"stroke-opacity":\#(opacity)"#
    case .area:
      return #","stroke":"\#(colour)","stroke-width":2,"stroke-opacity":\#(opacity),"#
        + #""fill":"\#(colour)","fill-opacity":\#(isCertain ? "0.3" : "0.15")"#
    case .trajectory:
      return #","stroke":"\#(colour)","stroke-width":1,"stroke-opacity":0.5"#
    // simplestyle has no dashes.
    case .doubtfulTrajectory:
      return #","stroke":"\#(colour)","stroke-width":1,"stroke-opacity":0.25"#
    case .circle:
      return #","stroke":"\#(colour)","stroke-width":1,"stroke-opacity":0.5,"#
        + #""fill":"\#(colour)","fill-opacity":0.05"#
    }
  }

  /// A name of Maki, the set of icons that simplestyle refers to.
  private static func symbol(_ type: EventType?) -> String {
    switch type {
    case .battles: "cross"
    case .explosions: "fire-station"
    case .violenceAgainstCivilians: "danger"
    case .protests: "star"
    case .riots: "triangle"
    case .strategicDevelopments: "square"
    case .lawEnforcement: "police"
    case .statement: "town-hall"
    case nil: "circle"
    }
  }
}
