package import KokchaTableWriting
package import KokchaFormat
import KokchaModel

/// CSV (RFC 4180): a header, then an event a row.
package struct CSVFormat: EventFormat {
  package let mostFeatures: Int?
  let profile: CSVProfile
  /// Whether an event takes a row for each of its places, actors, claims and sources.
  let isLog: Bool
  private let information: DocumentInformation
  private let drawing: DrawingOptions

  /// CSV for `profile`; sheets of a spreadsheet have `mostRows` rows, one of which is the header
  /// (rule CSV2).
  package init(
    _ profile: CSVProfile = .spreadsheet, isLog: Bool = false,
    mostRows: Int = CSVProfile.rowsOfASheet,
    information: DocumentInformation = DocumentInformation(),
    drawing: DrawingOptions = DrawingOptions()
  ) {
    self.profile = profile
    self.isLog = isLog
    self.information = information
    self.drawing = drawing
    mostFeatures = profile.isFitted ? mostRows - profile.headerRows : nil
  }

  package var declaresColumns: Bool { true }

  package func makeEncoder(extraNames: [String]) -> any EventEncoder {
    isLog
      ? LogEncoder(profile: profile, extraNames: extraNames)
      : CSVEncoder(profile: profile, extraNames: extraNames)
  }

  package func makeDocument(extraNames: [String]) -> any EventDocument {
    let fields = isLog ? LogRecordEncoder.columns : Field.ofTables
    let columns = fields.map { TableColumn($0) } + extraNames.map { TableColumn(extra: $0) }
    var header = [columns.map(\.title)]
    if profile == .hxl { header.append(fields.map(\.hashtag) + HXLTag.ofExtras(extraNames)) }
    return CSVDocument(
      profile: profile, header: header,
      description: TableDescription(
        profile: profile, columns: columns, header: header, key: isLog ? nil : "id",
        rows: isLog
          ? "Rows that follow each other with the same id are one event." : "A row is an event.",
        information: information),
      drawing: drawing)
  }
}
