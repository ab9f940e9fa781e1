import Foundation
import KokchaFiles
import KokchaModel
import TestSupport
import Testing

/// The hash of a file is that of the bytes that lie there in the end, in whatever order they came.
@Suite struct FileDigestTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func set() -> OutputSet {
    OutputSet(overwriting: false, synchronizing: false, digesting: true)
  }

  /// Publishes a file, and looks that its digest is that of the file that is there.
  private func publish(_ write: (OutputFile) throws -> Void) throws {
    let set = set()
    let file = try set.open(folder.path("file"))
    try write(file)
    let digest = try #require(try file.digest())
    try set.publish([file])
    let bytes = try folder.read("file")
    #expect(digest.bytes == bytes.count)
    #expect(digest.sha256 == (try sha256sum("file", in: folder)))
  }

  private static let long = [UInt8](repeating: 0x61, count: 3 << 20)

  @Test func `bytes in order`() throws {
    try publish {
      for portion in [[1, 2, 3], [], Self.long, [4]] as [[UInt8]] { try $0.write(portion.span) }
    }
  }

  @Test func `an empty file`() throws { try publish { _ in } }

  @Test(arguments: [0, 2, 64, 100_000, (3 << 20) - 4])
  func `bytes that are written over, announced or not`(offset: Int) throws {
    for isAnnounced in [true, false] {
      let folder = try TemporaryFolder()
      let set = set()
      let file = try set.open(folder.path("file"))
      if isAnnounced { file.leaveOpen(from: offset) }
      try file.write(Self.long.span)
      if isAnnounced { file.leaveOpen(from: offset + 2) }
      try file.write([9, 9, 9].span)
      try file.overwrite(at: offset, with: [1, 2, 3].span)
      // It may be asked for, and more written.
      _ = try file.digest()
      try file.write([8].span)
      try file.overwrite(at: offset + 1, with: [7].span)
      let digest = try #require(try file.digest())
      try set.publish([file])
      #expect(digest.sha256 == (try sha256sum("file", in: folder)))
    }
  }

  @Test func `nobody asks for it, none is taken`() throws {
    let set = OutputSet(synchronizing: false)
    let file = try set.open(folder.path("file"))
    try file.write([1].span)
    #expect(try file.digest() == nil)
  }
}

/// The hash of an input is that of its file, however much of it was read.
@Suite struct InputDigestTests {
  private let folder: TemporaryFolder
  private let bytes = [UInt8]((0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 31) })

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("input", Data(bytes))
  }

  private func read(_ source: inout FileSource, portions: Int) throws {
    for _ in 0..<portions {
      var buffer: [UInt8] = []
      try source.read(into: &buffer, limit: 100_000)
    }
  }

  private func expectWhole(_ digest: InputDigest) throws {
    let found = try #require(digest.finish())
    #expect(found.bytes == bytes.count)
    #expect(found.sha256 == (try sha256sum("input", in: folder)))
  }

  @Test(arguments: [0, 1, 3, 8, 9])
  func `read to the end or not`(portions: Int) throws {
    let digest = InputDigest(folder.path("input"))
    var source = try FileSource(path: folder.path("input"), digest: digest)
    try read(&source, portions: portions)
    try expectWhole(digest)
  }

  @Test(arguments: [(0, 9), (2, 9), (9, 2), (9, 9), (2, 3)])
  func `read twice`(first: Int, second: Int) throws {
    let digest = InputDigest(folder.path("input"))
    for portions in [first, second] {
      var source = try FileSource(path: folder.path("input"), digest: digest)
      try read(&source, portions: portions)
    }
    try expectWhole(digest)
  }

  @Test func `an earlier reading that goes on beside the one that counts`() throws {
    let digest = InputDigest(folder.path("input"))
    var first = try FileSource(path: folder.path("input"), digest: digest)
    try read(&first, portions: 2)
    var second = try FileSource(path: folder.path("input"), digest: digest)
    try read(&first, portions: 2)
    try read(&second, portions: 9)
    try read(&first, portions: 9)
    try expectWhole(digest)
  }

  @Test func `asked for again, when the file is gone`() throws {
    let digest = InputDigest(folder.path("input"))
    try expectWhole(digest)
    try FileManager.default.removeItem(atPath: folder.path("input"))
    #expect(digest.finish()?.bytes == bytes.count)
  }

  @Test func `never opened`() throws { try expectWhole(InputDigest(folder.path("input"))) }

  @Test(arguments: ["nothing", "."])
  func `what is no file has none`(name: String) {
    #expect(InputDigest(folder.path(name)).finish() == nil)
  }

  @Test func `a pipe that nobody writes into is not waited for`() throws {
    #expect(try execute("mkfifo", [folder.path("pipe")]).status == 0)
    #expect(InputDigest(folder.path("pipe")).finish() == nil)
  }

  @Test(arguments: [TextEncoding.windows1256, .utf16])
  func `the bytes of the file, not those of its text`(encoding: TextEncoding) throws {
    // An even number of bytes, none of which the encodings lack.
    try folder.write("text", Data(repeating: 0x41, count: 300_000))
    let digest = InputDigest(folder.path("text"))
    var source = try FileSource(path: folder.path("text"), encoding: encoding, digest: digest)
    var buffer: [UInt8] = []
    var before = -1
    while buffer.count != before {
      before = buffer.count
      try source.read(into: &buffer, limit: 64 << 10)
    }
    let found = try #require(digest.finish())
    #expect(found == FileDigest(bytes: 300_000, sha256: try sha256sum("text", in: folder)))
  }
}
