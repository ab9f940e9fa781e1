/// The hashtags of columns in the Humanitarian Exchange Language, HXL 1.1, that are of the source's own; fields
/// have theirs themselves.
enum HXLTag {
  /// The hashtags of columns of the source's own: `#meta+x_analyst`.
  ///
  /// An attribute is made of ASCII letters, digits and underscores (HXL 1.1 tagging conventions).
  /// A name of none of these, or one that another column has made already, is told by its place
  /// among those columns.
  static func ofExtras(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.enumerated().map { index, name in
      var attribute = ""
      for byte in name.utf8 {
        if byte.isHXLWordByte {
          attribute.unicodeScalars.append(UnicodeScalar(byte.asciiLowered))
        } else if !attribute.isEmpty, !attribute.hasSuffix("_") {
          attribute += "_"
        }
      }
      while attribute.hasSuffix("_") { attribute.removeLast() }
      let isPlaced = attribute.isEmpty || !taken.insert(attribute).inserted
      return "#meta+x_" + (isPlaced ? "column_\(index + 1)" : attribute)
    }
  }
}

extension UInt8 {
  fileprivate var isHXLWordByte: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(asciiLowered)
  }

  fileprivate var asciiLowered: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}
