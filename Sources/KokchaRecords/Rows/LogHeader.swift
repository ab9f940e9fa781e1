import KokchaBytes
package import KokchaModel

/// What each column of a log is.
package struct LogHeader: Sendable {
  /// Says what a column's cells are.
  package enum Use: Sendable {
    case known(Int)
    /// The second of two columns that make a date.
    case lastDay
    case extra(Int)
    /// A list in JSON that Kokcha wrote beside the fields that have room for its first.
    case list(ListColumn)
    /// Computed by Kokcha, and so computed again.
    case recomputed

    /// Whether both feed one and the same field.
    package func isSame(as other: Use) -> Bool {
      switch (self, other) {
      case (.known(let a), .known(let b)): a == b
      case (.lastDay, .lastDay): true
      default: false
      }
    }
  }

  package var uses: [Use] = []
  /// What --map has columns say besides: one may feed several fields.
  package private(set) var furtherUses: [(column: Int, use: Use)] = []
  /// The --map of whose column there is none here but perhaps in another input, by their places in the options.
  package private(set) var unmatchedMappings: [(mapping: Int, problem: Problem)] = []
  /// The columns' names as they stand in the log.
  package var names: [String] = []
  /// The names under which the log's own columns are carried.
  package var extraNames: [String] = []
  package var idColumn: Int?
  package var hasLastDay = false
  /// Whether Kokcha wrote it, a row an event: a CSV or a map.
  package var isOurs = false
  /// Whether the rows are features of a map: each is an event of its own, and their bytes were looked at
  /// before.
  package var isMap = false
  /// Whether it is a log in Kokcha's own writing (`--rows all`).
  package var isOurLog = false
  /// Whether its texts carry the guard against formulas (rule CSV3): a file for spreadsheets begins with a
  /// byte-order mark, one for programs does not, and only the former is guarded.
  package var isGuarded = false
  package var delimiter: UInt8 = 0x2C
  /// The columns by which `--make-ids` knows a row, in the order of their names; none where no id is made.
  package private(set) var contentColumns: [(number: Int, name: String)] = []
  /// The columns of the log's own under which a coordinate 0,0 is carried, if it has such columns.
  package internal(set) var zeroExtras: (latitude: Int, longitude: Int)?
  /// The line that it begins on, from 1.
  package private(set) var line = 1
  /// Columns that the options ask for besides.
  private var asked: Set<String> = []

  /// The header of an event log.
  ///
  /// - Throws: `Problem` if a needed column is missing, stands twice, or a mapping leads nowhere.
  package init(
    _ cells: [(name: String, offset: Int)], delimiter: UInt8, hasByteOrderMark: Bool,
    options: EventLogOptions, file: String, map: MapOrigin? = nil,
    position: (Int) -> InputPosition
  ) throws(Problem) {
    self.delimiter = delimiter
    isMap = map != nil
    names = cells.map(\.name.trimmingBlanks)
    isOurs =
      map.map { $0 == .ours }
      ?? Self.signature.allSatisfy(names.map(LogColumn.normalized).contains)
    isOurLog = Self.logSignature.allSatisfy(names.map(LogColumn.normalized).contains)
    isGuarded = hasByteOrderMark && (isOurs || isOurLog)
    if isGuarded {
      names = names.map { $0.utf8.span.isFormulaGuarded ? String($0.dropFirst()) : $0 }
    }
    let normalized = names.map(LogColumn.normalized)
    asked = Set(options.nameColumns)
    if !isMap { line = cells.first.flatMap { position($0.offset).line } ?? 1 }
    if options.makesIDs {
      contentColumns = zip(normalized.indices, normalized).sorted { ($0.1, $0.0) < ($1.1, $1.0) }
        .map { (number: $0.0, name: $0.1) }
    }
    let places = LogColumn.places(of: names)
    for (index, name) in normalized.enumerated() {
      if !name.isEmpty, let first = places[name], first != index {
        throw Problem(
          .columnTwice, at: position(cells[index].offset),
          "column '\(Problem.quotable(names[index]))' stands twice, as column \(first + 1) and "
            + "column \(index + 1)",
          advice: "rename or delete one of the two", field: names[index])
      }
    }
    let (column, columns) = isMap ? ("property", "the properties") : ("column", "the columns")
    var mapped: [(column: Int, use: Use)] = []
    for (number, (ours, theirs)) in options.mapping.enumerated() {
      let parts = Self.parts(of: theirs, in: places)
      if let part = parts.first(where: { places[LogColumn.normalized($0)] == nil }) {
        let problem = Problem(
          .columnMissing, at: InputPosition(file: file, line: line),
          "--map \(ours)=\(theirs): there is no \(column) '\(Problem.quotable(part))'",
          advice: "\(columns) are: " + Self.list(names), field: part)
        if !options.sharesMapping { throw problem }
        unmatchedMappings.append((number, problem))
        continue
      }
      guard let known = LogColumn(column: LogColumn.normalized(ours)) else {
        throw Problem(
          .columnMissing, at: InputPosition(file: file, line: line),
          "--map \(ours)=\(theirs): Kokcha has no column '\(Problem.quotable(ours))'",
          advice: "Kokcha's columns are: " + Self.list(LogColumn.ofLog.map(\.name)))
      }
      if parts.count == 2, known != .date {
        throw Problem(
          .columnMissing, at: InputPosition(file: file, line: line),
          "--map \(ours)=\(theirs): only a date can be made of two columns",
          advice: "name one column")
      }
      for (order, part) in parts.enumerated() {
        guard let index = places[LogColumn.normalized(part)] else { continue }
        let use: Use = order == 0 ? .known(known.number) : .lastDay
        if mapped.contains(where: { $0.use.isSame(as: use) }) {
          throw Problem(
            .columnTwice, at: InputPosition(file: file, line: line),
            "--map \(ours)=\(theirs): another --map says what '\(known.name)' is already",
            advice: "say it once: a column of Kokcha's is read from one of yours")
        }
        mapped.append((index, use))
      }
    }
    let mappedNumbers = Set(
      mapped.compactMap { _, use -> Int? in
        if case .known(let number) = use { number } else { nil }
      })
    for (index, name) in normalized.enumerated() {
      let use: Use
      if let found = mapped.first(where: { $0.column == index }) {
        use = found.use
        furtherUses += mapped.filter { $0.column == index && !$0.use.isSame(as: use) }
      } else if isOurs, name == "wkt" {
        // Points stand in latitude and longitude as well; a shape stands only here.
        use = .known(LogColumn.geometry.number)
      } else if isOurs, let list = ListColumn(named: name) {
        use = .list(list)
      } else if isOurs && Self.computed.contains(name)
        || (isOurs || isOurLog) && asked.contains(name)
      {
        use = .recomputed
      } else if !isOurs, !isOurLog, Self.onlyOurs.contains(name) {
        use = .extra(extraNames.count)
        extraNames.append(carriedName(normalized[index], at: index, among: places))
      } else if let column = LogColumn(column: name), !mappedNumbers.contains(column.number) {
        use = .known(column.number)
      } else {
        use = .extra(extraNames.count)
        extraNames.append(carriedName(normalized[index], at: index, among: places))
      }
      uses.append(use)
    }
    idColumn = self.column(of: .id)
    hasLastDay = (uses + furtherUses.map(\.use)).contains { $0.isSame(as: .lastDay) }
    try require(options, file: file)
  }

  /// Renumbers the log's own columns by their places in a list that has them all.
  package mutating func carryExtras(in names: [String]) {
    // Two logs may spell one column in two ways.
    let places = LogColumn.places(of: names)
    for index in uses.indices {
      if case .extra(let old) = uses[index],
        let new = places[LogColumn.normalized(extraNames[old])]
      {
        uses[index] = .extra(new)
      }
    }
    if let old = zeroExtras,
      let north = places[LogColumn.normalized(extraNames[old.latitude])],
      let east = places[LogColumn.normalized(extraNames[old.longitude])]
    {
      zeroExtras = (north, east)
    }
    extraNames = names
  }

  /// The column that holds what Kokcha calls so.
  package func column(of column: LogColumn) -> Int? {
    uses.firstIndex { $0.isSame(as: .known(column.number)) }
      ?? furtherUses.first { $0.use.isSame(as: .known(column.number)) }?.column
  }

  package func column(named name: String) -> Int? {
    names.firstIndex { LogColumn.normalized($0) == name }
  }

  /// `A/B` names two columns unless one column is called so.
  package static func parts(of name: String, in places: [String: Int]) -> [String] {
    if places[LogColumn.normalized(name)] != nil { return [name] }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 ? parts : [name]
  }

  /// The name under which a column would travel if it were the log's own.
  func carriedName(ofColumn index: Int) -> String {
    carriedName(LogColumn.normalized(names[index]), at: index, among: LogColumn.places(of: names))
  }

  /// The name under which a column of the log's own travels: `x_NAME` where Kokcha writes a field
  /// of that name itself, `column_4` where it has none; never the name of another column.
  private func carriedName(
    _ normalized: String, at index: Int, among places: [String: Int]
  ) -> String {
    let name = names[index]
    var carried = name
    if name.isEmpty {
      carried = "column_\(index + 1)"
    } else if Self.written.contains(normalized) || asked.contains(normalized)
      || LogColumn(column: normalized) != nil
    {
      carried = "x_" + name
    }
    while carried != name, places[LogColumn.normalized(carried)] != nil {
      carried = "x_" + carried
    }
    return carried
  }

  static func list(_ names: [String]) -> String {
    let shown = names.prefix(80).map { "'\(Problem.quotable($0))'" }.joined(separator: ", ")
    return names.count > 80 ? shown + ", …" : shown
  }

  /// The names of all fields that a format writes of its own accord.
  static let written = Set(
    Field.allCases.filter { !$0.forms.isDisjoint(with: .flat) }.map(\.name) + [
      "time_begin", "time_end", "n", "primary",
    ]
      // What maps are drawn by (simplestyle-spec 1.1.0).
      + [
        "marker_color", "marker_symbol", "marker_size", "stroke", "stroke_width", "stroke_opacity",
        "fill", "fill_opacity",
      ])
  private static let computed = written.subtracting(LogColumn.ofLog.map(\.name))
  /// Columns that are believed only in a log that Kokcha wrote: codes that nobody checked would be
  /// passed on as if the gazetteer had found them.
  private static let onlyOurs = Set(Field.ofLog.filter { $0.forms.contains(.ours) }.map(\.name))
  /// Columns that together stand in no log but one that Kokcha wrote.
  private static let signature = [
    Field.dateShamsi, .begin, .end, .datePrecision, .timeBasis,
  ].map(\.name)
  /// The same for a log in Kokcha's own writing (`--rows all`).
  private static let logSignature = [
    Field.calendar, .placeID, .placeMethod, .killedLow, .displacedHigh, .sourceSHA256,
  ].map(\.name)
}

/// Where a map comes from.
package enum MapOrigin: Sendable {
  /// Kokcha wrote it.
  case ours
  case others
}
