package import Kokcha

/// CSV (RFC 4180): a header, then an event a row.
package struct CSVFormat: EventFormat {
  package let name: String
  let profile: CSVProfile
  /// Whether an event takes a row for each of its places, actors, claims and sources.
  let isLog: Bool

  package init(_ profile: CSVProfile = .spreadsheet, isLog: Bool = false) {
    self.profile = profile
    self.isLog = isLog
    name =
      switch profile {
      case .spreadsheet: "csv"
      case .plain: "plain"
      case .tabSeparated: "tsv"
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

  /// A sheet of Excel has 1,048,576 rows; one is the header (rule CSV2).
  package var mostEvents: Int? { profile.isForPeople ? 1_048_575 : nil }

  /// The columns, in order; flags about open bounds are empty cells here (rule CSV4).
  static let columns: [Attribute] = Attribute.allCases.filter { attribute in
    switch attribute {
    case .beginOpen, .endOpen, .timeUnknown: false
    default: true
    }
  }
}
