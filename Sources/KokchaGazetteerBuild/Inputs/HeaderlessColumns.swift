import KokchaBytes

/// The columns of files that have no header, by what a recipe says of them.
///
/// GeoNames publishes two such tables; their columns are those of the readme beside them
/// (download.geonames.org/export/dump/readme.txt).
struct HeaderlessColumns {
  /// The columns' names, in order.
  let names: [String]
  /// How many a file must have: older ones lack the last, which came later.
  let fewest: Int

  /// A country's places, `AF.txt`.
  private static let geonames = [
    "geonameid", "name", "asciiname", "alternatenames", "latitude", "longitude", "feature_class",
    "feature_code", "country_code", "cc2", "admin1_code", "admin2_code", "admin3_code",
    "admin4_code", "population", "elevation", "dem", "timezone", "modification_date",
  ]
  /// `alternateNamesV2.txt`.
  private static let alternateNames = [
    "alternateNameId", "geonameid", "isolanguage", "alternate_name", "isPreferredName",
    "isShortName", "isColloquial", "isHistoric", "from", "to",
  ]

  /// The word for GeoNames' table of names, which has those of the whole world.
  static let namesOfTheWorld = "geonames-alternate-names"

  private init(_ names: [String], fewest: Int? = nil) {
    self.names = names
    self.fewest = fewest ?? names.count
  }

  /// The columns that a cell names: one of GeoNames' tables, or the columns themselves, parted by
  /// semicolons; nil where the cell is empty and the file has a header.
  static func named(_ cell: String) -> HeaderlessColumns? {
    switch cell {
    case "": nil
    case "geonames": HeaderlessColumns(geonames)
    // Without `from` and `to`, as before 2018.
    case namesOfTheWorld: HeaderlessColumns(alternateNames, fewest: 8)
    default:
      HeaderlessColumns(
        cell.split(separator: ";", omittingEmptySubsequences: false).map { String($0).trimmed })
    }
  }
}
