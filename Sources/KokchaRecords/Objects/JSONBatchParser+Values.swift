import KokchaBytes
import KokchaJSONText
import KokchaModel
import KokchaValues

/// Reading single values of an event in JSON.
extension JSONBatchParser {
  /// The key of an object's member; nil for one that is refused: it stands twice or is not known.
  mutating func member(
    _ member: Int, of path: JSONPath, _ owner: FieldOwner?, _ seen: inout JSONKeySet,
    in batch: inout EventBatch
  ) -> JSONMember? {
    let text = keyText(member, in: &batch)
    guard let key = keys.member(batch.text.span.extracting(text.bounds), of: owner) else {
      refuseKey(member, of: path, in: &batch)
      return nil
    }
    if !seen.insert(key) {
      refuseRepetition(member, of: path, in: &batch)
      return nil
    }
    return key
  }

  /// The same in an object without plain fields.
  mutating func key(
    _ member: Int, of path: JSONPath, _ seen: inout JSONKeySet, in batch: inout EventBatch
  ) -> JSONKey? {
    guard case .key(let key)? = self.member(member, of: path, nil, &seen, in: &batch)
    else { return nil }
    return key
  }

  mutating func refuseRepetition(_ member: Int, of path: JSONPath, in batch: inout EventBatch) {
    let name = keyText(member, in: &batch)
    refuse(
      .keyTwice, at: reader[member].offset, in: batch,
      "\(path.text(batch.quoted(name))) stands twice", advice: "delete one of the two",
      field: path.text(batch.text.string(name)))
  }

  /// Refuses a key that the object at hand does not have.
  mutating func refuseKey(_ member: Int, of path: JSONPath, in batch: inout EventBatch) {
    let name = keyText(member, in: &batch)
    refuse(
      .keyUnknown, at: reader[member].offset, in: batch,
      "\(path.text(batch.quoted(name))) is no key that Kokcha knows",
      advice: "correct its spelling, or put it into the event's 'extra'",
      field: path.text(batch.text.string(name)))
  }

  // MARK: Types

  /// Whether a value is an object; null is none and no mistake.
  mutating func isObject(_ value: Int, _ path: JSONPath, in batch: EventBatch) -> Bool {
    if reader[value].kind == .object { return true }
    if reader[value].kind != .null { refuseType(value, "an object", path, in: batch) }
    return false
  }

  mutating func isArray(_ value: Int, _ path: JSONPath, in batch: EventBatch) -> Bool {
    if reader[value].kind == .array { return true }
    if reader[value].kind != .null { refuseType(value, "a list", path, in: batch) }
    return false
  }

  /// Reads a list, element by element, with their places in it.
  mutating func readElements(
    of value: Int, _ key: JSONKey, _ batch: inout EventBatch,
    _ read: (inout JSONBatchParser, Int, JSONPath, inout EventBatch) -> Void
  ) {
    guard isArray(value, JSONPath(key), in: batch) else { return }
    let end = reader[value].next
    var element = value + 1
    var number = 0
    while element < end {
      read(&self, element, JSONPath(key, number), &batch)
      number += 1
      element = reader.following(element)
    }
  }

  mutating func refuseType(
    _ value: Int, _ wanted: StaticString, _ path: JSONPath, last: String? = nil,
    in batch: EventBatch
  ) {
    let token = reader[value]
    let kind: StaticString =
      switch token.kind {
      case .null: "null"
      case .true, .false: "true or false"
      case .number: "a number"
      case .string, .escaped: "text"
      case .array: "a list"
      case .object: "an object"
      }
    refuse(
      .jsonType, at: token.offset, in: batch, "\(path.text(last)) is \(kind), not \(wanted)",
      advice: wanted.description == "text"
        ? "write it in quotes" : "write \(wanted), or leave the key out", field: path.text(last),
      losing: (value, path), last: last)
  }

  // MARK: Texts and terms

  // What a value says is its text, and the readings of `KokchaValues` are the same as for a cell of a table: a
  // number where text belongs is its digits, and text where a number belongs is read as one.

  /// A text as it stands; empty for none.
  mutating func text(
    _ value: Int, _ path: JSONPath, in batch: inout EventBatch, as wanted: StaticString = "text"
  ) -> TextRange {
    let token = reader[value]
    switch token.kind {
    case .string: return token.inside
    case .escaped: return escapedText(token, in: &batch)
    case .number: return token.raw
    case .null: return TextRange()
    default:
      refuseType(value, wanted, path, in: batch)
      return TextRange()
    }
  }

  /// A text without blanks at its ends, as the log's cells are read.
  mutating func word(
    _ value: Int, _ path: JSONPath, in batch: inout EventBatch, as wanted: StaticString = "text"
  ) -> TextRange {
    trimmed(text(value, path, in: &batch, as: wanted), in: batch)
  }

  /// The text of a number, which is still to be read; empty for none.
  mutating func number(_ value: Int, _ path: JSONPath, in batch: inout EventBatch) -> TextRange {
    word(value, path, in: &batch, as: "a number")
  }

  /// One of a vocabulary's terms; nil for none.
  mutating func term<Terms: Vocabulary>(
    _ value: Int, _ path: JSONPath, in batch: inout EventBatch
  ) -> Terms? {
    let word = word(value, path, in: &batch)
    if word.isEmpty { return nil }
    do throws(TermFault<Terms>) {
      return try Terms.read(batch.text.span.extracting(word.bounds))
    } catch {
      refuse(error, word, at: value, path, in: batch)
      return nil
    }
  }

  /// A term that must be there, and whether it is, be it as one that is refused.
  mutating func needed<Terms: Vocabulary>(
    _ value: Int, _ path: JSONPath, in batch: inout EventBatch
  ) -> (term: Terms?, isGiven: Bool) {
    let (wasRefused, blankedBefore) = (isRefused, blanked.count)
    isRefused = false
    let found: Terms? = term(value, path, in: &batch)
    let isGiven = found != nil || isRefused || blanked.count > blankedBefore
    isRefused = isRefused || wasRefused
    return (found, isGiven)
  }

  /// A term, and whether it is not one that is left out for being wrong.
  mutating func stated<Terms: Vocabulary>(
    _ value: Int, _ path: JSONPath, in batch: inout EventBatch
  ) -> (term: Terms?, isWhole: Bool) {
    let blankedBefore = blanked.count
    let found: Terms? = term(value, path, in: &batch)
    return (found, blanked.count == blankedBefore)
  }

  /// Whether a value is none that says anything by its text, and so refused where text belongs.
  func isOfWrongType(_ value: Int) -> Bool {
    switch reader[value].kind {
    case .string, .escaped, .number, .null: false
    default: true
    }
  }
}
