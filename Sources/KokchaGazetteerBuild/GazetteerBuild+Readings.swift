import KokchaBytes
import KokchaGazetteer
import KokchaModel

/// What becomes of the rows that a recipe's readings name.
extension GazetteerBuild {
  mutating func read(_ bound: BoundReading) throws(GazetteerError) {
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
      case .courses:
        let id = bound.text(.id, row)
        if id.isEmpty { continue }
        let source = SourceIDs(bound.reading.source).cell
        for points in try lines(row, bound) where points.count > 1 {
          courses.append(CourseRecord(place: id, source: source, points: points))
        }
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
      // Some lists have line ends and doubled blanks in their cells.
      let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      records.add(
        NameRecord(
          text: name, language: language.isEmpty ? "und" : language,
          script: script.isEmpty ? Script.of(name) : script, status: status,
          sources: SourceIDs(bound.reading.source)),
        of: place, corrects: recipe["names.csv"]?.path == bound.table.path)
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
  mutating func readTablesKeptByHand() throws(GazetteerError) {
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
}
