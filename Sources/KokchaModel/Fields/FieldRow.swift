/// The type of a field's values.
package enum FieldKind: Sendable {
  case text
  /// One of a closed list.
  case term
  case integer
  /// Kilometres, to the metre.
  case kilometres
  /// A number from 0 to 1, in thousandths.
  case share
  /// Degrees north or east, with seven digits behind the point.
  case latitude, longitude
  case boolean
  /// A moment in UTC; the earliest or latest that may be meant.
  case time
  /// A whole list of an event's, as the JSON form has it.
  case json
  /// A shape, as well-known text.
  case wkt
}

/// Where fields stand.
package struct FieldForms: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Tables of a row an event.
  package static let table = Self(rawValue: 1)
  /// ExtendedData and, where no geometry says the same, properties.
  package static let map = Self(rawValue: 2)
  /// The event log, as people keep it.
  package static let log = Self(rawValue: 4)
  /// Kokcha's to fill in, and so not shown to people who begin a log.
  package static let made = Self(rawValue: 8)
  /// Read and written as its kind says, with nothing of its own beside.
  package static let plain = Self(rawValue: 32)
  /// Believed only where Kokcha wrote it: what nobody checked would be passed on as if Kokcha had.
  package static let ours = Self(rawValue: 16)

  package static let flat: Self = [.table, .map]
  package static let all: Self = [.table, .map, .log]
}

/// The parts of an event whose fields stand together.
package enum FieldOwner: Sendable {
  case event, time, place, trajectory, actor, casualty, claim, source

  /// The part to which a path in the JSON form leads.
  fileprivate init(path: String) {
    guard let dot = path.firstIndex(of: ".") else {
      self = .event
      return
    }
    self =
      switch path[..<dot] {
      case "time": .time
      case "places[]": .place
      case "trajectories[]": .trajectory
      case "actors[]": .actor
      case "casualties[]": .casualty
      case "claims[]": .claim
      case "sources[]": .source
      default: .event
      }
  }

  /// Whether an event may have several.
  package var isRepeated: Bool { self != .event && self != .time }
}

/// What is to be known of a field.
///
/// A row names its case, and the table of rows stands beside the cases, so that a field is added in one file: the two
/// files know each other.
struct FieldRow: Sendable {
  var field: Field
  var name: String
  var kind: FieldKind
  /// Where the JSON form has it.
  var path: String?
  var hashtag: String
  var forms: FieldForms
  var meaning: String
  var owner: FieldOwner
  var key: String

  init(
    _ field: Field, _ name: String, _ kind: FieldKind, _ path: String?, _ hashtag: String,
    _ forms: FieldForms, _ meaning: String
  ) {
    self.field = field
    self.name = name
    self.kind = kind
    self.path = path
    self.hashtag = hashtag
    self.forms = forms
    self.meaning = meaning
    owner = path.map(FieldOwner.init(path:)) ?? .event
    key = path.map { String($0.split(separator: ".").last ?? "") } ?? ""
  }
}
