package import KokchaModel

/// A field as a column of an event log; every column that is none is carried as it is.
package typealias LogColumn = Field

extension Field {
  /// The column with this name, spelled as `normalized` leaves it.
  package init?(column name: String) {
    guard let field = Field(named: name), field.forms.contains(.log) else { return nil }
    self = field
  }

  /// The column's place in a record's cells.
  package var number: Int { Int(rawValue) }

  /// Columns that hold one value an event, however many rows tell of it; of others, each row may add a further
  /// one.
  package static let singleValued = ofLog.filter { !$0.owner.isRepeated && $0 != .id }

  /// A header's spelling as Kokcha reads it: small letters, blanks and hyphens as underscores.
  package static func normalized(_ name: String) -> String {
    var result = ""
    for character in name.trimmingBlanks.unicodeScalars {
      switch character {
      case " ", "-", "\u{A0}": result.unicodeScalars.append("_")
      default: result += character.properties.lowercaseMapping
      }
    }
    return result
  }
}

extension Field {
  /// The first place of each name in a list, by its spelling.
  package static func places(of names: [String]) -> [String: Int] {
    Dictionary(zip(names.map(normalized), names.indices), uniquingKeysWith: { first, _ in first })
  }
}

extension String {
  /// The text without blanks at either end.
  package var trimmingBlanks: String {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\u{A0}", "\u{FEFF}"]
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, blanks.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, blanks.contains(last) { scalars.removeLast() }
    return String(scalars)
  }
}
