import CXMLWriter
import KokchaBytes

/// Owns one libxml2 text writer and the memory it writes into.
///
/// Texts go through libxml2's escaping, markup that is always the same goes in as it is: three
/// times as fast as element by element, and still one place that knows how XML is written. libxml2 does not look
/// whether XML allows a character; `XMLCharacters` does.
@safe
struct XMLTextWriter: ~Copyable {
  private let handle: OpaquePointer

  /// - Precondition: There is memory for some kilobytes.
  init() {
    guard let made = unsafe kokcha_xml_create() else {
      fatalError("libxml2 has no memory for a writer")
    }
    unsafe handle = made
  }

  deinit { unsafe kokcha_xml_destroy(handle) }

  mutating func startDocument() { expect(unsafe kokcha_xml_start_document(handle)) }

  mutating func startElement(_ name: String) {
    expect(unsafe kokcha_xml_start_element(handle, name))
  }

  mutating func endElement() { expect(unsafe kokcha_xml_end_element(handle)) }

  mutating func attribute(_ name: String, _ value: String) {
    let status = unsafe value.utf8.span.withUnsafeBufferPointer { bytes in
      unsafe kokcha_xml_attribute(handle, name, bytes.baseAddress, bytes.count)
    }
    expect(status)
  }

  /// An element with text and nothing else.
  mutating func element(_ name: String, _ text: String) {
    startElement(name)
    self.text(text.utf8.span)
    endElement()
  }

  mutating func text(_ text: Span<UInt8>) {
    let status = unsafe text.withUnsafeBufferPointer { bytes in
      unsafe kokcha_xml_text(handle, bytes.baseAddress, bytes.count)
    }
    expect(status)
  }

  mutating func raw(_ markup: StaticString) {
    expect(unsafe kokcha_xml_raw(handle, markup.utf8Start, markup.utf8CodeUnitCount))
  }

  mutating func raw(_ markup: Span<UInt8>) {
    let status = unsafe markup.withUnsafeBufferPointer { bytes in
      unsafe kokcha_xml_raw(handle, bytes.baseAddress, bytes.count)
    }
    expect(status)
  }

  /// Moves what has been written to the end of `buffer`.
  mutating func drain(into buffer: inout ByteBuffer) {
    var bytes: UnsafePointer<UInt8>?
    var length = 0
    expect(unsafe kokcha_xml_bytes(handle, &bytes, &length))
    if let start = unsafe bytes, length > 0 {
      buffer.append(unsafe Span(_unsafeStart: start, count: length))
    }
    unsafe kokcha_xml_clear(handle)
  }

  /// libxml2 refuses only where elements do not match or memory is out: our mistake or the end.
  private func expect(_ status: Int32) {
    precondition(status == 0, "libxml2's writer refused")
  }
}
