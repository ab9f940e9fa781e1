import KokchaBytes
import KokchaModel
import KokchaValues

/// What each row of an event adds: a place, a trajectory, actors, a claim, a source.
extension EventLogParser {
  mutating func appendLists(of cells: RecordCells, to batch: inout EventBatch) {
    // Where Kokcha wrote a whole list, the fields beside it repeat what stands first in it.
    if !appendList(.places, to: &batch) { appendPlace(of: cells, to: &batch) }
    if !appendList(.trajectories, to: &batch) { appendTrajectory(of: cells, to: &batch) }
    if !appendList(.actors, to: &batch) {
      appendActor(of: cells, .actor1, .actor1Role, .actor1Attribution, to: &batch)
      appendActor(of: cells, .actor2, .actor2Role, .actor2Attribution, to: &batch)
    }
    if !appendList(.casualties, to: &batch) { appendCasualties(of: cells, to: &batch) }
    if !appendList(.claims, to: &batch) { appendClaim(of: cells, to: &batch) }
    if !appendList(.sources, to: &batch) { appendSource(of: cells, to: &batch) }
  }

  /// Whether the record may say again what an earlier one of its event said.
  ///
  /// The log form as Kokcha writes it repeats nothing: what stands there twice is meant twice.
  private var mayRepeat: Bool { Int(row.record) != record && !header.isOurLog }

  // MARK: Places

  private mutating func appendPlace(of cells: RecordCells, to batch: inout EventBatch) {
    // Read even where no place is named, so that no wrong value goes unnoticed.
    let role: PlaceRole? = term(cells[.placeRole], .placeRole, in: &batch)
    let precision: PlacePrecision? = term(cells[.placePrecision], .placePrecision, in: &batch)
    let radiusMetres =
      cells[.radiusKilometres].isEmpty ? nil : radius(cells[.radiusKilometres], in: &batch)
    var place = PlaceRow()
    for field in PlaceRow.plainFields where isAtHand(field, in: cells) {
      place.take(field, from: &self, in: &batch)
    }
    if !place.country.isEmpty { place.country = toponym(.country, of: cells, in: &batch) }
    place.verbatim = toponym(.place, of: cells, in: &batch)
    place.admin1 = toponym(.admin1, of: cells, in: &batch)
    place.admin1Code = batch.withoutScheme(pcode: trimmed(cells[.admin1Code], in: batch))
    place.admin2 = toponym(.admin2, of: cells, in: &batch)
    place.admin2Code = batch.withoutScheme(pcode: trimmed(cells[.admin2Code], in: batch))
    place.identifier = identifier(of: cells, in: &batch)
    place.role = role ?? .occurrence
    place.precision = precision
    let blankedBefore = blanked.count
    place.coordinate = coordinate(of: cells, in: &batch)
    place.radiusMetres = radiusMetres
    place.shapes = shapes(of: cells[.geometry], beside: &place, in: &batch)
    if blanked.count > blankedBefore, place.coordinate == nil {
      blankWithIt(place.measures, of: cells, in: batch)
      place.removeMeasures()
    }
    if place.isBlank {
      // What is wrong has been told already.
      if !header.isOurs, !header.isOurLog, !isRefused, blanked.isEmpty {
        lookForPlaceless(cells, in: batch)
      }
      return
    }
    if mayRepeat && place.namesCountryOnly { return }
    place.offset = Int32(truncatingIfNeeded: named(by: cells).lowerBound)
    batch.places.append(place)
    guard mayRepeat else { return }
    let repeated = sets.places.first(
      like: batch.places.count - 1, since: marks.places, hash: { batch.hash(batch.places[$0]) },
      isSame: { Self.repeats(batch.places[$0], batch.places[$1], in: batch) })
    if repeated != nil {
      batch.places.removeLast()
      if !place.shapes.isEmpty { batch.removeShapes(from: Int(place.shapes.start)) }
    }
  }

  /// What tells something of a place that nothing names.
  private static let ofPlaces: [LogColumn] = [
    .placeRole, .placePrecision, .radiusKilometres, .placeMethod, .placeMatch, .placeMatched,
  ]

