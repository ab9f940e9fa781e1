import KokchaBytes
import KokchaTime

extension EventBatch {
  /// Lays every event out flat, once for all formats; called when the events are placed.
  package mutating func flatten() {
    attributes.removeAll(keepingCapacity: true)
    for index in events.indices {
      let start = attributes.count
      flatten(events[index])
      events[index].attributes = RowRange(start: start, count: attributes.count - start)
    }
  }

  private mutating func flatten(_ row: EventRow) {
    add(.id, row.id)
    add(.title, row.title)
    add(.type, row.type)
    add(.subtype, row.subtype)
    add(.occurrence, .term(row.occurrence.term))
    add(.ongoing, .boolean(row.ongoing))
    add(.status, .term(row.status.term))
    for field in EventRow.plainFields { add(field, row.value(of: field)) }
    flattenTime(of: row)
    flattenPlaces(of: row)
    flattenTrajectories(of: row)
    flattenActors(of: row)
    flattenCasualties(of: row)
    flattenClaims(of: row)
    flattenSources(of: row)
    if let credibility = row.credibility {
      add(.credibility, .integer(Int32(credibility.rawValue)))
    }
    if !row.links.isEmpty { add(.links, text.appendText(linksText(of: row))) }
    add(.tags, row.tags)
    add(.summary, row.summary)
    if !row.places.isEmpty { flattenShape(of: places[Int(row.places.start)]) }
    for index in row.extras.indices {
      attributes.append(
        FieldEntry(extra: Int(extras[index].name), .text(extras[index].value)))
    }
  }

  /// The point by which a place is shown; who can hold its shape finds that in the place.
  private mutating func flattenShape(of place: PlaceRow) {
    if let coordinate = place.coordinate {
      add(.wkt, .point(coordinate))
    } else if !place.shapes.isEmpty {
      let run = runs[Int(shapes[Int(place.shapes.start)].runs.start)]
      add(.wkt, .point(vertices[Int(run.points.start)]))
    }
  }

  /// An event's links as a table has them: `follows:a; part-of:b`.
  package func linksText(of row: EventRow) -> String {
    row.links.indices.map { links[$0].kind.description + ":" + text.string(links[$0].id) }
      .joined(separator: "; ")
  }

  private mutating func flattenTime(of row: EventRow) {
    add(.date, row.edtf)
    add(.dateText, row.dateText)
    if row.bounds.precision == .day, row.bounds.basis == .calendar,
      let begin = row.bounds.begin.instant
    {
      add(.dateShamsi, .solarHijri(CalendarDay(containing: begin)))
    }
    let begin = row.bounds.begin.writable(isEnd: false)
    let end = row.bounds.end.writable(isEnd: true)
    // Bounds outside the years 0001…9999 are cut to them and counted.
    if begin != row.bounds.begin { clippedTimes += 1 }
    if end != row.bounds.end { clippedTimes += 1 }
    add(.begin, .bound(begin))
    add(.end, .bound(end))
    if row.bounds.begin.instant == nil { add(.beginOpen, .boolean(true)) }
    if row.bounds.end.instant == nil { add(.endOpen, .boolean(true)) }
    if row.bounds.begin == .unknown || row.bounds.end == .unknown {
      add(.timeUnknown, .boolean(true))
    }
    add(.datePrecision, .term(row.bounds.precision.term))
    add(.timeBasis, .term(row.bounds.basis.term))
    if let basis = row.dateBasis { add(.dateBasis, .term(basis.term)) }
    add(.timeZone, row.zone)
  }

  private mutating func flattenPlaces(of row: EventRow) {
    if !row.places.isEmpty {
      let place = places[Int(row.places.start)]
      add(.place, place.verbatim)
      add(.placeRole, .term(place.role.term))
      add(.placeID, place.identifier)
      for field in PlaceRow.plainFields { add(field, place.value(of: field)) }
      add(.placeNote, row.placeNote)
      if let coordinate = place.coordinate {
        add(.latitude, .degrees(coordinate.y))
        add(.longitude, .degrees(coordinate.x))
      }
      if let radius = place.radiusMetres { add(.radiusKilometres, .thousandths(radius)) }
      if let precision = place.precision { add(.placePrecision, .term(precision.term)) }
      add(.admin1, place.admin1)
      add(.admin1Code, place.admin1Code)
      add(.admin2, place.admin2)
      add(.admin2Code, place.admin2Code)
      if let border = place.borderMetres { add(.borderKilometres, .thousandths(border)) }
    } else {
      add(.placeNote, row.placeNote)
    }
    if row.places.count > 1 {
      add(.placesJSON, appendJSON { $0.append(places: row.places, of: $1) })
    }
  }

