package import Kokcha
import KokchaBytes

/// Ids made from what an event says (`--make-ids`).
///
/// FNV-1a with 64 bits over the cells, each followed by a unit separator, then the finishing steps
/// of MurmurHash3; written in sixteen hexadecimal digits after `k-`, so that no spreadsheet takes
/// the id for a number. The same content has the same id for ever.
package enum ContentHash {
  static func appendID(of fields: ArraySlice<FieldSpan>, to batch: inout EventBatch) -> TextRange {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for field in fields {
      for index in field.lowerBound..<field.upperBound {
        hash = (hash ^ UInt64(batch.text[index])) &* 0x100_0000_01B3
      }
      hash = (hash ^ 0x1F) &* 0x100_0000_01B3
    }
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    hash ^= hash >> 33
    let digits = String(hash, radix: 16)
    return batch.text.appendText(
      "k-" + String(repeating: "0", count: 16 - digits.utf8.count) + digits)
  }

  /// Whether an id looks like one that was made here.
  package static func isID(_ id: String) -> Bool {
    id.utf8.count == 18 && id.hasPrefix("k-")
      && id.dropFirst(2).utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
      }
  }

  /// What is said of a row whose content, and so whose id, another has already.
  package static func repetition(
    of first: InputPosition
  ) -> (message: String, advice: String) {
    (
      "this row is the same as \(first)",
      "delete one of the two, or give the events ids of their own"
    )
  }
}