  private mutating func lookForPlaceless(_ cells: RecordCells, in batch: EventBatch) {
    for column in Self.ofPlaces {
      let text = trimmed(cells[column], in: batch)
      if !text.isEmpty { warn(PlacelessDoubt(), text, column.name, in: batch) }
    }
  }

  /// The name or code of a place; nothing where a spreadsheet's error stands for it.
  @inline(__always)
  private mutating func toponym(
    _ column: LogColumn, of cells: RecordCells, in batch: inout EventBatch
  ) -> TextRange {
    let text = trimmed(cells[column], in: batch)
    if text.isEmpty || !SpreadsheetError.matches(batch.text.span.extracting(text.bounds)) {
      return text
    }
    warn(SpreadsheetErrorFault(), text, column.name, in: batch)
    return TextRange()
  }

  /// The cell that a message about the place points at.
  private func named(by cells: RecordCells) -> TextRange {
    if !cells[.place].isEmpty { return cells[.place] }
    if !cells[.pcode].isEmpty { return cells[.pcode] }
    if !cells[.placeID].isEmpty { return cells[.placeID] }
    if !cells[.admin2].isEmpty { return cells[.admin2] }
    if !cells[.admin1].isEmpty { return cells[.admin1] }
    return cells[.latitude].isEmpty ? cells[.geometry] : cells[.latitude]
  }

  private static func repeats(_ a: PlaceRow, _ b: PlaceRow, in batch: EventBatch) -> Bool {
    a.coordinate == b.coordinate && a.role == b.role && batch.haveSameTexts(a, b)
      && batch.haveSameShapes(a, b)
  }

  /// The code with its scheme; the column `pcode` may leave its own away.
  private mutating func identifier(of cells: RecordCells, in batch: inout EventBatch) -> TextRange {
    let code = toponym(.pcode, of: cells, in: &batch)
    if code.isEmpty { return trimmed(cells[.placeID], in: batch) }
    for index in code.bounds where batch.text[index] == 0x3A { return code }
    let start = batch.text.count
    batch.text.append(contentsOf: "pcode:".utf8)
    batch.text.append(contentsOf: batch.text[code.bounds])
    return TextRange(start: start, count: batch.text.count - start)
  }

  private mutating func coordinate(
    of cells: RecordCells, in batch: inout EventBatch
  ) -> Coordinate? {
    let north = trimmed(cells[.latitude], in: batch)
    let east = trimmed(cells[.longitude], in: batch)
    if north.isEmpty && east.isEmpty { return nil }
    if north.isEmpty || east.isEmpty {
      let missing: Degrees = north.isEmpty ? .latitude : .longitude
      refuse(
        CoordinateFault.half(missing: missing), north.isEmpty ? east : north,
        north.isEmpty ? .longitude : .latitude, called: missing.name, in: batch)
      return nil
    }
    let y = degrees(.latitude, north, in: &batch)
    let x = degrees(.longitude, east, in: &batch)
    guard let x, let y else {
      if let right: LogColumn = x == nil ? (y == nil ? nil : .latitude) : .longitude {
        blankWithIt([right], of: cells, in: batch)
      }
      return nil
    }
    return known(
      Coordinate(x: x, y: y), north, Degrees.latitude.name, zeros: (north, east), in: &batch)
  }

  private mutating func degrees(
    _ axis: Degrees, _ text: TextRange, in batch: inout EventBatch
  ) -> Int32? {
    do throws(DegreesFault) {
      return try axis.read(batch.text.span.extracting(text.bounds))
    } catch {
      refuse(error, text, axis == .latitude ? .latitude : .longitude, in: batch)
      return nil
    }
  }

  private mutating func radius(_ cell: TextRange, in batch: inout EventBatch) -> Int32? {
    let text = trimmed(cell, in: batch)
    if text.isEmpty { return nil }
    do throws(RadiusFault) {
      return try Radius.read(batch.text.span.extracting(text.bounds))
    } catch {
      refuse(error, text, .radiusKilometres, in: batch)
      return nil
    }
  }

  // MARK: Trajectories, actors, claims, sources

