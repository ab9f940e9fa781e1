/// Where a place stands in the order of things, as indices into the gazetteer's places.
struct Lineage: Sendable {
  var parent: Int?
  /// The place itself or what it lies in, one level at a time.
  var district: Int?
  var province: Int?
  var country: Int
}
