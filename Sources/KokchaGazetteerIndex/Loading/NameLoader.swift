import KokchaBytes
import KokchaModel

/// Reads the names of places, and checks them.
package struct NameLoader: Sendable {
  private let places: [GazetteerPlace]
  private let ids: ByteKeys
  private let tables: [GazetteerTable]
  private var sources: SourceList
  private var index = NameIndex()
  private var rows: RecordTable

  /// For the places that a loader has read.
  package init(_ loader: GazetteerLoader) {
    places = loader.places
    ids = loader.ids
    tables = loader.tables("names.csv")
    sources = loader.sources
    rows = RecordTable(placeCount: places.count)
  }

  /// The names, or the first thing wrong with their tables.
  package func read() -> Result<RecordedNames, GazetteerError> {
    Result { () throws(GazetteerError) in
      var loader = self
      let namesakes = loader.namePlaces()
      for table in tables { try loader.readNames(table, namesakes) }
      return RecordedNames(index: loader.index, rows: loader.rows, sources: loader.sources)
    }
  }

  /// Enters the names to show; gives for every district the seat that shares its name, or -1.
  ///
  /// Sources rarely write both down, and «شهر رستاق» is Rustaq town all the same: such a seat is
  /// found by all spellings of its district.
  private mutating func namePlaces() -> [Int32] {
    var namesakes = [Int32](repeating: -1, count: places.count)
    for place in places.indices {
      enter(FoldedName(places[place].name), of: place, -1)
      guard places[place].kind == .district,
        let seat = places[place].seat.flatMap({ ids.number(of: $0.utf8.span) }),
        places[seat].name == places[place].name
      else { continue }
      namesakes[place] = Int32(truncatingIfNeeded: seat)
    }
    return namesakes
  }

  private mutating func enter(_ name: FoldedName, of place: Int, _ namesake: Int32) {
    let all = 0..<name.wordCount
    index.insert(place, name, all)
    let bare = AdministrativeWords.read(name).flatMap { $0.isLoose ? nil : $0 }
    // A town is on record by the name of its office, «علاقه داری»: not under the bare name then.
    if let bare, bare.tells(places[place].kind, in: places[place].country) {
      index.insert(place, name, bare.words)
    }
    if namesake >= 0 { index.insert(Int(namesake), name, bare?.words ?? all) }
  }

  private mutating func readNames(
    _ table: GazetteerTable, _ namesakes: [Int32]
  ) throws(GazetteerError) {
    let cells = try TableCells(table, NameColumn.list)
    let bytes = table.text.utf8.span
    rows.begin(cells)
    var place = -1
    for row in cells.rows {
      // Rows are sorted by place: most repeat the cells of the row before.
      if place < 0 || !cells.repeats(row, NameColumn.place) {
        place = try ids.place(cells, row, NameColumn.place)
      }
      guard
        cells.repeats(row, NameColumn.status)
          || NameStatus(reading: bytes.extracting(cells.bounds(row, NameColumn.status))) != nil
      else {
        throw GazetteerError(
          table.path, line: cells.line(row),
          "status \(quoted(cells.text(row, NameColumn.status))) is not one of the terms",
          advice: "write one of \(NameStatus.list)")
      }
      let name = FoldedName(bytes.extracting(cells.bounds(row, NameColumn.name)))
      guard !name.isEmpty else {
        throw GazetteerError(
          table.path, line: cells.line(row),
          "the name \(quoted(cells.text(row, NameColumn.name))) has "
            + (name.isTooLong ? "more letters than any place" : "no letters"),
          advice: "write the name as its source does, or take the row away")
      }
      if !cells.repeats(row, NameColumn.source) {
        try sources.check(cells, row, NameColumn.source)
      }
      enter(name, of: place, namesakes[place])
      rows.append(row: row, of: place)
    }
  }
}
