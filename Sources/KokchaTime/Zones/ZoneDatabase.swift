import Synchronization

/// The time zones of the system's tzdata, each read once and kept; threads share it.
public final class ZoneDatabase: Sendable {
  private let files: any ZoneFiles
  private let known = Mutex<[String: Zone]>([:])
  /// The release of tzdata, `2025b`; nil if the system does not tell.
  public let version: String?

  /// A database of the zones in these files.
  package init(_ files: any ZoneFiles) {
    self.files = files
    version = Self.version(of: files)
  }

  /// A database without files: it knows UTC and fixed offsets only.
  public static let offsetsOnly = ZoneDatabase(NoFiles())

  /// The zone with an IANA name (`Asia/Kabul`) or of an offset (`+04:30`).
  ///
  /// - Throws: `ZoneError` if tzdata has no such zone, or there is no tzdata.
  public func zone(named name: String) throws(ZoneError) -> Zone {
    if let fixed = Zone(offset: name) { return fixed }
    if let found = known.withLock({ $0[name] }) { return found }
    guard Self.isName(name) else { throw .unknown }
    guard let bytes = files.bytes(of: name) else {
      // Every tzdata has this one.
      throw files.bytes(of: "Etc/UTC") == nil ? .noDatabase : .unknown
    }
    guard let transitions = ZoneTransitions(tzif: bytes.span) else { throw .unreadable }
    let zone = Zone(name: name, rules: .changing(transitions))
    known.withLock { $0[name] = zone }
    return zone
  }

  /// Whether a text may be the name of a zone, and a path inside the folder of tzdata: words of
  /// letters, digits and `_ + -`, with slashes between them.
  package static func isName(_ name: String) -> Bool {
    guard name.utf8.count <= 64 else { return false }
    // Copies of tzdata that count leap seconds, and ones under a second name.
    // What this machine is set to, and what is no place's zone.
    if ["localtime", "posixrules", "Factory"].contains(name) { return false }
    for prefix in ["right/", "posix/"] where name.hasPrefix(prefix) { return false }
    return name.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { byte in
          (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F
            || byte == 0x2B || byte == 0x2D
        }
    }
  }

  /// What the files say of themselves: the first line of `tzdata.zi`, or the whole of `+VERSION`.
  private static func version(of files: any ZoneFiles) -> String? {
    for name in ["tzdata.zi", "+VERSION"] {
      guard let bytes = files.bytes(of: name) else { continue }
      let line = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
      let word = line.hasPrefix("# version ") ? line.dropFirst(10) : line[...]
      let isVersion = word.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
      }
      if isVersion, (5...16).contains(word.utf8.count) { return String(word) }
    }
    return nil
  }

  private struct NoFiles: ZoneFiles {
    func bytes(of name: String) -> [UInt8]? { nil }
  }
}

/// The folder of tzdata.
package protocol ZoneFiles: Sendable {
  /// A file's bytes, by its path inside the folder; nil if it cannot be read.
  func bytes(of name: String) -> [UInt8]?
}

/// Why there is no zone of a name.
public enum ZoneError: Error, Hashable, Sendable {
  /// tzdata has no zone of this name.
  case unknown
  /// The file of this name is not one of tzdata's.
  case unreadable
  /// The system has no tzdata at all.
  case noDatabase
}
