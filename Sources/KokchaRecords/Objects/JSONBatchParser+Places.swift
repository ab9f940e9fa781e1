import KokchaBytes
import KokchaJSONText
import KokchaModel
import KokchaValues

/// Where an event happened: `places` and `trajectories`.
extension JSONBatchParser {
  mutating func readPlaces(_ value: Int, _ batch: inout EventBatch) {
    readElements(of: value, .places, &batch) { $0.readPlace($1, $2, &$3) }
  }

  private mutating func readPlace(
    _ value: Int, _ path: JSONPath, _ batch: inout EventBatch
  ) {
    guard isElement(value, path, in: batch) else { return }
    let end = reader[value].next
    var seen = JSONKeySet()
    var place = PlaceRow()
    var point: Coordinate?
    var losesPoint = false
    // What names it, best first, for messages of the gazetteer's.
    var named = (verbatim: 0, identifier: 0, admin2: 0, admin1: 0)
    var member = value + 1
    while member < end {
      let inner = member + 1
      switch self.member(member, of: path, .place, &seen, in: &batch) {
      case .key(let key)?:
        let here = path.key(key)
        switch key {
        case .role: place.role = term(inner, here, in: &batch) ?? .occurrence
        case .verbatim:
          place.verbatim = word(inner, here, in: &batch)
          named.verbatim = inner
        case .gazetteerID:
          place.identifier = word(inner, here, in: &batch)
          named.identifier = inner
        case .admin1:
          (place.admin1, place.admin1Code) = unit(inner, path.object(key), &batch)
          named.admin1 = inner
        case .admin2:
          (place.admin2, place.admin2Code) = unit(inner, path.object(key), &batch)
          named.admin2 = inner
        case .coordinate, .geometry:
          let blankedBefore = blanked.count
          if key == .coordinate {
            place.coordinate = coordinate(inner, path.object(key), &batch)
          } else {
            place.shapes = geometry(inner, here, &point, &batch)
          }
          losesPoint = losesPoint || blanked.count > blankedBefore
        case .radius: place.radiusMetres = radius(inner, here, &batch)
        case .precision: place.precision = term(inner, here, in: &batch)
        // Computed from the coordinate, and so computed again.
        case .border: _ = number(inner, here, in: &batch)
        default: refuseKey(member, of: path, in: &batch)
        }
      case .field(let field)?:
        take(inner, path.field(field))
        place.take(field, from: &self, in: &batch)
      case nil: break
      }
      member = reader.following(inner)
    }
    if !place.shapes.isEmpty { place.anchor(at: place.shapes, of: batch) }
    if let point {
      // A point is no shape: it stands in the coordinate.
      if let given = place.coordinate, given != point {
        refuse(
          CoordinateFault.besidePoint, TextRange(), at: value, path.key(.geometry), in: batch)
      }
      place.coordinate = point
    }
    if losesPoint, place.coordinate == nil {
      blankMeasures(of: place, value, path, in: batch)
      place.removeMeasures()
    }
    if place.isBlank {
      // What is wrong has been told already.
      if !isRefused, blanked.isEmpty { lookForPlaceless(value, path, in: batch) }
      return
    }
    var subject = value
    if !place.admin1.isEmpty { subject = named.admin1 }
    if !place.admin2.isEmpty { subject = named.admin2 }
    if !place.identifier.isEmpty { subject = named.identifier }
    if !place.verbatim.isEmpty { subject = named.verbatim }
    place.offset = Int32(truncatingIfNeeded: reader[subject].offset)
    batch.places.append(place)
  }

  /// What a place tells that nothing names.
  private mutating func lookForPlaceless(_ value: Int, _ path: JSONPath, in batch: EventBatch) {
    let end = reader[value].next
    var member = value + 1
    while member < end {
      let inner = member + 1
      let token = reader[inner]
      let isEmpty = token.kind == .null || (token.kind == .string && token.inside.isEmpty)
      if !isEmpty, !token.isContainer {
        let (key, text) = (
          valueText(member, in: batch), token.kind == .string ? token.inside : token.raw
        )
        note(
          PlacelessDoubt().code, .warning, at: token.offset, in: batch,
          PlacelessDoubt().message(
            of: path.text(key), batch.text.span.extracting(text.bounds)),
          advice: PlacelessDoubt().advice(
            for: batch.text.span.extracting(text.bounds)), field: path.text(key))
      }
      member = reader.following(inner)
    }
  }

  /// Says of what tells how a place's coordinate is meant that it is left out with that.
  private mutating func blankMeasures(
    of place: PlaceRow, _ value: Int, _ path: JSONPath, in batch: EventBatch
  ) {
    for measure in place.measures {
      var member = value + 1
      while member < reader[value].next {
        if valueText(member, in: batch) == measure.key {
          blankWithIt(member + 1, path.field(measure), in: batch)
        }
        member = reader.following(member + 1)
      }
    }
  }

  /// Whether an element of a list is an object, which null is not.
  mutating func isElement(_ value: Int, _ path: JSONPath, in batch: EventBatch) -> Bool {
    if reader[value].kind == .object { return true }
    refuseType(value, "an object", path, in: batch)
    return false
  }

