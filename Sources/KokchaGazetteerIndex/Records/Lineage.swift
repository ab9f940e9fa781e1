/// Where a place stands in the order of things, as indices into the gazetteer's places.
package struct Lineage: Sendable {
  package var parent: Int?
  /// The place itself or what it lies in, one level at a time.
  package var district: Int?
  package var province: Int?
  package var country: Int
}
