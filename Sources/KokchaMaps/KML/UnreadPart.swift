import KokchaModel

/// A kind of thing that stands in a map and is not read.
struct UnreadPart: Hashable {
  enum Kind: UInt8 {
    case element
    /// Its parent had one already, which was read.
    case second
    /// It stands behind what it should have told of.
    case late
    case attribute
    /// Text beside elements.
    case text
    case heights, trackTimes, emptyTimes, emptyCoordinates, unequalTrack, namelessValue, noAddress
    /// More kinds than are told apart.
    case furtherKinds
  }

  var kind: Kind
  var element = KMLElement.other
  var parent = KMLElement.other
  /// The name of an element that is not known, or of an attribute.
  var name = ""

  /// An element that is not read.
  init(_ kind: Kind, _ element: KMLElement, in parent: KMLElement, name: String = "") {
    self.kind = kind
    self.element = element
    self.parent = parent
    self.name = name
    // Of colours and symbols there is a name in every Placemark.
    if kind == .element, element == .styleURL || element == .styleMap || element == .style {
      self.element = .style
      self.parent = .other
    }
  }

  init(_ kind: Kind) { self.kind = kind }

  /// What is said of it.
  var words: String {
    switch kind {
    case .element: elementWords
    case .second:
      "'\(shownName)' of a \(parent.written) is not read, as another stands before it"
    case .late:
      "'\(shownName)' of a \(parent.written) is not read, as it stands behind Placemarks in it"
    case .attribute: "the attribute '\(name)' of '\(element.written)' is not read"
    case .text: "text in a \(element.written) beside its elements is not read"
    case .heights: "heights are not read"
    case .trackTimes: "of a track's times the earliest and the latest are read"
    case .emptyTimes: "a track's 'when' holds no time that can be read, and is left out"
    case .emptyCoordinates: "a track's 'coord' is empty: that point and its time are left out"
    case .unequalTrack:
      "a track has more of 'when' or of 'coord' than of the other; a time without a point is not read"
    case .namelessValue: "a value in ExtendedData has no name, and is not read"
    case .noAddress: "a NetworkLink without an address is not read"
    case .furtherKinds: MapSurvey.furtherKinds
    }
  }

  private var shownName: String {
    element == .other ? Problem.quotable(name) : element.written
  }

  private var elementWords: String {
    switch element {
    case .style: return "colours and symbols (Style, StyleMap, styleUrl) are not read"
    case .model: return "3D models (Model) are not read"
    case .groundOverlay, .screenOverlay, .photoOverlay:
      return "images laid over the map (\(element.written)) are not read"
    case .tour: return "tours (gx:Tour) are not read"
    default:
      let place = parent.written.isEmpty ? "" : " of a \(parent.written)"
      return "'\(shownName)'\(place) is not read"
    }
  }
}

/// What of a document is not read: how often there is each kind of it, and where it is first.
struct UnreadParts {
  private(set) var found: [UnreadPart: (count: Int, line: Int)] = [:]

  /// How many kinds are told apart.
  private static let mostKinds = 200

  mutating func note(_ part: UnreadPart, line: Int, count: Int = 1) {
    guard let known = found.index(forKey: part) else {
      if found.count < Self.mostKinds || part.kind == .furtherKinds {
        found[part] = (count, line)
      } else {
        note(UnreadPart(.furtherKinds), line: line, count: count)
      }
      return
    }
    found.values[known].count += count
  }
}
