import KokchaBytes
import KokchaModel

/// The columns that every event needs.
extension LogHeader {
  /// Looks whether they are there, or the options stand in for them.
  ///
  /// - Throws: `Problem` that names all that are missing.
  func require(_ options: EventLogOptions, file: String) throws(Problem) {
    var missing: [LogColumn] = []
    // A feature of a map without a title gets one.
    if !isMap, column(of: .title) == nil { missing.append(.title) }
    if column(of: .date) == nil, options.date == nil { missing.append(.date) }
    if column(of: .id) == nil, !options.makesIDs { missing.append(.id) }
    guard let first = missing.first else { return }
    // A --map that leads nowhere here says better what is wrong.
    for (number, problem) in unmatchedMappings {
      let ours = LogColumn.normalized(options.mapping[number].ours)
      if missing.contains(where: { $0.name == ours }) { throw problem }
    }
    if missing.count == 1 {
      throw isMap ? lackInMap(first, file: file) : lack(of: first, file: file)
    }
    let mappings = missing.map { mapOption($0, orElse: "NAME") }.joined(separator: " ")
    let others =
      (missing.contains(.date) ? "; or give one date for all: --date 2022-07" : "")
      + (missing.contains(.id) ? "; --make-ids makes ids" : "")
    let shown = names.isEmpty ? "" : (isMap ? "; the properties are: " : "; the columns are: ")
    throw Problem(
      .columnMissing, at: InputPosition(file: file, line: isMap ? nil : 1),
      isMap
        ? missing.map(Self.lackInMap).joined(separator: ", and ")
        : "there are no columns " + missing.map { "'\($0.name)'" }.listed(with: "and"),
      advice: (isMap
        ? "name the properties that hold them: " : "add them, or name the columns that hold them: ")
        + mappings + others + shown + Self.list(names), field: first.name)
  }

  private func lack(of column: LogColumn, file: String) -> Problem {
    let position = InputPosition(file: file, line: line)
    if column == .id {
      return Problem(
        .columnMissing, at: position, "there is no column 'id'",
        advice: "add one, or let --make-ids make ids from the events' content; "
          + mapOption(.id, orElse: "NAME") + " takes another column for it", field: "id")
    }
    return Problem(
      .columnMissing, at: position, "there is no column '\(column.name)'",
      advice: "add it, or name the column that holds it: "
        + mapOption(column, orElse: "NAME") + "; "
        + (column == .date ? "or give one date for all: --date 2022-07; " : "")
        + "the columns are: " + Self.list(names), field: column.name)
  }

  /// What is said of a map none of whose features has one of them.
  private func lackInMap(_ column: LogColumn, file: String) -> Problem {
    let listed = names.isEmpty ? "" : "; the properties are: " + Self.list(names)
    let advice =
      switch column {
      case .id:
        "let --make-ids make ids from what the features say; --map id=NAME takes another property for it"
      case .date:
        "name the property that does: --map date=NAME, or --map date=FIRST/LAST; or give one "
          + "date for all: --date 2022-07" + listed
      default: "name the property that holds it: --map \(column.name)=NAME" + listed
      }
    return Problem(
      .columnMissing, at: InputPosition(file: file), Self.lackInMap(of: column), advice: advice,
      field: column.name)
  }

  private static func lackInMap(of column: LogColumn) -> String {
    switch column {
    case .id: "no feature has an id"
    case .date: "nothing in the map says when"
    default: "no feature has a '\(column.name)'"
    }
  }
}
