import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// Whatever stands in a map is read, or told by its name, with how often and where first.
@Suite struct UnreadKMLTests {
  private static func map(_ inside: String, around: String = "") -> String {
    kml(
      around + "\n<Placemark id=\"a\"><name>Camp</name>\n" + inside
        + "<TimeStamp><when>2022-07-14</when></TimeStamp>"
        + "<Point><coordinates>69.5,37.1</coordinates></Point></Placemark>")
  }

  /// What stands in a Placemark, and the words for it.
  static let inPlacemarks: [(part: String, words: String)] = [
    (
      "<xal:AddressDetails xmlns:xal=\"urn:x\"><xal:Country>AF</xal:Country></xal:AddressDetails>",
      "'xal:AddressDetails' of a Placemark is not read"
    ),
    (
      "<atom:author xmlns:atom=\"http://www.w3.org/2005/Atom\"><atom:name>R. N.</atom:name></atom:author>",
      "'atom:author' of a Placemark is not read"
    ),
    ("<severity>high</severity>", "'severity' of a Placemark is not read"),
    ("<p:wounded xmlns:p=\"urn:p\">4</p:wounded>", "'p:wounded' of a Placemark is not read"),
    (
      "<p:case xmlns:p=\"urn:p\" number=\"4\"/>", "'p:case' of a Placemark is not read"
    ),
    ("stray words", "text in a Placemark beside its elements is not read"),
    (
      "<TimeSpan><begin>2009</begin></TimeSpan>",
      "'TimeStamp' of a Placemark is not read, as another stands before it"
    ),
    (
      "<name>Other</name>", "'name' of a Placemark is not read, as another stands before it"
    ),
    (
      "<ExtendedData><Data name=\"x\"><displayName>Of whom</displayName><value>1</value></Data></ExtendedData>",
      "'displayName' of a Data is not read"
    ),
    (
      "<ExtendedData><Data><value>1</value></Data></ExtendedData>",
      "a value in ExtendedData has no name, and is not read"
    ),
    (
      "<ExtendedData><SchemaData schemaUrl=\"#s\"><gx:SimpleArrayData name=\"pulse\"><gx:value>80</gx:value>"
        + "</gx:SimpleArrayData></SchemaData></ExtendedData>",
      "'gx:SimpleArrayData' of a SchemaData is not read"
    ),
    (
      "<Style><BalloonStyle><text>Confirmed by two: $[name]</text></BalloonStyle></Style>",
      "'text' of a BalloonStyle is not read"
    ),
  ]

  @Test(arguments: inPlacemarks)
  func `what a Placemark holds beside what is read is told by its name`(
    row: (part: String, words: String)
  ) throws {
    let read = try read(Self.map(row.part), as: "map.kml")
    let told = read.problems.filter { $0.code == .mapPartLeftOut }
    #expect(told.map(\.message) == [row.words])
    #expect(told.first?.position.line == 3)
    #expect(read.events.count == 1)
  }

  /// Nothing of these tells of an event.
  @Test(arguments: [
    "<LookAt><longitude>1</longitude><gx:TimeStamp><when>2020</when></gx:TimeStamp></LookAt>",
    "<visibility>0</visibility><open>1</open>", "<Region><Lod/></Region>", "<severity/>",
    "<Style/>",
    "<Style><BalloonStyle><text><![CDATA[<h3>$[name]</h3>$[description]]]></text></BalloonStyle></Style>",
    "<p:case xmlns:p=\"urn:p\" id=\"4\"> </p:case>", "<!-- a note -->",
  ])
  func `views, and elements without anything in them, are not told`(part: String) throws {
    #expect(try read(Self.map(part), as: "map.kml").codes == [])
  }

