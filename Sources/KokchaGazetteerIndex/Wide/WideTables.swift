import KokchaBytes
package import KokchaModel

/// Reads the wide tables: what is known of the world beyond the gazetteer's own ground.
package struct WideTables {
  /// States first, then the areas in them, then cities, then villages.
  package private(set) var places: [WidePlace] = []
  /// The outline of each state that has one: polygons of rings, in the order of the table.
  package private(set) var outlines: [(country: String, rings: [[Coordinate]])] = []
  /// Ground that more than one state claims.
  package private(set) var disputes: [Dispute] = []

  /// The tables by their file names.
  private let tables: [String: GazetteerTable]

  /// The files that make them.
  package static let fileNames = [
    "countries.csv", "country-names.csv", "areas.csv", "cities.csv", "settlements.csv",
    "outlines.csv", "disputed.csv",
  ]

  /// The sources of their names of countries, of areas, cities and villages, and of outlines, by their ids in
  /// `sources.csv`.
  package static let sources = ["cldr-names", "geonames-world", "natural-earth-countries"]

  /// - Throws: `GazetteerError` for the first thing wrong with a table.
  package init(_ tables: [GazetteerTable]) throws(GazetteerError) {
    self.tables = Dictionary(tables.map { ($0.fileName, $0) }) { first, _ in first }
    try readCountries()
    try readAreas()
    try readCities()
    try readSettlements()
    try readOutlines()
    try readDisputes()
  }

  private func cells(
    _ name: String, _ columns: [String]
  ) throws(GazetteerError) -> TableCells? {
    guard let table = tables[name] else { return nil }
    return try TableCells(table, columns)
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: "|").map { String($0) }
  }

  private mutating func readCountries() throws(GazetteerError) {
    var ownNames: [String: [(language: String, name: String)]] = [:]
    if let cells = try cells("country-names.csv", ["country", "language", "name"]) {
      for row in cells.rows {
        ownNames[cells.text(row, 0), default: []].append((cells.text(row, 1), cells.text(row, 2)))
      }
    }
    let columns = ["id", "name", "iso2", "iso3", "numeric", "fips", "part_of", "names", "weak"]
    guard let cells = try cells("countries.csv", columns) else { return }
    let schemes = ["iso3166-1-alpha2", "iso3166-1-alpha3", "iso3166-1-numeric", "fips"]
    var successors: [String: [String]] = [:]
    for row in cells.rows {
      let wholes = Self.list(cells.text(row, 6))
      if wholes.count < 2 { continue }
      for (number, state) in wholes.enumerated() {
        successors[state, default: []].append(
          WideIndex.code(ofSuccessor: number, cells.text(row, 0)))
      }
    }
    for row in cells.rows {
      var country = WidePlace(id: cells.text(row, 0), kind: .country, name: cells.text(row, 1))
      country.codes = successors[country.id] ?? []
      for (offset, scheme) in schemes.enumerated() {
        country.codes += Self.list(cells.text(row, 2 + offset)).map { "\(scheme):\($0)" }
      }
      let wholes = Self.list(cells.text(row, 6))
      if wholes.count == 1 { country.parent = wholes[0] }
      country.namesByLanguage = ownNames[country.id] ?? []
      country.names = Self.list(cells.text(row, 7)) + country.namesByLanguage.map(\.name)
      country.weakNames = Self.list(cells.text(row, 8))
      places.append(country)
    }
  }

  private mutating func readAreas() throws(GazetteerError) {
    let columns = [
      "id", "name", "country", "longitude", "latitude", Field.radiusKilometres.name,
      "names", "weak",
    ]
    guard let cells = try cells("areas.csv", columns) else { return }
    for row in cells.rows {
      var area = WidePlace(id: cells.text(row, 0), kind: .province, name: cells.text(row, 1))
      area.parent = cells.text(row, 2)
      area.coordinate = try coordinate(cells, row, 3, 4)
      area.radius = Int(cells.text(row, 5)) ?? 0
      area.names = Self.list(cells.text(row, 6))
      area.weakNames = Self.list(cells.text(row, 7))
      places.append(area)
    }
  }

  private mutating func readCities() throws(GazetteerError) {
    let columns = [
      "id", "name", "country", "area", "longitude", "latitude", "population", "names",
    ]
    guard let cells = try cells("cities.csv", columns) else { return }
    for row in cells.rows {
      var city = WidePlace(id: cells.text(row, 0), kind: .settlement, name: cells.text(row, 1))
      city.parent = cells.isEmpty(row, 3) ? cells.text(row, 2) : cells.text(row, 3)
      city.coordinate = try coordinate(cells, row, 4, 5)
      city.radius = WidePlace.radius(population: Int(cells.text(row, 6)) ?? 0)
      city.names = Self.list(cells.text(row, 7))
      places.append(city)
    }
  }

  private mutating func readSettlements() throws(GazetteerError) {
    let columns = ["id", "name", "parent", "longitude", "latitude"]
    guard let cells = try cells("settlements.csv", columns) else { return }
    for row in cells.rows {
      var village = WidePlace(id: cells.text(row, 0), kind: .settlement, name: cells.text(row, 1))
      village.parent = cells.text(row, 2)
      village.coordinate = try coordinate(cells, row, 3, 4)
      village.isVillage = true
      places.append(village)
    }
  }

  private mutating func readOutlines() throws(GazetteerError) {
    guard let cells = try cells("outlines.csv", ["country", "wkt"]) else { return }
    for row in cells.rows {
      var rings: [[Coordinate]] = []
      guard
        PolygonText.read(
          cells.table.text.utf8.span.extracting(cells.bounds(row, 1)), into: &rings)
      else {
        throw GazetteerError(
          cells.table.path, line: cells.line(row), "the outline is no polygon of decimal degrees",
          advice: "write POLYGON ((longitude latitude, …)) or MULTIPOLYGON (((…)))")
      }
      outlines.append((cells.text(row, 0), rings))
    }
  }

  private mutating func readDisputes() throws(GazetteerError) {
    let columns = ["name", "claimants", "west", "south", "east", "north"]
    guard let cells = try cells("disputed.csv", columns) else { return }
    for row in cells.rows {
      guard let low = try coordinate(cells, row, 2, 3), let high = try coordinate(cells, row, 4, 5)
      else { continue }
      disputes.append(
        Dispute(name: cells.text(row, 0), claimants: Self.list(cells.text(row, 1)), low, high))
    }
  }

  private func coordinate(
    _ cells: TableCells, _ row: Int, _ longitude: Int, _ latitude: Int
  ) throws(GazetteerError) -> Coordinate? {
    if cells.isEmpty(row, longitude), cells.isEmpty(row, latitude) { return nil }
    let bytes = cells.table.text.utf8.span
    func steps(_ column: Int) -> Int? {
      let reading = readDecimal(
        bytes.extracting(cells.bounds(row, column)), fractionDigits: Coordinate.fractionDigits)
      guard case .value(let steps) = reading else { return nil }
      return Int(steps)
    }
    guard let x = steps(longitude), let y = steps(latitude),
      abs(x) <= 180 * Coordinate.stepsPerDegree, abs(y) <= 90 * Coordinate.stepsPerDegree
    else {
      throw GazetteerError(
        cells.table.path, line: cells.line(row), "the point is not in decimal degrees",
        advice: "write longitude and latitude, for example 69.42126 and 37.06588")
    }
    return Coordinate(x: Int32(x), y: Int32(y))
  }
}
