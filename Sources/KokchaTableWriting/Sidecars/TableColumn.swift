package import KokchaFormat
package import KokchaModel

/// A column of a table, as its sidecars describe it.
package struct TableColumn: Sendable {
  /// What its header says.
  package var title: String
  /// The type of its values.
  package var kind: FieldKind
  /// Whether no cell of it is empty.
  package var isRequired = false
  /// Whether it is one of the source's own.
  package var isExtra = false

  /// A column of the vocabulary, or of the event log.
  package init(_ field: Field) {
    title = field.name
    kind = field.kind
    isRequired = field == .id
  }

  package init(_ title: String, _ kind: FieldKind) {
    self.title = title
    self.kind = kind
  }

  /// A column of the source's own: text, whatever it holds.
  package init(extra title: String) {
    self.title = title
    kind = .text
    isExtra = true
  }
}

/// What a table's sidecars tell of it.
package struct TableDescription: Sendable {
  package let profile: CSVProfile
  package let columns: [TableColumn]
  /// The rows above the first event, before they are guarded.
  package let header: [[String]]
  /// The column whose cells are all different; nil for none.
  package let key: String?
  package let information: DocumentInformation
  /// What a row is, in a sentence.
  package let rows: String

  package init(
    profile: CSVProfile, columns: [TableColumn], header: [[String]], key: String?, rows: String,
    information: DocumentInformation
  ) {
    self.rows = rows
    self.profile = profile
    self.columns = columns
    self.header = header
    self.key = key
    self.information = information
  }

  /// A cell of the header as it stands in the file, without its quotes.
  package func headerCell(row: Int, column: Int) -> String {
    let cells = CellWriter(profile: profile)
    var plain = header[row][column]
    if profile.isFitted { plain = plain.lineEndsShown }
    return cells.isGuarded(header[row][column]) ? "'" + plain : plain
  }
}

extension String {
  /// The text with its line ends as a fitted cell has them.
  fileprivate var lineEndsShown: String {
    var result = ""
    for character in self {
      if character == "\r\n" || character == "\n" || character == "\r" {
        result += CellWriter.lineEnd.description
      } else {
        result.append(character)
      }
    }
    return result
  }
}
