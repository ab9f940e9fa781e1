import Kokcha

extension Gazetteer {
  /// Every recorded spelling of a place, in the order of the tables; none for an unknown id.
  public func names(of id: String) -> [RecordedName] {
    position(ofID: id).map { names(ofPlace: $0) } ?? []
  }

  /// Every recorded code of a place, in the order of the tables; none for an unknown id.
  public func codes(of id: String) -> [RecordedCode] {
    position(ofID: id).map { codes(ofPlace: $0) } ?? []
  }

  func names(ofPlace place: Int) -> [RecordedName] {
    nameRows.map(rowsOf: place) { cells, row in
      let status = cells.text(row, NameColumn.status)
      return RecordedName(
        text: cells.text(row, NameColumn.name), language: cells.text(row, NameColumn.language),
        script: cells.text(row, NameColumn.script),
        // The loader has refused every other term.
        status: NameStatus(reading: status.utf8.span) ?? .variant,
        source: cells.text(row, NameColumn.source))
    }
  }

  func codes(ofPlace place: Int) -> [RecordedCode] {
    codeRows.map(rowsOf: place) { cells, row in
      RecordedCode(
        scheme: cells.text(row, CodeColumn.scheme), code: cells.text(row, CodeColumn.code),
        source: cells.text(row, CodeColumn.source))
    }
  }
}

/// The columns of `names.csv`, by their places in `list`.
enum NameColumn {
  static let list = ["place", "name", "language", "script", "status", "source"]
  static let (place, name, language, script, status, source) = (0, 1, 2, 3, 4, 5)
}

/// The columns of `codes.csv`, by their places in `list`.
enum CodeColumn {
  static let list = ["place", "scheme", "code", "source"]
  static let (place, scheme, code, source) = (0, 1, 2, 3)
}
