import Foundation
import TestSupport
import Testing

/// The checker of our own catches what breaks a rule of OGC's test suite, and nothing else.
struct CheckerTests {
  private static let schema = """
    <Schema id="event" name="event"><SimpleField type="int" name="killed"/>
    <SimpleField type="bool" name="ongoing"/><SimpleField type="string" name="title"/></Schema>
    """
  private static let style = """
    <Style id="a"><IconStyle><scale>1</scale></IconStyle></Style>
    """
  private static let point = "<Point><coordinates>69.5,37.1</coordinates></Point>"

  private static func data(_ fields: String) -> String {
    schema + "<Placemark><ExtendedData><SchemaData schemaUrl=\"#event\">\(fields)</SchemaData>"
      + "</ExtendedData>\(point)</Placemark>"
  }

  private static func geometry(_ geometry: String) -> String {
    "<Placemark id=\"p\">\(geometry)</Placemark>"
  }

  private static func ring(_ coordinates: String) -> String {
    geometry(
      "<Polygon><outerBoundaryIs><LinearRing><coordinates>\(coordinates)</coordinates></LinearRing>"
        + "</outerBoundaryIs></Polygon>")
  }

  private static func region(_ box: String, _ lod: String) -> String {
    "<Region><LatLonAltBox>\(box)</LatLonAltBox><Lod>\(lod)</Lod></Region>"
  }

  private static let area = "<north>38</north><south>37</south><east>70</east><west>69</west>"
  private static let shown = "<minLodPixels>64</minLodPixels><maxLodPixels>-1</maxLodPixels>"

  private static let sound = [
    "", geometry(point), geometry("<Point><coordinates> -69.5,.5,1200 </coordinates></Point>"),
    geometry("<LineString><coordinates>1,2 3,4</coordinates></LineString>"),
    ring("0,0 1,0 1,1 0,0"),
    geometry("<MultiGeometry>\(point)\(point)</MultiGeometry>"),
    geometry(
      "<TimeSpan><begin>2022-07-14T00:00:00Z</begin><end>2022-07-15</end></TimeSpan>" + point),
    geometry("<TimeSpan><end>2022</end></TimeSpan>" + point),
    style + geometry("<styleUrl>#a</styleUrl>" + point),
    data("<SimpleData name=\"killed\">-3</SimpleData><SimpleData name=\"title\"> x</SimpleData>"),
    "<Folder><name>Location unknown</name><Placemark/></Folder>",
    "<LookAt><longitude>1</longitude><latitude>1</latitude><tilt>90</tilt><range>1</range></LookAt>",
    region(area, shown), "<atom:link rel=\"related\" href=\"a\"/>",
    "<StyleMap id=\"m\"><Pair><key>normal</key></Pair><Pair><key>highlight</key></Pair></StyleMap>",
  ]

