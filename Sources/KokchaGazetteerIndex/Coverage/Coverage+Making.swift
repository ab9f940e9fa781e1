import KokchaModel

extension Coverage {
  /// By how many metres two layers of a gazetteer may differ where they draw the same line.
  private static let layersDiffer = 1000.0
  /// How wide ground of nobody may be between districts and still be a fault of their map, in metres.
  private static let widestSliver = 200.0
  /// By how many metres the world's outlines may be wrong.
  private static let outlinesDiffer = CountryOutlines.doubt

  /// The layers of a gazetteer as one map.
  ///
  /// Where two draw the same ground the later one decides, as it does for points (`Ground.area(at:)`).
  ///
  /// - Parameters:
  ///   - outlines: what the tables draw.
  ///   - country: the country that a place lies in.
  ///   - lies: whether a place is another one or lies in it.
  package init(
    _ outlines: OutlineRecords, country: (Int) -> Int, place lies: (Int, _ area: Int) -> Bool
  ) {
    self.init()
    for number in 0..<outlines.layerCount {
      var layer = Coverage(layer: number, of: outlines)
      layer.closeSlivers(of: .unknown, widest: Self.widestSliver)
      let places = layer.drawn.compactMap { $0.place }
      func isCovered(_ face: Face) -> Bool {
        layer.drawn.contains(face)
          || face.place.map { place in places.contains { lies(place, $0) } } == true
      }
      if !replace(isCovered, by: layer, within: Self.layersDiffer) {
        lines += layer.lines
        drawn.formUnion(layer.drawn)
      }
    }
    joinPartsToBorders(
      country: { face in face.place.map { .place(country($0)) } }, within: Self.layersDiffer)
  }

  private init(layer: Int, of outlines: OutlineRecords) {
    func face(_ number: Int) -> Face {
      let area = outlines.areas[number]
      return area.place.map { .place($0) } ?? (area.isAbroad ? .abroad : .unknown)
    }
    for arc in outlines.arcs where arc.layer == layer {
      let line = Line(
        left: face(arc.left), right: face(arc.right), points: Array(outlines.vertices[arc.points]))
      lines.append(line)
      drawn.insert(line.left)
    }
  }

  /// A gazetteer's map with the world around it.
  ///
  /// A country that is drawn whole takes the place of its outline. Of one that is drawn in part the outline stays, and what
  /// is not drawn of it is the country's own face.
  ///
  /// - Parameters:
  ///   - ground: the gazetteer's map.
  ///   - world: the outlines of all countries, as lines.
  ///   - country: the country that a place lies in.
  package init(_ ground: Coverage, in world: [Line], country: (Int) -> Int) {
    self.init()
    lines = world
    func countryFace(_ face: Face) -> Face? { face.place.map { .place(country($0)) } }
    let whole = Set(ground.drawn.compactMap(countryFace))
    let sizes = sizes(of: whole) { whole.contains($0) ? $0 : nil }
    let drawnSizes = ground.sizes(of: whole) { ground.drawn.contains($0) ? countryFace($0) : nil }
    drawn = ground.drawn
    var parts = ground.drawn
    for state in whole {
      let share = (drawnSizes[state] ?? 0) / max(sizes[state] ?? 0, 1)
      guard (0.75...1.33).contains(share) else { continue }
      func isInside(_ face: Face) -> Bool {
        ground.drawn.contains(face) && countryFace(face) == state
      }
      let detail = ground.part(isInside)
      if replace({ $0 == state }, by: detail, within: Self.outlinesDiffer) {
        parts = parts.filter { !isInside($0) }
      }
    }
    lines += ground.lines.filter { line in
      let sides = [line.left, line.right]
      return sides.contains { parts.contains($0) }
        && !sides.contains { ground.drawn.contains($0) && !parts.contains($0) }
    }
    drawn.formUnion(whole)
    settle { countryFace($0) ?? .unknown }
  }

  /// How large the ground of groups of faces is, in square steps.
  private func sizes(of groups: Set<Face>, _ group: (Face) -> Face?) -> [Face: Double] {
    rings(by: group).mapValues { rings in
      rings.reduce(0) { $0 + Ring(points: points(of: $1)).doubledArea }
    }
  }
}

extension Coverage.Face {
  /// The place that it is; nil for ground that is none.
  package var place: Int? {
    if case .place(let place) = self { return place }
    return nil
  }
}