  static let around: [(part: String, words: String)] = [
    ("<name>My map</name>", "'name' of a Document is not read"),
    ("<description>Rumours only.</description>", "'description' of a Document is not read"),
    (
      "<ExtendedData><Data name=\"credit\"><value>X</value></Data></ExtendedData>",
      "'ExtendedData' of a Document is not read"
    ),
    (
      "<Folder><description>Radio log</description></Folder>",
      "'description' of a Folder is not read"
    ),
    (
      "<Folder><TimeStamp><when>2021</when></TimeStamp></Folder>",
      "'TimeStamp' of a Folder is not read"
    ),
    (
      "<GroundOverlay><name>Scan</name></GroundOverlay>",
      "images laid over the map (GroundOverlay) are not read"
    ),
    ("<gx:Tour><name>A way</name></gx:Tour>", "tours (gx:Tour) are not read"),
    (
      "<Schema name=\"s\"><SimpleField name=\"a\" type=\"int\"><displayName>Of whom</displayName></SimpleField></Schema>",
      "'displayName' of a SimpleField is not read"
    ),
    ("<Response><code>200</code></Response>", "'Response' of a Document is not read"),
    (
      "<Point><coordinates>1,2</coordinates></Point>", "'Point' of a Document is not read"
    ),
  ]

  @Test(arguments: around)
  func `what stands around Placemarks is told by its name`(row: (part: String, words: String))
    throws
  {
    let read = try read(Self.map("", around: row.part), as: "map.kml")
    #expect(read.problems.map(\.message) == [row.words])
    #expect(read.problems.first?.position.line == 1)
    #expect(read.events.count == 1)
  }

  @Test func `what comes again is counted, and its first place told`() throws {
    let map = kml(
      (1...3).map {
        "\n<Placemark id=\"\($0)\"><name>N</name><severity>\($0)</severity>"
          + "<TimeStamp><when>2022</when></TimeStamp></Placemark>"
      }.joined())
    let told = try read(map, as: "map.kml").problems.filter { $0.code == .mapPartLeftOut }
    #expect(told.map(\.message) == ["'severity' of a Placemark is not read (3 times)"])
    #expect(told.first?.position.line == 2)
  }

  @Test func `Placemarks in an element that is not known are read`() throws {
    let map =
      "<kml><Response><name>Baharak</name><Placemark id=\"a\"><name>N</name>"
      + "<TimeStamp><when>2022</when></TimeStamp></Placemark></Response></kml>"
    let read = try read(map, as: "map.kml")
    #expect(read.value("title") == "N")
    #expect(read.problems.map(\.message) == ["'Response' of a kml is not read"])
  }

  /// There are not more than so many kinds in memory; what is beyond is counted together.
  @Test func `very many kinds are told in so many words`() throws {
    let parts = (0..<500).map { "<own\($0)>x</own\($0)>" }.joined()
    let told = try read(Self.map(parts), as: "map.kml").problems.filter {
      $0.code == .mapPartLeftOut
    }
    #expect(told.count == 65)
    #expect(told.contains { $0.message == "something of a further kind is not read (436 times)" })
  }

  /// The name of a Data belongs to it, not to what comes after.
  @Test func `a Data without a value leaves nothing behind for the next Placemark`() throws {
    let first =
      "<ExtendedData><Data name=\"a long name of a value that is not there\"/></ExtendedData>"
    let second =
      "<ExtendedData><SchemaData schemaUrl=\"#s\"><gx:SimpleArrayData name=\"a\"><gx:value>v</gx:value>"
      + "</gx:SimpleArrayData></SchemaData></ExtendedData>"
    let map = kml(
      [first, second].enumerated().map { number, data in
        "<Placemark id=\"\(number)\"><name>N</name><TimeStamp><when>2022</when></TimeStamp>\(data)</Placemark>"
      }.joined())
    let read = try read(map, as: "map.kml")
    #expect(read.events.count == 2)
    #expect(read.problems.map(\.message) == ["'gx:SimpleArrayData' of a SchemaData is not read"])
  }

  // MARK: Carried

  @Test func `elements of another namespace in ExtendedData are properties`() throws {
    let map = Self.map(
      "<ExtendedData xmlns:i=\"urn:i\"><i:killed>14</i:killed><i:where unit=\"km\"><i:village>Rustaq</i:village>"
        + "<i:far>3</i:far></i:where><i:said>did <i:b>not</i:b> fire</i:said></ExtendedData>")
    let read = try read(map, as: "map.kml")
    #expect(read.codes == [])
    #expect(read.value("casualties.0.best") == "14")
    let extra = try #require(read.events[0]["extra"] as? [String: Any])
    #expect(extra["where.village"] as? String == "Rustaq")
    #expect(extra["where.far"] as? String == "3")
    #expect(extra["where.unit"] as? String == "km")
    #expect(extra["said"] as? String == "did not fire")
  }