  private mutating func appendTrajectory(
    of cells: RecordCells, to batch: inout EventBatch
  ) {
    var made = TrajectoryRow()
    made.from = toponym(.fromPlace, of: cells, in: &batch)
    made.to = toponym(.toPlace, of: cells, in: &batch)
    made.kind = term(cells[.trajectoryKind], .trajectoryKind, in: &batch)
    if made.isBlank { return }
    for field in TrajectoryRow.plainFields where isAtHand(field, in: cells) {
      made.take(field, from: &self, in: &batch)
    }
    made.forgetUnnamedEnds()
    batch.trajectories.append(made)
    guard mayRepeat else { return }
    let repeated = sets.trajectories.first(
      like: batch.trajectories.count - 1, since: marks.trajectories,
      hash: { batch.hash(batch.trajectories[$0]) },
      isSame: {
        let (a, b) = (batch.trajectories[$0], batch.trajectories[$1])
        return a.kind == b.kind && batch.haveSameTexts(a, b)
      })
    if repeated != nil { batch.trajectories.removeLast() }
  }

  private mutating func appendActor(
    of cells: RecordCells, _ name: LogColumn, _ role: LogColumn, _ attribution: LogColumn,
    to batch: inout EventBatch
  ) {
    var made = ActorRow()
    made.name = trimmed(cells[name], in: batch)
    made.role = term(cells[role], role, in: &batch)
    let blankedBefore = blanked.count
    made.attribution = term(cells[attribution], attribution, in: &batch)
    if blanked.count > blankedBefore {
      // Somebody who was accused of it must not become somebody who did it.
      return blankWithIt([name, role], of: cells, in: batch)
    }
    if made.isBlank { return }
    batch.actors.append(made)
    guard mayRepeat else { return }
    let repeated = sets.actors.first(
      like: batch.actors.count - 1, since: marks.actors,
      hash: { batch.hash(batch.actors[$0]) },
      isSame: {
        let (a, b) = (batch.actors[$0], batch.actors[$1])
        return a.role == b.role && a.attribution == b.attribution && batch.haveSameTexts(a, b)
      })
    if repeated != nil { batch.actors.removeLast() }
  }

  private mutating func appendClaim(of cells: RecordCells, to batch: inout EventBatch) {
    var made = ClaimRow()
    made.claimant = trimmed(cells[.claimant], in: batch)
    let blankedBefore = blanked.count
    made.verb = term(cells[.claimVerb], .claimVerb, in: &batch)
    if blanked.count > blankedBefore {
      // Somebody who denies it must not become somebody who says so.
      return blankWithIt([.claimant, .claimDate, .quote, .claimSource], of: cells, in: batch)
    }
    made.date = trimmed(cells[.claimDate], in: batch)
    made.quote = cells[.quote]
    made.source = trimmed(cells[.claimSource], in: batch)
    if made.isBlank { return }
    batch.claims.append(made)
    guard mayRepeat else { return }
    let repeated = sets.claims.first(
      like: batch.claims.count - 1, since: marks.claims,
      hash: { batch.hash(batch.claims[$0]) },
      isSame: {
        let (a, b) = (batch.claims[$0], batch.claims[$1])
        return a.verb == b.verb && batch.haveSameTexts(a, b)
      })
    if repeated != nil { batch.claims.removeLast() }
  }

  private mutating func appendSource(of cells: RecordCells, to batch: inout EventBatch) {
    var made = SourceRow()
    made.id = trimmed(cells[.sourceID], in: batch)
    made.publisher = trimmed(cells[.source], in: batch)
    for field in SourceRow.plainFields where isAtHand(field, in: cells) {
      made.take(field, from: &self, in: &batch)
    }
    if made.isBlank { return }
    batch.sources.append(made)
    guard mayRepeat else { return }
    let repeated = sets.sources.first(
      like: batch.sources.count - 1, since: marks.sources,
      hash: { batch.hash(batch.sources[$0]) },
      isSame: {
        let (a, b) = (batch.sources[$0], batch.sources[$1])
        return a.reliability == b.reliability && batch.haveSameTexts(a, b)
      })
    if repeated != nil { batch.sources.removeLast() }
  }
}
