import KokchaModel

/// Columns of Kokcha's own tables and maps that hold a whole list in a cell (rules GJ8, CSV6, CSV9).
package enum ListColumn: Int, CaseIterable, Sendable {
  case places, trajectories, actors, casualties
  /// No JSON, but the kinds of casualties of which no count is known, with semicolons between.
  case unknownCasualties
  case claims, sources

  /// The column with this name; nil for none.
  init?(named name: String) {
    guard let field = Field(named: name),
      let list = Self.allCases.first(where: { $0.field == field })
    else { return nil }
    self = list
  }

  /// The field that it is.
  private var field: Field {
    switch self {
    case .places: .placesJSON
    case .trajectories: .trajectoriesJSON
    case .actors: .actorsJSON
    case .casualties: .casualtiesJSON
    case .unknownCasualties: .casualtiesUnknown
    case .claims: .claimsJSON
    case .sources: .sourcesJSON
    }
  }

  /// The column's name.
  var name: String { field.name }

  /// Its place among all.
  var place: Int { rawValue }

  /// The key under which the JSON form has the list.
  var key: JSONKey? {
    switch self {
    case .places: .places
    case .trajectories: .trajectories
    case .actors: .actors
    case .casualties: .casualties
    case .unknownCasualties: nil
    case .claims: .claims
    case .sources: .sources
    }
  }
}
