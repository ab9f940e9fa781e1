import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaTime

/// Everything that a part's events have, as JSON: a column a field, for what stands together is alike and packs well.
///
/// A page reads it when somebody opens an event's card, searches or downloads.
struct DetailColumns: ~Copyable {
  private var labels: FieldLabels
  private var json = ByteBuffer(capacity: 1 << 16)
  /// Where the values of each field end in `order`, once they lie there; before that, how many there are.
  private var ends: [Int32] = []
  /// The values by field and then by event: indices into the batch's attributes, and the event's number.
  private var order: [(value: Int32, event: Int32)] = []

  init(extraNames: [String]) {
    labels = FieldLabels(
      extraNames: extraNames,
      name: { $0.forms.isDisjoint(with: .flat) ? nil : $0.name }
    ) { name, label in
      label.append(jsonString: name.utf8.span)
      label.append(":[")
    }
  }

  /// Packs what some of a batch's events have.
  mutating func pack(
    _ part: Range<Int>, of batch: EventBatch, into element: inout PackedElement,
    of body: inout ByteBuffer
  ) {
    // An encoder outlives batches of a library's events, which may bring new columns.
    labels.add(batch.extraNames)
    sort(part, of: batch)
    json.append("{\"fields\":{")
    write(0..<FieldEntry.firstExtra, from: part.lowerBound, batch)
    json.append("},\"extra\":{")
    write(FieldEntry.firstExtra..<ends.count, from: part.lowerBound, batch)
    json.append("}}")
    element.append("class=\"details\"", &json, to: &body)
  }

  /// Sorts the values by their fields, by counting them.
  private mutating func sort(_ part: Range<Int>, of batch: EventBatch) {
    let (events, attributes) = (batch.events, batch.attributes)
    ends.removeAll(keepingCapacity: true)
    ends.append(
      contentsOf: repeatElement(0, count: FieldEntry.firstExtra + batch.extraNames.count))
    var count: Int32 = 0
    for event in part {
      for index in events[event].attributes.indices where attributes[index].value.isKnown {
        ends[Int(attributes[index].number)] += 1
        count += 1
      }
    }
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: repeatElement((value: 0, event: 0), count: Int(count)))
    var next: Int32 = 0
    for number in ends.indices {
      let first = next
      next += ends[number]
      ends[number] = first
    }
    for event in part {
      for index in events[event].attributes.indices where attributes[index].value.isKnown {
        let number = Int(attributes[index].number)
        order[Int(ends[number])] = (Int32(index), Int32(event))
        ends[number] += 1
      }
    }
  }

  /// Writes some fields' columns, which begin with one event.
  private mutating func write(_ numbers: Range<Int>, from first: Int, _ batch: EventBatch) {
    var isFirst = true
    for number in numbers {
      let start = number == 0 ? 0 : Int(ends[number - 1])
      if start == Int(ends[number]) { continue }
      if !isFirst { json.append(0x2C) }
      isFirst = false
      let isNamed = labels.append(UInt16(number), to: &json)
      precondition(isNamed, "a field that batches lay out flat has no label")
      write(column: start..<Int(ends[number]), from: first, batch)
      json.append(0x5D)
    }
  }

  /// Writes a column's values, and null for each event before one that has none.
  private mutating func write(column: Range<Int>, from first: Int, _ batch: EventBatch) {
    let text = batch.text.span
    var next = first
    for index in column {
      let (value, event) = order[index]
      // Of two values of one name the first counts: an event of a library's may have two columns of one name.
      if Int(event) < next { continue }
      while next <= Int(event) {
        if next > first { json.append(0x2C) }
        if next < Int(event) { json.append("null") }
        next += 1
      }
      let entry = batch.attributes[Int(value)]
      write(entry.value, of: batch.events[Int(event)], batch, text)
    }
  }

  @inline(__always)
  private mutating func write(
    _ value: FieldValue, of row: EventRow, _ batch: EventBatch, _ text: Span<UInt8>
  ) {
    switch value {
    case .point(let point):
      let place = batch.places[Int(row.places.start)]
      // Well-known text needs no escaping.
      json.append(0x22)
      if place.shapes.isEmpty {
        json.append(wkt: point)
      } else {
        json.append(wkt: place.shapes, of: batch)
      }
      json.append(0x22)
    case .solarHijri(let day):
      let start = json.count
      json.append(0x22)
      if json.append(solarHijri: day, of: row, in: text) {
        json.append(0x22)
      } else {
        json.truncate(to: start)
        json.append("null")
      }
    default: json.append(json: value, in: text)
    }
  }
}

extension FieldValue {
  /// Whether it is one: an open end is told by a field of its own.
  fileprivate var isKnown: Bool {
    switch self {
    case .bound(.open), .bound(.unknown): false
    default: true
    }
  }
}
