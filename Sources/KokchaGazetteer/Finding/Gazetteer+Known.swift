import KokchaBytes
import KokchaGazetteerIndex
import KokchaModel

extension Gazetteer {
  /// The one place that a recorded name means, as its index in `places`.
  ///
  /// The same answer as that of `find` without a context, for names that stand in the tables (with or
  /// without words such as `district`), and without an allocation once the name was asked for.
  ///
  /// - Parameter name: the name in UTF-8, in any script.
  /// - Returns: nil for a name of several places, of none, or that is only found by its sounds.
  package func indexOfPlace(named name: Span<UInt8>) -> Int? {
    let folded = FoldedName(name)
    guard !folded.isEmpty else { return nil }
    var slot: Int? = 0
    var entry = index.entry(folded, 0..<folded.wordCount)
    if entry == nil, let reading = told(folded) {
      slot = reading.slot
      entry = index.entry(folded, reading.words)
    }
    guard let entry else { return nil }
    // What few words tell is not kept.
    guard let slot else { return foundPlace(named: name) }
    let settled = settled
    let number = index.ordinal(ofName: entry) * AdministrativeWords.Reading.slotCount + slot
    switch settled.place(number) {
    case .one(let place): return place
    case .several: return nil
    case .unsettled: break
    }
    let place = foundPlace(named: name)
    settled.note(place, number)
    return place
  }

  private func foundPlace(named name: Span<UInt8>) -> Int? {
    let finding = finding(name.string, ToponymScope())
    return finding.status == .match ? finding.hits.first?.place : nil
  }
}
