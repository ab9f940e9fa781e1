import Foundation
import KokchaGazetteer
import KokchaModel
import Testing

/// Reading tables: what is taken, and what each fault's message says.
struct TablesTests {
  @Test func `good tables make a gazetteer`() throws {
    let gazetteer = try Gazetteer(tables: SmallTables().all)
    #expect(gazetteer.places.count == 5)
    #expect(gazetteer.attribution == "Drawn by hand")
    #expect(gazetteer.find("Dasht").place?.id == "pcode:AF9001")
    #expect(gazetteer.rings(of: "pcode:AF9001").map(\.count) == [5])
    let inside = gazetteer.position(at: try Coordinate(longitude: 69.5, latitude: 36.9))
    #expect(inside.district?.id == "pcode:AF9001")
    #expect(abs((inside.border ?? 0) - 11_097) < 10)
    let outside = gazetteer.position(at: try Coordinate(longitude: 69.5, latitude: 37.05))
    #expect(outside.country == "TJK")
    let east = gazetteer.position(at: try Coordinate(longitude: 70.05, latitude: 36.5))
    // What lies east of the square is in no table.
    #expect(east.country == nil)
  }

  @Test func `columns may stand in any order, with others between, and lines end with CRLF`() throws
  {
    var tables = SmallTables()
    tables.names =
      "\u{FEFF}status,x,name,script,language,source,place\r\n"
      + "variant,,\"A \"\"quoted\"\", name\",Latn,en,list,gn:1\r\n"
    let gazetteer = try Gazetteer(tables: tables.all)
    #expect(gazetteer.find("a quoted name").place?.id == "gn:1")
  }