  private mutating func unit(
    _ value: Int, _ path: JSONPath, _ batch: inout EventBatch
  ) -> (name: TextRange, pcode: TextRange) {
    var unit = (name: TextRange(), pcode: TextRange())
    guard isObject(value, path, in: batch) else { return unit }
    let end = reader[value].next
    var seen = JSONKeySet()
    var member = value + 1
    while member < end {
      if let key = key(member, of: path, &seen, in: &batch) {
        switch key {
        case .name: unit.name = word(member + 1, path.key(key), in: &batch)
        case .pcode:
          unit.pcode = batch.withoutScheme(pcode: word(member + 1, path.key(key), in: &batch))
        default: refuseKey(member, of: path, in: &batch)
        }
      }
      member = reader.following(member + 1)
    }
    return unit
  }

  // MARK: Coordinates

  private mutating func coordinate(
    _ value: Int, _ path: JSONPath, _ batch: inout EventBatch
  ) -> Coordinate? {
    guard isObject(value, path, in: batch) else { return nil }
    let end = reader[value].next
    var seen = JSONKeySet()
    var (east, north): (Int?, Int?) = (nil, nil)
    var (x, y): (Int32?, Int32?) = (nil, nil)
    var member = value + 1
    while member < end {
      let inner = member + 1
      if let key = key(member, of: path, &seen, in: &batch) {
        switch key {
        case .longitude: (east, x) = degrees(.longitude, inner, path.key(key), &batch)
        case .latitude: (north, y) = degrees(.latitude, inner, path.key(key), &batch)
        default: refuseKey(member, of: path, in: &batch)
        }
      }
      member = reader.following(inner)
    }
    if east == nil && north == nil { return nil }
    guard let east, let north else {
      let (missing, key): (Degrees, JSONKey) =
        north == nil ? (.latitude, .latitude) : (.longitude, .longitude)
      refuse(
        CoordinateFault.half(missing: missing), TextRange(), at: north ?? east ?? value,
        path.key(key), losing: (value, path), in: batch)
      return nil
    }
    guard let x, let y else {
      if x != nil { blankWithIt(east, path.key(.longitude), in: batch) }
      if y != nil { blankWithIt(north, path.key(.latitude), in: batch) }
      return nil
    }
    return known(
      Coordinate(x: x, y: y), zeros: (north, east), at: value, path, in: &batch)
  }

  /// The value, if it says anything, and the degrees that it tells.
  private mutating func degrees(
    _ axis: Degrees, _ value: Int, _ path: JSONPath, _ batch: inout EventBatch
  ) -> (value: Int?, steps: Int32?) {
    let text = number(value, path, in: &batch)
    if text.isEmpty { return (isOfWrongType(value) ? value : nil, nil) }
    do throws(DegreesFault) {
      return (value, try axis.read(batch.text.span.extracting(text.bounds)))
    } catch {
      refuse(error, text, at: value, path, in: batch)
      return (value, nil)
    }
  }

  private mutating func radius(
    _ value: Int, _ path: JSONPath, _ batch: inout EventBatch
  ) -> Int32? {
    let text = number(value, path, in: &batch)
    if text.isEmpty { return nil }
    do throws(RadiusFault) {
      return try Radius.read(batch.text.span.extracting(text.bounds))
    } catch {
      refuse(error, text, at: value, path, in: batch)
      return nil
    }
  }

  /// A GeoJSON geometry (RFC 7946 §3.1): shapes, or but one point.
  private mutating func geometry(
    _ value: Int, _ path: JSONPath, _ point: inout Coordinate?, _ batch: inout EventBatch
  ) -> RowRange {
    guard isObject(value, path, in: batch) else { return RowRange() }
    var draft = ShapeDraft()
    do throws(ShapeFault) {
      try GeoJSONGeometryReader.read(value, reader, batch.text, into: &draft)
      try draft.finish()
    } catch {
      refuse(
        error.code, at: error.offset, in: batch, error.message, advice: error.advice,
        field: path.text(), losing: (value, path))
      return RowRange()
    }
    if draft.isEmpty {
      note(
        .geometryEmpty, .warning, at: reader[value].offset, in: batch, EmptyGeometry.message,
        advice: EmptyGeometry.advice, field: path.text())
      return RowRange()
    }
    for doubt in draft.doubts {
      note(
        doubt.code, .warning, at: reader[value].offset, in: batch, doubt.message,
        advice: doubt.advice, field: path.text())
    }
    guard let only = draft.onlyPoint else { return draft.append(to: &batch) }
    point = known(only, zeros: nil, at: value, path, in: &batch)
    return RowRange()
  }

  // MARK: Trajectories

  mutating func readTrajectories(_ value: Int, _ batch: inout EventBatch) {
    readElements(of: value, .trajectories, &batch) { $0.readTrajectory($1, $2, &$3) }
  }

  private mutating func readTrajectory(
    _ value: Int, _ path: JSONPath, _ batch: inout EventBatch
  ) {
    guard isElement(value, path, in: batch) else { return }
    let end = reader[value].next
    var seen = JSONKeySet()
    var made = TrajectoryRow()
    var member = value + 1
    while member < end {
      let inner = member + 1
      switch self.member(member, of: path, .trajectory, &seen, in: &batch) {
      case .key(let key)?:
        switch key {
        case .from: made.from = word(inner, path.key(key), in: &batch)
        case .to: made.to = word(inner, path.key(key), in: &batch)
        case .kind: made.kind = term(inner, path.key(key), in: &batch)
        default: refuseKey(member, of: path, in: &batch)
        }
      case .field(let field)?:
        take(inner, path.field(field))
        made.take(field, from: &self, in: &batch)
      case nil: break
      }
      member = reader.following(inner)
    }
    if made.isBlank { return }
    made.forgetUnnamedEnds()
    batch.trajectories.append(made)
  }
}
