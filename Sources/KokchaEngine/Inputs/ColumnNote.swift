import KokchaBytes
package import KokchaModel
package import KokchaRecords

/// What is said of a log's own columns that may have been meant for Kokcha's.
package enum ColumnNote {
  /// What a check says of one of them.
  package static func doubt(_ hint: ColumnHint, in path: String) -> Problem {
    Problem(
      .columnLikeOurs, .warning, at: InputPosition(file: path, line: 1),
      "column '\(Problem.quotable(hint.name))' is carried as one of your own; is "
        + "'\(hint.meant)' meant?",
      advice: (hint.isSynonym ? "rename it" : "correct the name") + ", or say \(hint.option)",
      field: hint.name)
  }

  /// One line on all of a log's columns without which its events have no place, time or text; nil if there
  /// are none.
  package static func line(on hints: [ColumnHint], in path: String) -> String? {
    let costly = hints.filter { $0.isFirst && $0.lack != nil }
    if costly.isEmpty { return nil }
    let names = costly.map { "'\(Problem.quotable($0.name))'" }
    let lacks = [(ColumnHint.Lack.place, "place"), (.time, "time"), (.text, "text")].filter {
      lack in
      costly.contains { $0.lack == lack.0 }
    }
    // What tells of both days says what the first alone would.
    let options = costly.filter { hint in
      !costly.contains { $0.option != hint.option && $0.option.hasPrefix(hint.option + "/") }
    }
    let (isOne, own, from) =
      costly.count == 1
      ? ("is", "a column", "from it; to read it so")
      : ("are", "columns", "from them; to read them so")
    return
      "\(path): \(names.listed(with: "and")) \(isOne) carried as \(own) of your own, and no event has its "
      + "\(lacks.map(\.1).listed(with: "or")) \(from), say "
      + options.map(\.option).joined(separator: " ")
  }
}
