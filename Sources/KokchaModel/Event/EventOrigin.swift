/// Where an event was read, as far as its outputs and messages need that.
public struct EventOrigin: Sendable {
  /// The number of its first record among those of all inputs that were read together, from 1; GeoJSON has it as `n`.
  public var number: Int
  /// The line on which it begins.
  public var position: InputPosition
  /// Its tags as they are written, where that is not as Kokcha would write them.
  package var writtenTags: String?

  package init(number: Int, position: InputPosition) {
    self.number = number
    self.position = position
  }
}

/// An event's origin, or none, beside what makes events differ: all are equal.
struct EqualOrigin: Hashable, Sendable {
  var origin: EventOrigin?

  static func == (_: EqualOrigin, _: EqualOrigin) -> Bool { true }
  func hash(into _: inout Hasher) {}
}
