import CZipReader
import KokchaBytes
import KokchaFiles
import KokchaModel

/// Owns one open ZIP archive, read by minizip: the bounds of what Kokcha unpacks are here.
@safe
final class ZipArchive {
  struct Entry {
    var name: String
    var isEncrypted: Bool
    /// Where minizip finds it again.
    fileprivate var place: (UInt64, UInt64)
  }

  let file: String
  private(set) var entries: [Entry] = []
  private let handle: OpaquePointer
  /// Bytes unpacked so far, and the most that may be.
  private var unpacked = 0
  private let limits: Limits
  /// Which of the openings of an entry is the one at hand: minizip reads one at a time.
  private var opening = 0

  /// What an archive may unpack to.
  struct Limits {
    var entries = 10_000
    var nameLength = 1024
    /// All bytes that are read of it, every pass counted.
    var bytes = 4 << 30
    /// How many times as long as the packed bytes that it was made of an entry may be, once it is longer
    /// than `freeBytes`.
    var ratio = 200
    var freeBytes = 8 << 20
  }

  /// - Parameters:
  ///   - path: the file.
  ///   - name: its name for messages.
  ///   - limits: what it may unpack to.
  /// - Throws: `Problem` if it is no ZIP archive, or one beyond the limits.
  init(path: String, name: String, limits: Limits = Limits()) throws(Problem) {
    var error: Int32 = 0
    guard let opened = unsafe kokcha_zip_open(PathText.cString(of: path), &error) else {
      if error != 0 { throw SystemError(number: error).problem(reading: name) }
      throw Self.unreadable(
        name, "this is no ZIP archive, which a KMZ is",
        "is the file cut off? a map in KML that is not packed is called .kml")
    }
    unsafe handle = opened
    file = name
    self.limits = limits
    try list()
  }

  deinit { unsafe kokcha_zip_close(handle) }

  private static func unreadable(_ file: String, _ message: String, _ advice: String) -> Problem {
    Problem(.archiveUnreadable, at: InputPosition(file: file), message, advice: advice)
  }

  private func list() throws(Problem) {
    if unsafe kokcha_zip_count(handle) > UInt64(limits.entries) {
      throw Problem(
        .archiveTooLarge, at: InputPosition(file: file),
        "the archive has more than \(limits.entries) files", advice: "is this a map?")
    }
    var name = [CChar](repeating: 0, count: limits.nameLength + 1)
    while true {
      var isEncrypted: Int32 = 0
      let room = name.count
      let status = unsafe Int(kokcha_zip_next(handle, &name, room, &isEncrypted))
      if status == KOKCHA_ZIP_END { return }
      if status == KOKCHA_ZIP_NAME_TOO_LONG {
        throw Problem(
          .archiveTooLarge, at: InputPosition(file: file),
          "a file in the archive has a name of more than \(limits.nameLength) bytes",
          advice: "is this a map?")
      }
      var place: [UInt64] = [0, 0]
      guard status == KOKCHA_ZIP_OK, unsafe kokcha_zip_place(handle, &place) == 0,
        entries.count <= limits.entries
      else { throw damaged(nil) }
      let length = name.firstIndex(of: 0) ?? 0
      let text = String(decoding: name[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      // Nothing is written by these names, but no program that means well makes them.
      if text.hasPrefix("/") || text.split(separator: "/").contains("..") {
        throw Self.unreadable(
          file, "the archive has a file '\(Problem.quotable(text))', which leads out of it",
          "do not open it in other programs; ask for another copy")
      }
      entries.append(
        Entry(
          name: text, isEncrypted: isEncrypted != 0, place: (place[0], place[1])))
    }
  }

  private func damaged(_ name: String?) -> Problem {
    let error = unsafe kokcha_zip_system_error(handle)
    if error != 0 { return SystemError(number: error).problem(reading: file) }
    return Self.unreadable(
      file,
      name.map { "'\(Problem.quotable($0))' in the archive is damaged" }
        ?? "the archive is damaged",
      "is the file cut off? ask for another copy, or unpack and pack it anew")
  }

  /// Opens an entry.
  ///
  /// - Throws: `Problem` if it is encrypted or damaged.
  func open(_ entry: Entry) throws(Problem) -> any OpenBytes {
    if entry.isEncrypted {
      throw Self.unreadable(
        file, "'\(Problem.quotable(entry.name))' in the archive is encrypted",
        "unpack it with its password, and pack it without")
    }
    unsafe kokcha_zip_close_entry(handle)
    let place = [entry.place.0, entry.place.1]
    guard unsafe kokcha_zip_open_entry(handle, place) == 0 else { throw damaged(entry.name) }
    opening += 1
    return EntryBytes(archive: self, entry: entry, opening: opening)
  }

  /// The bytes of an entry.
  private final class EntryBytes: OpenBytes {
    private let archive: ZipArchive
    private let entry: Entry
    var name: String { entry.name }
    private let opening: Int
    private var count = 0
    private var isAtEnd = false

    init(archive: ZipArchive, entry: Entry, opening: Int) {
      self.archive = archive
      self.entry = entry
      self.opening = opening
    }

    func read(into buffer: inout [UInt8], limit: Int) throws(Problem) {
      if isAtEnd { return }
      precondition(opening == archive.opening, "another entry was opened")
      let before = buffer.count
      try archive.read(entry, into: &buffer, limit: limit)
      isAtEnd = buffer.count == before
      count += buffer.count - before
      try archive.check(entry, unpacked: count)
    }
  }

  private func read(
    _ entry: Entry, into buffer: inout [UInt8], limit: Int
  ) throws(Problem) {
    var portion = [UInt8](repeating: 0, count: limit)
    let count = unsafe Int(kokcha_zip_read(handle, &portion, limit))
    if count < 0 { throw damaged(entry.name) }
    unpacked += count
    buffer.append(contentsOf: portion[..<count])
  }

  private func check(_ entry: Entry, unpacked count: Int) throws(Problem) {
    let taken = unsafe Int(kokcha_zip_taken(handle))
    guard count > limits.freeBytes + taken * limits.ratio || unpacked > limits.bytes else { return }
    throw Problem(
      .archiveTooLarge, at: InputPosition(file: file),
      "'\(Problem.quotable(entry.name))' unpacks to more than a map would",
      advice: "a few bytes that become very many are meant to fill a disk; if it is a map all the "
        + "same, unpack it, and give Kokcha the .kml")
  }
}
