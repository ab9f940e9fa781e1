package import Kokcha

/// CSV (RFC 4180): a header, then an event a row.
package struct CSVFormat: EventFormat {
  package let name: String
  package let mostFeatures: Int?
  let profile: CSVProfile
  /// Whether an event takes a row for each of its places, actors, claims and sources.
  let isLog: Bool

  /// CSV for `profile`; sheets of a spreadsheet have `mostRows` rows, one of which is the header
  /// (rule CSV2).
  package init(
    _ profile: CSVProfile = .spreadsheet, isLog: Bool = false, mostRows: Int = Self.rowsOfASheet
  ) {
    self.profile = profile
    self.isLog = isLog
    mostFeatures = profile.isFitted ? mostRows - 1 : nil
    name =
      switch profile {
      case .spreadsheet: "csv"
      case .plain: "plain"
      case .tabSeparated: "tsv"
      case .log: "log"
      }
  }

  package func makeEncoder(extraNames: [String]) -> any EventEncoder {
    isLog
      ? LogEncoder(profile: profile, extraNames: extraNames)
      : CSVEncoder(profile: profile, extraNames: extraNames)
  }

  package func makeDocument(extraNames: [String]) -> any EventDocument {
    CSVDocument(
      profile: profile,
      header: (isLog ? LogRecordEncoder.columns : Self.columns.map(\.name.description))
        + extraNames)
  }

  /// The rows of a sheet of Excel.
  package static let rowsOfASheet = 1_048_576

  /// The columns, in order; flags about open bounds are empty cells here (rule CSV4).
  static let columns: [Attribute] = Attribute.allCases.filter { attribute in
    switch attribute {
    case .beginOpen, .endOpen, .timeUnknown: false
    default: true
    }
  }
}