  private mutating func flattenTrajectories(of row: EventRow) {
    guard !row.trajectories.isEmpty else { return }
    let trajectory = trajectories[Int(row.trajectories.start)]
    add(.fromPlace, trajectory.from)
    add(.toPlace, trajectory.to)
    if let kind = trajectory.kind { add(.trajectoryKind, .term(kind.term)) }
    for field in TrajectoryRow.plainFields { add(field, trajectory.value(of: field)) }
    if row.trajectories.count > 1 {
      add(.trajectoriesJSON, appendJSON { $0.append(trajectories: row.trajectories, of: $1) })
    }
  }

  private mutating func flattenActors(of row: EventRow) {
    guard !row.actors.isEmpty else { return }
    let first = actors[Int(row.actors.start)]
    add(.actor1, first.name)
    if let role = first.role { add(.actor1Role, .term(role.term)) }
    if let attribution = first.attribution { add(.actor1Attribution, .term(attribution.term)) }
    guard row.actors.count > 1 else { return }
    let second = actors[Int(row.actors.start) + 1]
    add(.actor2, second.name)
    if let role = second.role { add(.actor2Role, .term(role.term)) }
    if let attribution = second.attribution { add(.actor2Attribution, .term(attribution.term)) }
    if row.actors.count > 2 {
      add(.actorsJSON, appendJSON { $0.append(actors: row.actors, of: $1) })
    }
  }

  /// Of each kind the count of everybody, or the only count there is; where several groups are
  /// counted and nobody added them up, neither does Kokcha, for groups may overlap.
  private mutating func flattenCasualties(of row: EventRow) {
    var unknown = ""
    var hasGroups = false
    // In the fields' order, which every row of a table keeps, whatever order the event has them in.
    for kind in CasualtyKind.allCases {
      for index in row.casualties.indices where casualties[index].kind == kind {
        flatten(casualties[index], index, of: row, &hasGroups, &unknown)
      }
    }
    if !unknown.isEmpty { add(.casualtiesUnknown, text.appendText(unknown)) }
    guard hasGroups else { return }
    // One group is named beside the counts; more than one need the list.
    let first = casualties[Int(row.casualties.start)].group
    if row.casualties.indices.allSatisfy({ isSame(casualties[$0].group, first) }) {
      add(.casualtyGroup, first)
    } else {
      add(.casualtiesJSON, appendJSON { $0.append(casualties: row.casualties, of: $1) })
    }
  }

  private mutating func flatten(
    _ count: CasualtyRow, _ index: Int, of row: EventRow, _ hasGroups: inout Bool,
    _ unknown: inout String
  ) {
    if !count.group.isEmpty {
      hasGroups = true
      if row.casualties.indices.contains(where: {
        $0 != index && casualties[$0].kind == count.kind
      }) {
        return
      }
    }
    let (low, best, high) = Field.counts(of: count.kind)
    if let value = count.low { add(low, .integer(value)) }
    if let value = count.best { add(best, .integer(value)) }
    if let value = count.high { add(high, .integer(value)) }
    if count.low == nil && count.best == nil && count.high == nil {
      unknown += (unknown.isEmpty ? "" : "; ") + count.kind.description
    }
  }

  private mutating func flattenClaims(of row: EventRow) {
    guard !row.claims.isEmpty else { return }
    let claim = claims[Int(row.claims.start)]
    add(.claimant, claim.claimant)
    if let verb = claim.verb { add(.claimVerb, .term(verb.term)) }
    add(.claimDate, claim.date)
    add(.quote, claim.quote)
    add(.claimSource, claim.source)
    if row.claims.count > 1 {
      add(.claimsJSON, appendJSON { $0.append(claims: row.claims, of: $1) })
    }
  }

  private mutating func flattenSources(of row: EventRow) {
    guard !row.sources.isEmpty else { return }
    let source = sources[Int(row.sources.start)]
    add(.source, source.publisher)
    add(.sourceID, source.id)
    for field in SourceRow.plainFields { add(field, source.value(of: field)) }
    if row.sources.count > 1 {
      add(.sourcesJSON, appendJSON { $0.append(sources: row.sources, of: $1) })
    }
  }

  private func isSame(_ a: TextRange, _ b: TextRange) -> Bool {
    text.span.extracting(a.bounds).matches(text.span.extracting(b.bounds))
  }

  private mutating func add(_ field: Field, _ range: TextRange) {
    if !range.isEmpty { attributes.append(FieldEntry(field, .text(range))) }
  }

  @inline(__always)
  private mutating func add(_ field: Field, _ value: FieldValue?) {
    if let value { attributes.append(FieldEntry(field, value)) }
  }

  private mutating func add(_ field: Field, _ value: FieldValue) {
    attributes.append(FieldEntry(field, value))
  }
}
