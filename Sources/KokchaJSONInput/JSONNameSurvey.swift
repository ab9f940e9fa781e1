import KokchaBytes
import KokchaJSONText
package import KokchaModel
package import KokchaRecords

/// Looks through events in JSON for the keys of their own, before any of them is read.
///
/// Tables need all their columns before their first row, and in JSON any event may bring a new key.
/// So a first pass looks at keys only, and at nothing else.
package struct JSONNameSurvey: ~Copyable {
  private var order = NameOrder()
  private var known = NameSequences()
  /// The own keys of the event at hand, as they are written, a line end behind each, which no string holds.
  private var sequence: [UInt8] = []
  private let keys = JSONKeyTable()
  private var reader = JSONTokenReader()

  private init() {}

  /// The keys of all events of an input, each in the order in which events have them, as far as
  /// they agree; where they do not, in the order in which they come up.
  ///
  /// Events that cannot be read are passed over: reading tells of them.
  ///
  /// - Throws: `Problem` if the input cannot be read, or has more keys of its own than Kokcha takes.
  package static func names(
    in source: consuming some ByteSource & ~Copyable, form: JSONForm?, blockSize: Int = 256 << 10
  ) throws(Problem) -> [String] {
    let file = source.name
    var input = try JSONReader(
      source, head: JSONOpening(file: file, form: form), blockSize: blockSize)
    var survey = JSONNameSurvey()
    var batch = EventBatch()
    var index = RecordIndex()
    while try input.next(&batch, &index) {
      for field in index.fields { survey.look(at: batch.text.span.extracting(field.range.bounds)) }
    }
    if survey.order.isFull {
      throw Problem(
        .keyUnknown, at: InputPosition(file: file),
        "the events have more than \(JSONNames.most) different keys of their own",
        advice: "Kokcha carries no more; is this what the keys are for?")
    }
    return survey.order.merged
  }

  // MARK: Looking

  private mutating func look(at event: Span<UInt8>) {
    sequence.removeAll(keepingCapacity: true)
    guard event[0] == 0x7B else { return }
    var state = ObjectState()
    var offset = 0
    let quotes = SIMD16<UInt8>(repeating: 0x22)
    let solidi = SIMD16<UInt8>(repeating: 0x5C)
    let opening = SIMD16<UInt8>(repeating: 0x7B)
    let closing = SIMD16<UInt8>(repeating: 0x7D)
    let bit = SIMD16<UInt8>(repeating: 0x20)
    while offset &+ 16 <= event.count {
      let block = event.block(at: offset)
      let folded = block | bit
      var hits = BlockHits(
        (block .== quotes) .| (block .== solidi) .| (folded .== opening) .| (folded .== closing))
      while !hits.isEmpty {
        take(event, at: offset &+ hits.removeFirst(), &state)
      }
      offset &+= 16
    }
    while offset < event.count {
      take(event, at: offset, &state)
      offset &+= 1
    }
    if known.isNew(sequence) { note() }
  }

  private struct ObjectState {
    var depth = 0
    var inString = false
    var isInExtra = false
    var skipUntil = 0
    var opened = 0
  }

  @inline(__always)
  private mutating func take(_ event: Span<UInt8>, at position: Int, _ state: inout ObjectState) {
    if position < state.skipUntil { return }
    let byte = event[position]
    if byte == 0x22 {
      state.inString.toggle()
      if state.inString {
        state.opened = position
      } else if state.depth == 1 || (state.depth == 2 && state.isInExtra) {
        takeString(event, state.opened &+ 1..<position, &state)
      }
    } else if state.inString {
      if byte == 0x5C { state.skipUntil = position &+ 2 }
    } else if byte | 0x20 == 0x7B {
      state.depth &+= 1
    } else if byte | 0x20 == 0x7D {
      state.depth &-= 1
      if state.depth == 1 { state.isInExtra = false }
    }
  }

  /// Notes a string if it is a key of the event's own: one that a colon follows.
  private mutating func takeString(
    _ event: Span<UInt8>, _ bounds: Range<Int>, _ state: inout ObjectState
  ) {
    var next = bounds.upperBound &+ 1
    while next < event.count, event[next].isJSONBlank { next &+= 1 }
    guard next < event.count, event[next] == 0x3A else { return }
    let text = event.extracting(bounds)
    if state.depth == 1 {
      if let key = key(text), key.isOfEvent {
        state.isInExtra = if case .key(.extra) = key { true } else { false }
        return
      }
      state.isInExtra = false
    }
    sequence.append(text)
    sequence.append(0x0A)
  }

  /// Which key of ours this is, with escapes or without.
  private mutating func key(_ written: Span<UInt8>) -> JSONMember? {
    for index in 0..<written.count where written[index] == 0x5C {
      guard let text = text(written) else { return nil }
      return keys.member(text.span, of: .event)
    }
    return keys.member(written, of: .event)
  }

  /// The text of a key with escapes; nil where it is not JSON.
  private mutating func text(_ written: Span<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = [0x5B, 0x22]
    bytes.append(written)
    bytes.append(contentsOf: [0x22, 0x5D])
    let length = bytes.count
    bytes.append(contentsOf: repeatElement(0x20, count: JSONTokenReader.padding))
    guard reader.read(bytes.span, 0..<length) == nil, reader.count == 2,
      reader[1].kind == .escaped
    else { return nil }
    var text: [UInt8] = []
    reader.append(reader[1], to: &text)
    return text
  }

  // MARK: Names

  private mutating func note() {
    order.begin()
    for part in sequence.split(separator: 0x0A) {
      if order.isFull { return }
      if let name = name(part), !name.isEmpty { order.append(name) }
    }
  }

  private mutating func name(_ written: ArraySlice<UInt8>) -> String? {
    let bytes = Array(written)
    if !bytes.contains(0x5C) { return String(decoding: bytes, as: UTF8.self) }
    return text(bytes.span).map { String(decoding: $0, as: UTF8.self) }
  }
}
