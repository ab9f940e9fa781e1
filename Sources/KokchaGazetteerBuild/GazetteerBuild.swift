import KokchaBytes
package import KokchaGazetteer
import KokchaModel

/// Makes the tables of a gazetteer's folder from lists and maps that others publish.
///
/// A recipe says what is read from which file; tables in our own form may lie beside it, and add
/// to what is read or correct it. Nothing depends on the order of files on disk or on the time: the
/// same inputs give the same bytes.
package struct GazetteerBuild {
  private var files: [String: InputTable] = [:]
  private let open: (String) throws(GazetteerError) -> [UInt8]
  let recipe: [String: InputTable]
  private let recipePath: String
  var sources: Set<String> = []
  var records: Records
  var mesh = Mesh()
  var border = BorderLines()
  var seats: [(place: String, kind: String, position: InputPosition)] = []
  var courses: [CourseRecord] = []

  /// - Parameters:
  ///   - recipe: `recipe.csv` and the tables kept by hand beside it.
  ///   - beside: The tables of folders that will be loaded together with the one that is made.
  ///   - open: Gives the bytes of an input file by the name that the recipe has for it.
  /// - Throws: `GazetteerError` for a table that cannot be read, and for a missing recipe.
  package init(
    recipe: [GazetteerTable], beside: [GazetteerTable],
    open: @escaping (String) throws(GazetteerError) -> [UInt8]
  ) throws(GazetteerError) {
    var tables: [String: InputTable] = [:]
    for table in recipe {
      tables[Self.name(table)] = try InputTable(path: table.path, text: Array(table.text.utf8))
    }
    var folders = FoldersBeside()
    for table in beside where table.path.hasSuffix(".csv") {
      let name = Self.name(table)
      guard ["places.csv", "names.csv", "codes.csv", "sources.csv"].contains(name) else { continue }
      try folders.read(InputTable(path: table.path, text: Array(table.text.utf8)), named: name)
    }
    guard tables["recipe.csv"] != nil else {
      throw GazetteerError(
        "recipe.csv", "there is no recipe",
        advice: "write one row for each input file; docs/gazetteer-build.md shows how")
    }
    self.open = open
    self.recipe = tables
    recipePath = recipe.first { Self.name($0) == "recipe.csv" }?.path ?? "recipe.csv"
    records = Records(beside: folders)
    sources = folders.sources
    if let list = tables["sources.csv"] {
      try list.require(["source", "title", "licence", "attribution"])
      for row in list.rows { sources.insert(row.cells[list.column("source") ?? 0]) }
    }
  }

  private static func name(_ table: GazetteerTable) -> String {
    String(table.path.split(separator: "/").last ?? "")
  }

  /// Reads the inputs and makes the tables.
  ///
  /// - Returns: The tables with what was found in them; with a fault among the findings, a gazetteer
  ///   would refuse the tables.
  /// - Throws: `GazetteerError` for an input that cannot be read as the recipe says.
  package mutating func run() throws(GazetteerError) -> BuiltGazetteer {
    if let table = recipe["exclusions.csv"] { try records.exclusions.read(table) }
    let readings = try Recipe(recipe["recipe.csv"] ?? InputTable(path: recipePath, columns: []))
    for reading in readings.readings {
      for source in SourceIDs(reading.source).ids where !sources.contains(source) {
        throw GazetteerError(
          reading.position.file, line: reading.position.line, "unknown source \(quoted(source))",
          advice: "add its title, licence and attribution to sources.csv")
      }
      guard !reading.source.isEmpty else {
        throw GazetteerError(
          reading.position.file, line: reading.position.line, "the row names no source",
          advice: "write the id of a row of sources.csv")
      }
      let bound = try BoundReading(reading, try table(of: reading))
      try read(bound)
    }
    try readTablesKeptByHand()
    mesh.closeSlivers()
    records.findings += mesh.findings + CrossingLines(mesh).findings()
    let slivers = Slivers(mesh)
    records.findings += slivers.findings()
    let index = MeshIndex(mesh)
    placeTheUnplaced(index)
    takeSeats()
    records.dropStrangers()
    records.check(mesh, index)
    return try built(slivers)
  }

  private mutating func table(of reading: Recipe.Reading) throws(GazetteerError) -> InputTable {
    let key = reading.columns + "\u{0}" + reading.file
    if let known = files[key] { return known }
    let bytes: [UInt8]
    do throws(GazetteerError) { bytes = try open(reading.file) } catch {
      throw GazetteerError(
        reading.position.file, line: reading.position.line,
        "\(quoted(reading.file)): \(error.message)", advice: error.advice)
    }
    let isMap = reading.file.hasSuffix(".geojson") || reading.file.hasSuffix(".json")
    let table =
      isMap
      ? try InputTable(path: reading.file, geoJSON: bytes)
      : try InputTable(
        path: reading.file, text: bytes, columns: HeaderlessColumns.named(reading.columns))
    files[key] = table
    return table
  }

  // MARK: What lies in what

  private mutating func placeTheUnplaced(_ index: MeshIndex) {
    for id in records.places.keys.sorted() {
      guard let place = records.places[id], place.kind != .country, place.parent.isEmpty
      else { continue }
      let around = place.point.flatMap { index.area(around: $0) }.map { mesh.areas[$0].id }
      let parent = around.flatMap { records.isKnown($0) ? $0 : nil } ?? place.otherwise
      guard !parent.isEmpty else {
        records.findings.append(
          BuildFinding(
            .unplaced, place.position,
            "\(id) \(quoted(place.name)) lies in no outline; it is left out"))
        records.remove(id)
        continue
      }
      records.change(id) { $0.parent = parent }
    }
  }

  /// Gives areas the one town that is listed as their seat.
  ///
  /// An area is drawn there, so what was noted of its point holds no longer.
  private mutating func takeSeats() {
    var found: [String: [String]] = [:]
    for (town, kind, _) in seats {
      guard let kind = PlaceKind(reading: kind.utf8.span) else { continue }
      var next: String? = records.places[town]?.parent
      var steps = 0
      while let here = next, steps < 8, records.kind(of: here) != kind {
        next = records.places[here]?.parent
        steps += 1
      }
      if let area = next { found[area, default: []].append(town) }
    }
    for (area, towns) in found where towns.count == 1 {
      let point = records.places[towns[0]]?.point
      records.change(area) { place in
        guard place.seat.isEmpty else { return }
        place.seat = towns[0]
        guard let point else { return }
        place.point = point
        place.note = ""
      }
    }
  }

  // MARK: Writing

  private mutating func built(_ slivers: Slivers) throws(GazetteerError) -> BuiltGazetteer {
    var tables = records.tables()
    let (border, mesh) = (border, mesh)
    var chains = ArcChains(mesh) { edge, left in
      if slivers.contain(edge) { return "" }
      let country = border.country(beyond: edge)
      return country.isEmpty ? mesh.areas[left].beyond : country
    }
    var outlines = TableText(BuiltArc.columns)
    for arc in chains.arcs() { outlines.append(arc.cells) }
    tables.append(("boundaries.csv", outlines))
    var courses = TableText(CourseRecord.columns)
    for course in self.courses.sorted(by: { ($0.place, $0.points[0]) < ($1.place, $1.points[0]) }) {
      courses.append(course.cells)
    }
    tables.append(("courses.csv", courses))
    var excluded = TableText(Exclusions.columns)
    for row in records.exclusions.rows { excluded.append(row.cells) }
    tables.append(("exclusions.csv", excluded))
    for name in ["sources.csv", "zones.csv"] {
      guard let table = recipe[name] else { continue }
      var copy = TableText(table.columns)
      for row in table.rows { copy.append(row.cells) }
      tables.append((name, copy))
    }
    return BuiltGazetteer(
      tables: tables.filter { $0.table.rowCount > 0 }.map { ($0.name, $0.table.text) },
      rowCounts: tables.filter { $0.table.rowCount > 0 }.map { ($0.name, $0.table.rowCount) },
      findings: records.findings + records.exclusions.unused)
  }
}
