/// Some kinds of places.
package struct PlaceKinds: OptionSet, Hashable, Sendable {
  package var rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  private init(_ kind: PlaceKind) { rawValue = 1 << kind.rawValue }

  package static let country = PlaceKinds(PlaceKind.country)
  package static let province = PlaceKinds(PlaceKind.province)
  package static let district = PlaceKinds(PlaceKind.district)
  package static let settlement = PlaceKinds(PlaceKind.settlement)
  package static let river = PlaceKinds(PlaceKind.river)

  package func contains(_ kind: PlaceKind) -> Bool { contains(PlaceKinds(kind)) }

  /// The kind, where it is one.
  package var only: PlaceKind? {
    rawValue.nonzeroBitCount == 1 ? PlaceKind(rawValue: UInt8(rawValue.trailingZeroBitCount)) : nil
  }
}
