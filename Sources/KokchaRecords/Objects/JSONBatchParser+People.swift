import KokchaBytes
import KokchaJSONText
import KokchaModel
import KokchaValues

/// Who took part, who was harmed, and which events belong to it.
extension JSONBatchParser {
  // MARK: Actors

  mutating func readActors(_ value: Int, _ batch: inout EventBatch) {
    readElements(of: value, .actors, &batch) { $0.readActor($1, $2, &$3) }
  }

  private mutating func readActor(_ value: Int, _ path: JSONPath, _ batch: inout EventBatch) {
    guard isElement(value, path, in: batch) else { return }
    let end = reader[value].next
    var seen = JSONKeySet()
    var made = ActorRow()
    var hasAttribution = true
    var member = value + 1
    while member < end {
      if let key = key(member, of: path, &seen, in: &batch) {
        switch key {
        case .name: made.name = word(member + 1, path.key(key), in: &batch)
        case .role: made.role = term(member + 1, path.key(key), in: &batch)
        case .attribution:
          (made.attribution, hasAttribution) = stated(member + 1, path.key(key), in: &batch)
        default: refuseKey(member, of: path, in: &batch)
        }
      }
      member = reader.following(member + 1)
    }
    // Somebody who was accused of it must not become somebody who did it.
    if !hasAttribution { return blankWithIt(value, path, in: batch) }
    if made.isBlank { return }
    batch.actors.append(made)
  }

  // MARK: Casualties

  mutating func readCasualties(_ value: Int, _ batch: inout EventBatch) {
    readElements(of: value, .casualties, &batch) { $0.readCasualty($1, $2, &$3) }
  }

  private mutating func readCasualty(_ value: Int, _ path: JSONPath, _ batch: inout EventBatch) {
    guard isElement(value, path, in: batch) else { return }
    let end = reader[value].next
    var seen = JSONKeySet()
    var kind: CasualtyKind?
    var hasKind = false
    var made = CasualtyRow(.killed)
    var member = value + 1
    while member < end {
      let inner = member + 1
      if let key = key(member, of: path, &seen, in: &batch) {
        switch key {
        case .kind:
          (kind, hasKind) = needed(inner, path.key(key), in: &batch)
        case .group: made.group = word(inner, path.key(key), in: &batch)
        case .low: made.low = people(inner, path.key(key), &batch)
        case .best: made.best = people(inner, path.key(key), &batch)
        case .high: made.high = people(inner, path.key(key), &batch)
        default: refuseKey(member, of: path, in: &batch)
        }
      }
      member = reader.following(inner)
    }
    guard let kind else {
      if hasKind {
        blankWithIt(value, path, in: batch)
      } else {
        refuseEmpty(.kind, value, path, "write one of: \(CasualtyKind.list)", in: batch)
      }
      return
    }
    made.kind = kind
    made.cell = reader[value].raw
    if !made.isOrdered {
      refuse(CountFault.endsDisordered, made.cell, at: value, path, in: batch)
      if !isRefused { (made.low, made.best, made.high) = (nil, nil, nil) }
    }
    batch.casualties.append(made)
    if let first = countedGroups.first(
      like: batch.casualties.count - 1, since: marks.casualties, in: batch)
    {
      let number = first - marks.casualties
      refuse(
        .contradiction, at: made.cell.lowerBound, in: batch,
        "\(path.text()) counts the same as casualties[\(number)]",
        advice: "make one count of the two, or name the groups", field: path.text())
    }
  }

  private mutating func people(
    _ value: Int, _ path: JSONPath, _ batch: inout EventBatch
  ) -> Int32? {
    let text = number(value, path, in: &batch)
    if text.isEmpty { return nil }
    do throws(CountFault) {
      return try Count.read(batch.text.span.extracting(text.bounds))
    } catch {
      refuse(error, text, at: value, path, in: batch)
      return nil
    }
  }

  mutating func refuseEmpty(
    _ key: JSONKey, _ value: Int, _ path: JSONPath, _ advice: @autoclosure () -> String,
    in batch: EventBatch
  ) {
    refuse(
      .fieldEmpty, at: reader[value].offset, in: batch, "\(path.text()) has no \(key.text)",
      advice: advice(), field: path.key(key).text(), losing: (value, path))
  }

  // MARK: Links

  mutating func readLinks(_ value: Int, _ batch: inout EventBatch) {
    readElements(of: value, .links, &batch) { $0.readLink($1, $2, &$3) }
  }

  private mutating func readLink(_ value: Int, _ path: JSONPath, _ batch: inout EventBatch) {
    guard isElement(value, path, in: batch) else { return }
    let end = reader[value].next
    var seen = JSONKeySet()
    var kind: LinkKind?
    var id = TextRange()
    var (hasKind, hasID) = (false, false)
    let blankedBefore = blanked.count
    var member = value + 1
    while member < end {
      let inner = member + 1
      if let key = key(member, of: path, &seen, in: &batch) {
        switch key {
        case .kind:
          (kind, hasKind) = needed(inner, path.key(key), in: &batch)
        case .eventID:
          id = word(inner, path.key(key), in: &batch)
          hasID = !id.isEmpty || isOfWrongType(inner)
          if hasSemicolon(id, in: batch) {
            refuse(
              .semicolon, at: reader[inner].offset, in: batch,
              "\(path.key(key).text()) '\(batch.quoted(id))' holds a semicolon",
              advice: "give the event another id: an event log parts links with semicolons",
              field: path.key(key).text(), losing: (inner, path.key(key)))
          }
        default: refuseKey(member, of: path, in: &batch)
        }
      }
      member = reader.following(inner)
    }
    if !hasKind { refuseEmpty(.kind, value, path, "write one of: \(LinkKind.list)", in: batch) }
    if !hasID { refuseEmpty(.eventID, value, path, "write the other event's id", in: batch) }
    if blanked.count > blankedBefore { return blankWithIt(value, path, in: batch) }
    if let kind, !id.isEmpty { batch.links.append(LinkRow(kind, to: id)) }
  }
}
