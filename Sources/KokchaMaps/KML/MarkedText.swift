import KokchaBytes
import KokchaModel

/// The text of an element that may hold other elements: what they hold belongs to it.
///
/// Elements in it are written down as HTML's tags, so that one reading of markup tells what becomes of them.
struct MarkedText {
  /// The text; with tags where there were elements.
  private(set) var bytes: [UInt8] = []
  /// The names of the elements that are open in it.
  private var open: [[UInt8]] = []
  private var isTagOpen = false
  private var hasElements = false
  /// Whether the text itself may be HTML, as a description's is.
  private var isHTML = false

  var isInElement: Bool { !open.isEmpty }
  /// Whether the bytes are what it says, with no markup to be read.
  var isPlain: Bool { !hasElements || isHTML }
  var count: Int { bytes.count }

  mutating func begin(isHTML: Bool) {
    if bytes.capacity > KMLPlacemark.keptRoom { bytes = [] }
    bytes.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    isTagOpen = false
    hasElements = false
    self.isHTML = isHTML
  }

  mutating func append(_ text: Span<UInt8>) {
    closeTag()
    if hasElements && !isHTML { appendEscaped(text) } else { bytes.append(text) }
  }

  mutating func beginElement(_ name: Span<UInt8>) {
    if !hasElements {
      hasElements = true
      if !isHTML {
        let before = bytes
        bytes = []
        appendEscaped(before.span)
      }
    }
    closeTag()
    open.append([UInt8](copying: name))
    bytes.append(0x3C)
    bytes.append(name)
    isTagOpen = true
  }

  mutating func appendAttribute(_ name: Span<UInt8>, _ value: Span<UInt8>) {
    bytes.append(0x20)
    bytes.append(name)
    bytes.append(contentsOf: [0x3D, 0x22])
    appendEscaped(value)
    bytes.append(0x22)
  }

  mutating func endElement() {
    closeTag()
    guard let name = open.popLast() else { return }
    bytes.append(contentsOf: [0x3C, 0x2F])
    bytes.append(contentsOf: name)
    bytes.append(0x3E)
  }

  /// What it says, without blanks and line ends around it.
  var trimmed: [UInt8] {
    whole.trimmingXMLBlanks
  }

  /// What it says, as it stands.
  var whole: [UInt8] {
    isPlain ? bytes : Array(HTMLText(String(decoding: bytes, as: UTF8.self)).text.utf8)
  }

  private mutating func closeTag() {
    if isTagOpen { bytes.append(0x3E) }
    isTagOpen = false
  }

  private mutating func appendEscaped(_ text: Span<UInt8>) {
    for index in text.indices {
      switch text[index] {
      case 0x26: bytes.append(contentsOf: "&amp;".utf8)
      case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
      case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
      case 0x22: bytes.append(contentsOf: "&quot;".utf8)
      default: bytes.append(text[index])
      }
    }
  }
}

extension KMLPlacemark {
  /// Appends what a text says, as it stands.
  mutating func append(_ text: MarkedText) -> TextRange {
    text.isPlain ? append(text.bytes.span) : append(text.whole)
  }
}

extension [UInt8] {
  init(copying bytes: Span<UInt8>) {
    self = []
    append(bytes)
  }

  /// Without blanks and line ends at either end (XML 1.0 §2.3).
  var trimmingXMLBlanks: [UInt8] {
    func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return [] }
    return first == 0 && last == count - 1 ? self : Array(self[first...last])
  }
}

extension Span<UInt8> {
  /// Whether it holds anything but blanks and line ends.
  var isBlankXML: Bool {
    for index in indices
    where self[index] != 0x20 && self[index] != 0x0A && self[index] != 0x09 && self[index] != 0x0D {
      return false
    }
    return true
  }
}
