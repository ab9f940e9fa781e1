package import KokchaBytes

extension EventBatch {
  /// Adds an event at the end.
  package mutating func append(_ event: Event) {
    var row = EventRow()
    row.id = text.appendText(event.id)
    row.title = text.appendText(event.title)
    row.summary = add(event.summary)
    row.status = event.status
    row.occurrence = event.occurrence
    row.ongoing = event.ongoing
    row.credibility = event.credibility
    row.type = add(event.type)
    row.knownType = EventType(reading: text.span.extracting(row.type.bounds))
    row.subtype = add(event.subtype)
    row.edtf = text.appendText(event.time.edtf)
    row.dateText = add(event.time.verbatim)
    row.dateBasis = event.time.dateBasis
    row.zone = add(event.time.zone)
    row.bounds = event.time.bounds
    row.placeNote = add(event.placeNote)
    row.takePlain(event, &text)
    row.tags = add(tagsOf: event)
    row.places = RowRange(start: places.count, count: event.places.count)
    for place in event.places { append(place) }
    row.trajectories = RowRange(start: trajectories.count, count: event.trajectories.count)
    for trajectory in event.trajectories {
      var made = TrajectoryRow()
      made.from = add(trajectory.from)
      made.to = add(trajectory.to)
      made.kind = trajectory.kind
      made.takePlain(trajectory, &text)
      made.ends = trajectory.ends.map { ($0.from, $0.to) }
      trajectories.append(made)
    }
    row.actors = RowRange(start: actors.count, count: event.actors.count)
    for actor in event.actors {
      var made = ActorRow()
      made.name = text.appendText(actor.name)
      made.role = actor.role
      made.attribution = actor.attribution
      actors.append(made)
    }
    row.casualties = RowRange(start: casualties.count, count: event.casualties.count)
    for count in event.casualties {
      var made = CasualtyRow(count.kind)
      made.group = add(count.group)
      made.low = count.low.map { Int32(clamping: $0) }
      made.best = count.best.map { Int32(clamping: $0) }
      made.high = count.high.map { Int32(clamping: $0) }
      casualties.append(made)
    }
    row.claims = RowRange(start: claims.count, count: event.claims.count)
    for claim in event.claims {
      var made = ClaimRow()
      made.claimant = add(claim.claimant)
      made.verb = claim.verb
      made.quote = add(claim.quote)
      made.source = add(claim.source)
      made.date = add(claim.date)
      claims.append(made)
    }
    row.sources = RowRange(start: sources.count, count: event.sources.count)
    for source in event.sources { append(source) }
    row.links = RowRange(start: links.count, count: event.links.count)
    for link in event.links { links.append(LinkRow(link.kind, to: text.appendText(link.id))) }
    row.extras = RowRange(start: extras.count, count: event.extra.count)
    for field in event.extra {
      extras.append(
        ExtraRow(name: indexOfExtra(named: field.name), value: text.appendText(field.value)))
    }
    row.record = Int32(
      truncatingIfNeeded: event.origin.map { $0.number - 1 - firstOrdinal } ?? events.count)
    events.append(row)
  }

  private mutating func append(_ place: Place) {
    var row = PlaceRow()
    row.role = place.role
    row.verbatim = add(place.verbatim)
    row.identifier = add(place.identifier)
    row.admin1 = add(place.admin1?.name)
    row.admin1Code = add(place.admin1?.pcode)
    row.admin2 = add(place.admin2?.name)
    row.admin2Code = add(place.admin2?.pcode)
    row.coordinate = place.coordinate
    if let geometry = place.geometry { row.shapes = append(geometry) }
    row.radiusMetres = place.radius.map(Self.metres)
    row.precision = place.precision
    row.takePlain(place, &text)
    row.borderMetres = place.borderDistance.map(Self.metres)
    places.append(row)
  }

  private mutating func append(_ source: Source) {
    var row = SourceRow()
    row.id = add(source.id)
    row.publisher = add(source.publisher)
    row.takePlain(source, &text)
    sources.append(row)
  }

  /// Adds an event's tags, as they were written if they are still the same.
  private mutating func add(tagsOf event: Event) -> TextRange {
    if let written = event.origin?.writtenTags {
      var row = EventRow()
      row.tags = add(written)
      if tags(of: row) == event.tags { return row.tags }
    }
    return add(event.tags.isEmpty ? nil : Self.joined(event.tags))
  }

  private static func joined(_ tags: [String]) -> String { tags.joined(separator: "; ") }

  private mutating func add(_ string: String?) -> TextRange { text.appendText(of: string) }

  /// The number of a column of the input's own, which is added if it is not there.
  package mutating func indexOfExtra(named name: String) -> Int {
    if let index = extraNames.firstIndex(of: name) { return index }
    extraNames.append(name)
    return extraNames.count - 1
  }

