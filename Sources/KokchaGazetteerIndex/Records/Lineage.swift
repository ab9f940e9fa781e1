/// Where a place stands in the order of things, as indices into the gazetteer's places.
package struct Lineage: Hashable, Sendable {
  package var parent: Int?
  /// The place itself or what it lies in, one level at a time.
  package var district: Int?
  package var province: Int?
  package var country: Int

  /// A state that lies in nothing, or what a state is all that is known around.
  package init(country: Int) { self.country = country }
}
