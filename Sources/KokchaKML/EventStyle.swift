import KokchaBytes
import KokchaFormat
import KokchaModel

/// How an event looks: its type gives the colour, its occurrence and its place the fullness.
///
/// One bit for each, so that a portion can say which styles its events use.
struct EventStyle: Hashable {
  /// The type; nil for one that is not in the vocabulary.
  var type: EventType?
  var standing: Standing

  /// How far an event and its point can be believed.
  enum Standing: UInt8, CaseIterable {
    /// The point is where the place is.
    case occurred, claimed, denied, planned
    /// The point is doubtful, of an event that occurred and of any other. Such are few, and these two looks are enough.
    case doubtfulPlace, doubtfulAltogether
  }

  static let all: [EventStyle] = (EventType.allCases.map(Optional.some) + [nil]).flatMap { type in
    Standing.allCases.map { EventStyle(type: type, standing: $0) }
  }

  init(type: EventType?, standing: Standing) {
    self.type = type
    self.standing = standing
  }

  /// The style of an event at one of its places.
  init(type: EventType?, occurrence: Occurrence, isPointDoubtful: Bool) {
    self.type = type
    standing =
      switch (occurrence, isPointDoubtful) {
      case (.occurred, false): .occurred
      case (.claimed, false): .claimed
      case (.denied, false): .denied
      case (.planned, false): .planned
      case (.occurred, true): .doubtfulPlace
      case (_, true): .doubtfulAltogether
      }
  }

  /// Its place in `all`.
  var index: Int {
    (type.map { Int($0.rawValue) } ?? EventType.allCases.count) * Standing.allCases.count
      + Int(standing.rawValue)
  }

  /// The XML id of its StyleMap.
  var name: String {
    switch standing {
    case .occurred: typeName + "-occurred"
    case .claimed: typeName + "-claimed"
    case .denied: typeName + "-denied"
    case .planned: typeName + "-planned"
    case .doubtfulPlace: typeName + "-dashed"
    case .doubtfulAltogether: typeName + "-dashed-pale"
    }
  }

  /// The file of its icon in a KMZ: hollow for what did not surely happen, dashed for what may have happened elsewhere.
  var icon: String {
    switch standing {
    case .occurred: "icons/\(typeName).png"
    case .claimed, .denied, .planned: "icons/\(typeName)-hollow.png"
    case .doubtfulPlace, .doubtfulAltogether: "icons/\(typeName)-dashed.png"
    }
  }

  /// Whether it surely happened.
  var isCertain: Bool { standing == .occurred || standing == .doubtfulPlace }

  /// Whether its point is doubtful.
  var isPointDoubtful: Bool { standing == .doubtfulPlace || standing == .doubtfulAltogether }

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
  var colour: String { colour(alpha: isCertain ? "ff" : "80") }

  /// The colour of a pin that has no icon of ours to show that its point is doubtful: half way to white.
  var paleColour: String {
    (isCertain ? "ff" : "80") + Self.blueGreenRed(EventColour.pale(EventColour.of(type)))
  }

  /// The colour, as dense as two hexadecimal digits say.
  func colour(alpha: String) -> String { alpha + Self.blueGreenRed(EventColour.of(type)) }

  /// A colour of red, green and blue in KML's order.
  private static func blueGreenRed(_ colour: String) -> String {
    let digits = Array(colour)
    return String(digits[4...5] + digits[2...3] + digits[0...1])
  }
}
