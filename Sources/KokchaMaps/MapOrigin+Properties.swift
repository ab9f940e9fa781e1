import KokchaModel
import KokchaRecords

extension MapOrigin {
  /// Where a map comes from whose features have these properties.
  init(ofProperties names: [String]) {
    self = Self.signature.isSubset(of: Set(names.map(LogColumn.normalized))) ? .ours : .others
  }

  /// What Kokcha's own maps have in every feature, and no other map.
  private static let signature = Set(
    [Field.datePrecision, .timeBasis, .occurrence, .ongoing, .status, .date].map(\.name))
}
