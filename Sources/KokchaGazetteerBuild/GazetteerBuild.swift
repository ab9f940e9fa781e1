import Kokcha
import KokchaBytes
public import KokchaGazetteer

/// Makes the tables of a gazetteer's folder from lists and maps that others publish.
///
/// A recipe says what is read from which file; tables in our own form may lie beside it, and add
/// to what is read or correct it. Nothing depends on the order of files on disk or on the time: the
/// same inputs give the same bytes.
public struct GazetteerBuild {
  private var files: [String: InputTable] = [:]
  private let open: (String) throws(GazetteerError) -> [UInt8]
  private let recipe: [String: InputTable]
  private let recipePath: String
  private var sources: Set<String> = []
  private var records: Records
  private var mesh = Mesh()
  private var border = BorderLines()
  private var seats: [(place: String, kind: String, position: InputPosition)] = []

  /// - Parameters:
  ///   - recipe: `recipe.csv` and the tables kept by hand beside it.
  ///   - beside: The tables of folders that will be loaded together with the one that is made.
  ///   - open: Gives the bytes of an input file by the name that the recipe has for it.
  /// - Throws: `GazetteerError` for a table that cannot be read, and for a missing recipe.
  public init(
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
  public mutating func run() throws(GazetteerError) -> BuiltGazetteer {
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
    records.findings += mesh.findings + CrossingLines(mesh).findings()
    let index = MeshIndex(mesh)
    placeTheUnplaced(index)
    takeSeats()
    records.dropStrangers()
    records.check(mesh, index)
    return try built()
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

  // MARK: Readings

  private mutating func read(_ bound: BoundReading) throws(GazetteerError) {
    let isOfTheWorld = bound.reading.columns == HeaderlessColumns.namesOfTheWorld
    for row in bound.rows {
      // Of the names of the whole world those of this build's places are meant.
      if isOfTheWorld, !records.isKnown(bound.text(.id, row)) { continue }
      switch bound.reading.input {
      case .places: try readPlace(row, bound)
      case .names: try readNames(row, bound)
      case .codes: readCodes(row, bound)
      case .seats:
        seats.append((bound.text(.id, row), bound.text(.kind, row), bound.position(row)))
      case .boundaries:
        guard case .polygons(let polygons) = row.shape else {
          throw shapeError("polygons", row, bound)
        }
        let id = bound.text(.id, row)
        if id.isEmpty { continue }
        mesh.add(
          Mesh.Area(
            id: id, isDrawn: bound.isDrawn(row), position: bound.position(row),
            source: SourceIDs(bound.reading.source).cell, beyond: bound.text(.otherwise, row)),
          polygons)
      case .border:
        guard let within = Double(bound.text(.within, row)), within > 0, within <= 100 else {
          throw GazetteerError(
            bound.reading.position.file, line: bound.reading.position.line,
            "within \(quoted(bound.text(.within, row))) is no distance of up to 100 kilometres",
            advice: "say how far an outer edge may be from this line and still lie on it")
        }
        border.add(try lines(row, bound), beyond: bound.text(.id, row), within: within)
      }
    }
  }

  private func shapeError(
    _ wanted: String, _ row: InputRow, _ bound: BoundReading
  ) -> GazetteerError {
    GazetteerError(
      bound.table.path, line: row.line, "this feature is not made of \(wanted)",
      advice: "leave it out with a condition in the recipe's column where")
  }

  private func lines(
    _ row: InputRow, _ bound: BoundReading
  ) throws(GazetteerError) -> [[Vertex]] {
    guard case .lines(let lines) = row.shape else { throw shapeError("lines", row, bound) }
    return lines
  }

  private mutating func readPlace(
    _ row: InputRow, _ bound: BoundReading
  ) throws(GazetteerError) {
    let id = bound.text(.id, row)
    if id.isEmpty { return }
    let kind = bound.text(.kind, row)
    guard let kind = PlaceKind(reading: kind.utf8.span) else {
      throw GazetteerError(
        bound.table.path, line: row.line, "kind \(quoted(kind)) is not one of the terms",
        advice: "write one of \(PlaceKind.list)")
    }
    records.add(
      PlaceRecord(
        id: id, kind: kind, name: bound.text(.name, row), parent: bound.text(.parent, row),
        otherwise: bound.text(.otherwise, row), point: try point(row, bound),
        seat: bound.text(.seat, row), sources: SourceIDs(bound.reading.source),
        note: bound.text(.note, row), position: bound.position(row)),
      corrects: recipe["places.csv"]?.path == bound.table.path)
  }

  private func point(_ row: InputRow, _ bound: BoundReading) throws(GazetteerError) -> Vertex? {
    if case .point(let vertex) = row.shape { return vertex }
    let (longitude, latitude) = (bound.text(.longitude, row), bound.text(.latitude, row))
    if longitude.isEmpty, latitude.isEmpty { return nil }
    guard let x = Double(longitude), let y = Double(latitude),
      let vertex = Vertex(longitude: x, latitude: y)
    else {
      throw GazetteerError(
        bound.table.path, line: row.line,
        "\(quoted(latitude)), \(quoted(longitude)) is no latitude and longitude in degrees",
        advice: "give both in decimal degrees on WGS 84, or leave both empty")
    }
    return vertex
  }

  private mutating func readNames(
    _ row: InputRow, _ bound: BoundReading
  ) throws(GazetteerError) {
    let place = bound.text(.id, row)
    if place.isEmpty { return }
    let status = bound.text(.status, row)
    guard let status = status.isEmpty ? .variant : NameStatus(reading: status.utf8.span) else {
      throw GazetteerError(
        bound.table.path, line: row.line, "status \(quoted(status)) is not one of the terms",
        advice: "write one of \(NameStatus.list)")
    }
    let (language, script) = (bound.text(.language, row), bound.text(.script, row))
    for name in bound.texts(.name, row) {
      records.add(
        NameRecord(
          text: name, language: language.isEmpty ? "und" : language,
          script: script.isEmpty ? Script.of(name) : script, status: status,
          sources: SourceIDs(bound.reading.source)), of: place)
    }
  }

  private mutating func readCodes(_ row: InputRow, _ bound: BoundReading) {
    let place = bound.text(.id, row)
    let scheme = bound.text(.scheme, row)
    if place.isEmpty || scheme.isEmpty { return }
    for code in bound.texts(.code, row) {
      records.add(
        CodeRecord(scheme: scheme, code: code, sources: SourceIDs(bound.reading.source)),
        of: place)
    }
  }

  /// Our own tables beside the recipe are read last: what a person decided stands.
  private mutating func readTablesKeptByHand() throws(GazetteerError) {
    let own: [(String, Recipe.Input, [Recipe.Column: String])] = [
      (
        "places.csv", .places,
        [
          .id: "{id}", .kind: "{kind}", .name: "{name}", .parent: "{parent}",
          .longitude: "{longitude}", .latitude: "{latitude}", .seat: "{seat}", .note: "{note}",
        ]
      ),
      (
        "names.csv", .names,
        [
          .id: "{place}", .name: "{name}", .language: "{language}", .script: "{script}",
          .status: "{status}",
        ]
      ),
      ("codes.csv", .codes, [.id: "{place}", .scheme: "{scheme}", .code: "{code}"]),
    ]
    for (name, input, templates) in own {
      guard let table = recipe[name] else { continue }
      try table.require(["source"])
      for row in table.rows {
        let source = row.cells[table.column("source") ?? 0]
        for id in SourceIDs(source).ids where !sources.contains(id) {
          throw GazetteerError(
            table.path, line: row.line, "unknown source \(quoted(id))",
            advice: "add it to sources.csv, or correct the id")
        }
        let one = InputTable(path: table.path, columns: table.columns, rows: [row])
        let reading = Recipe.Reading(
          position: InputPosition(file: table.path, line: row.line), input: input,
          file: table.path, columns: "", source: source, conditions: "", drawn: "",
          templates: templates)
        try read(try BoundReading(reading, one))
      }
    }
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
        place.point = point ?? place.point
      }
    }
  }

  // MARK: Writing

  private mutating func built() throws(GazetteerError) -> BuiltGazetteer {
    var tables = records.tables()
    let border = border
    var chains = ArcChains(mesh) { border.country(beyond: $0) }
    var outlines = TableText(BuiltArc.columns)
    for arc in chains.arcs() { outlines.append(arc.cells) }
    tables.append(("boundaries.csv", outlines))
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
