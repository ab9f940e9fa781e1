import Kokcha
import KokchaBytes
import Synchronization

extension Gazetteer {
  /// The one place that a recorded name means, as its index in `places`.
  ///
  /// The same answer as that of `find` without a context, for names that stand in the tables (with or
  /// without words such as `district`), and without an allocation once the name was asked for.
  ///
  /// - Parameter name: the name in UTF-8, in any script.
  /// - Returns: nil for a name of several places, of none, or that is only found by its sounds.
  public func indexOfPlace(named name: Span<UInt8>) -> Int? {
    let folded = FoldedName(name)
    guard !folded.isEmpty else { return nil }
    var kind: PlaceKind?
    var entry = index.entry(folded, 0..<folded.wordCount)
    if entry == nil, let reading = AdministrativeWords.read(folded) {
      kind = reading.kind
      entry = index.entry(folded, reading.words)
    }
    guard let entry else { return nil }
    let slot = entry * (PlaceKind.allCases.count + 1) + (kind.map { Int($0.rawValue) + 1 } ?? 0)
    switch settled.place(slot) {
    case .one(let place): return place
    case .several: return nil
    case .unsettled: break
    }
    let finding = finding(name.string, ToponymScope())
    let place = finding.status == .match ? finding.hits.first?.place : nil
    settled.note(place, slot)
    return place
  }
}

/// What was settled about names that were asked for.
///
/// Whether a village's name is a district's as well takes some looking; it is done once a name.
final class SettledNames: Sendable {
  enum Place {
    case unsettled
    case several
    case one(Int)
  }

  /// By name: a place, -1 for several or none, -2 for what nobody asked for yet.
  private let places: Mutex<[Int32]>

  init(count: Int) { places = Mutex(Array(repeating: -2, count: count)) }

  func place(_ slot: Int) -> Place {
    let known = places.withLock { $0[slot] }
    return known >= 0 ? .one(Int(known)) : known == -1 ? .several : .unsettled
  }

  func note(_ place: Int?, _ slot: Int) {
    places.withLock { $0[slot] = place.map { Int32(truncatingIfNeeded: $0) } ?? -1 }
  }
}
