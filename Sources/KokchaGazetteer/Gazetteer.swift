import KokchaBytes
@_exported public import KokchaGazetteerIndex
import KokchaModel
import KokchaThreads

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
  /// The places, in the order of the tables.
  public let places: [GazetteerPlace]
  /// In what folders that were read together differ; the row that was read last is taken.
  public let conflicts: [GazetteerError]
  /// The tables that it was read from, in their order.
  package let tables: [GazetteerTable]

  /// The world beyond the tables; nothing unless the built-in ones are among them.
  let wide: WideIndex
  let ids: ByteKeys
  let codes: CodeIndex
  let codeRows: RecordTable
  let sourceTables: [GazetteerTable]
  let lineages: [Lineage]
  let zones: [Int: String]
  /// By province: the district in it that has the same name.
  let centralDistricts: [Int: Int]

  // What not every question needs is made when one does.
  private let namesRead: Deferred<RecordedNames>
  private let outlinesRead: Deferred<Ground>
  private let coursesRead: Deferred<Courses>
  private let nameReader: NameLoader
  private let outlineReader: OutlineLoader
  private let courseReader: CourseLoader
  private let sources: SourceList
  let sounds = Deferred<SoundIndex>()
  let disputes = Deferred<[Dispute]>()
  let settlements = Deferred<PointIndex>()

  /// Reads tables of one gazetteer or several; where two differ, the later one is taken.
  ///
  /// - Throws: `GazetteerError` for the first thing wrong with a table.
  public init(tables: [GazetteerTable]) throws(GazetteerError) {
    try self.init(reading: tables)
    let (nameReader, outlineReader) = (nameReader, outlineReader)
    // Names and outlines need nothing of each other: a core each.
    var names: Result<RecordedNames, GazetteerError>?
    let ground = Threads.run(beside: { outlineReader.read() }) { names = nameReader.read() }
    // The one thing that is told first is the same from run to run.
    if let names = try names?.get() { _ = namesRead.value { names } }
    let drawn = try ground.get()
    _ = outlinesRead.value { drawn }
    let courses = try courseReader.read().get()
    _ = coursesRead.value { courses }
  }

  /// Reads tables that are known to be in order: names and outlines only when they are needed.
  ///
  /// - Throws: `GazetteerError` for the first thing wrong with places, codes or zones.
  init(verified tables: [GazetteerTable]) throws(GazetteerError) { try self.init(reading: tables) }

  private init(reading tables: [GazetteerTable]) throws(GazetteerError) {
    var loader = GazetteerLoader()
    try loader.load(tables)
    self.tables = tables
    var wide = tables.contains { $0.isBuiltIn } ? EmbeddedWideIndex.index : WideIndex()
    // What a further folder has of its own is not told twice; a test holds it of the built-in ones.
    if tables.contains(where: { !$0.isBuiltIn }) {
      for place in loader.places {
        if let known = wide.place(coded: place.id), known >= WideIndex.firstNumber {
          wide.hidden.insert(known)
        }
      }
    }
    self.wide = wide
    places = loader.places
    conflicts = loader.conflicts
    ids = loader.ids
    codes = loader.codes
    sourceTables = loader.tables("sources.csv")
    codeRows = loader.codeRows
    lineages = loader.lineages
    zones = loader.zones
    centralDistricts = loader.centralDistricts
    sources = loader.sources
    nameReader = NameLoader(loader)
    outlineReader = OutlineLoader(loader)
    courseReader = CourseLoader(loader)
    namesRead = Deferred()
    outlinesRead = Deferred()
    coursesRead = Deferred()
  }

  // Only the built-in tables come here unread, and a test reads them whole: what would be refused
  // never ships. There is no caller here who could be told, so an error leaves them empty.

  /// The recorded names.
  var names: RecordedNames {
    namesRead.value { (try? nameReader.read().get()) ?? RecordedNames() }
  }

  /// The outlines.
  var ground: Ground {
    outlinesRead.value { (try? outlineReader.read().get()) ?? Ground() }
  }

  /// The courses of rivers.
  var courses: Courses {
    coursesRead.value { (try? courseReader.read().get()) ?? Courses() }
  }

  /// The words that whoever passes the data on has to pass on, from `sources.csv`.
  public var attribution: String {
    var used = sources
    used.noteUses(of: names.sources)
    used.noteUses(of: ground.sources)
    used.noteUses(of: courses.sources)
    return used.attribution
  }

  /// Reads now what would else be read when it is first needed, on two cores.
  package func readWhole() {
    Threads.run(2) { thread in
      if thread == 0 { _ = names } else { _ = ground }
    }
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
    ids.number(of: id.utf8.span) ?? wide.place(coded: id)
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
      if zones[here] != nil { return here }
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
