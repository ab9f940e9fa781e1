import Kokcha
import KokchaBytes

/// Places by name and by code, the outlines of districts, and the border.
///
/// It does not change once it is loaded, so that any number of threads share it.
public struct Gazetteer: Sendable {
  /// The places, in the order of the tables.
  public let places: [GazetteerPlace]
  /// The words that whoever passes the data on has to pass on, from `sources.csv`.
  public let attribution: String
  /// In what folders that were read together differ; the row that was read last is taken.
  public let conflicts: [GazetteerError]

  let ids: ByteKeys
  let index: NameIndex
  let codes: CodeIndex
  let nameRows: RecordTable
  let codeRows: RecordTable
  let sounds = SoundMemory()
  let settlements = PointMemory()
  let sourceTables: [GazetteerTable]
  let settled: SettledNames
  let lineages: [Lineage]
  let ground: Ground
  let zones: [Int: String]
  /// By province: the district in it that has the same name.
  let centralDistricts: [Int: Int]

  /// Where a place stands in the order of things, as indices into `places`.
  struct Lineage: Sendable {
    var parent: Int?
    /// The place itself or what it lies in, one level at a time.
    var district: Int?
    var province: Int?
    var country: Int
  }

  /// Reads tables of one gazetteer or several; where two differ, the later one is taken.
  ///
  /// - Throws: `GazetteerError` for the first thing wrong with a table.
  public init(tables: [GazetteerTable]) throws(GazetteerError) {
    var loader = GazetteerLoader()
    try loader.load(tables)
    places = loader.places
    attribution = loader.attribution
    sourceTables = tables.filter { $0.fileName == "sources.csv" }
    conflicts = loader.conflicts
    ids = loader.ids
    index = loader.names
    settled = SettledNames(count: loader.names.count * (PlaceKind.allCases.count + 1))
    codes = loader.codes
    nameRows = loader.nameRows
    codeRows = loader.codeRows
    lineages = loader.lineages
    ground = loader.ground
    zones = loader.zones
    centralDistricts = loader.centralDistricts
  }

  /// The place with an id, `pcode:AF1809`.
  public func place(_ id: String) -> GazetteerPlace? {
    position(ofID: id).map { places[$0] }
  }

  /// Whether a place is another one, or lies in it.
  public func isPlace(_ id: String, in area: String) -> Bool {
    guard let place = position(ofID: id), let area = position(ofID: area) else { return false }
    return self.place(place, liesIn: area)
  }

  func position(ofID id: String) -> Int? { ids.number(of: id.utf8.span) }

  func place(_ place: Int, liesIn area: Int) -> Bool {
    var next: Int? = place
    while let here = next {
      if here == area { return true }
      next = lineages[here].parent
    }
    return false
  }

  /// The narrowest place around a place, itself among them, of which the time zone is known.
  func placeWithZone(around place: Int) -> Int? {
    var next: Int? = place
    while let here = next {
      if zones[here] != nil { return here }
      next = lineages[here].parent
    }
    return nil
  }

  func province(of place: Int) -> AdminUnit? { lineages[place].province.map { places[$0].unit } }
  func district(of place: Int) -> AdminUnit? { lineages[place].district.map { places[$0].unit } }
}
