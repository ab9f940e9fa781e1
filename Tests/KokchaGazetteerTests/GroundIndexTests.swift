import KokchaGazetteer
import KokchaModel
import TestSupport
import Testing

/// The index that is searched where it lies.
///
/// It is built in or made in memory a moment before, never read from a file: nobody can hand in a damaged
/// one, and what would lie outside it ends the program.
struct GroundIndexTests {
  @Test func `an index gives back what it was made of`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let tables = RandomTables.make(&random)
      let records = try GazetteerRecords.read(tables).records
      let index = GroundIndex(records)
      #expect(index.records == records, "seed \(seed)")
      // On top of what is known, nothing more makes the same.
      let again = try GazetteerRecords.read([], onto: records).records
      #expect(again == records, "seed \(seed)")
    }
  }

  @Test func `coordinates of seven digits come back to the last`() throws {
    var tables = SmallTables()
    tables.places = tables.places.replacing("69.5,36.5,gn:1", with: "69.1234567,-36.7654321,gn:1")
    tables.boundaries = tables.boundaries.replacing("69 37", with: "69.0000001 37")
    let gazetteer = try Gazetteer(tables: tables.all)
    let place = try #require(gazetteer.place("pcode:AF9001"))
    #expect(place.coordinate == Coordinate(x: 691_234_567, y: -367_654_321))
    #expect(gazetteer.rings(of: "pcode:AF9001")[0].contains { $0.x == 690_000_001 })
  }

  @Test func `a cell that is longer than an index holds is refused`() throws {
    var tables = SmallTables()
    tables.places = tables.places.replacing(
      "36.5,,list,\n", with: "36.5,,list,\(String(repeating: "x", count: 16_384))\n")
    let error = #expect(throws: GazetteerError.self) { try Gazetteer(tables: tables.all) }
    #expect(error?.message == "the cell in column 'note' has more than 16383 bytes")
  }

  @Test func `a name of ten thousand letters is looked up, and none`() throws {
    let name = String(repeating: "а", count: 10_000)
    #expect(try Gazetteer.embedded().find(name).status == .none)
  }

  @Test func `a code is found whatever its case, and an id as well`() throws {
    let gazetteer = try Gazetteer(tables: SmallTables().all)
    for code in ["PCODE:af9001", "pcode:AF9001", "af9001", "ISO3166-1-ALPHA2:af"] {
      #expect(gazetteer.find(code).candidates.first?.match == .code, "\(code)")
    }
    #expect(gazetteer.find("fips:AF9001").status == .none)
  }

  @Test func `a district that nothing draws has its province's ground for a radius`() throws {
    var tables = SmallTables()
    tables.places += "pcode:AF9002,district,Hill,pcode:AF90,69.5,37.5,,list,\n"
    // The province's own ground, north of the one district that is drawn, and a piece of it far off.
    tables.boundaries = tables.boundaries.replacing("iso:TJK", with: "pcode:AF90")
    tables.boundaries += """
      pcode:AF90,iso:TJK,map,"LINESTRING (70 37, 70 38, 69 38, 69 37)"
      pcode:AF90,iso:TJK,map,"LINESTRING (75 37, 76 37, 76 38, 75 37)"

      """
    let gazetteer = try Gazetteer(tables: tables.all)
    let radius = try #require(gazetteer.radius(of: "pcode:AF9002"))
    // From the middle of a square of a degree to its corners.
    #expect(abs(radius - 71_300) < 500, "\(radius)")
  }
}

/// Tables of a country, a province and districts, with whatever a cell may hold.
private enum RandomTables {
  static func make(_ random: inout SeededGenerator) -> [GazetteerTable] {
    let districts = Int.random(in: 1...6, using: &random)
    var places = """
      id,kind,name,parent,longitude,latitude,seat,source,note
      iso:XXA,country,Xland,,,,,s1,
      p:1,province,\(name(&random)),iso:XXA,\(point(&random)),,s1;s2,\(cell(&random))

      """
    var names = "place,name,language,script,status,source\n"
    var codes = "place,scheme,code,source\n"
    var boundaries = "left,right,source,wkt\n"
    for district in 0..<districts {
      let id = "d:\(district)"
      places += "t:\(district),settlement,\(name(&random)),\(id),\(point(&random)),,s2,\n"
      places +=
        "\(id),district,\(name(&random)),p:1,"
        + "\(Bool.random(using: &random) ? "," : point(&random)),t:\(district),s1,\(cell(&random))\n"
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let status =
          ["preferred", "variant", "historic", "misspelling"]
          .randomElement(using: &random) ?? ""
        names += "\(id),\(name(&random)),und,Latn,\(status),s1\n"
        codes +=
          "\(id),\(["pcode", "Fips", "PCODE"].randomElement(using: &random) ?? ""),"
          + "\(Int.random(in: 0...99, using: &random)),s2\n"
      }
      let (west, east) = (60 + district, 61 + district)
      let north = Double(Int.random(in: 36_000_001...37_000_000, using: &random)) / 1e6
      boundaries +=
        "\(id),\(["", "abroad", "x:9"].randomElement(using: &random) ?? ""),s1,"
        + "\"LINESTRING (\(west) 35, \(east) 35, \(east) \(north), \(west) \(north), \(west) 35)\"\n"
    }
    return [
      GazetteerTable(
        path: "sources.csv",
        text: "source,title,licence,attribution\ns1,One,CC0,\"Own, words\"\ns2,,,\ns3,Three,,x\n"),
      GazetteerTable(path: "places.csv", text: places),
      GazetteerTable(path: "names.csv", text: names),
      GazetteerTable(path: "codes.csv", text: codes),
      GazetteerTable(path: "zones.csv", text: "place,zone,source\niso:XXA,Asia/Kabul,s1\n"),
      GazetteerTable(path: "boundaries.csv", text: boundaries),
      GazetteerTable(
        path: "courses.csv",
        text: "place,source,wkt\nt:0,s1,\"LINESTRING (60.1234567 35, 61 36.5)\"\n"),
    ]
  }

  /// A cell with quotes, commas, line ends and characters of one to four bytes, or nothing.
  private static func cell(_ random: inout SeededGenerator) -> String {
    let letters: [Character] = [
      "a", " ", ",", "\"", "\n", "\t", "\u{1}", "\u{7F}", "é", "ش", "中", "🜁",
    ]
    let text = (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
      letters.randomElement(using: &random)
    }
    return "\"" + String(text).replacing("\"", with: "\"\"") + "\""
  }

  private static func name(_ random: inout SeededGenerator) -> String {
    let letters: [Character] = ["a", "b", "Kh", "ж", "ش", "中", " "].flatMap { Array($0) }
    let text = (0..<Int.random(in: 0...20, using: &random)).compactMap { _ in
      letters.randomElement(using: &random)
    }
    return "x" + String(text)
  }

  private static func point(_ random: inout SeededGenerator) -> String {
    let x = Double(Int.random(in: -1_800_000_000...1_800_000_000, using: &random)) / 1e7
    let y = Double(Int.random(in: -900_000_000...900_000_000, using: &random)) / 1e7
    return "\(x),\(y)"
  }
}
