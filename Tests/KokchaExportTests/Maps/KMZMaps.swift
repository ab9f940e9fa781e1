import Foundation
import KokchaExport
import KokchaModel
import TestSupport
import Testing

/// Packed maps (OGC 07-147r2 §10).
@Suite struct KMZMaps {
  /// A ZIP archive of files as they are, for the test to tell lies in.
  static func archive(_ files: [(name: String, content: String)], flags: UInt16 = 0) -> Data {
    var data = Data()
    var directory = Data()
    func append(_ value: Int, _ width: Int, to data: inout Data) {
      for index in 0..<width { data.append(UInt8(value >> (8 * index) & 0xFF)) }
    }
    for (name, content) in files {
      let (bytes, offset) = (Data(content.utf8), data.count)
      var fields = Data()
      append(20, 2, to: &fields)
      append(Int(flags), 2, to: &fields)
      append(0, 2, to: &fields)
      append(0, 4, to: &fields)
      append(Int(crc(bytes)), 4, to: &fields)
      append(bytes.count, 4, to: &fields)
      append(bytes.count, 4, to: &fields)
      append(name.utf8.count, 2, to: &fields)
      append(0, 2, to: &fields)
      data += Data("PK\u{3}\u{4}".utf8) + fields + Data(name.utf8) + bytes
      directory += Data("PK\u{1}\u{2}".utf8) + Data([20, 0]) + fields + Data(count: 10)
      append(offset, 4, to: &directory)
      directory += Data(name.utf8)
    }
    let start = data.count
    data += directory + Data("PK\u{5}\u{6}".utf8) + Data(count: 4)
    append(files.count, 2, to: &data)
    append(files.count, 2, to: &data)
    append(directory.count, 4, to: &data)
    append(start, 4, to: &data)
    append(0, 2, to: &data)
    return data
  }

  private static func crc(_ data: Data) -> UInt32 {
    var crc = UInt32.max
    for byte in data {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  private static func document(_ id: String, links: String...) -> String {
    kml(
      "<Placemark id=\"\(id)\"><name>T\(id)</name><TimeStamp><when>2022</when></TimeStamp></Placemark>"
        + links.map { "<NetworkLink><Link><href>\($0)</href></Link></NetworkLink>" }.joined())
  }

  @Test func `doc-kml is read, and what it links to in the archive, each once`() throws {
    let map = Self.archive([
      ("files/b.kml", Self.document("b", links: "../doc.kml", "c%20d.kml#x")), ("icon.png", "x"),
      ("files/c d.kml", Self.document("c")),
      ("doc.kml", Self.document("a", links: "files/b.kml", "files/b.kml")),
    ])
    let read = try read(map, as: "map.kmz")
    #expect(read.codes == [])
    #expect(read.events.map { $0["id"] as? String } == ["a", "b", "c"])
  }

  @Test func `messages name the file in the archive`() throws {
    let map = Self.archive([
      ("doc.kml", Self.document("a", links: "b.kml")),
      ("b.kml", "\n" + Self.document("b").dropFirst(38).replacing("2022", with: "7/8/2022")),
    ])
    let read = try read(map, as: "map.kmz")
    #expect(read.errors.map(\.code) == [.dateAmbiguous])
    #expect(read.errors.first?.position.file.hasSuffix("map.kmz/b.kml") == true)
    #expect(read.errors.first?.position.line == 2)
  }

  @Test func `links elsewhere are told and not followed`() throws {
    let map = Self.archive([
      ("doc.kml", Self.document("a", links: "https://example.org/x.kml", "../up.kml", "none.kml")),
      ("alone.kml", Self.document("b")),
    ])
    let read = try read(map, as: "map.kmz")
    #expect(
      read.problems.map(\.message) == [
        "a NetworkLink leads to https://example.org/x.kml, and is not followed",
        "a NetworkLink leads to ../up.kml, and is not followed",
        "a NetworkLink leads to 'none.kml', which is no file of the archive",
        "'alone.kml' in the archive is not read, as nothing links to it",
      ])
    #expect(read.events.count == 1)
  }

  @Test func `links are followed ten deep`() throws {
    let map = Self.archive(
      (0...12).map { number in
        (
          number == 0 ? "doc.kml" : "\(number).kml",
          Self.document("\(number)", links: "\(number + 1).kml")
        )
      })
    let read = try read(map, as: "map.kmz")
    #expect(read.events.count == 11)
    #expect(
      read.problems.first?.message
        == "a NetworkLink leads to '11.kml', and is not followed, for it lies more than 10 deep")
  }

