/// JSON in the making (RFC 8259 §4, §5): knows where a comma is due.
///
/// Members and elements are written in order; nothing is kept but the bytes.
package struct JSONBuilder: ~Copyable {
  /// The bytes so far.
  package var json: ByteBuffer
  private var needsComma = false

  package init(capacity: Int = 512) { json = ByteBuffer(capacity: capacity) }

  package mutating func beginObject() {
    beginValue()
    json.append(0x7B)
    needsComma = false
  }

  package mutating func endObject() {
    json.append(0x7D)
    needsComma = true
  }

  package mutating func beginArray() {
    beginValue()
    json.append(0x5B)
    needsComma = false
  }

  package mutating func endArray() {
    json.append(0x5D)
    needsComma = true
  }

  /// A member's name, after which its value follows.
  package mutating func name(_ name: StaticString) {
    beginValue()
    json.append(0x22)
    json.append(name)
    json.append("\":")
    needsComma = false
  }

  /// A member's name that needs escaping.
  package mutating func name(escaping name: Span<UInt8>) {
    beginValue()
    json.append(jsonString: name)
    json.append(0x3A)
    needsComma = false
  }

  package mutating func value(_ text: Span<UInt8>) {
    beginValue()
    json.append(jsonString: text)
    needsComma = true
  }

  /// A text that needs no escaping.
  package mutating func value(_ term: StaticString) {
    beginValue()
    json.append(0x22)
    json.append(term)
    json.append(0x22)
    needsComma = true
  }

  package mutating func value(_ truth: Bool) {
    beginValue()
    json.append(truth ? "true" as StaticString : "false")
    needsComma = true
  }

  package mutating func value(fixedPoint number: Int, fractionDigits: Int = 0) {
    beginValue()
    json.append(fixedPoint: number, fractionDigits: fractionDigits)
    needsComma = true
  }

  package mutating func null() {
    beginValue()
    json.append("null")
    needsComma = true
  }

  /// Tells that a value was written to `json` directly.
  package mutating func endValue() { needsComma = true }

  /// Forgets that a value came before: what follows begins anew.
  package mutating func beginAnew() { needsComma = false }

  private mutating func beginValue() {
    if needsComma { json.append(0x2C) }
  }
}
