import Foundation
import TestSupport
import Testing

/// Files of kinds that Kokcha does not read are told by what is in them, whatever they are called.
@Suite struct ForeignFiles {
  private static func bytes(_ text: String, _ padding: Int = 64) -> Data {
    Data(text.utf8) + Data(repeating: 0x20, count: padding)
  }

  /// A ZIP archive of empty files, as APPNOTE 4.3 has it.
  private static func archive(_ names: String...) -> Data {
    var (files, directory) = (Data(), Data())
    func number(_ value: Int, _ width: Int) -> Data {
      Data((0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) })
    }
    for name in names {
      let place = files.count
      let about = number(0, 2) + number(0, 2) + number(0, 4) + number(0, 12)
      files +=
        Data("PK\u{3}\u{4}".utf8) + number(20, 2) + about + number(name.utf8.count, 2)
        + number(0, 2)
        + Data(name.utf8)
      directory +=
        Data("PK\u{1}\u{2}".utf8) + number(20, 2) + number(20, 2) + about
        + number(name.utf8.count, 2) + number(0, 12) + number(place, 4) + Data(name.utf8)
    }
    return files + directory + Data("PK\u{5}\u{6}".utf8) + number(0, 4) + number(names.count, 2)
      + number(names.count, 2) + number(directory.count, 4) + number(files.count, 4) + number(0, 2)
  }

  /// The head of a dBase table of one column: its length is in bytes 8 and 9, and a CR ends it.
  private static let dBase =
    Data([3, 122, 7, 14, 1, 0, 0, 0, 65, 0, 11, 0]) + Data(repeating: 0, count: 52)
    + Data([0x0D, 0x20])

  static let kinds: [(data: Data, what: String, step: String)] = [
    (archive("[Content_Types].xml", "xl/workbook.xml"), "a spreadsheet (.xlsx)", "CSV UTF-8"),
    (archive("mimetype", "content.xml"), "a document of OpenDocument", "CSV UTF-8"),
    (archive("word/document.xml"), "a text document (.docx)", "ask for the table"),
    (archive("a/roads.shp", "a/roads.dbf"), "a ZIP archive with a shapefile", "ogr2ogr -t_srs"),
    (archive("events.csv"), "a ZIP archive with 'events.csv'", "unpack it"),
    (archive("readme"), "a ZIP archive without a map in KML", "unpack it"),
    (Data([0x1F, 0x8B, 8, 0]) + bytes(""), "packed with gzip", "gzip -dc "),
    (bytes("BZh91AY&SY"), "packed with bzip2", "bzip2 -dc "),
    (Data([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]) + bytes(""), "packed with xz", "xz -dc "),
    (
      Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + Data(count: 512),
      "a file of old Microsoft Office", "CSV UTF-8"
    ),
    (bytes("SQLite format 3\0", 52) + bytes("GPKG"), "a GeoPackage", "ogr2ogr -t_srs"),
    (bytes("SQLite format 3\0", 100), "an SQLite database", "convert it to CSV"),
    (bytes("PAR1"), "a Parquet file", "convert it to CSV"),
    (Data([0, 0, 0x27, 0x0A]) + Data(count: 96), "a shapefile", "ogr2ogr -t_srs"),
    (dBase, "a table of dBase", "ogr2ogr -t_srs"),
    (bytes("%PDF-1.7\n"), "a PDF document", "ask for"),
    (bytes("<!doctype html><title>Log in</title>"), "a web page (HTML)", "such as a login"),
    (bytes("\n<!-- x --><HTML><body>"), "a web page (HTML)", "such as a login"),
    (
      bytes("<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a \"b\">]><html xmlns=\"x\">"),
      "a web page (HTML)", "such as a login"
    ),
    (bytes("<?xml version=\"1.0\"?>\n<gpx version=\"1.1\">"), "a track in GPX", "gpsbabel"),
    (bytes("<rss version=\"2.0\">"), "a news feed (RSS)", "make a table"),
    (bytes("<?xml version='1.0'?><feed>"), "a news feed (Atom)", "make a table"),
    (bytes("<osm version=\"0.6\">"), "data of OpenStreetMap", "osmtogeojson"),
    (bytes("<?xml version='1.0'?><wfs:FeatureCollection>"), "a map in GML", "ogr2ogr"),
  ]

  @Test(arguments: kinds, ["a.csv", "a.json", "a.kml", "-"])
  func `are told what they are and what to do`(
    kind: (data: Data, what: String, step: String), name: String
  ) throws {
    let folder = try TemporaryFolder()
    if name != "-" { try folder.write(name, kind.data) }
    let run = try kokcha(["check", name], input: kind.data, in: folder.url)
    #expect(run.status == 1)
    #expect(run.text.contains("K127 error"), "\(run.text)")
    #expect(run.text.contains("\(name): this is \(kind.what)"), "\(run.text)")
    #expect(run.text.contains(kind.step), "\(run.text)")
  }

  @Test func `a command that is proposed names the file`() throws {
    let folder = try TemporaryFolder()
    try folder.write("July's events.csv.gz", Data([0x1F, 0x8B, 8, 0]))
    let run = try kokcha(["check", "July's events.csv.gz"], in: folder.url)
    #expect(
      run.text.contains("gzip -dc 'July'\\''s events.csv.gz' > 'July'\\''s events.csv'"),
      "\(run.text)")
  }

  @Test(arguments: [
    (
      "a.csv", "<?xml version=\"1.0\"?><kml><Document/></kml>", "this is a map in KML", "--from kml"
    ),
    ("a.geojson", "<kml xmlns=\"x\"/>", "this is a map in KML", "--from kml"),
    ("a.csv", "{\"kokcha\":1,\"events\":[]}", "this is JSON", "--from json"),
    ("a.csv", "{\"type\":\"FeatureCollection\",\"features\":[]}", "this is JSON", "--from geojson"),
  ])
  func `what Kokcha reads under another name is told so`(
    name: String, text: String, what: String, option: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(name, text)
    let run = try kokcha(["check", name], in: folder.url)
    #expect(run.text.contains(what) && run.text.contains(option), "\(run.text)")
  }

  @Test(arguments: [
    "{a},title,date\nx,T,2022\n", "[a],title,date\n", "<place>,title,date\n", "PKa,title\n",
  ])
  func `a table may begin with any sign`(text: String) throws {
    let run = try kokcha(["check", "-", "--from", "csv"], input: Data(text.utf8))
    #expect(!run.text.contains("K127"))
    let folder = try TemporaryFolder()
    try folder.write("a.csv", text)
    #expect(!(try kokcha(["check", "a.csv"], in: folder.url).text.contains("K127")))
  }
}
