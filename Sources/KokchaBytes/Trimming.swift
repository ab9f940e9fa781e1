extension String {
  /// The text without blanks at its ends.
  package var trimmed: String {
    let bytes = utf8.span
    let bounds = bytes.trimmedBounds(of: 0..<bytes.count)
    return bounds.count == bytes.count ? self : bytes.extracting(bounds).string
  }
}
