import KokchaBytes
@_exported public import KokchaGazetteerIndex
import KokchaModel

/// Places by name and by code, the outlines of districts, and the border.
///
/// It does not change once it is loaded, so that any number of threads share it.
///
/// ```swift
/// let gazetteer = try Gazetteer.embedded()
/// for candidate in gazetteer.find("خواجه‌غار").candidates {
///   print(candidate.place.name, candidate.place.id, candidate.score)
/// }
/// let position = gazetteer.position(at: try Coordinate(longitude: 69.4, latitude: 37.1))
/// print(position.district?.name ?? "no district", position.border ?? .infinity, "m to the border")
/// ```
public struct Gazetteer: Sendable {
  /// In what folders that were read together differ; the row that was read last is taken.
  public let conflicts: [GazetteerError]
  /// The tables that it was read from, in their order; those that are built in are not among them.
  package let tables: [GazetteerTable]
  private let hasBuiltIn: Bool
  /// The number of the first place that is not built in: who adds a village means it.
  let firstOwn: Int

  /// All that the tables say, to be searched where it lies.
  package let index: GroundIndex
  /// The world beyond the tables; nothing unless the built-in ones are among them.
  let wide: WideIndex

  /// What was settled about names that were asked for.
  let settled: SettledNames
  /// The country of which every village is known, Afghanistan; nil where only the given tables are.
  let countryOfAllVillages: Int?

  // What not every question needs is made when one does.
  private let outlinesMade = Deferred<Ground>()
  let coverageMade = Deferred<Coverage>()
  let sidesMade = Deferred<[Coverage.Face: [Int]]>()
  let disputes = Deferred<[Dispute]>()
  let settlements = Deferred<PointIndex>()
  let villageSounds = VillageSounds()

  /// Reads tables of one gazetteer or several; where two differ, the later one is taken.
  ///
  /// - Throws: `GazetteerError` for the first thing wrong with a table.
  public init(tables: [GazetteerTable]) throws(GazetteerError) {
    try self.init(tables, onto: GazetteerRecords())
  }

  private init(
    _ tables: [GazetteerTable], onto base: GazetteerRecords, wide: WideIndex? = nil
  ) throws(GazetteerError) {
    let (records, conflicts) = try GazetteerRecords.read(tables, onto: base)
    self.tables = tables
    self.conflicts = conflicts
    hasBuiltIn = wide != nil
    firstOwn = base.places.count
    index = GroundIndex(records)
    var beyond = wide ?? WideIndex()
    // What a further folder has of its own is not told twice; a test holds it of the built-in tables.
    for place in records.places.dropFirst(base.places.count) {
      if let known = beyond.place(coded: place.id), known >= WideIndex.firstNumber {
        beyond.hidden.insert(known)
      }
    }
    self.wide = beyond
    settled = Self.nothingSettled(index)
    countryOfAllVillages = wide == nil ? nil : Self.afghanistan(index)
  }

  private init(builtIn index: GroundIndex, _ wide: WideIndex) {
    self.index = index
    self.wide = wide
    (tables, conflicts, hasBuiltIn) = ([], [], true)
    firstOwn = GazetteerPlaces(index).count
    settled = Self.nothingSettled(index)
    countryOfAllVillages = Self.afghanistan(index)
  }

  private static func nothingSettled(_ index: GroundIndex) -> SettledNames {
    SettledNames(count: index.nameCount * AdministrativeWords.Reading.slotCount)
  }

  private static func afghanistan(_ index: GroundIndex) -> Int? {
    index.place(withID: "iso:AFG".utf8.span)
  }

  /// The gazetteer that is built into the library: Afghanistan, most of all Takhar, what is easily taken for
  /// it, and the world as context.
  ///
  /// Nothing is read before it is asked for.
  ///
  /// - Throws: nothing; what is wrong with the tables that are built in stops the build.
  public static func embedded() throws(GazetteerError) -> Gazetteer { builtIn }

  /// The gazetteer that is built into the library with tables read on top of it: where they differ, the
  /// later one is taken.
  ///
  /// - Throws: `GazetteerError` for the first thing wrong with a table.
  public static func embedded(
    adding tables: [GazetteerTable]
  ) throws(GazetteerError) -> Gazetteer {
    if tables.isEmpty { return builtIn }
    return try Gazetteer(tables, onto: builtIn.index.records, wide: builtIn.wide)
  }

  private static let builtIn = Gazetteer(
    builtIn: GroundIndex(EmbeddedIndex.text), WideIndex(EmbeddedWideIndex.text))

  /// The tables that are built in, if they are part of it: each one's path in the folder `gazetteer`, and the
  /// SHA-256 of its text.
  package var builtInTables: [(path: String, sha256: String)] {
    hasBuiltIn ? EmbeddedIndex.tables : []
  }

  /// The places, in the order of the tables; each is made when it is asked for.
  public var places: GazetteerPlaces { GazetteerPlaces(index) }

  /// The outlines.
  var ground: Ground { outlinesMade.value { Ground(index.outlines()) } }

  /// The credit that has to go along with the data, from `sources.csv`; the same words once.
  public var attribution: String {
    var texts: [String] = []
    for source in index.sources where source.isUsed && !source.attribution.isEmpty {
      if !texts.contains(source.attribution) { texts.append(source.attribution) }
    }
    return texts.joined(separator: "; ")
  }

  /// The place with an id, `pcode:AF1809`.
  public func place(_ id: String) -> GazetteerPlace? {
    position(ofID: id).map { record(of: $0) }
  }

  /// Whether a place is another one, or lies in it.
  public func isPlace(_ id: String, in area: String) -> Bool {
    guard let place = position(ofID: id), let area = position(ofID: area) else { return false }
    return self.place(place, liesIn: area)
  }

  func position(ofID id: String) -> Int? {
    index.place(withID: id.utf8.span) ?? wide.place(coded: id)
  }

  func place(_ place: Int, liesIn area: Int) -> Bool {
    var next: Int? = place
    while let here = next {
      if here == area { return true }
      next = parent(of: here)
    }
    return false
  }

  /// The narrowest place around a place, itself among them, of which the time zone is known.
  func placeWithZone(around place: Int) -> Int? {
    var next: Int? = place
    while let here = next {
      if isOnGround(here), index.hasZone(here) { return here }
      next = parent(of: here)
    }
    return nil
  }

  func province(of place: Int) -> AdminUnit? { lineage(of: place).province.map { unit(of: $0) } }
  func district(of place: Int) -> AdminUnit? { lineage(of: place).district.map { unit(of: $0) } }

  private func unit(of place: Int) -> AdminUnit {
    AdminUnit(name: name(of: place), pcode: pcode(of: place))
  }
}
