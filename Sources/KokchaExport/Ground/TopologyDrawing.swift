import KokchaFormat
import KokchaGazetteer
import KokchaGazetteerIndex
import KokchaModel

/// Draws the ground of a map: the gazetteer's lines and the world's, as finely as the map needs.
struct TopologyDrawing {
  typealias Face = Coverage.Face

  let gazetteer: Gazetteer
  let window: GroundWindow
  let language: String
  /// All that could be drawn.
  private let coverage: Coverage

  init(_ gazetteer: Gazetteer, _ window: GroundWindow, language: String) {
    (self.gazetteer, self.window, self.language) = (gazetteer, window, language)
    coverage = gazetteer.worldCoverage
  }

  func drawn() -> Topology {
    var topology = Topology()
    let (drawing, kinds) = simplified()
    for (line, kind) in zip(drawing.lines, kinds) { topology.arcs.append(.init(kind, line.points)) }
    let levels: [(kind: Topology.AreaKind, place: (Face) -> Int?)] = [
      (.country, { country(of: $0) }),
      (.province, { $0.place.flatMap { gazetteer.lineage(of: $0).province } }),
      (.district, { $0.place.flatMap { gazetteer.lineage(of: $0).district } }),
    ]
    let labels = GroundLabels(gazetteer, window, language: language)
    for level in levels {
      for (place, rings) in drawing.rings(by: level.place).sorted(by: { $0.key < $1.key }) {
        let polygons = AreaPolygons(rings, of: drawing)
        if polygons.numbers.isEmpty { continue }
        var area = Topology.Area(level.kind, id: "", name: "", polygons: polygons.numbers)
        if place != Self.nobody {
          area.id = gazetteer.id(of: place)
          area.name = gazetteer.label(of: place, in: language)
          topology.labels += labels.label(of: area, polygons.points)
        }
        topology.areas.append(area)
      }
    }
    for river in simplifiedRivers() {
      topology.arcs.append(.init(.river, river.points))
      topology.labels += labels.label(ofRiver: river.place, river.points)
    }
    topology.labels += labels.towns() + labels.provincesOfTheWorld()
    topology.labels.sort { ($0.rank, $0.name) < ($1.rank, $1.name) }
    return topology
  }

  /// Stands for the country of land of which no table says whose it is.
  private static let nobody = -1

  private func country(of face: Face) -> Int? {
    face == .land ? Self.nobody : face.place.map { gazetteer.lineage(of: $0).country }
  }

  // MARK: Lines

  /// The lines between everything that the map shows apart, simplified, and what each divides.
  private func simplified() -> (Coverage, [Topology.LineKind]) {
    let shown = shownPlaces()
    var units: [Face: Face] = [:]
    func unit(_ face: Face) -> Face {
      if let unit = units[face] { return unit }
      let unit = face.place.map { Face.place(narrowest(around: $0, among: shown)) } ?? face
      units[face] = unit
      return unit
    }
    let classes = LineClasses(gazetteer)
    var pieces: [LineChains.Piece] = []
    for var line in coverage.lines {
      (line.left, line.right) = (unit(line.left), unit(line.right))
      if line.left != line.right { pieces += classes.parts(of: line) }
    }
    var chains = LineChains(pieces)
    let joined = chains.joined()
    let lines = LineSimplification(window: window).simplified(joined.map(\.line))
    var drawing = Coverage()
    var kinds: [Topology.LineKind] = []
    for (line, piece) in zip(lines, joined) {
      guard let line else { continue }
      for part in LineClasses.parts(of: line, piece.kind) {
        drawing.lines.append(part.line)
        kinds.append(part.kind)
      }
    }
    return (drawing, kinds)
  }

  private func simplifiedRivers() -> [(place: Int, points: [Coordinate])] {
    let seen = gazetteer.rivers.filter { $0.points.contains { window.contains($0) } }
    let lines = seen.map { Coverage.Line(left: .unknown, right: .unknown, points: $0.points) }
    let simplified = LineSimplification(window: window).simplified(lines)
    return zip(seen, simplified).compactMap { river, line in
      line.map { (river.place, $0.points) }
    }
  }

  /// A place, or the narrowest around it that is shown.
  private func narrowest(around place: Int, among shown: Set<Int>) -> Int {
    let lineage = gazetteer.lineage(of: place)
    if let district = lineage.district, shown.contains(district) { return district }
    if let province = lineage.province, shown.contains(province) { return province }
    return lineage.country
  }

  /// Provinces and districts that the window has a part of, as far as they are not too small to be seen.
  private func shownPlaces() -> Set<Int> {
    var boxes: [Int: BoundingBox] = [:]
    for line in coverage.lines {
      var box = BoundingBox()
      for side in [line.left, line.right] {
        guard let place = side.place, gazetteer.kind(of: place) != .country else { continue }
        if box.isEmpty { for point in line.points { box.add(point) } }
        let lineage = gazetteer.lineage(of: place)
        if let district = lineage.district { boxes[district, default: BoundingBox()].add(box) }
        if let province = lineage.province { boxes[province, default: BoundingBox()].add(box) }
      }
    }
    let least = 20 * window.tolerance
    return Set(
      boxes.filter { _, box in
        let steps = Double(Coordinate.stepsPerDegree)
        let (west, east) = (Double(box.minX) / steps, Double(box.maxX) / steps)
        let (south, north) = (Double(box.minY) / steps, Double(box.maxY) / steps)
        return max(east - west, north - south) >= least
          && window.meets(west: west, south: south, east: east, north: north)
      }.keys)
  }
}
