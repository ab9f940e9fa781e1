import KokchaExport
import KokchaFormat
import KokchaGazetteer
import KokchaModel
import Testing

/// Events for which a ground is drawn.
enum GroundSample: String, CaseIterable {
  case takhar, mali, ukraine, fiji, kashmir, afghanistan, pacific
  case onePoint, northPole, southPole, nowhere

  /// Longitudes and latitudes.
  var points: [(Double, Double)] {
    switch self {
    case .takhar: [(69.53, 36.73), (69.39, 37.06), (69.61, 37.55), (69.0, 36.2), (70.2, 37.1)]
    case .mali: [(-4, 14.5), (0, 16.3), (-1, 15)]
    case .ukraine: [(37.5, 47.1), (30.5, 50.4), (33.4, 45.3)]
    case .fiji: [(177.4, -17.8), (-179.2, -18.4)]
    case .kashmir: [(74.8, 34.1), (77.6, 34.2)]
    case .onePoint: [(69.38, 37.06)]
    case .northPole: [(10, 89.99)]
    case .southPole: [(0, -90), (90, -89)]
    case .afghanistan: [(61, 30), (74, 38)]
    case .pacific: [(140, 35), (-120, 40)]
    case .nowhere: []
    }
  }

  func topology(language: String = "en") throws -> Topology {
    var bounds = GeographicBounds()
    for (longitude, latitude) in points {
      bounds.insert(try Coordinate(longitude: longitude, latitude: latitude))
    }
    return try Gazetteer.embedded().topology(around: bounds, language: language)
  }
}

/// The ground below a map: lines that are drawn once, and areas made of them.
struct GroundTopologyTests {
  /// The lines of a ring end where the next begins, and the last where the first began.
  @Test(arguments: GroundSample.allCases)
  func `every ring closes`(sample: GroundSample) throws {
    let topology = try sample.topology()
    for area in topology.areas {
      #expect(!area.polygons.isEmpty, "\(area.id)")
      for ring in area.polygons.joined() {
        let pieces = ring.map { piece in
          let points = topology.arcs[piece < 0 ? ~piece : piece].points
          return piece < 0 ? points.reversed() : points
        }
        for (piece, next) in zip(pieces, pieces.dropFirst() + [pieces[0]]) {
          #expect(piece.last == next.first, "\(area.id)")
        }
        #expect(pieces.reduce(0) { $0 + $1.count - 1 } >= 3, "\(area.id) has a ring without ground")
      }
    }
  }

  /// Of the areas of a kind two share a line at most, one on either side.
  @Test(arguments: GroundSample.allCases)
  func `a line has one area on a side`(sample: GroundSample) throws {
    let topology = try sample.topology()
    for kind in Topology.AreaKind.allCases {
      let areas = topology.areas.filter { $0.kind == kind }
      let pieces = areas.flatMap { $0.polygons.joined().joined() }
      #expect(Set(pieces).count == pieces.count)
    }
  }

  @Test(arguments: GroundSample.allCases)
  func `no line is drawn twice`(sample: GroundSample) throws {
    var seen: Set<[Coordinate]> = []
    for arc in try sample.topology().arcs where arc.kind != .river {
      #expect(arc.points.count >= 2)
      for (from, to) in zip(arc.points, arc.points.dropFirst()) {
        #expect(from != to)
        let isOrdered = (from.x, from.y) < (to.x, to.y)
        #expect(seen.insert(isOrdered ? [from, to] : [to, from]).inserted, "\(from) \(to)")
      }
    }
  }