  static let refusals: [(name: String, data: Data, code: ProblemCode)] = [
    ("no archive", Data("hello".utf8), .archiveUnreadable), ("nothing", Data(), .archiveUnreadable),
    ("no KML in it", archive([("a.txt", "x")]), .otherKindOfFile),
    ("encrypted", archive([("doc.kml", document("a"))], flags: 1), .archiveUnreadable),
    (
      "a name that leads out", archive([("doc.kml", document("a")), ("../x.kml", "")]),
      .archiveUnreadable
    ),
    ("an absolute name", archive([("/doc.kml", document("a"))]), .archiveUnreadable),
    (
      "a very long name", archive([(String(repeating: "a", count: 2000) + ".kml", "")]),
      .archiveTooLarge
    ),
    (
      "a wrong checksum",
      archive([("doc.kml", document("a"))]).replacing(Data("2022".utf8), with: Data("2021".utf8)),
      .archiveUnreadable
    ),
    ("cut off", archive([("doc.kml", document("a"))]).dropLast(30), .archiveUnreadable),
    ("very many files", archive((0...10_001).map { ("\($0)", "") }), .archiveTooLarge),
    ("bad XML inside", archive([("doc.kml", "<kml>")]), .xmlMalformed),
  ]

  @Test(arguments: refusals)
  func `what is no map in an archive is refused`(row: (name: String, data: Data, code: ProblemCode))
    throws
  {
    let read = try read(row.data, as: "map.kmz")
    #expect(read.errors.map(\.code) == [row.code], "\(row.name)")
    #expect(read.events.isEmpty)
  }

  /// Ten kilobytes that become gigabytes.
  @Test(.enabled(if: isInstalled("python3")))
  func `a file that unpacks to very much is refused`() throws {
    let folder = try TemporaryFolder()
    let script = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as z:
          with z.open('doc.kml', 'w') as f:
              f.write(b'<kml><!--')
              for _ in range(64): f.write(b'-' * 0 + b'a' * (1 << 20) + b'--><!--')
              f.write(b'--></kml>')
      """
    let path = folder.path("bomb.kmz")
    #expect(try execute("python3", ["-c", script, path]).status == 0)
    let read = try read(path)
    #expect(read.errors.map(\.code) == [.archiveTooLarge])
  }

  /// An entry is measured by the bytes that it was made of, not by those that the archive says it has.
  @Test(.enabled(if: isInstalled("python3")))
  func `an archive that lies about its length is refused too`() throws {
    let folder = try TemporaryFolder()
    let script = """
      import struct, sys, zipfile
      path = sys.argv[1]
      class Stream:
          def __init__(self, file): self.file = file
          def write(self, data): return self.file.write(data)
          def flush(self): self.file.flush()
      with open(path, 'wb') as file:
          with zipfile.ZipFile(Stream(file), 'w', zipfile.ZIP_DEFLATED) as z:
              with z.open('doc.kml', 'w') as f:
                  f.write(b'<kml><!--')
                  for _ in range(64): f.write(b'a' * (1 << 20) + b'--><!--')
                  f.write(b'--></kml>')
      data = bytearray(open(path, 'rb').read())
      at = data.rindex(b'PK\\x01\\x02')
      assert struct.unpack_from('<H', data, at + 8)[0] & 8
      struct.pack_into('<I', data, at + 20, 1 << 30)
      open(path, 'wb').write(data)
      """
    let path = folder.path("lie.kmz")
    let made = try execute("python3", ["-c", script, path])
    #expect(made.status == 0, "\(made.errors)")
    #expect(try read(path).errors.map(\.code) == [.archiveTooLarge])
  }

  @Test func `a packed map is read from standard input's kind too`() throws {
    let folder = try TemporaryFolder()
    let run = try kokcha(
      ["export", "-", "--out", "jsonl:-", "--quiet"],
      input: Self.archive([("doc.kml", Self.document("a"))]), in: folder.url)
    #expect(run.status == 0)
    #expect(run.text.contains("\"id\":\"a\""))
    for map in [
      kml("<Placemark id=\"k\"><name>K</name><TimeStamp><when>2022</when></TimeStamp></Placemark>"),
      collection(feature(#""id":"k","title":"K","date":"2022""#)),
    ] {
      let run = try kokcha(["export", "-", "--out", "jsonl:-", "--quiet"], input: Data(map.utf8))
      #expect(run.text.contains("\"id\":\"k\""))
    }
  }
}
