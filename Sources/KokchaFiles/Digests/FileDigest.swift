/// By what a file can be known again: its size, and SHA-256 of its bytes.
public struct FileDigest: Hashable, Sendable {
  /// How many bytes it has.
  public var bytes: Int
  /// SHA-256 of them as `sha256sum` writes it: 64 hexadecimal digits.
  public var sha256: String

  /// What is known of a file.
  public init(bytes: Int, sha256: String) {
    self.bytes = bytes
    self.sha256 = sha256
  }
}

extension SHA256 {
  /// What was taken as that of a file.
  var fileDigest: FileDigest { FileDigest(bytes: count, sha256: hexadecimal) }
}
