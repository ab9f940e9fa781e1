extension Field {
  private var row: FieldRow { Self.rows[Int(rawValue)] }

  /// The field's name in every form, but for those of time in KML.
  package var name: String { row.name }

  /// The type that every value of the field has.
  package var kind: FieldKind { row.kind }

  /// Where the JSON form has it, `places[].coordinate.latitude`; nil where that has no such key.
  package var path: String? { row.path }

  /// The key under which the JSON form has it, in the object of its owner.
  package var key: String { row.key }

  /// The part of an event that has it.
  package var owner: FieldOwner { row.owner }

  /// Its hashtag in HXL 1.1; empty for a field that no table has.
  ///
  /// Hashtags are those of HXL's core dictionary. So are attributes, where it has one that fits; the
  /// others are ours, as its tagging conventions allow. A pattern such as `#affected+killed` or
  /// `#date` finds the column that is meant first, and none that would be counted twice: the bounds of
  /// an estimate are data about it, and stand under `#meta`. An EDTF text is not `#date`: a tool that takes
  /// that for a day would find an interval wrong, or a part of it.
  package var hashtag: String { row.hashtag }

  /// Where it stands.
  package var forms: FieldForms { row.forms }

  /// What it holds, in words for the reference pages.
  package var meaning: String { row.meaning }

  /// The columns of a table, in their order.
  package static let ofTables = allCases.filter { $0.forms.contains(.table) }

  /// The field with this name; nil for none.
  package init?(named name: String) {
    guard let field = Self.byName[name] else { return nil }
    self = field
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// The three counts of a kind of casualty: low, best, high.
  package static func counts(of kind: CasualtyKind) -> (Field, Field, Field) {
    switch kind {
    case .killed: (.killedLow, .killedBest, .killedHigh)
    case .injured: (.injuredLow, .injuredBest, .injuredHigh)
    case .arrested: (.arrestedLow, .arrestedBest, .arrestedHigh)
    case .kidnapped: (.kidnappedLow, .kidnappedBest, .kidnappedHigh)
    case .displaced: (.displacedLow, .displacedBest, .displacedHigh)
    }
  }
}