  @Test func `nothing is a gazetteer, too`() throws {
    let gazetteer = try Gazetteer(tables: [])
    #expect(gazetteer.find("Takhar").status == .none)
    #expect(
      gazetteer.position(at: try Coordinate(longitude: 69, latitude: 36)) == GroundPosition())
  }

  @Test func `two folders are read together`() throws {
    var other = SmallTables()
    other.places = """
      id,kind,name,parent,longitude,latitude,seat,source,note
      iso:AFG,country,Afghanistan,,,,,list,
      pcode:AF91,province,Other,iso:AFG,,,,list,
      pcode:AF9102,district,East,pcode:AF91,,,,list,

      """
    other.names = "place,name,language,script,status,source\n"
    other.codes = "place,scheme,code,source\n"
    // It draws the common line itself, with one point more.
    other.boundaries = """
      left,right,source,wkt
      pcode:AF9102,pcode:AF9001,map,"LINESTRING (70 37, 70 36.5, 70 36)"
      pcode:AF9102,pcode:AF9103,map,"LINESTRING (70 36, 71 36, 71 37, 70 37)"

      """
    let added = other.all.dropFirst().map {
      GazetteerTable(path: "other/" + $0.path.dropFirst("square/".count), text: $0.text)
    }
    let gazetteer = try Gazetteer(tables: SmallTables().all + added)
    // Neighbours are drawn with the same line, that of the folder read last.
    #expect(gazetteer.rings(of: "pcode:AF9001").map(\.count) == [6])
    #expect(gazetteer.rings(of: "pcode:AF9102").map(\.count) == [6])
    for (x, id) in [(69.5, "pcode:AF9001"), (70.5, "pcode:AF9102")] {
      #expect(gazetteer.district(at: try Coordinate(longitude: x, latitude: 36.2))?.id == id)
    }
    #expect(gazetteer.find("Plain").place?.country == "AFG")
  }

  /// An island of one district in another, and a line that one draws as a closed arc.
  @Test func `a hole runs clockwise`() throws {
    var tables = SmallTables()
    tables.places += "pcode:AF9002,district,Hill,pcode:AF90,,,,list,\n"
    tables.boundaries +=
      "pcode:AF9002,pcode:AF9001,map,\"LINESTRING (69.4 36.4, 69.6 36.4, 69.6 36.6, 69.4 36.4)\"\n"
    let gazetteer = try Gazetteer(tables: tables.all)
    let rings = gazetteer.rings(of: "pcode:AF9001")
    #expect(rings.map(\.count) == [5, 4])
    #expect(geodesicArea(rings[0]) > 0)
    #expect(geodesicArea(rings[1]) < 0)
    #expect(gazetteer.rings(of: "pcode:AF90").map(\.count) == [5])
    let hill = try Coordinate(longitude: 69.55, latitude: 36.5)
    #expect(gazetteer.district(at: hill)?.id == "pcode:AF9002")
    #expect(
      gazetteer.district(at: try Coordinate(longitude: 69.3, latitude: 36.5))?.id
        == "pcode:AF9001")
  }

  struct Fault: Sendable {
    var table: any WritableKeyPath<SmallTables, String> & Sendable
    var text: String
    var with: String
    var message: String

    init(
      _ table: any WritableKeyPath<SmallTables, String> & Sendable, _ text: String, _ with: String,
      _ message: String
    ) {
      self.table = table
      self.text = text
      self.with = with
      self.message = message
    }
  }

  @Test(arguments: [
    Fault(
      \.places, "name,parent,", "name,",
      "square/places.csv:1: no column 'parent'\n  places.csv has the columns id, kind, name, "
        + "parent, longitude, latitude, seat, source, note"),
    Fault(
      \.places, "Square,iso:AFG", "Square,iso:AFC",
      "square/places.csv:4: parent 'iso:AFC' is not a wider place of this gazetteer\n  a district "
        + "lies in a province, a province in a country; add that place's row"),
    Fault(
      \.places, "Middle,pcode:AF9001", "Middle,gn:1",
      "square/places.csv:6: parent 'gn:1' is not a wider place of this gazetteer\n  a district "
        + "lies in a province, a province in a country; add that place's row"),
    Fault(
      \.places, "Plain,pcode:AF90,69.5,", "Plain,pcode:AF90,36°N,",
      "square/places.csv:5: longitude '36°N' is not a decimal number from -180 to 180\n  write both "
        + "longitude and latitude in degrees, for example 69.42126 and 37.06588"),
    Fault(
      \.places, "Plain,pcode:AF90,69.5,36.5", "Plain,pcode:AF90,69.5,",
      "square/places.csv:5: latitude '' is not a decimal number from -90 to 90\n  write both "
        + "longitude and latitude in degrees, for example 69.42126 and 37.06588"),
    Fault(
      \.places, "Plain,pcode:AF90,69.5,36.5", "Plain,pcode:AF90,69.5,96.5",
      "square/places.csv:5: latitude '96.5' is not a decimal number from -90 to 90\n  write both "
        + "longitude and latitude in degrees, for example 69.42126 and 37.06588"),
    Fault(
      \.places, "gn:1,list", "gn:2,list",
      "square/places.csv:5: seat 'gn:2' is no settlement here\n  add the town to places.csv as a "
        + "settlement, or leave the seat empty"),
    Fault(
      \.places, "gn:1,settlement", "gn:1,town",
      "square/places.csv:6: kind 'town' is not one of the terms\n  write one of country, province, "
        + "district, settlement, landmark, crossing, river"),
    Fault(
      \.places, "gn:1,settlement", "1,settlement",
      "square/places.csv:6: id '1' is not a scheme and a code\n  write it like pcode:AF1809 or "
        + "gn:1136235"),
    Fault(
      \.places, "gn:1,settlement,Middle", "gn:1,settlement,—",
      "square/places.csv:6: the name '—' has no letters\n  give the name to show, in English"),
    Fault(
      \.places, "gn:1,settlement", "iso:TJK,settlement",
      "square/places.csv:6: the id 'iso:TJK' stands twice\n  it is also at square/places.csv:3"),
    Fault(
      \.places, "69.5,36.5,,list,", "69.5,36.5,,lost,",
      "square/places.csv:4: unknown source 'lost'\n  add it to sources.csv, or correct the id"),
    Fault(
      \.places, "69.5,36.5,,list,", "69.5,36.5,,,",
      "square/places.csv:4: the row names no source\n  write the id of a row of sources.csv"),
    Fault(
      \.places, ",,,,,list,\niso:TJK", ",,,,,list\niso:TJK",
      "square/places.csv:2: 8 fields, but the header has 9\n  put a text with a comma in double "
        + "quotes, and leave empty cells in"),
    Fault(
      \.places, "Afghanistan", "\"Afghanistan",
      "square/places.csv:2: a quote is never closed\n  close it, or double it if it belongs to the "
        + "text"),
    Fault(
      \.names, "Dasht", "\"Dasht\"i",
      "square/names.csv:2: text after a closing quote\n  double every quote that belongs to the text"
    ),
    Fault(
      \.names, "pcode:AF9001", "pcode:AF9009",
      "square/names.csv:2: unknown place 'pcode:AF9009'\n  add it to places.csv, or correct the id"),
    Fault(
      \.names, "variant", "old",
      "square/names.csv:2: status 'old' is not one of the terms\n  write one of preferred, variant, "
        + "historic, misspelling"),
    Fault(
      \.names, "Dasht", "...",
      "square/names.csv:2: the name '...' has no letters\n  write the name as its source does, or "
        + "take the row away"),
    Fault(
      \.names, SmallTables().names, "",
      "square/names.csv: the table has no header\n  begin with place,name,language,script,status,"
        + "source"),
    Fault(
      \.codes, "pcode,AF9001", "pcode,",
      "square/codes.csv:2: a code needs a scheme and a code\n  name the list that gives the code, for "
        + "example pcode,AF1809"),
    Fault(
      \.boundaries, "pcode:AF9001,iso:TJK", "gn:1,iso:TJK",
      "square/boundaries.csv:4: left area 'gn:1' is no district or wider area here\n  turn the "
        + "line round if the area is on its right, or add it to places.csv"),
    Fault(
      \.boundaries, "pcode:AF9101", "north",
      "square/boundaries.csv:2: right area 'north' is not another area's id\n  write an id like "
        + "pcode:AF1906 or iso:TJK, abroad for another country, or leave the cell empty if nobody "
        + "knows"),
    Fault(
      \.boundaries, "LINESTRING (70 36, 70 37)", "POINT (70 36)",
      "square/boundaries.csv:3: wkt 'POINT (70 36)' is not a line of decimal degrees\n  write "
        + "LINESTRING (longitude latitude, longitude latitude)"),
    Fault(
      \.boundaries, "LINESTRING (70 36, 70 37)", "LINESTRING (70 36)",
      "square/boundaries.csv:3: wkt 'LINESTRING (70 36)' is not a line of decimal degrees\n  write "
        + "LINESTRING (longitude latitude, longitude latitude)"),
    Fault(
      \.boundaries, "LINESTRING (70 36, 70 37)", "LINESTRING (70 36, 70 3e)",
      "square/boundaries.csv:3: wkt 'LINESTRING (70 36, 70 3e)' is not a line of decimal degrees\n  "
        + "write LINESTRING (longitude latitude, longitude latitude)"),
    Fault(
      \.boundaries, "70 36, 70 37", "70 36, 70.5 37",
      "square/boundaries.csv:4: the outline of pcode:AF9001 does not close at 70.0 37.0\n  end the "
        + "arcs that meet there in the same point, left and right not exchanged"),
    Fault(
      \.boundaries, "70 36, 70 37", "70 36, 0 0, 70 37",
      "square/boundaries.csv:3: an edge from 70.0 36.0 to 0.0 0.0 is longer than 10 degrees\n  "
        + "correct the point that is astray"),
  ])
  func `a fault is named with its line and what to do`(fault: Fault) throws {
    var tables = SmallTables()
    let before = tables[keyPath: fault.table]
    let range = try #require(before.range(of: fault.text))
    tables[keyPath: fault.table] = before.replacingCharacters(in: range, with: fault.with)
    let error = #expect(throws: GazetteerError.self) { try Gazetteer(tables: tables.all) }
    #expect(error?.description == fault.message)
  }

  @Test func `an outline drawn the wrong way round is named`() throws {
    var tables = SmallTables()
    tables.boundaries = """
      left,right,source,wkt
      pcode:AF9001,pcode:AF9101,map,"LINESTRING (69 37, 70 37, 70 36, 69 36, 69 37)"

      """
    let error = #expect(throws: GazetteerError.self) { try Gazetteer(tables: tables.all) }
    #expect(
      error?.description
        == "square/boundaries.csv:2: the outline of pcode:AF9001 has its inside on the right\n  "
        + "exchange left and right in the rows of this district")
  }

  @Test(arguments: [
    ("pcode:ZZ99,map,\"LINESTRING (69 37, 70 37)\"", "unknown place 'pcode:ZZ99'"),
    ("pcode:AF9001,map,\"LINESTRING (69 37)\"", "is not a line of decimal degrees"),
    ("pcode:AF9001,nowhere,\"LINESTRING (69 37, 70 37)\"", "unknown source 'nowhere'"),
  ])
  func `a course that cannot be drawn is refused`(_ row: String, _ message: String) {
    let table = GazetteerTable(path: "x/courses.csv", text: "place,source,wkt\n\(row)\n")
    let error = #expect(throws: GazetteerError.self) {
      try Gazetteer(tables: SmallTables().all + [table])
    }
    #expect(error?.description.hasPrefix("x/courses.csv:2: ") == true)
    #expect(error?.description.contains(message) == true)
  }

  @Test func `a table of another name is not passed over`() {
    let error = #expect(throws: GazetteerError.self) {
      try Gazetteer(tables: SmallTables().all + [GazetteerTable(path: "x/rivers.csv", text: "")])
    }
    #expect(
      error?.description
        == "x/rivers.csv: not a table of a gazetteer\n  the tables are sources.csv, places.csv, "
        + "names.csv, codes.csv, zones.csv, boundaries.csv, courses.csv; take it away")
  }

  /// Whatever a table holds, it is read or refused; it never stops the program.
  @Test func `tables cut anywhere never trap`() {
    let tables = SmallTables().all
    var refused = 0
    for (index, table) in tables.enumerated() {
      for length in 0..<table.text.count {
        var cut = tables
        cut[index] = GazetteerTable(path: table.path, text: String(table.text.prefix(length)))
        do { _ = try Gazetteer(tables: cut) } catch { refused += 1 }
      }
    }
    #expect(refused > 500)
  }
}
