import KokchaBytes

/// Writes bytes into a page as the text of a script element that no browser runs: gzip in Base64.
///
/// Base64 has no `<`, so nothing in the bytes can end the element.
struct PackedElement: ~Copyable {
  private var compressor = GzipCompressor()
  private var packed = ByteBuffer()
  /// A part of events with very long texts may need megabytes once.
  private static let mostKept = 4 << 20

  /// Appends an element.
  ///
  /// - Parameters:
  ///   - attribute: what the page's program finds it by: `class="columns"`.
  ///   - bytes: what it holds; they are gone then, and the memory of very many of them.
  ///   - body: the document.
  mutating func append(
    _ attribute: StaticString, _ bytes: inout ByteBuffer, to body: inout ByteBuffer
  ) {
    compressor.append(bytes, to: &packed)
    bytes.removeAll(keepingAtMost: Self.mostKept)
    body.append("<script type=\"text/plain\" ")
    body.append(attribute)
    body.append(0x3E)
    packed.withSpan { body.append(base64: $0) }
    packed.removeAll(keepingAtMost: Self.mostKept)
    body.append("</script>")
  }
}