  private static let broken: [(String, String)] = [
    ("ATC-3", geometry("<Point><coordinates>69.5, 37.1</coordinates></Point>")),
    ("ATC-3", geometry("<Point><coordinates>6.95e1,37.1</coordinates></Point>")),
    ("ATC-3", geometry("<Point><coordinates>69.5</coordinates></Point>")),
    ("ATC-3", geometry("<Point><coordinates>37.1,169.5</coordinates></Point>")),
    ("ATC-4", geometry("<TimeSpan></TimeSpan>" + point)),
    ("ATC-4", geometry("<TimeSpan><begin>2022-07</begin><end>2022-07-01</end></TimeSpan>" + point)),
    (
      "ATC-4",
      geometry(
        "<TimeSpan><begin>2022-07-14T04:30:00Z</begin><end>2022-07-14T09:00:00+04:30</end></TimeSpan>"
          + point)
    ),
    (
      "ATC-4",
      "<LookAt><gx:TimeSpan><begin>2022</begin><end>2021</end></gx:TimeSpan><longitude>1</longitude>"
        + "<latitude>1</latitude><range>1</range></LookAt>"
    ),
    ("ATC-6", style + geometry("<styleUrl>#b</styleUrl>" + point)),
    ("ATC-6", style + geometry("<styleUrl>a</styleUrl>" + point)),
    ("ATC-7", "<Style><IconStyle><scale>1</scale></IconStyle></Style>"),
    ("ATC-7", "<Folder>\(style)\(geometry(point))</Folder>"),
    ("ATC-8", region(area.replacing("38", with: "37"), shown)),
    ("ATC-8", region(area.replacing("70", with: "-170"), shown)),
    ("ATC-14", geometry("<Point><coordinates>1,2 3,4</coordinates></Point>")),
    ("ATC-14", geometry("<Point><coordinates></coordinates></Point>")),
    ("ATC-15", geometry("<LineString><coordinates>1,2</coordinates></LineString>")),
    ("ATC-16", ring("0,0 1,0 0,0")), ("ATC-16", ring("0,0 1,0 1,1 0,1")),
    ("ATC-17", geometry("<Polygon></Polygon>")),
    ("ATC-26", schema.replacing("\"int\"", with: "\"date\"")),
    ("ATC-26", schema.replacing(" name=\"killed\"", with: "")),
    ("ATC-26", schema.replacing("killed", with: "title")),
    ("ATC-27", data("<SimpleData name=\"wounded\">1</SimpleData>")),
    ("ATC-27", data("<SimpleData name=\"killed\">a few</SimpleData>")),
    ("ATC-27", data("<SimpleData name=\"killed\">2147483648</SimpleData>")),
    ("ATC-27", data("<SimpleData name=\"killed\"></SimpleData>")),
    ("ATC-27", data("<SimpleData name=\"ongoing\">yes</SimpleData>")),
    ("ATC-27", data("").replacing("#event", with: "#other")),
    (
      "ATC-28",
      data("<SimpleData name=\"title\">1</SimpleData><SimpleData name=\"title\">2</SimpleData>")
    ),
    (
      "ATC-28",
      geometry(
        "<ExtendedData><Data name=\"a\"><value>1</value></Data><Data name=\"a\"><value>2</value>"
          + "</Data></ExtendedData>" + point)
    ),
    ("ATC-31", "<atom:link href=\"a\"/>"), ("ATC-31", "<atom:link rel=\"self\" href=\"a\"/>"),
    ("ATC-38", "<LookAt><longitude>1</longitude><latitude>1</latitude></LookAt>"),
    (
      "ATC-38",
      "<LookAt><longitude>1</longitude><latitude>1</latitude><tilt>91</tilt><range>1</range></LookAt>"
    ),
    (
      "ATC-38",
      "<LookAt><longitude>1</longitude><latitude>1</latitude><altitudeMode>absolute</altitudeMode>"
        + "<range>1</range></LookAt>"
    ),
    ("ATC-39", region(area, "<maxLodPixels>-1</maxLodPixels>")),
    ("ATC-39", region(area, "<minLodPixels>64</minLodPixels><maxLodPixels>64</maxLodPixels>")),
    ("ATC-40", "<NetworkLink><Link></Link></NetworkLink>"),
    ("ATC-41", "<Region><Lod>\(shown)</Lod></Region>"),
    ("ATC-60", "<Folder><name>Empty</name></Folder>"),
    ("ATC-66", geometry("<MultiGeometry>\(point)</MultiGeometry>")),
    ("ATC-67", "<Placemark id=\"p\"><name>Somewhere</name></Placemark>"),
    ("ATC-67", "<Folder><name>Place unknown</name><Placemark/></Folder>"),
    ("KML9", "<Folder><name>Location unknown</name>\(geometry(point))</Folder>"),
    (
      "ATC-68",
      "<StyleMap id=\"m\"><Pair><key>normal</key></Pair><Pair><key>normal</key></Pair></StyleMap>"
    ),
    ("ATC-76", "<Placemark><Snippet>x</Snippet>\(point)</Placemark>"),
  ]

  /// What the checker says of documents with this content.
  private func verdicts(_ contents: [String]) throws -> [String] {
    let folder = try TemporaryFolder()
    let files = try contents.enumerated().map { number, content in
      try folder.write(
        "\(number).kml",
        "<kml xmlns=\"http://www.opengis.net/kml/2.2\" xmlns:atom=\"http://www.w3.org/2005/Atom\" "
          + "xmlns:gx=\"http://www.google.com/kml/ext/2.2\"><Document>\(content)</Document></kml>")
    }
    return try checkKML(files)
  }

  @Test func `what breaks no rule is valid`() throws {
    for (content, verdict) in zip(Self.sound, try verdicts(Self.sound)) {
      #expect(verdict == "valid", "\(content)")
    }
  }

  @Test func `what breaks a rule is told with the rule's name`() throws {
    for (broken, verdict) in zip(Self.broken, try verdicts(Self.broken.map(\.1))) {
      #expect(verdict.hasPrefix(broken.0 + ": "), "\(broken.1): \(verdict)")
    }
  }

  @Test func `another document is not taken for KML`() throws {
    let folder = try TemporaryFolder()
    let files = [try folder.write("a.kml", "<gpx/>"), try folder.write("b.kml", "<kml>")]
    let verdicts = try checkKML(files)
    #expect(verdicts[0].hasPrefix("ATC-1: "))
    #expect(verdicts[1].hasPrefix("not XML: "))
  }
}
