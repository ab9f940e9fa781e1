import Foundation
import KokchaGazetteer
@testable import KokchaGazetteerBuild
import KokchaModel
import TestSupport
import Testing

/// A folder made from invented inputs.
struct GazetteerBuildTests {
  /// Two squares side by side, the right one clockwise as shapefiles have them.
  private static let map = """
    {"type":"FeatureCollection","crs":{"type":"name"},"features":[
    {"type":"Feature","properties":{"code":"XX0101","iou":0.9},"geometry":{"type":"Polygon",
    "coordinates":[[[70,36],[71,36],[71,37],[70,37],[70,36]]]}},
    {"type":"Feature","properties":{"code":"XX0102","iou":0.9},"geometry":{"type":"Polygon",
    "coordinates":[[[71,36],[71,37],[72,37],[72,36],[71,36]]]}}]}
    """
  private static let border = """
    {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":
    {"type":"LineString","coordinates":[[69.9,37.001],[72.1,37.001]]}}]}
    """
  private static let districts = """
    code,name,other,x,y
    XX0101,Westham,Vestham;وستهام,70.5,36.5
    XX0102,Eastham,,71.5,36.5
    """
  private static let towns = "id\tname\tx\ty\tkind\n7\tMill\t70.25\t36.75\tT\n8\tMere\t80\t36\tT\n"
  private static let sources = "source,title,licence,attribution\nlist,A list,CC0,By hand\n"
  private static let recipe = """
    input,file,source,where,id,kind,name,parent,otherwise,longitude,latitude,language,scheme,code,within
    places,districts.csv,list,,pcode:{code},district,{name},pcode:{code:4},,{x},{y},,,,
    names,districts.csv,list,,pcode:{code},,{name},,,,,en,,,
    names,districts.csv,list,,pcode:{code},,{other/;},,,,,,,,
    codes,districts.csv,list,,pcode:{code},,,,,,,,pcode,{code},
    places,towns.txt,list,kind=T,gn:{id},settlement,{name},,,{x},{y},,,,
    boundaries,map.geojson,list,iou>=0.6,pcode:{code},,,,abroad,,,,,,
    border,border.geojson,list,,iso:YYY,,,,,,,,,,1
    """
  private static let places = """
    id,kind,name,parent,longitude,latitude,seat,source,note
    iso:XXX,country,Ham,,,,,list,
    iso:YYY,country,Yon,,,,,list,
    pcode:XX01,province,Hamshire,iso:XXX,,,,list,

    """

  private func build(
    recipe: String = Self.recipe, map: String = Self.map, districts: String = Self.districts,
    names: String? = nil
  ) throws -> BuiltGazetteer {
    let files = [
      "districts.csv": districts, "towns.txt": Self.towns, "map.geojson": map,
      "border.geojson": Self.border,
    ]
    var build = try GazetteerBuild(
      recipe: [
        GazetteerTable(path: "recipe.csv", text: recipe),
        GazetteerTable(path: "sources.csv", text: Self.sources),
        GazetteerTable(path: "places.csv", text: Self.places),
      ] + (names.map { [GazetteerTable(path: "names.csv", text: $0)] } ?? []), beside: []
    ) { file throws(GazetteerError) in
      guard let text = files[file] else {
        throw GazetteerError(file, "the file is not there", advice: "put it there")
      }
      return Array(text.utf8)
    }
    return try build.run()
  }

  @Test func `the tables make a gazetteer`() throws {
    let built = try build()
    #expect(built.findings.map(\.kind) == [.unplaced])
    let gazetteer = try Gazetteer(
      tables: built.tables.map { GazetteerTable(path: $0.name, text: $0.text) })
    #expect(gazetteer.find("Westham").place?.id == "pcode:XX0101")
    #expect(gazetteer.find("وستهام").place?.id == "pcode:XX0101")
    #expect(gazetteer.find("pcode:XX0102").place?.name == "Eastham")
    #expect(gazetteer.place("gn:7")?.parent == "pcode:XX0101")
    #expect(gazetteer.place("gn:8") == nil)
    #expect(gazetteer.rings(of: "pcode:XX0102").map(\.count) == [5])
    let neighbours = gazetteer.neighbours(of: "pcode:XX0101")
    #expect(Set(neighbours.keys) == ["pcode:XX0102", "iso:YYY", "abroad"])
    #expect(abs((neighbours["iso:YYY"] ?? 0) - 89_000) < 500)
  }

