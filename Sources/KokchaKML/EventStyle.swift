import KokchaBytes
import KokchaModel

/// How an event looks: its type gives the colour, its occurrence the fullness.
///
/// One bit for each pair, so that a portion can say which styles its events use.
struct EventStyle: Hashable {
  /// The type; nil for one that is not in the vocabulary.
  var type: EventType?
  var occurrence: Occurrence

  static let all: [EventStyle] = (EventType.allCases.map(Optional.some) + [nil]).flatMap { type in
    Occurrence.allCases.map { EventStyle(type: type, occurrence: $0) }
  }

  /// Its place in `all`.
  var index: Int {
    (type.map { Int($0.rawValue) } ?? EventType.allCases.count) * Occurrence.allCases.count
      + Int(occurrence.rawValue)
  }

  /// The XML id of its StyleMap.
  var name: String { typeName + "-" + occurrence.description }

  /// The file of its icon in a KMZ: hollow for what did not surely happen.
  var icon: String { "icons/" + typeName + (occurrence == .occurred ? "" : "-hollow") + ".png" }

  private var typeName: String {
    switch type {
    case .battles: "battles"
    case .explosions: "explosions"
    case .violenceAgainstCivilians: "violence"
    case .protests: "protests"
    case .riots: "riots"
    case .strategicDevelopments: "strategic"
    case .lawEnforcement: "law"
    case .statement: "statement"
    case nil: "other"
    }
  }

  /// The colour as KML has it, `aabbggrr`: what did not surely happen is half transparent.
  var colour: String { colour(alpha: occurrence == .occurred ? "ff" : "80") }

  /// The colour, as dense as two hexadecimal digits say.
  func colour(alpha: String) -> String {
    let blueGreenRed =
      switch type {
      case .battles: "1c1ad7"
      case .explosions: "0073e6"
      case .violenceAgainstCivilians: "7b0fa8"
      case .protests: "d98c2b"
      case .riots: "00b4f0"
      case .strategicDevelopments: "4d9221"
      case .lawEnforcement: "a05a2c"
      case .statement: "808080"
      case nil: "404040"
      }
    return alpha + blueGreenRed
  }
}
