import KokchaBytes

/// What `body` puts into an empty buffer, as text.
func written(_ body: (inout ByteBuffer) -> Void) -> String {
  var buffer = ByteBuffer()
  body(&buffer)
  return buffer.withSpan { $0.string }
}