  private static func metres(_ kilometres: Double) -> Int32 {
    guard kilometres.isFinite else { return 0 }
    return Int32(clamping: Int((min(max(kilometres, 0), 2_000_000) * 1000).rounded()))
  }

  /// The event at an index, with strings and arrays of its own.
  package subscript(index: Int) -> Event {
    let row = events[index]
    var event = Event(
      id: text.string(row.id), title: text.string(row.title),
      time: EventTime(
        edtf: text.string(row.edtf), verbatim: string(row.dateText), bounds: row.bounds))
    event.time.dateBasis = row.dateBasis
    event.time.zone = string(row.zone)
    event.summary = string(row.summary)
    event.status = row.status
    event.occurrence = row.occurrence
    event.ongoing = row.ongoing
    event.credibility = row.credibility
    event.type = string(row.type)
    event.subtype = string(row.subtype)
    event.placeNote = string(row.placeNote)
    event.takePlain(row, text)
    event.tags = tags(of: row)
    event.places = row.places.indices.map { place(places[$0]) }
    event.trajectories = row.trajectories.indices.map { index in
      let made = trajectories[index]
      var trajectory = Trajectory(
        from: string(made.from), to: string(made.to), kind: made.kind)
      trajectory.takePlain(made, text)
      trajectory.ends = made.ends.map { TrajectoryEnds(from: $0.from, to: $0.to) }
      return trajectory
    }
    event.actors = row.actors.indices.map { index in
      let made = actors[index]
      return Actor(text.string(made.name), role: made.role, attribution: made.attribution)
    }
    event.casualties = row.casualties.indices.map { index in
      let made = casualties[index]
      return CasualtyCount(
        made.kind, of: string(made.group), low: made.low.map(Int.init),
        best: made.best.map(Int.init), high: made.high.map(Int.init))
    }
    event.claims = row.claims.indices.map { index in
      var claim = Claim()
      claim.claimant = string(claims[index].claimant)
      claim.verb = claims[index].verb
      claim.quote = string(claims[index].quote)
      claim.source = string(claims[index].source)
      claim.date = string(claims[index].date)
      return claim
    }
    event.sources = row.sources.indices.map { source(sources[$0]) }
    event.links = row.links.indices.map {
      EventLink(links[$0].kind, to: text.string(links[$0].id))
    }
    event.extra = row.extras.indices.map {
      ExtraField(name: extraNames[Int(extras[$0].name)], value: text.string(extras[$0].value))
    }
    event.origin = origin(of: row, tags: event.tags)
    return event
  }

  private func origin(of row: EventRow, tags: [String]) -> EventOrigin {
    var origin = EventOrigin(
      number: firstOrdinal + Int(row.record) + 1,
      position: InputPosition(file: file, line: firstLine + Int(row.line) + 1))
    if !row.tags.isEmpty {
      let written = text.string(row.tags)
      if written != Self.joined(tags) { origin.writtenTags = written }
    }
    return origin
  }

  private func place(_ row: PlaceRow) -> Place {
    var place = Place(string(row.verbatim))
    place.role = row.role
    place.identifier = string(row.identifier)
    place.admin1 = unit(row.admin1, row.admin1Code)
    place.admin2 = unit(row.admin2, row.admin2Code)
    place.coordinate = row.coordinate
    place.geometry = geometry(row.shapes)
    place.radius = row.radiusMetres.map { Double($0) / 1000 }
    place.precision = row.precision
    place.takePlain(row, text)
    place.borderDistance = row.borderMetres.map { Double($0) / 1000 }
    return place
  }

  private func unit(_ name: TextRange, _ code: TextRange) -> AdminUnit? {
    name.isEmpty && code.isEmpty ? nil : AdminUnit(name: string(name), pcode: string(code))
  }

  private func source(_ row: SourceRow) -> Source {
    var source = Source()
    source.id = string(row.id)
    source.publisher = string(row.publisher)
    source.takePlain(row, text)
    return source
  }

  private func tags(of row: EventRow) -> [String] {
    var tags: [String] = []
    forEachTag(of: row) { tags.append(text.string($0)) }
    return tags
  }

  /// Calls `body` with each tag; they are kept as they are written, `a; b`, and parted only here.
  package func forEachTag(of row: EventRow, _ body: (TextRange) -> Void) {
    var start = row.tags.lowerBound
    while start < row.tags.upperBound {
      var end = start
      while end < row.tags.upperBound, text[end] != 0x3B { end += 1 }
      let tag = text.span.trimmedBounds(of: start..<end)
      if !tag.isEmpty { body(TextRange(start: tag.lowerBound, count: tag.count)) }
      start = end + 1
    }
  }

  private func string(_ range: TextRange) -> String? { text.stringIfAny(range) }
}
