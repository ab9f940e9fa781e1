import KokchaModel

/// A column of a log's own that may have been meant for one of Kokcha's.
package struct ColumnHint: Sendable, Equatable {
  /// What an event lacks without the column.
  package enum Lack: Sendable {
    case place, time, text
  }

  /// Its name, as the log has it.
  package var name: String
  /// The name of Kokcha's column.
  package var meant: String
  /// What the command line must say for it to be read: `--map latitude=lat`.
  package var option: String
  /// Whether the name is a known other word for it, not a slip.
  package var isSynonym: Bool
  /// What is lost of every event, where the log says it nowhere else.
  package var lack: Lack?
  /// Whether it is the one to be mapped, of several that mean the same.
  package var isFirst = true
}

extension LogHeader {
  /// Columns of the log's own that may have been meant for Kokcha's, in their order: those that go by another
  /// word, and with `withSlips` those whose names are nearly right, which takes longer to find.
  package func hints(withSlips: Bool) -> [ColumnHint] {
    let columns = LogColumn.ofLog.map(\.name)
    let synonyms = OwnSynonyms(self)
    return names.indices.compactMap { index in
      guard case .extra = uses[index] else { return nil }
      let name = names[index]
      if let meaning = ColumnSynonyms.meaning(of: name), isMissing(meaning) {
        return hint(name, meaning, synonyms)
      }
      guard withSlips else { return nil }
      let normalized = LogColumn.normalized(name)
      // A name that Kokcha writes itself is no slip.
      guard !normalized.hasPrefix("x_"), name.unicodeScalars.count > 3,
        !Self.written.contains(normalized), LogColumn(column: normalized) == nil,
        let nearest = Spelling.nearest(to: normalized, in: columns)
      else { return nil }
      return ColumnHint(
        name: name, meant: nearest, option: Self.option(nearest, name), isSynonym: false)
    }
  }

  /// The log's own columns by what their names are compared by; of several the first.
  private struct OwnSynonyms {
    private var names: [String: String] = [:]

    init(_ header: LogHeader) {
      for (name, use) in zip(header.names, header.uses) {
        guard case .extra = use else { continue }
        let key = ColumnSynonyms.key(of: name)
        if names[key] == nil { names[key] = name }
      }
    }

    /// The first that goes by another word for one of Kokcha's, by the words' order.
    func first(of meaning: ColumnSynonyms.Meaning) -> String? {
      for key in ColumnSynonyms.keys(of: meaning) {
        if let name = names[key] { return name }
      }
      return nil
    }
  }

  /// `--map date=OTHER`; of a time told by two columns, both.
  func mapOption(_ column: LogColumn, orElse placeholder: String) -> String {
    let synonyms = OwnSynonyms(self)
    guard let found = synonyms.first(of: .column(column)) else {
      return "--map \(column.name)=\(placeholder)"
    }
    if column == .date, let last = synonyms.first(of: .lastDay) {
      return Self.option(column.name, found, last)
    }
    return Self.option(column.name, found)
  }

  private func hint(
    _ name: String, _ meaning: ColumnSynonyms.Meaning, _ synonyms: OwnSynonyms
  ) -> ColumnHint? {
    let isFirst = synonyms.first(of: meaning) == name
    switch meaning {
    case .column(let column):
      return ColumnHint(
        name: name, meant: column.name, option: Self.option(column.name, name), isSynonym: true,
        lack: lack(without: column), isFirst: isFirst)
    case .lastDay:
      // The first day's column is in use already, or goes by another word itself.
      let first =
        self.column(of: .date).map { names[$0] } ?? synonyms.first(of: .column(.date))
      return first.map {
        ColumnHint(
          name: name, meant: LogColumn.date.name,
          option: Self.option(LogColumn.date.name, $0, name),
          isSynonym: true, lack: .time, isFirst: isFirst)
      }
    }
  }

  private func isMissing(_ meaning: ColumnSynonyms.Meaning) -> Bool {
    switch meaning {
    case .column(let column): self.column(of: column) == nil
    case .lastDay: !hasLastDay
    }
  }

  private func lack(without column: LogColumn) -> ColumnHint.Lack? {
    switch column {
    case .latitude, .longitude, .geometry: return .place
    case .place, .admin1, .admin2, .pcode:
      // A coordinate tells the place better than its name does.
      return self.column(of: .latitude) ?? self.column(of: .geometry) == nil ? .place : nil
    case .date: return .time
    case .summary: return .text
    default: return nil
    }
  }

  /// What a shell takes for the option that maps columns to one of Kokcha's.
  private static func option(_ ours: String, _ theirs: String...) -> String {
    // A header is found whatever its case, and with underscores for blanks.
    let names = theirs.map { name in
      name.contains(" ") ? LogColumn.normalized(name) : name
    }
    let value = ours + "=" + names.joined(separator: "/")
    return "--map " + ShellWord.quoted(value)
  }
}

extension LogHeader {
  /// Whether cells are titles of columns that Kokcha knows: two of them, by any word that is known for them, or one
  /// that is named on the command line or holds the title.
  package static func names(columnsOfOurs cells: [String], _ options: EventLogOptions) -> Bool {
    let mapped = Set(
      options.mapping.flatMap { [$0.theirs] + $0.theirs.split(separator: "/").map(String.init) }
        .map(LogColumn.normalized))
    var known = 0
    for cell in cells {
      let name = LogColumn.normalized(cell)
      if name.isEmpty { continue }
      if mapped.contains(name) || name == LogColumn.title.name { return true }
      if LogColumn(column: name) != nil || ColumnSynonyms.meaning(of: cell) != nil { known += 1 }
    }
    return known >= 2
  }
}
