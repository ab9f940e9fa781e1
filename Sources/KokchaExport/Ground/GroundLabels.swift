import Glibc
import KokchaFormat
import KokchaGazetteer
import KokchaModel

/// The names on a map of the ground, and which of two that do not both fit stays.
struct GroundLabels {
  private let gazetteer: Gazetteer
  private let window: GroundWindow
  private let language: String

  /// How many towns there are at most along the window's longer side, one a square.
  private static let squares = 10.0
  private static let mostTowns = 300
  private static let mostAreas = 200

  init(_ gazetteer: Gazetteer, _ window: GroundWindow, language: String) {
    (self.gazetteer, self.window, self.language) = (gazetteer, window, language)
  }

  /// An area's name stands in what the window shows of it, as far from its outline as it can; that of a country that it
  /// shows nothing of in the largest part.
  func label(of area: Topology.Area, _ polygons: [[[Coordinate]]]) -> [Topology.Label] {
    var best: (point: Coordinate, distance: Double)?
    // The largest polygons stand first; beyond some, all are small islands.
    for polygon in polygons.prefix(8) {
      for box in window.boxes {
        guard let found = PoleOfInaccessibility(polygon, within: box).found() else { continue }
        if found.distance > best?.distance ?? 0 { best = found }
      }
    }
    if best == nil, area.kind == .country, let polygon = polygons.first {
      best = PoleOfInaccessibility(polygon, within: (-180, -90, 180, 90)).found()
    }
    guard let best else { return [] }
    switch area.kind {
    case .country:
      // From 0 for what is as large as the Earth allows to 12 for what is a hundredth of a degree across.
      let rank = min(max(Int((3 - 2.2 * log10(best.distance)).rounded()), 0), 12)
      return [.init(.country, area.name, at: best.point, rank: rank)]
    case .province: return [.init(.province, area.name, at: best.point, rank: 28)]
    case .district: return [.init(.district, area.name, at: best.point, rank: 44)]
    }
  }

  /// A river's name stands where it is seen, not where it is long.
  func label(ofRiver river: Int, _ points: [Coordinate]) -> [Topology.Label] {
    let seen = points.filter { window.contains($0) }
    return seen.isEmpty ? [] : [label(.river, river, seen[seen.count / 2], 38)]
  }

  private func label(
    _ kind: Topology.Label.Kind, _ place: Int, _ point: Coordinate, _ rank: Int
  ) -> Topology.Label {
    Topology.Label(kind, gazetteer.label(of: place, in: language), at: point, rank: rank)
  }

  /// Towns, the largest in each square of the window.
  func towns() -> [Topology.Label] {
    let side = max(2 * window.size / Self.squares, 0.02)
    var taken: Set<[Int]> = []
    var labels: [Topology.Label] = []
    let towns = gazetteer.towns { window.contains($0) }
      .sorted { ($0.population, $1.place) > ($1.population, $0.place) }
    for town in towns where labels.count < Self.mostTowns {
      let square = [town.coordinate.longitude, town.coordinate.latitude].map {
        Int(($0 / side).rounded(.down))
      }
      guard taken.insert(square).inserted else { continue }
      // 10 for ten million people, 52 for fifteen thousand.
      let digits = log10(Double(max(town.population, 1)))
      let rank = min(max(Int((10 + (7 - digits) * 15).rounded()), 10), 60)
      labels.append(label(.city, town.place, town.coordinate, rank))
    }
    return labels
  }

  /// Provinces of the world, which have a point and no outline.
  func provincesOfTheWorld() -> [Topology.Label] {
    let found = gazetteer.worldAreas { window.contains($0) }
    // Where there are too many of them to be read, the names of countries do.
    if found.count > Self.mostAreas { return [] }
    return found.map { label(.province, $0.place, $0.coordinate, 30) }
  }
}
