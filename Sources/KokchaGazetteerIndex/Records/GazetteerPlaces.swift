/// The places of a gazetteer, in the order of its tables; each is made when it is asked for.
public struct GazetteerPlaces: RandomAccessCollection, Sendable {
  private let index: GroundIndex

  package init(_ index: GroundIndex) { self.index = index }

  /// 0.
  public var startIndex: Int { 0 }
  /// How many places there are.
  public var endIndex: Int { index.placeCount }
  /// The place with a number.
  public subscript(position: Int) -> GazetteerPlace { index.place(position) }
}