  /// TopoJSON of these is at most some 150 KB, compressed and in base64.
  @Test(arguments: GroundSample.allCases)
  func `it stays small`(sample: GroundSample) throws {
    let topology = try sample.topology()
    let points = topology.arcs.reduce(0) { $0 + $1.points.count }
    #expect(points < 24_000)
    #expect(topology.areas.count < 800 && topology.labels.count < 1300)
    if sample == .takhar || sample == .onePoint { #expect(points < 11_000) }
  }

  /// So a map can be moved.
  @Test(arguments: GroundSample.allCases)
  func `it is the whole world`(sample: GroundSample) throws {
    let countries = try sample.topology().areas.filter { $0.kind == .country }.map(\.id)
    #expect(Set(countries).count == countries.count)
    for id in ["iso:AFG", "iso:BRA", "iso:RUS", "iso:ATA", "iso:AUS", "iso:LSO"] {
      #expect(countries.contains(id), "\(id)")
    }
  }

  @Test(arguments: [GroundSample.mali, .nowhere])
  func `what is drawn of a country is where it is`(sample: GroundSample) throws {
    let topology = try sample.topology()
    let mali = try #require(topology.areas.first { $0.id == "iso:MLI" })
    let points = mali.polygons[0][0].flatMap { topology.arcs[$0 < 0 ? ~$0 : $0].points }
    #expect(points.allSatisfy { (-12.4...4.4).contains($0.longitude) })
    #expect(points.allSatisfy { (10...25.1).contains($0.latitude) })
  }

  // MARK: What lines divide

  @Test func `around Takhar there are districts, provinces and a country beyond a river`() throws {
    let topology = try GroundSample.takhar.topology()
    let areas = Set(topology.areas.map(\.id))
    #expect(areas.isSuperset(of: ["pcode:AF18", "pcode:AF1809", "iso:AFG", "iso:TJK"]))
    #expect(!areas.contains("pcode:AF2401"), "Kandahar is far away")
    let kinds = Set(topology.arcs.map(\.kind))
    #expect(kinds.isSuperset(of: [.country, .province, .district, .river, .coast]))
    // Districts of the other bank share the border's line.
    let hamadoni = try #require(topology.areas.first { $0.id == "wof:1091917249" })
    let border = hamadoni.polygons.joined().joined().filter {
      topology.arcs[$0 < 0 ? ~$0 : $0].kind == .country
    }
    #expect(!border.isEmpty)
  }

  /// Where a folder's map ends within the country, nothing is divided.
  @Test func `no border runs through Afghanistan`() throws {
    let topology = try GroundSample.afghanistan.topology()
    let afghanistan = try #require(topology.areas.first { $0.id == "iso:AFG" })
    #expect(afghanistan.polygons.count == 1 && afghanistan.polygons[0].count == 1)
    // What is on one side of its border is another country.
    let border = Set(afghanistan.polygons.joined().joined().map { $0 < 0 ? ~$0 : $0 })
    let others = topology.areas.filter { $0.kind == .country && $0.id != "iso:AFG" }
    let beyond = Set(others.flatMap { $0.polygons.joined().joined() }.map { $0 < 0 ? ~$0 : $0 })
    #expect(border.isSubset(of: beyond), "there is a gap at the border")
  }

  @Test(arguments: [
    (GroundSample.kashmir, "iso:IND", "iso:PAK"), (.ukraine, "iso:UKR", "iso:RUS"),
    (.nowhere, "iso:ESH", "iso:MAR"), (.nowhere, "iso:XKX", "iso:SRB"),
  ])
  func `a line in ground that both sides claim is disputed`(
    sample: GroundSample, left: String, right: String
  ) throws {
    let topology = try sample.topology()
    #expect(try kinds(between: left, right, in: topology).contains(.disputed))
  }

  @Test(arguments: [("iso:FRA", "iso:ESP"), ("iso:AFG", "iso:TJK"), ("iso:MLI", "iso:NER")])
  func `a line that nobody disputes is not`(left: String, right: String) throws {
    let topology = try GroundSample.nowhere.topology()
    #expect(try kinds(between: left, right, in: topology) == [.country])
  }

  private func kinds(
    between left: String, _ right: String, in topology: Topology
  ) throws -> Set<Topology.LineKind> {
    func lines(of id: String) throws -> Set<Int> {
      let area = try #require(topology.areas.first { $0.id == id })
      return Set(area.polygons.joined().joined().map { $0 < 0 ? ~$0 : $0 })
    }
    return Set(try lines(of: left).intersection(lines(of: right)).map { topology.arcs[$0].kind })
  }

  /// Where a map of the world is cut there is neither a coast nor a border.
  @Test(arguments: [GroundSample.fiji, .nowhere])
  func `nothing is drawn along the antimeridian`(sample: GroundSample) throws {
    for arc in try sample.topology().arcs where arc.kind != .seam {
      for (from, to) in zip(arc.points, arc.points.dropFirst()) {
        let isAlong = from.longitude == to.longitude && abs(from.longitude) == 180
        #expect(!isAlong || from.latitude == to.latitude)
      }
    }
  }
}
