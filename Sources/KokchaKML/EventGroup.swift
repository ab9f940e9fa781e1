import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaTime

/// The group of an event: its Folder, or the tiles it is in.
///
/// A group has a key, whose order as text is that of the groups; the empty one stands for what is not
/// known, and comes last.
enum EventGroup {
  /// Writes the key of an event's group.
  static func appendKey(
    of row: EventRow, in batch: EventBatch, by grouping: FolderGrouping, to keys: inout ByteBuffer
  ) {
    switch grouping {
    case .none: break
    case .year:
      if let begin = row.bounds.begin.writable(isEnd: false).instant {
        let year = CalendarDay(containing: begin).components.year
        for digits in [1000, 100, 10, 1] { keys.append(UInt8(0x30 + year / digits % 10)) }
      }
    case .type:
      if let type = row.knownType { keys.append(0x61 + type.rawValue) }
    case .district:
      guard !row.places.isEmpty else { return }
      let place = batch.places[Int(row.places.start)]
      let name = place.admin2.isEmpty ? place.admin2Code : place.admin2
      guard !name.isEmpty else { return }
      keys.append(batch.text.span.extracting(name.bounds))
      let province = place.admin1.isEmpty ? place.admin1Code : place.admin1
      if !province.isEmpty {
        // Districts of one name in two provinces stay two.
        keys.append(separator)
        keys.append(batch.text.span.extracting(province.bounds))
      }
    }
  }

  /// A character that XML forbids, and so no name has.
  private static let separator: UInt8 = 0x01

  /// What a group is called.
  static func name(of key: String, by grouping: FolderGrouping) -> String {
    switch grouping {
    case .none: return key
    case .year: return key.isEmpty ? "Year unknown" : key
    case .type:
      let type = key.utf8.first.flatMap { EventType(rawValue: $0 - 0x61) }
      return type?.description ?? "Other types"
    case .district:
      if key.isEmpty { return "District unknown" }
      let parts = key.split(separator: Character(Unicode.Scalar(separator)), maxSplits: 1)
      return (parts.count == 2 ? "\(parts[0]) (\(parts[1]))" : key).withoutForbiddenXML
    }
  }

  /// The order of two keys.
  static func precedes(_ a: String, _ b: String) -> Bool {
    if a.isEmpty != b.isEmpty { return b.isEmpty }
    return a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}

/// The groups of one document, numbered as they are met.
struct EventGroups {
  private(set) var keys: [String] = []
  private var numbers: [String: Int] = [:]

  /// A group's number; whether it is new.
  mutating func number(of key: Span<UInt8>) -> (number: Int, isNew: Bool) {
    let key = key.string
    if let number = numbers[key] { return (number, false) }
    numbers[key] = keys.count
    keys.append(key)
    return (keys.count - 1, true)
  }

  /// The groups' numbers in the order of their Folders.
  var sorted: [Int] { keys.indices.sorted { EventGroup.precedes(keys[$0], keys[$1]) } }
}
