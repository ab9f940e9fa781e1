import KokchaBytes
import KokchaJSONText
import KokchaModel
import KokchaValues

/// What an event's own keys mean.
extension JSONBatchParser {
  mutating func readEvent(_ batch: inout EventBatch) {
    var seen = JSONKeySet()
    var member = 1
    extraNumbers.removeAll(keepingCapacity: true)
    while member < reader.count {
      let value = member + 1
      let name = keyText(member, in: &batch)
      let key = keys.member(batch.text.span.extracting(name.bounds), of: .event)
      if let key, key.isOfEvent {
        if seen.insert(key) {
          read(key, value, &batch)
        } else {
          refuse(
            .keyTwice, at: reader[member].offset, in: batch, "'\(key.text)' stands twice",
            advice: "delete one of the two", field: key.text)
        }
      } else {
        readUnknown(member, name, &batch)
      }
      member = reader.following(value)
    }
    finishType(in: batch)
  }

  private mutating func read(_ member: JSONMember, _ value: Int, _ batch: inout EventBatch) {
    switch member {
    case .key(let key): read(key, value, &batch)
    case .field(let field):
      take(value, JSONPath(plain: field))
      var taken = row
      taken.take(field, from: &self, in: &batch)
      row = taken
    }
  }

  private mutating func read(_ key: JSONKey, _ value: Int, _ batch: inout EventBatch) {
    let path = JSONPath(key)
    switch key {
    case .id: if reader[value].kind != .null { _ = text(value, path, in: &batch) }
    case .title: row.title = text(value, path, in: &batch)
    case .summary: row.summary = text(value, path, in: &batch)
    case .status: row.status = term(value, path, in: &batch) ?? .reviewed
    case .occurrence: row.occurrence = term(value, path, in: &batch) ?? .occurred
    case .ongoing: readOngoing(value, path, &batch)
    case .type:
      row.type = word(value, path, in: &batch)
      typeValue = value
    case .subtype:
      row.subtype = word(value, path, in: &batch)
      subtypeValue = value
    case .time: readTime(value, &batch)
    case .places: readPlaces(value, &batch)
    case .placeNote: row.placeNote = text(value, path, in: &batch)
    case .trajectories: readTrajectories(value, &batch)
    case .actors: readActors(value, &batch)
    case .casualties: readCasualties(value, &batch)
    case .claims: readClaims(value, &batch)
    case .sources: readSources(value, &batch)
    case .credibility: row.credibility = term(value, path, in: &batch)
    case .links: readLinks(value, &batch)
    case .tags: readTags(value, &batch)
    case .extra: readExtra(value, &batch)
    default: break
    }
  }

  private mutating func readOngoing(_ value: Int, _ path: JSONPath, _ batch: inout EventBatch) {
    switch reader[value].kind {
    case .true: row.ongoing = true
    case .false: row.ongoing = false
    default:
      let word = word(value, path, in: &batch, as: "true or false")
      if word.isEmpty { return }
      do throws(YesNoFault) {
        row.ongoing = try YesNo.read(batch.text.span.extracting(word.bounds))
      } catch {
        refuse(error, word, at: value, path, in: batch)
      }
    }
  }

  private mutating func finishType(in batch: EventBatch) {
    let (word, subword) = (row.type, row.subtype)
    if word.isEmpty { return }
    let (type, doubt) = EventType.read(
      batch.text.span.extracting(word.bounds), batch.text.span.extracting(subword.bounds))
    row.knownType = type
    guard let doubt else { return }
    let (text, value, key): (TextRange, Int, JSONKey) =
      doubt == .type ? (word, typeValue, .type) : (subword, subtypeValue, .subtype)
    warn(doubt, text, at: value, JSONPath(key), in: batch)
  }

  // MARK: Tags

  /// Tags are kept as the log has them, `a; b`.
  private mutating func readTags(_ value: Int, _ batch: inout EventBatch) {
    guard isArray(value, JSONPath(.tags), in: batch) else { return }
    let end = reader[value].next
    scratch.removeAll(keepingCapacity: true)
    var element = value + 1
    var number = 0
    while element < end {
      let path = JSONPath(.tags, number)
      let tag = word(element, path, in: &batch)
      if hasSemicolon(tag, in: batch) {
        refuse(
          .semicolon, at: reader[element].offset, in: batch,
          "\(path.text()) '\(batch.quoted(tag))' holds a semicolon",
          advice: "write two tags, or another sign: an event log parts tags with semicolons",
          field: path.text(), losing: (element, path))
      } else if !tag.isEmpty {
        if !scratch.isEmpty { scratch.append("; ".utf8.span) }
        scratch.append(batch.text.span.extracting(tag.bounds))
      }
      number += 1
      element = reader.following(element)
    }
    row.tags = TextRange(start: batch.text.count, count: scratch.count)
    batch.text.append(scratch.span)
  }

  func hasSemicolon(_ range: TextRange, in batch: EventBatch) -> Bool {
    for index in range.bounds where batch.text[index] == 0x3B { return true }
    return false
  }

  // MARK: Keys of the input's own

  /// A key of the event's that Kokcha does not know is carried: text as it is, else its JSON.
  private mutating func readUnknown(
    _ member: Int, _ name: TextRange, _ batch: inout EventBatch
  ) {
    note(
      .keyUnknown, .warning, at: reader[member].offset, in: batch,
      "'\(batch.quoted(name))' is no key that Kokcha knows; carried as it is",
      advice: "correct its spelling, or put it into the event's 'extra'",
      field: batch.text.string(name))
    let token = reader[member + 1]
    let value =
      switch token.kind {
      case .string: token.inside
      case .escaped: escapedText(token, in: &batch)
      default: token.raw
      }
    add(name, member, value, isNull: token.kind == .null, &batch)
  }

  private mutating func readExtra(_ value: Int, _ batch: inout EventBatch) {
    guard isObject(value, JSONPath(.extra), in: batch) else { return }
    let end = reader[value].next
    var member = value + 1
    while member < end {
      let name = keyText(member, in: &batch)
      let token = reader[member + 1]
      switch token.kind {
      case .string: add(name, member, token.inside, isNull: false, &batch)
      case .number: add(name, member, token.raw, isNull: false, &batch)
      case .escaped: add(name, member, escapedText(token, in: &batch), isNull: false, &batch)
      case .null: add(name, member, TextRange(), isNull: true, &batch)
      default:
        let last = batch.text.string(name)
        refuseType(member + 1, "text", JSONPath(in: .extra), last: last, in: batch)
      }
      member = reader.following(member + 1)
    }
  }

  private mutating func add(
    _ name: TextRange, _ member: Int, _ value: TextRange, isNull: Bool, _ batch: inout EventBatch
  ) {
    if name.isEmpty {
      refuse(
        .keyUnknown, at: reader[member].offset, in: batch, "a key without a name",
        advice: "give it one, or delete it", field: "")
      return
    }
    guard let number = names.number(of: batch.text.span.extracting(name.bounds)) else {
      refuse(
        .keyUnknown, at: reader[member].offset, in: batch,
        "'\(batch.quoted(name))' was not there when the input was looked through",
        advice: "leave the input alone while it is read; it may have \(JSONNames.most) keys of "
          + "its own", field: batch.text.string(name))
      return
    }
    if extraNumbers.contains(number) {
      refuse(
        .keyTwice, at: reader[member].offset, in: batch,
        "'\(batch.quoted(name))' stands twice", advice: "delete one of the two",
        field: batch.text.string(name))
      return
    }
    extraNumbers.append(number)
    if value.isEmpty || isNull { return }
    batch.extras.append(ExtraRow(name: number, value: value))
  }
}
