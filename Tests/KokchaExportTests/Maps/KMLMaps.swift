import Foundation
import KokchaExport
import KokchaFiles
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// Maps in KML (OGC 12-007r2) become events.
@Suite struct KMLMaps {
  private static let point = "<Point><coordinates>69.4435,37.1539,0</coordinates></Point>"

  /// A Placemark with an id, a name, a day and a point, but for what is given.
  private static func placemark(
    _ id: String = "a", time: String = "<TimeStamp><when>2022-07-14</when></TimeStamp>",
    more: String = "", shape: String = point
  ) -> String {
    "<Placemark id=\"\(id)\"><name>Shots</name>\(time)\(more)\(shape)</Placemark>"
  }

  @Test func `a Placemark becomes an event`() throws {
    let read = try read(kml(Self.placemark()), as: "map.kml")
    #expect(read.codes == [])
    #expect(read.value("id") == "a")
    #expect(read.value("title") == "Shots")
    #expect(read.value("time.edtf") == "2022-07-14")
    #expect(read.value("places.0.coordinate.longitude") == "69.4435")
    #expect(read.value("places.0.admin2.name") == "Dashti Qala")
  }

  /// Google's versions 2.0 to 2.2, OGC's 2.2 and 2.3, none, and one that somebody made up.
  @Test(arguments: [
    "http://earth.google.com/kml/2.0", "http://earth.google.com/kml/2.1",
    "http://earth.google.com/kml/2.2", "http://www.opengis.net/kml/2.2",
    "http://www.opengis.net/kml/2.3", "http://www.google.com/earth/kml/2", "",
  ])
  func `every version's namespace is read`(space: String) throws {
    let map = kml(Self.placemark(), space: space.isEmpty ? "" : " xmlns=\"\(space)\"")
    #expect(try read(map, as: "map.kml").value("title") == "Shots")
    let prefixed =
      #"<k:kml xmlns:k=""# + space + #""><k:Placemark id="a"><k:name>N</k:name>"#
      + "<k:TimeStamp><k:when>2022</k:when></k:TimeStamp></k:Placemark></k:kml>"
    if !space.isEmpty { #expect(try read(prefixed, as: "map.kml").value("title") == "N") }
  }

  @Test func `a prefix that nobody declares is read all the same`() throws {
    let map = kml(
      "<Placemark id=\"t\"><name>Walk</name><gx:Track><when>2022-07-14T06:00:00Z</when>"
        + "<when>2022-07-14T07:00:00Z</when><gx:coord>69.4 37.1 0</gx:coord>"
        + "<gx:coord>69.5 37.2 0</gx:coord></gx:Track></Placemark>")
    let read = try read(map, as: "map.kml")
    #expect(read.value("places.0.geometry.type") == "LineString")
    #expect(read.value("time.edtf") == "2022-07-14T06:00:00Z/2022-07-14T07:00:00Z")
  }

  // MARK: Time

  static let times: [(time: String, edtf: String)] = [
    ("<TimeStamp><when>2022</when></TimeStamp>", "2022"),
    ("<TimeStamp><when>2022-07</when></TimeStamp>", "2022-07"),
    ("<TimeStamp><when> 2022-07-14 </when></TimeStamp>", "2022-07-14"),
    ("<TimeStamp><when>2022-07-14T06:30:00Z</when></TimeStamp>", "2022-07-14T06:30:00Z"),
    (
      "<TimeStamp><when>2022-07-14T06:30:00.250+04:30</when></TimeStamp>",
      "2022-07-14T06:30:00+04:30"
    ),
    ("<TimeSpan><begin>2022-01</begin><end>2022-04</end></TimeSpan>", "2022-01/2022-04"),
    ("<TimeSpan><begin>2022-01</begin></TimeSpan>", "2022-01/.."),
    ("<TimeSpan><end>2022-04-01</end></TimeSpan>", "../2022-04-01"),
    ("<TimeSpan><begin>2022-01</begin><end>2022-01</end></TimeSpan>", "2022-01"),
    ("<ExtendedData><Data name=\"date\"><value>2021</value></Data></ExtendedData>", "2021"),
    (
      "<ExtendedData><Data name=\"begin\"><value>2021</value></Data><Data name=\"end\"><value>2022</value></Data></ExtendedData>",
      "2021/2022"
    ),
  ]

  @Test(arguments: times)
  func `TimeStamp and TimeSpan become Extended Date-Time Format`(row: (time: String, edtf: String))
    throws
  {
    let read = try read(kml(Self.placemark(time: row.time)), as: "map.kml")
    #expect(read.codes == [])
    #expect(read.value("time.edtf") == row.edtf)
  }

  @Test func `a date in ExtendedData goes before the Placemark's time, which is carried`() throws {
    let map = kml(
      Self.placemark(
        more: "<ExtendedData><Data name=\"date\"><value>2021</value></Data></ExtendedData>")
        + Self.placemark("b"))
    let read = try read(map, as: "map.kml")
    #expect(read.value("time.edtf") == "2021")
    #expect(read.value("extra.kml_time") == "2022-07-14")
    #expect(read.value("time.edtf", of: 1) == "2022-07-14")
  }

  @Test func `a Placemark without a time names the option that gives one`() throws {
    let map = kml(Self.placemark() + Self.placemark("b", time: ""))
    let read = try read(map, as: "map.kml")
    #expect(read.errors.map(\.code) == [.fieldEmpty])
    #expect(read.errors.first?.advice.contains("--date") == true)
    #expect(read.events.count == 1)
    let dated = try KokchaExportTests.read(map, as: "map.kml") { $0.date = "2022" }
    #expect(dated.value("time.basis", of: 1) == "assumed")
  }

  // MARK: Shapes

  static let shapes: [(shape: String, geometry: String)] = [
    (
      "<LineString><coordinates>69.4,37.1,0 69.5,37.2,0</coordinates></LineString>",
      #"{"coordinates":[[69.4,37.1],[69.5,37.2]],"type":"LineString"}"#
    ),
    (
      "<LinearRing><coordinates>69,37 70,37 70,38 69,37</coordinates></LinearRing>",
      #"{"coordinates":[[69,37],[70,37],[70,38],[69,37]],"type":"LineString"}"#
    ),
    (
      "<Polygon><innerBoundaryIs><LinearRing><coordinates>69.2,37.1 69.4,37.1 69.4,37.2 69.2,37.1</coordinates></LinearRing></innerBoundaryIs><outerBoundaryIs><LinearRing><coordinates>69,37 70,37 70,38 69,37</coordinates></LinearRing></outerBoundaryIs></Polygon>",
      #"{"coordinates":[[[69,37],[70,37],[70,38],[69,37]],[[69.2,37.1],[69.4,37.2],[69.4,37.1],[69.2,37.1]]],"type":"Polygon"}"#
    ),
    (
      "<MultiGeometry><MultiGeometry><Point><coordinates>69,37</coordinates></Point></MultiGeometry><Point><coordinates>70,38</coordinates></Point></MultiGeometry>",
      #"{"coordinates":[[69,37],[70,38]],"type":"MultiPoint"}"#
    ),
    (
      "<MultiGeometry><Point><coordinates>69,37</coordinates></Point><LineString><coordinates>69,37 70,38</coordinates></LineString></MultiGeometry>",
      #"{"geometries":[{"coordinates":[69,37],"type":"Point"},{"coordinates":[[69,37],[70,38]],"type":"LineString"}],"type":"GeometryCollection"}"#
    ),
    (
      "<LineString><coordinates>\n\t69.4 , 37.1 ,0\n\n 69.5,37.2\r\n</coordinates></LineString>",
      #"{"coordinates":[[69.4,37.1],[69.5,37.2]],"type":"LineString"}"#
    ),
  ]

  @Test(arguments: shapes)
  func `shapes are carried as they are`(row: (shape: String, geometry: String)) throws {
    let read = try read(kml(Self.placemark(shape: row.shape)), as: "map.kml")
    #expect(read.codes == [])
    #expect(read.value("places.0.geometry") == row.geometry)
  }

  @Test(arguments: [
    ("<Point><coordinates>37.1,694</coordinates></Point>", ProblemCode.coordinateOutOfRange),
    (
      "<MultiGeometry><Point><coordinates>0,0,0</coordinates></Point>"
        + "<Point><coordinates>69,37</coordinates></Point></MultiGeometry>", .coordinateZero
    ),
    ("<Point><coordinates>69.4</coordinates></Point>", .notAShape),
    ("<Point><coordinates>69,37 70,38</coordinates></Point>", .notAShape),
    ("<Point><coordinates>69,,37</coordinates></Point>", .notAShape),
    ("<LineString><coordinates>69,37,0,70,38,0</coordinates></LineString>", .notAShape),
    ("<LineString><coordinates>69,37</coordinates></LineString>", .shapeUnsound),
    ("<Point><coordinates>69°,37</coordinates></Point>", .coordinateNotANumber),
  ])
  func `coordinates that are none refuse their Placemark`(shape: String, code: ProblemCode) throws {
    let read = try read(
      kml("\n\n" + Self.placemark(shape: shape) + Self.placemark("b")), as: "map.kml")
    #expect(read.errors.map(\.code) == [code])
    #expect(read.errors.first?.position.line == 3)
    #expect(read.events.count == 1)
  }

  @Test func `a Placemark without a shape is an event without a place`() throws {
    let read = try read(kml(Self.placemark(shape: "")), as: "map.kml")
    #expect(read.codes == [])
    #expect(read.events.count == 1)
    #expect(read.value("places") == nil)
  }

  // MARK: Texts

  @Test func `ExtendedData is read in both its forms, and Folders name the path to them`() throws {
    let map = kml(
      "<Folder><name>Border</name><Folder><name> 2022 </name>"
        + Self.placemark(
          more: "<ExtendedData><Data name=\"place\"><displayName>Where</displayName>"
            + "<value>Baharak &amp; Rustaq</value></Data>"
            + "<SchemaData schemaUrl=\"#s\"><SimpleData name=\"killed\">3</SimpleData>"
            + "<SimpleData name=\"Own &amp; x\"><![CDATA[a < b]]></SimpleData></SchemaData>"
            + "</ExtendedData>") + "</Folder></Folder>")
    let read = try read(map, as: "map.kml")
    #expect(read.errors == [])
    #expect(read.value("places.0.verbatim") == "Baharak & Rustaq")
    #expect(read.value("casualties.0.best") == "3")
    #expect(read.value("extra.Own & x") == "a < b")
    #expect(read.value("extra.folder") == "Border / 2022")
  }

  static let descriptions: [(html: String, text: String)] = [
    ("plain &lt; text", "plain < text"), ("a<![CDATA[<br>]]>b", "a\nb"),
    ("<![CDATA[<b>bold</b> &amp; <i>italic</i>]]>", "bold & italic"),
    (
      "<![CDATA[<a href=\"https://e.org/?a=1&amp;b=2\">News</a>, <a href='https://e.org'>https://e.org</a>]]>",
      "News (https://e.org/?a=1&b=2), https://e.org"
    ),
    (
      "<![CDATA[<img src=\"https://e.org/1.jpg\" width=\"9\"/><br/><br>text]]>",
      "(https://e.org/1.jpg)\n\ntext"
    ),
    ("<![CDATA[<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>]]>", "a b\n\nc"),
    ("<![CDATA[x<script>alert(1)</script>y<!-- no -->z]]>", "xyz"),
    ("<![CDATA[5 < 6 and 7 > 6]]>", "5 < 6 and 7 > 6"),
    ("<![CDATA[&#1578;&#x62C;&nbsp;&unknown;]]>", "تج &unknown;"),
  ]

  @Test(arguments: descriptions)
  func `a description's markup goes, and its text stays`(row: (html: String, text: String)) throws {
    let map = kml(
      Self.placemark(more: "<description>" + row.html + "</description>"))
    let read = try read(map, as: "map.kml")
    #expect(read.errors == [])
    #expect(read.value("summary") == row.text)
  }

  @Test func `what is not read is told once, with how often`() throws {
    let map = kml(
      "<Style id=\"s\"><IconStyle><scale>1</scale></IconStyle></Style>"
        + "<GroundOverlay><name>Scan</name><Icon><href>x.png</href></Icon></GroundOverlay>"
        + "<NetworkLink><Link><href>https://example.org/more.kml</href></Link></NetworkLink>"
        + Self.placemark(
          more: "<description><![CDATA[<b>x</b>]]></description><styleUrl>#s</styleUrl>",
          shape: "<Point><coordinates>69.4,37.1,812</coordinates></Point>")
        + Self.placemark(
          "b", more: "<Model><Location><longitude>1</longitude></Location></Model>", shape: ""))
    let read = try read(map, as: "map.kml")
    #expect(read.problems.map(\.code) == Array(repeating: .mapPartLeftOut, count: 6))
    #expect(
      read.problems.map(\.message) == [
        "a NetworkLink leads to https://example.org/more.kml, and is not followed",
        "3D models (Model) are not read",
        "colours and symbols (Style, StyleMap, styleUrl) are not read (2 times)",
        "heights are not read", "images laid over the map (GroundOverlay) are not read",
        "a description's markup is not read, its text is",
      ])
    #expect(read.problems[0].advice.contains("Keep data up to date"))
    #expect(read.events.count == 2)
  }

