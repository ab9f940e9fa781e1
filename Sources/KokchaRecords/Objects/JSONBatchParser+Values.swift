import KokchaBytes
import KokchaJSONText
import KokchaModel

/// Where in an event a value stands: `places[0].coordinate.latitude`.
struct JSONPath {
  var list: JSONKey?
  var index = 0
  var inner: JSONKey?
  var key: JSONKey?

  /// A key of the event's own.
  init(_ key: JSONKey) { self.key = key }

  /// An object in a list of the event's.
  init(_ list: JSONKey, _ index: Int) {
    self.list = list
    self.index = index
  }

  /// An object of the event's own, such as its time.
  init(in inner: JSONKey) { self.inner = inner }

  /// A key of the object that the path leads to.
  func key(_ key: JSONKey) -> JSONPath {
    var path = self
    path.key = key
    return path
  }

  /// An object in the object that the path leads to.
  func object(_ inner: JSONKey) -> JSONPath {
    var path = self
    path.inner = inner
    return path
  }

  /// The path as messages have it, with a last key that is not one of ours, if there is one.
  func text(_ last: String? = nil) -> String {
    var parts: [String] = []
    if let list { parts.append("\(list.text)[\(index)]") }
    if let inner { parts.append(inner.text.description) }
    if let key { parts.append(key.text.description) }
    if let last { parts.append(last) }
    return parts.joined(separator: ".")
  }
}

/// Reading single values of an event in JSON.
extension JSONBatchParser {
  /// The key of an object's member; nil for one that is refused: it stands twice or is not known.
  mutating func key(
    _ member: Int, of path: JSONPath, _ seen: inout JSONKeySet, in batch: inout EventBatch
  ) -> JSONKey? {
    let text = keyText(member, in: &batch)
    guard let key = keys.key(batch.text.span.extracting(text.bounds)) else {
      refuseKey(member, of: path, in: &batch)
      return nil
    }
    if !seen.insert(key) {
      refuseRepetition(member, of: path, in: &batch)
      return nil
    }
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
        ? "write it in quotes" : "write \(wanted), or leave the key out", field: path.text(last))
  }

  // MARK: Texts, terms and numbers

  /// A text as it stands; empty for none.
  mutating func text(
    _ value: Int, _ path: JSONPath, in batch: inout EventBatch
  ) -> TextRange {
    let token = reader[value]
    switch token.kind {
    case .string: return token.inside
    case .escaped: return escapedText(token, in: &batch)
    case .null: return TextRange()
    default:
      refuseType(value, "text", path, in: batch)
      return TextRange()
    }
  }

  /// A text without blanks at its ends, as the log's cells are read.
  mutating func word(_ value: Int, _ path: JSONPath, in batch: inout EventBatch) -> TextRange {
    trimmed(text(value, path, in: &batch), in: batch)
  }

  /// One of a vocabulary's terms; nil for none.
  mutating func term<Terms: Vocabulary>(
    _ value: Int, _ path: JSONPath, in batch: inout EventBatch
  ) -> Terms? {
    let word = word(value, path, in: &batch)
    if word.isEmpty { return nil }
    if let found = Terms(reading: batch.text.span.extracting(word.bounds)) { return found }
    refuse(
      .termUnknown, at: reader[value].offset, in: batch,
      "\(path.text()) '\(batch.quoted(word))' is not one of its terms",
      advice: "write one of: \(Terms.list)", field: path.text())
    return nil
  }

  /// A term that must be there, and whether it is, be it as one that is refused.
  mutating func needed<Terms: Vocabulary>(
    _ value: Int, _ path: JSONPath, in batch: inout EventBatch
  ) -> (term: Terms?, isGiven: Bool) {
    let wasRefused = isRefused
    isRefused = false
    let found: Terms? = term(value, path, in: &batch)
    let isGiven = found != nil || isRefused
    isRefused = isRefused || wasRefused
    return (found, isGiven)
  }

  /// Whether a value is neither text nor null, and so refused where text belongs.
  func isOfWrongType(_ value: Int) -> Bool {
    switch reader[value].kind {
    case .string, .escaped, .null: false
    default: true
    }
  }

  /// A number in steps of 10^-`fractionDigits`; nil for null, and for what is no number.
  mutating func decimal(
    _ value: Int, fractionDigits: Int, _ path: JSONPath, in batch: EventBatch
  ) -> DecimalReading? {
    let token = reader[value]
    if token.kind == .null { return nil }
    guard token.kind == .number else {
      refuseType(value, "a number", path, in: batch)
      return nil
    }
    let raw = batch.text.span.extracting(token.raw.bounds)
    for index in 0..<raw.count where raw[index] | 0x20 == 0x65 {
      let plain = JSONNumber.withoutExponent(raw, exponentAt: index)
      return readDecimal(plain.span, fractionDigits: fractionDigits)
    }
    return readDecimal(raw, fractionDigits: fractionDigits)
  }
}

/// Numbers as JSON writes them (RFC 8259 §6).
enum JSONNumber {
  /// The number in digits and a point, without an exponent: `3.7e1` is `37`.
  static func withoutExponent(_ text: Span<UInt8>, exponentAt position: Int) -> [UInt8] {
    var digits: [UInt8] = []
    var point = 0
    var hasPoint = false
    var plain: [UInt8] = []
    for index in 0..<position {
      switch text[index] {
      case 0x2D: plain.append(0x2D)
      case 0x2E: hasPoint = true
      default:
        digits.append(text[index])
        if !hasPoint { point += 1 }
      }
    }
    var exponent = 0
    var isNegative = false
    for index in position + 1..<text.count {
      if text[index] == 0x2D { isNegative = true }
      guard text[index].isASCIIDigit else { continue }
      // No number that Kokcha reads has so many digits that more would matter.
      exponent = min(exponent * 10 + Int(text[index] - 0x30), 1000)
    }
    let nonZero = digits.firstIndex { $0 != 0x30 }
    guard let nonZero else { return [0x30] }
    digits.removeFirst(nonZero)
    point += (isNegative ? -exponent : exponent) - nonZero
    if point <= 0 {
      plain.append(0x30)
      plain.append(0x2E)
      plain.append(contentsOf: repeatElement(0x30, count: min(-point, 40)))
      if point >= -40 { plain.append(contentsOf: digits) } else { plain.append(0x30) }
    } else {
      plain.append(contentsOf: digits.prefix(point))
      plain.append(contentsOf: repeatElement(0x30, count: max(point - digits.count, 0)))
      if point < digits.count {
        plain.append(0x2E)
        plain.append(contentsOf: digits[point...])
      }
    }
    return plain
  }
}
