import KokchaBytes

/// Elements that are no KML, as properties: each that holds text is one, named by the path to it with points between,
/// and so is each attribute.
///
/// Text beside elements is one text with theirs: `did <b>not</b> fire`.
struct ForeignValues {
  struct Value {
    var name: [UInt8]
    var text: [UInt8]
    fileprivate var isAttribute: Bool
  }

  private struct Element {
    /// How long the path is without its name.
    var path: Int
    var text: Int
    var values: Int
    var hasText = false
  }

  private(set) var values: [Value] = []
  private var path: [UInt8] = []
  private var text: [UInt8] = []
  private var open: [Element] = []

  var isOpen: Bool { !open.isEmpty }
  /// How many bytes are held.
  var count: Int { text.count + valueBytes }
  private var valueBytes = 0

  mutating func begin(_ name: Span<UInt8>) {
    if open.isEmpty {
      values.removeAll(keepingCapacity: true)
      text.removeAll(keepingCapacity: true)
      path.removeAll(keepingCapacity: true)
      valueBytes = 0
    }
    open.append(Element(path: path.count, text: text.count, values: values.count))
    if !path.isEmpty { path.append(0x2E) }
    path.append(name)
  }

  mutating func appendAttribute(_ name: Span<UInt8>, _ value: Span<UInt8>) {
    guard !value.isBlankXML else { return }
    valueBytes += path.count + name.count + value.count
    values.append(
      Value(
        name: path + [0x2E] + [UInt8](copying: name), text: [UInt8](copying: value),
        isAttribute: true))
  }

  mutating func append(_ text: Span<UInt8>) {
    if !text.isBlankXML { open[open.count - 1].hasText = true }
    self.text.append(text)
  }

  /// Ends the innermost element.
  mutating func end() {
    let element = open.removeLast()
    if element.hasText {
      let kept = values[element.values...].filter(\.isAttribute)
      values.replaceSubrange(element.values..., with: kept)
      let whole = Array(text[element.text...]).trimmingXMLBlanks
      valueBytes += path.count + whole.count
      values.append(Value(name: path, text: whole, isAttribute: false))
    }
    path.removeSubrange(element.path...)
  }
}