  @Test func `an event's place in Folders is not told by the name of a Folder that is closed`()
    throws
  {
    let map = kml("<Folder><name>A</name></Folder>" + Self.placemark())
    #expect(try read(map, as: "map.kml").value("extra") == nil)
  }

  // MARK: What is refused

  static let refusals: [(name: String, text: String, code: ProblemCode)] = [
    ("empty", "", .emptyInput), ("no XML", "id,title\n", .xmlMalformed),
    ("another root", "<place><name/></place>", .notKML),
    ("cut off", String(kml(placemark()).dropLast(30)), .xmlMalformed),
    ("tags that do not match", kml(placemark() + "</Folder>"), .xmlMalformed),
    ("text behind the end", kml(placemark()) + "x", .xmlMalformed),
    (
      "HTML's references", kml(placemark(more: "<description>a&nbsp;b</description>")),
      .xmlMalformed
    ),
    (
      "a billion laughs",
      "<!DOCTYPE k [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
        + "<kml><Placemark><name>&b;</name></Placemark></kml>", .xmlEntities
    ),
    (
      "an external entity",
      "<!DOCTYPE k [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><kml><Placemark><name>&x;</name></Placemark></kml>",
      .xmlEntities
    ),
    (
      "a parameter entity",
      "<!DOCTYPE k [<!ENTITY % x SYSTEM \"http://example.org/x\"> %x;]><kml/>", .xmlEntities
    ),
    (
      "deep nesting",
      kml(String(repeating: "<Folder>", count: 200) + String(repeating: "</Folder>", count: 200)),
      .xmlTooLarge
    ),
    ("an encoding that is none", "<?xml version=\"1.0\" encoding=\"x-none\"?><kml/>", .notUTF8),
    ("a NUL", kml(placemark()).replacing("Shots", with: "Sh\u{0}ts"), .xmlMalformed),
    ("a control character", kml(placemark()).replacing("Shots", with: "Sh\u{1}ts"), .xmlMalformed),
    ("a reference to one", kml(placemark()).replacing("Shots", with: "Sh&#1;ts"), .xmlMalformed),
  ]

