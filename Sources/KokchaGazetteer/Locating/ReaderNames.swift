import KokchaBytes
import KokchaGazetteerIndex
package import KokchaModel

/// The gazetteer's own names of events' provinces and districts in the languages of readers, as columns behind the
/// inputs' own: `admin1_fa`, `admin2_fa` (`--names`).
///
/// They name the areas in `admin1` and `admin2` of an event's first place, whether the input or Kokcha filled these in.
package struct ReaderNames: Sendable {
  private let languages: [String]
  /// Two for each language.
  private let columns: [String]
  /// The columns' places in the batch at hand.
  private var numbers: [Int] = []
  /// Where the batch at hand has the names of an area, one for each language; empty where there is none.
  private var texts: [Int: [TextRange]] = [:]
  /// The names of areas.
  private var names: [Int: [String?]] = [:]

  /// - Parameters:
  ///   - languages: BCP 47 tags.
  ///   - columns: the columns of province and district for each of them.
  package init(_ languages: [String], columns: [String]) {
    self.languages = languages
    self.columns = columns
  }

  fileprivate mutating func add(to batch: inout EventBatch, by locator: inout EventLocator) {
    if languages.isEmpty { return }
    texts.removeAll(keepingCapacity: true)
    numbers = columns.map { column in
      if let number = batch.extraNames.firstIndex(of: column) { return number }
      batch.extraNames.append(column)
      return batch.extraNames.count - 1
    }
    for event in batch.events.indices where !batch.events[event].places.isEmpty {
      let place = batch.places[Int(batch.events[event].places.start)]
      let areas = locator.areas(named: place, batch.text)
      let start = batch.extras.count
      // Rows that belong to one event follow each other, so that its own move with them.
      batch.extras.append(contentsOf: batch.extras[batch.events[event].extras.indices])
      for (language, _) in languages.enumerated() {
        for (order, area) in [areas.province, areas.district].enumerated() {
          guard let area else { continue }
          let name = text(of: area, language, &batch, locator.gazetteer)
          if name.isEmpty { continue }
          batch.extras.append(ExtraRow(name: numbers[2 * language + order], value: name))
        }
      }
      batch.events[event].extras = RowRange(start: start, count: batch.extras.count - start)
    }
  }

  /// Where the batch has an area's name in one of the languages.
  private mutating func text(
    of area: Int, _ language: Int, _ batch: inout EventBatch, _ gazetteer: borrowing Gazetteer
  ) -> TextRange {
    if let known = texts[area] { return known[language] }
    let found = names[area] ?? languages.map { gazetteer.name(ofPlace: area, in: $0) }
    names[area] = found
    let made = found.map { $0.map { batch.text.appendText($0) } ?? TextRange() }
    texts[area] = made
    return made[language]
  }
}

extension EventLocator {
  /// Adds the names of areas to the events of a batch that it located.
  package mutating func add(_ names: inout ReaderNames, to batch: inout EventBatch) {
    names.add(to: &batch, by: &self)
  }

  /// The province and the district that a place's row names as those it lies in.
  fileprivate mutating func areas(
    named row: PlaceRow, _ text: [UInt8]
  ) -> (province: Int?, district: Int?) {
    var named = row
    (named.identifier, named.verbatim) = (TextRange(), TextRange())
    guard let area = meaning(of: named, text).statedArea else { return (nil, nil) }
    let lineage = gazetteer.lineage(of: area)
    return (lineage.province, lineage.district)
  }
}