  @Test func `Metadata of KML 2-0 is read as ExtendedData is`() throws {
    let read = try read(
      Self.map("<Metadata><injured>2</injured><post>7</post></Metadata>"), as: "map.kml")
    #expect(read.codes == [])
    #expect(read.value("casualties.0.best") == "2")
    #expect(read.value("extra.post") == "7")
  }

  @Test(arguments: [
    #"<Schema parent="Placemark" name="Incident"><SimpleField name="KILLED" type="int"/></Schema>"#,
    "<Schema><name>Incident</name><parent>Placemark</parent></Schema>",
  ])
  func `elements that a Schema calls Placemarks are Placemarks`(schema: String) throws {
    let map =
      "<kml xmlns=\"http://earth.google.com/kml/2.0\"><Document>" + schema
      + "<Incident id=\"i\"><name>Shots</name><KILLED>3</KILLED><TimeStamp><when>2022-03-05</when></TimeStamp>"
      + "<Point><coordinates>69.4,37.1</coordinates></Point></Incident>"
      + "<Placemark id=\"p\"><name>Other</name><TimeStamp><when>2022</when></TimeStamp></Placemark>"
      + "</Document></kml>"
    let read = try read(map, as: "map.kml")
    #expect(read.codes == [])
    #expect(read.events.map { $0["id"] as? String } == ["i", "p"])
    #expect(read.value("casualties.0.best") == "3")
  }

  /// What an element holds, and what is read of it.
  static let markedTexts: [(written: String, read: String)] = [
    ("did <b>not</b> fire", "did not fire"), ("<b>No</b> shots", "No shots"),
    ("one <i>two <b>three</b></i> four", "one two three four"),
    ("&lt;b&gt; is <b>not</b> a tag", "<b> is not a tag"), ("5 &lt; 6 <i>and</i> 7", "5 < 6 and 7"),
  ]

  @Test(arguments: markedTexts)
  func `text in elements inside belongs to every text`(row: (written: String, read: String)) throws
  {
    for (element, path) in [
      ("address", "extra.address"), ("Snippet", "extra.snippet"), ("phoneNumber", "extra.phone"),
    ] {
      let map = Self.map("<\(element)>\(row.written)</\(element)>")
      let read = try read(map, as: "map.kml")
      #expect(read.value(path) == row.read)
      #expect(read.codes == [])
    }
    for data in [
      "<Data name=\"x\"><value>\(row.written)</value></Data>",
      "<SchemaData><SimpleData name=\"x\">\(row.written)</SimpleData></SchemaData>",
    ] {
      let read = try read(Self.map("<ExtendedData>\(data)</ExtendedData>"), as: "map.kml")
      #expect(read.value("extra.x") == row.read)
    }
    let named = kml(
      "<Folder><name>\(row.written)</name><Placemark id=\"a\"><name>\(row.written)</name>"
        + "<TimeStamp><when>20<b>22</b></when></TimeStamp></Placemark></Folder>")
    let read = try read(named, as: "map.kml")
    #expect(read.value("title") == row.read)
    #expect(read.value("extra.folder") == row.read)
    #expect(read.value("time.edtf") == "2022")
  }

  @Test(arguments: [
    ("They did <b>not</b> fire.", "They did not fire."),
    (
      "See <a href=\"https://e.org/?a=1&amp;b=2\">News</a><br/>today",
      "See News (https://e.org/?a=1&b=2)\ntoday"
    ),
    ("<p>One</p><p>Two</p>", "One\n\nTwo"),
  ])
  func `elements in a description are read as HTML is`(written: String, summary: String) throws {
    let read = try read(Self.map("<description>\(written)</description>"), as: "map.kml")
    #expect(read.value("summary") == summary)
  }
}