  @Test(arguments: refusals)
  func `what is no KML is refused, and tells where`(
    row: (name: String, text: String, code: ProblemCode)
  ) throws {
    let read = try read(row.text, as: "map.kml")
    #expect(read.errors.map(\.code) == [row.code], "\(row.name)")
    #expect(read.events.isEmpty)
    #expect(read.errors.allSatisfy { !$0.advice.isEmpty })
  }

  /// A document type of its own harms nobody, and nothing is fetched for it.
  @Test func `a DOCTYPE without entities is passed over`() throws {
    let map =
      "<!DOCTYPE kml SYSTEM \"http://example.invalid/kml.dtd\">"
      + kml(Self.placemark()).dropFirst(38)
    #expect(try read(String(map), as: "map.kml").value("title") == "Shots")
  }

  @Test func `bytes that are not UTF-8 are refused, and other encodings read if they are named`()
    throws
  {
    let text = kml(Self.placemark()).replacing("Shots", with: "Straße")
    var bytes = Data()
    for scalar in text.unicodeScalars { bytes.append(UInt8(truncatingIfNeeded: scalar.value)) }
    #expect(try read(bytes, as: "map.kml").errors.map(\.code) == [.notUTF8])
    let named = Data(bytes).replacing(Data("UTF-8".utf8), with: Data("ISO-8859-1".utf8))
    #expect(try read(named, as: "map.kml").value("title") == "Straße")
    let told = try read(bytes, as: "map.kml", { $0.encoding = .windows1252 })
    #expect(told.value("title") == "Straße")
    let wide = try #require(
      text.replacing("UTF-8", with: "UTF-16").data(using: .utf16))
    #expect(try read(wide, as: "map.kml").value("title") == "Straße")
    #expect(
      try read(Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8), as: "map.kml").value("title") == "Straße"
    )
  }

  /// Together with the other texts of its Placemark.
  @Test func `a text of 30 MB is read, and one beyond 32 MiB is refused`() throws {
    func map(_ length: Int) -> String {
      kml(
        Self.placemark(
          more: "<description>" + String(repeating: "é ", count: length / 3) + "</description>"))
    }
    #expect(try read(map(30_000_000), as: "map.kml").events.count == 1)
    #expect(try read(map(34_000_000), as: "map.kml").errors.map(\.code) == [.xmlTooLarge])
  }

  @Test func `a line of very many points is read`() throws {
    let points = (0..<500_000).map { "69.\(100_000 + $0),37.\(100_000 + $0 * 7919 % 500_000)" }
    let read = try read(
      kml(
        Self.placemark(
          more: "<LineString><coordinates>" + points.joined(separator: " ")
            + "</coordinates></LineString>")), as: "map.kml")
    #expect(read.errors == [])
    let line = try #require(read.value("places.0.geometry"))
    // The point beside it has two.
    #expect(line.utf8.count { $0 == 0x2E } == 1_000_002)
  }

  /// Each Placemark has a copy of them.
  @Test(arguments: [(30_000, 0), (40_000, 1)])
  func `names of folders may have 64 KiB together`(length: Int, errors: Int) throws {
    let name = "<name>" + String(repeating: "x", count: length) + "</name>"
    let map = kml(
      "<Folder>\(name)<Folder>\(name)\(Self.placemark())</Folder></Folder>")
    #expect(
      try read(map, as: "map.kml").errors.map(\.code)
        == [ProblemCode](repeating: .xmlTooLarge, count: errors))
  }

  @Test func `rings of an area that is not whole yet count as well`() throws {
    let points = String(repeating: "69.1234567,37.1234567 ", count: 100_000)
    let ring = "<LinearRing><coordinates>\(points)</coordinates></LinearRing>"
    let rings = String(repeating: "<innerBoundaryIs>\(ring)</innerBoundaryIs>", count: 17)
    let read = try read(
      kml(Self.placemark(more: "<Polygon>\(rings)</Polygon>")), as: "map.kml")
    #expect(read.errors.map(\.code) == [.xmlTooLarge])
  }

  @Test func `a KML is known by its first bytes`() throws {
    #expect(try read(kml(Self.placemark()), as: "map.xml").events.count == 1)
    #expect(try read("\n<kml>" + Self.placemark() + "</kml>", as: "map").events.count == 1)
  }

  @Test func `a second value of one name is told`() throws {
    let data = "<Data name=\"x\"><value>1</value></Data>"
    let map = kml(
      Self.placemark(
        more: "<ExtendedData>" + data + data.replacing("1", with: "2") + "</ExtendedData>"))
    let read = try read(map, as: "map.kml")
    #expect(
      read.problems.map(\.message) == [
        "of several values named 'x' in a Placemark, the first is read"
      ])
    #expect(read.value("extra.x") == "1")
  }
}
