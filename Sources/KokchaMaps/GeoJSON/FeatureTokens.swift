import KokchaBytes
import KokchaJSONText
import KokchaModel

/// Where the members of a Feature stand among its tokens (RFC 7946 §3.2).
struct FeatureTokens {
  var type: Int?
  var id: Int?
  var geometry: Int?
  var properties: Int?
  /// Keys of members that the standard does not know (§6.1).
  var foreign: [Int] = []
  /// A key that stands twice.
  var twice: Int?

  /// The members of the object that `reader` has read last.
  init(_ reader: borrowing JSONTokenReader, _ text: [UInt8]) {
    var member = 1
    while member < reader.count {
      let value = member + 1
      let key = reader[member]
      switch key.kind {
      case .string where text.span.extracting(key.inside.bounds).matches("type"):
        note(value, in: \.type, key: member)
      case .string where text.span.extracting(key.inside.bounds).matches("id"):
        note(value, in: \.id, key: member)
      case .string where text.span.extracting(key.inside.bounds).matches("geometry"):
        note(value, in: \.geometry, key: member)
      case .string where text.span.extracting(key.inside.bounds).matches("properties"):
        note(value, in: \.properties, key: member)
      case .string where text.span.extracting(key.inside.bounds).matches("bbox"): break
      default: foreign.append(member)
      }
      member = reader.following(value)
    }
  }

  private mutating func note(
    _ value: Int, in place: WritableKeyPath<FeatureTokens, Int?>, key: Int
  ) {
    if self[keyPath: place] != nil { twice = twice ?? key }
    self[keyPath: place] = value
  }
}
