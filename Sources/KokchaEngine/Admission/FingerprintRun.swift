import KokchaBytes
import KokchaFiles
import KokchaModel

/// Fingerprints and what is known of them, on the disk, in the order of their keys.
final class FingerprintRun {
  fileprivate var spool: Spool
  fileprivate let count: Int
  /// The high word of each page's first key.
  private let pages: [UInt64]

  /// How many entries a page has, and how many bytes an entry.
  fileprivate static let pageLength = 64
  fileprivate static let entrySize = 40

  fileprivate init(_ spool: consuming Spool, count: Int, pages: [UInt64]) {
    self.spool = spool
    self.count = count
    self.pages = pages
  }

  /// Makes one run of several, the oldest first; of entries with one key the newest is kept.
  static func merging(_ runs: [FingerprintRun]) throws(Problem) -> FingerprintRun {
    var readers = runs.map { FingerprintRunReader($0) }
    for index in readers.indices { try readers[index].advance() }
    var writer = FingerprintRunWriter()
    while true {
      var least: FingerprintEntry?
      for reader in readers {
        guard let entry = reader.entry else { continue }
        if least.map({ entry.key <= $0.key }) ?? true { least = entry }
      }
      guard let least else { return try writer.finish() }
      try writer.append(least)
      for index in readers.indices where readers[index].entry?.key == least.key {
        try readers[index].advance()
      }
    }
  }

  /// What the run has of a key.
  func entry(of key: Fingerprint) throws(Problem) -> FingerprintEntry? {
    // Pages may begin with one and the same high word: the first that can have the key is before them.
    var (low, high) = (0, pages.count)
    while low < high {
      let middle = (low + high) / 2
      if pages[middle] < key.high { low = middle + 1 } else { high = middle }
    }
    for page in max(0, low - 1)..<pages.count where pages[page] <= key.high {
      let start = page * Self.pageLength
      let length = min(Self.pageLength, count - start)
      let bytes = try spool.read(length * Self.entrySize, at: start * Self.entrySize)
      if let found = Self.find(key, in: bytes.span, length) { return found }
      if page + 1 < pages.count, pages[page + 1] > key.high { break }
    }
    return nil
  }

  private static func find(
    _ key: Fingerprint, in bytes: Span<UInt8>, _ count: Int
  ) -> FingerprintEntry? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if FingerprintEntry.key(bytes, at: middle * entrySize) < key {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < count else { return nil }
    let entry = FingerprintEntry(bytes, at: low * entrySize)
    return entry.key == key ? entry : nil
  }
}

/// Writes a run.
struct FingerprintRunWriter: ~Copyable {
  private var spool = Spool()
  private var count = 0
  private var pages: [UInt64] = []
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(64 << 10) }

  /// Adds an entry whose key is above those before.
  mutating func append(_ entry: FingerprintEntry) throws(Problem) {
    if count % FingerprintRun.pageLength == 0 { pages.append(entry.key.high) }
    count += 1
    entry.append(to: &bytes)
    if bytes.count + FingerprintRun.entrySize > 64 << 10 { try flush() }
  }

  private mutating func flush() throws(Problem) {
    var full: [UInt8] = []
    swap(&full, &bytes)
    try spool.write(full.span)
    full.removeAll(keepingCapacity: true)
    swap(&full, &bytes)
  }

  consuming func finish() throws(Problem) -> FingerprintRun {
    try flush()
    try spool.settle()
    return FingerprintRun(spool, count: count, pages: pages)
  }
}

/// Reads a run from its beginning to its end.
private struct FingerprintRunReader {
  private let run: FingerprintRun
  private var next = 0
  private var bytes: [UInt8] = []
  private var offset = 0
  /// The entry at hand; nil at the end.
  private(set) var entry: FingerprintEntry?

  /// How many entries are read at a time.
  private static let portion = 1024

  init(_ run: FingerprintRun) { self.run = run }

  mutating func advance() throws(Problem) {
    if offset == bytes.count {
      bytes = try run.spool.read(
        min(Self.portion, run.count - next) * FingerprintRun.entrySize,
        at: next * FingerprintRun.entrySize)
      next += bytes.count / FingerprintRun.entrySize
      offset = 0
      if bytes.isEmpty {
        entry = nil
        return
      }
    }
    entry = FingerprintEntry(bytes.span, at: offset)
    offset += FingerprintRun.entrySize
  }
}