  @Test func `a district without outline inside another's is told`() throws {
    let built = try build(districts: Self.districts + "\nXX0103,Midham,,70.75,36.25\n")
    #expect(built.findings.map(\.kind) == [.unplaced, .undrawnDistrict])
    #expect(
      built.findings.last?.message
        == "pcode:XX0103 has no outline, and its point 70.75000 36.25000 lies in that of "
        + "pcode:XX0101")
  }

  /// A quote with a mark above it is one character with it, and must be doubled like any other.
  @Test func `a name with a marked quote comes back as it was`() throws {
    let name = "\"\u{301}Westham\", the"
    let row = "\"" + "\"\"\u{301}Westham\"\", the" + "\""
    let built = try build(districts: Self.districts.replacing("Vestham;وستهام", with: row))
    let gazetteer = try Gazetteer(
      tables: built.tables.map { GazetteerTable(path: $0.name, text: $0.text) })
    #expect(
      gazetteer.names(of: "pcode:XX0101").contains {
        $0.text.unicodeScalars.elementsEqual(name.unicodeScalars)
      })
  }

  /// The built table `name`'s row that begins with these cells.
  private func row(_ beginning: String, _ name: String, _ built: BuiltGazetteer) -> String? {
    built.tables.first { $0.name == name }?.text.split(separator: "\n")
      .first { $0.hasPrefix(beginning) }.map(String.init)
  }

  @Test func `an area is drawn at its seat, and what was noted of its point falls`() throws {
    let noted = """
      input,file,source,where,id,kind,name,parent,longitude,latitude,note
      places,districts.csv,list,,pcode:{code},district,{name},pcode:{code:4},{x},{y},Inner point
      names,districts.csv,list,,pcode:{code},,{name},,,,
      places,towns.txt,list,kind=T,gn:{id},settlement,{name},,{x},{y},
      names,towns.txt,list,kind=T,gn:{id},,{name},,,,
      boundaries,map.geojson,list,,pcode:{code},,,,,,
      """
    let seats = "\nseats,towns.txt,list,kind=T,gn:{id},district,,,,,"
    let without = try build(recipe: noted)
    let built = try build(recipe: noted + seats)
    #expect(
      row("pcode:XX0101", "places.csv", without)
        == "pcode:XX0101,district,Westham,pcode:XX01,70.50000,36.50000,,list,Inner point")
    #expect(
      row("pcode:XX0101", "places.csv", built)
        == "pcode:XX0101,district,Westham,pcode:XX01,70.25000,36.75000,gn:7,list,")
    #expect(row("pcode:XX0102", "places.csv", built)?.hasSuffix(",,list,Inner point") == true)
  }

  @Test func `a status that a person gives a name stands`() throws {
    let built = try build(
      names: "place,name,language,script,status,source\n"
        + "pcode:XX0101,Vestham,en,Latn,misspelling,list\n")
    #expect(
      row("pcode:XX0101,Vestham", "names.csv", built)
        == "pcode:XX0101,Vestham,en,Latn,misspelling,list")
  }

  @Test func `blanks around a name and doubled ones are no part of it`() throws {
    let built = try build(
      districts: Self.districts.replacing("Vestham;وستهام", with: "\" West  Ham\n\""))
    #expect(row("pcode:XX0101,West Ham,", "names.csv", built) != nil)
  }

  @Test func `the same inputs give the same bytes`() throws {
    #expect(try build().tables.map(\.text) == build().tables.map(\.text))
  }

  @Test func `a line is stored once, its areas on either side`() throws {
    let boundaries = try #require(try build().tables.first { $0.name == "boundaries.csv" }).text
    #expect(
      boundaries == """
        left,right,source,wkt
        pcode:XX0101,abroad,list,"LINESTRING (70.00000 37.00000, 70.00000 36.00000, 71.00000 36.00000)"
        pcode:XX0101,iso:YYY,list,"LINESTRING (71.00000 37.00000, 70.00000 37.00000)"
        pcode:XX0101,pcode:XX0102,list,"LINESTRING (71.00000 36.00000, 71.00000 37.00000)"
        pcode:XX0102,abroad,list,"LINESTRING (71.00000 36.00000, 72.00000 36.00000, 72.00000 37.00000)"
        pcode:XX0102,iso:YYY,list,"LINESTRING (72.00000 37.00000, 71.00000 37.00000)"

        """)
  }

  @Test(arguments: [
    ("places,districts.csv", "places,missing.csv", "recipe.csv:2", "the file is not there"),
    ("places,districts.csv,list", "places,districts.csv,lst", "recipe.csv:2", "unknown source"),
    ("{name}", "{nme}", "recipe.csv:2", "no column 'nme'"),
    ("iou>=0.6", "iou>=x", "recipe.csv:7", "'x' is not a number"),
    ("boundaries,map", "outlines,map", "recipe.csv:7", "input 'outlines'"),
    ("input,file", "input,fle", "recipe.csv:1", "no recipe has a column 'fle'"),
  ])
  func `a recipe that cannot be followed is refused with its line`(
    text: String, with other: String, position: String, message: String
  ) throws {
    let error = try #require(throws: GazetteerError.self) {
      try build(recipe: Self.recipe.replacing(text, with: other))
    }
    #expect("\(error.position)" == position)
    #expect(error.message.contains(message), "\(error.message)")
  }

  @Test(arguments: [
    (
      "[71,36],[71,37],[72,37],[72,36],[71,36]", "[70,36],[71,36],[71,37],[70,37],[70,36]",
      "overlap"
    ),
    ("[71,36],[71,37],[72,37],[72,36],[71,36]", "[71,36],[72,36],[71,36]", "open-ring"),
    ("\"XX0102\"", "\"XX0199\"", "unknown-parent"),
  ])
  func `outlines that cannot be drawn are faults`(
    ring: String, with other: String, kind: String
  ) throws {
    let built = try build(map: Self.map.replacing(ring, with: other))
    #expect(built.hasFaults)
    #expect(built.findings.map(\.kind.rawValue).contains(kind))
  }

  @Test(arguments: [
    (
      "[71,36],[71,37],[72,37],[72,36],[71,36]",
      "[70.9,36.2],[70.9,36.8],[72,37],[72,36],[70.9,36.2]",
      "the outlines of pcode:XX0101 and pcode:XX0102 cross 2 times, first near 71.00000 36.18182"
    ),
    (
      "[71,36],[71,37],[72,37],[72,36],[71,36]",
      "[71,36],[71,37],[71.5,37],[71.6,36.2],[71.4,36.2],[72,37],[72,36],[71,36]",
      "the outline of pcode:XX0102 crosses itself once, first near 71.57143 36.42857"
    ),
  ])
  func `lines that cross are told`(ring: String, with other: String, message: String) throws {
    let built = try build(map: Self.map.replacing(ring, with: other))
    #expect(
      built.findings.filter { $0.kind == .crossingLines }.map(\.message) == [message])
  }

  /// Every kind with its advice, as the program gives it.
  @Test func `the page lists all that is checked`() throws {
    let page = try String(
      contentsOf: projectFolder.appending(path: "docs/gazetteer-build.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map {
      $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }.filter { $0.count == 4 && ["fault", "doubt"].contains($0[1]) }
    #expect(rows.map { $0[0] } == BuildFinding.Kind.allCases.map { "`\($0.rawValue)`" })
    #expect(rows.map { $0[1] } == BuildFinding.Kind.allCases.map { $0.isFault ? "fault" : "doubt" })
    #expect(rows.map { $0[3] } == BuildFinding.Kind.allCases.map(\.advice))
  }

  @Test(arguments: [
    ("XX0102,Eastham,,71.5", "XX0102,Eastham,,70.5", "point-outside"),
    ("XX0102,Eastham", "XX0102,Westham", "repeated-name"),
    ("وستهام", "Vestхam", "mixed-script"),
  ])
  func `what looks wrong is told`(row: String, with other: String, kind: String) throws {
    let built = try build(districts: Self.districts.replacing(row, with: other))
    #expect(!built.hasFaults)
    #expect(built.findings.map(\.kind.rawValue).contains(kind))
  }

  // MARK: Neighbours that were drawn apart

  /// The left square's eastern side and the right square's western one, between their common corners.
  private func maps(_ left: String, _ right: String) -> String {
    Self.map.replacing("[71,36],[71,37],[70,37]", with: "[71,36],\(left)[71,37],[70,37]")
      .replacing("[71,36],[71,37],[72,37]", with: "[71,36],\(right)[71,37],[72,37]")
  }

  @Test(arguments: [
    ("", "[70.9995,36.5],"), ("", "[71.0005,36.5],"), ("[70.9995,36.5],", "[71,36.3],[71,36.6],"),
  ])
  func `a sliver between common points is closed along the line with more points`(
    _ left: String, _ right: String
  ) throws {
    let built = try build(map: maps(left, right))
    #expect(built.findings.filter { $0.kind == .closedSliver }.count == 1)
    let outlines = try #require(built.tables.first { $0.name == "boundaries.csv" })
    #expect(outlines.text.contains("pcode:XX0101,pcode:XX0102,"))
    let gazetteer = try Gazetteer(
      tables: built.tables.map { GazetteerTable(path: $0.name, text: $0.text) })
    // No country lies between the two, neither in the strip nor beside it.
    for longitude in [70.9994, 70.9997, 71.0003, 71.0006] {
      let position = gazetteer.position(at: try Coordinate(longitude: longitude, latitude: 36.5))
      #expect(position.district != nil)
      #expect(try #require(position.border) > 50_000)
    }
  }

  @Test func `neighbours without common points are told, and no country is put between them`()
    throws
  {
    let apart = Self.map.replacing(
      "[71,36],[71,37],[72,37]", with: "[71.0003,36.001],[71.0003,36.999],[72,37]"
    ).replacing("[72,36],[71,36]]", with: "[72,36],[71.0003,36.001]]")
    let built = try build(map: apart)
    let told = try #require(built.findings.first { $0.kind == .sliver })
    #expect(told.message.contains("pcode:XX0101 and pcode:XX0102"))
    #expect(told.message.contains("27 m apart"))
    let gazetteer = try Gazetteer(
      tables: built.tables.map { GazetteerTable(path: $0.name, text: $0.text) })
    let beside = gazetteer.position(at: try Coordinate(longitude: 70.999, latitude: 36.5))
    #expect(beside.district?.id == "pcode:XX0101")
    #expect(try #require(beside.border) > 50_000)
  }

  @Test func `a gap as wide as a valley is nobody's mistake`() throws {
    let apart = Self.map.replacing("[71,36],[71,37],[72,37]", with: "[71.01,36],[71.01,37],[72,37]")
      .replacing("[72,36],[71,36]]", with: "[72,36],[71.01,36]]")
    let kinds = try build(map: apart).findings.map(\.kind)
    #expect(!kinds.contains(.sliver) && !kinds.contains(.closedSliver))
  }

  // MARK: Rivers

  @Test func `a river's course is carried over, with its source`() throws {
    let recipe = Self.recipe + "\ncourses,border.geojson,list,,own:ford,,,,,,,,,,\n"
    let districts = Self.districts
    var build = try GazetteerBuild(
      recipe: [
        GazetteerTable(path: "recipe.csv", text: recipe),
        GazetteerTable(path: "sources.csv", text: Self.sources),
        GazetteerTable(
          path: "places.csv", text: Self.places + "own:ford,river,Ford,iso:XXX,,,,list,\n"),
      ], beside: []
    ) { file throws(GazetteerError) in
      switch file {
      case "districts.csv": Array(districts.utf8)
      case "towns.txt": Array(Self.towns.utf8)
      case "map.geojson": Array(Self.map.utf8)
      default: Array(Self.border.utf8)
      }
    }
    let built = try build.run()
    let gazetteer = try Gazetteer(
      tables: built.tables.map { GazetteerTable(path: $0.name, text: $0.text) })
    let course = try #require(gazetteer.courses(of: "own:ford").first)
    #expect(course.points.map(\.longitude) == [69.9, 72.1])
    #expect(course.source == "list")
    // 2.2 degrees of longitude at 37 degrees north.
    #expect(abs(course.length - 195_800) < 500)
  }
}
