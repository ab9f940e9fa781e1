import Foundation
import TestSupport
import Testing

/// The tables of the world, `gazetteer/wide/`.
struct WideTablesTests {
  private static let folder = projectFolder.appending(path: "gazetteer/wide")

  /// A table's rows, each as its columns' cells.
  private func rows(_ name: String) throws -> [[String: String]] {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    #expect(!text.contains("\r"))
    var records = csvRecords(text)
    let header = records.removeFirst()
    return records.map { record in
      #expect(record.count == header.count, "\(name): \(record)")
      return Dictionary(uniqueKeysWithValues: zip(header, record))
    }
  }

  /// The records of a table in CSV (RFC 4180 §2), the header first.
  private func csvRecords(_ text: String) -> [[String]] {
    var records: [[String]] = [[]]
    var cell: [UInt8] = []
    var isQuoted = false
    func end() {
      records[records.count - 1].append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
    var bytes = text.utf8.makeIterator()
    var next = bytes.next()
    while let byte = next {
      next = bytes.next()
      switch byte {
      case 0x22 where isQuoted && next == 0x22:
        cell.append(byte)
        next = bytes.next()
      case 0x22: isQuoted.toggle()
      case 0x2C where !isQuoted: end()
      case 0x0A where !isQuoted:
        end()
        if next != nil { records.append([]) }
      default: cell.append(byte)
      }
    }
    return records
  }

  private func ids(_ name: String) throws -> Set<String> {
    Set(try rows(name).map { $0["id"] ?? $0["country"] ?? "" })
  }

  /// OGC 06-103r4 §6.1.11.1: what lies left of a line is told by the way its ring goes round.
  @Test func `outlines go anticlockwise around the outside, and clockwise around holes`() throws {
    for row in try rows("outlines.csv") {
      // Commas between polygons and rings stand behind a bracket; those between points do not.
      for polygon in try #require(row["wkt"]).components(separatedBy: ")), ((") {
        for (number, ring) in polygon.components(separatedBy: "), (").enumerated() {
          let points = ring.components(separatedBy: ",").map { point in
            point.components(separatedBy: CharacterSet(charactersIn: " ()")).compactMap(Double.init)
          }
          #expect(points.allSatisfy { $0.count == 2 })
          let doubled = zip(points, points.dropFirst()).reduce(0) {
            $0 + $1.0[0] * $1.1[1] - $1.1[0] * $1.0[1]
          }
          #expect((doubled > 0) == (number == 0), "\(row["country"] ?? ""), \(points[0])")
        }
      }
    }
  }

  @Test(
    .enabled(if: referenceData != nil, "KOKCHA_REFERENCE_DATA names no folder"))
  func `the wide tables are what their recipe makes, byte for byte`() throws {
    let sources = try #require(referenceData).appending(path: "gazetteer-sources")
    let out = try TemporaryFolder()
    let run = try execute(
      "python3",
      ["gazetteer/recipes/wide/compile.py", sources.path, "gazetteer", out.url.path],
      in: projectFolder)
    #expect(run.status == 0, "\(run.errors)")
    let committed = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(out.names == committed.sorted())
    for name in out.names {
      let same = try out.read(name) == Data(contentsOf: Self.folder.appending(path: name))
      #expect(same, "gazetteer/wide/\(name) is not what make gazetteer makes")
    }
  }

  @Test(arguments: ["countries.csv", "areas.csv", "cities.csv", "settlements.csv"])
  func `ids stand once, in order, and no cell has blanks around it`(name: String) throws {
    let rows = try rows(name)
    let ids = rows.map { $0["id"] ?? "" }
    #expect(ids.count > 200)
    #expect(ids == ids.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    #expect(Set(ids).count == ids.count)
    for row in rows {
      for (column, cell) in row where cell.utf8.first == 0x20 || cell.utf8.last == 0x20 {
        Issue.record("\(name), \(row["id"] ?? ""): blanks around \(column)")
      }
    }
  }

  @Test func `what the other folders have is not here again`() throws {
    var known: Set<String> = []
    for folder in ["afghanistan", "khatlon", "north-east", "takhar"] {
      let path = projectFolder.appending(path: "gazetteer/\(folder)/places.csv")
      let text = try String(contentsOf: path, encoding: .utf8)
      for record in csvRecords(text).dropFirst() { known.insert(record[0]) }
    }
    let areas = try ids("areas.csv")
    let cities = try ids("cities.csv")
    let settlements = try ids("settlements.csv")
    #expect(known.count > 2000)
    #expect(known.isDisjoint(with: areas.union(cities).union(settlements)))
    #expect(cities.isDisjoint(with: settlements))
    let parents = known.union(areas)
    for row in try rows("settlements.csv") where !parents.contains(row["parent"] ?? "") {
      Issue.record("\(row["id"] ?? "") lies in \(row["parent"] ?? ""), which no table has")
    }
    for row in try rows("cities.csv") {
      let area = row["area"] ?? ""
      if !area.isEmpty, !parents.contains(area) {
        Issue.record("\(row["id"] ?? "") lies in \(area), which no table has")
      }
    }
  }

  @Test func `countries that other tables name are countries of the table`() throws {
    let countries = try ids("countries.csv")
    let undecided: Set = [
      "editor:siachen-glacier", "editor:ashmore-and-cartier-islands",
      "editor:indian-ocean-territories",
    ]
    for (table, column) in [
      ("areas.csv", "country"), ("cities.csv", "country"), ("country-names.csv", "country"),
      ("outlines.csv", "country"), ("disputed.csv", "claimants"), ("countries.csv", "part_of"),
    ] {
      for row in try rows(table) {
        let named = Set((row[column] ?? "").split(separator: "|").map(String.init))
        #expect(named.isSubset(of: countries.union(undecided)), "\(table): \(named)")
      }
    }
  }

  /// Towns that everyone knows to lie in ground that is disputed.
  @Test(arguments: [
    ("gn:694423", "Sevastopol"), ("gn:1255634", "Srinagar"), ("gn:281184", "Jerusalem"),
    ("gn:281133", "Gaza"), ("gn:57289", "Hargeisa"),
    ("gn:2462881", "Laayoune"), ("gn:786714", "Pristina"), ("gn:1668341", "Taipei"),
    ("gn:617239", "Tiraspol"), ("gn:709717", "Donetsk"), ("gn:3426691", "Stanley"),
  ])
  func `a town of disputed ground lies in a box of the table`(id: String, name: String) throws {
    let town = try #require(try rows("cities.csv").first { $0["id"] == id }, "\(name)")
    let longitude = try #require(town["longitude"].flatMap(Double.init))
    let latitude = try #require(town["latitude"].flatMap(Double.init))
    let boxes = try rows("disputed.csv").map { row in
      ["west", "south", "east", "north"].compactMap { row[$0].flatMap(Double.init) }
    }
    #expect(boxes.allSatisfy { $0.count == 4 })
    #expect(
      boxes.contains { box in
        box[0]...box[2] ~= longitude && box[1]...box[3] ~= latitude
      }, "\(name)")
  }
}
