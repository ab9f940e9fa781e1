import KokchaModel

/// What is measured of each place when an index is made, so that nobody has to read outlines to know it.
package struct PlaceMeasures {
  /// By place: metres within which all of it lies around its point, in whole hundreds.
  package private(set) var radii: [Int32?]
  /// By place: metres from its point to the nearest border, in whole hundreds.
  package private(set) var borders: [Int32?]
  /// By place: the country across that border; nil where no table names it.
  package private(set) var countriesAcross: [Int?]

  package init(_ records: GazetteerRecords) {
    radii = Array(repeating: nil, count: records.places.count)
    borders = radii
    countriesAcross = Array(repeating: nil, count: records.places.count)
    measureRadii(records)
    measureUndrawn(records)
    estimateLandmarks(records)
    measureBorders(records)
  }

  /// From a place's point to the farthest vertex of its outline.
  private mutating func measureRadii(_ records: GazetteerRecords) {
    let outlines = records.outlines
    let planes = records.places.map { $0.kind.isArea ? $0.coordinate.map(LocalPlane.init) : nil }
    var farthest = [Double?](repeating: nil, count: planes.count)
    /// The places that an area is or lies in; none where another layer draws it.
    func around(_ area: Area, _ layer: Int) -> Set<Int> {
      var places: Set<Int> = []
      var next = area.layer == layer ? area.place : nil
      while let here = next {
        places.insert(here)
        next = records.lineages[here].parent
      }
      return places
    }
    for arc in outlines.arcs {
      // It is part of the outlines of what lies on one side alone.
      let places = around(outlines.areas[arc.left], arc.layer)
        .symmetricDifference(around(outlines.areas[arc.right], arc.layer))
      for place in places {
        guard let plane = planes[place] else { continue }
        for vertex in outlines.vertices[arc.points] {
          farthest[place] = max(farthest[place] ?? 0, plane.distance(to: vertex))
        }
      }
    }
    for place in farthest.indices { radii[place] = farthest[place].map(Self.roundedUp) }
  }

  /// The points of landmarks and crossings are read from maps that are good to about two kilometres, or are one of a
  /// wide site's.
  private mutating func estimateLandmarks(_ records: GazetteerRecords) {
    for place in records.places.indices where records.places[place].coordinate != nil {
      switch records.places[place].kind {
      case .landmark, .crossing: radii[place] = 2000
      case .country, .province, .district, .settlement, .river: break
      }
    }
  }

  /// A district that no map draws lies on its province's ground that is drawn as no district's: within the
  /// piece of it around the district's point, or within all of it where the point is in none.
  private mutating func measureUndrawn(_ records: GazetteerRecords) {
    let outlines = records.outlines
    for place in records.places.indices
    where records.places[place].kind == .district && radii[place] == nil {
      guard let point = records.places[place].coordinate,
        let province = records.lineages[place].province,
        let area = outlines.areas.firstIndex(where: { $0.place == province && $0.layer != nil })
      else { continue }
      let layer = outlines.areas[area].layer
      let arcs = outlines.arcs.filter {
        $0.layer == layer && ($0.left == area) != ($0.right == area)
      }
      var ground = Coverage()
      ground.lines = arcs.map { arc in
        Coverage.Line(
          left: .place(arc.left), right: .place(arc.right),
          points: Array(outlines.vertices[arc.points]))
      }
      let rings = ground.rings { $0 == .place(area) ? area : nil }
      let polygons = AreaPolygons(rings[area] ?? [], of: ground).rings
      let pieces = polygons.filter { $0[0].surrounds(point) }
      let plane = LocalPlane(at: point)
      radii[place] = (pieces.isEmpty ? polygons : pieces).joined().flatMap(\.points)
        .map { plane.distance(to: $0) }.max().map(Self.roundedUp)
    }
  }

  /// How far a whole province is from a border says nothing of an event somewhere in it.
  private mutating func measureBorders(_ records: GazetteerRecords) {
    let ground = Ground(records.outlines)
    for place in records.places.indices where records.places[place].kind != .province {
      guard let point = records.places[place].coordinate else { continue }
      guard
        let border = ground.nearestBorder(
          to: point, isInside: ground.place(at: point) != nil)
      else { continue }
      borders[place] = Self.hundreds(border.distance)
      countriesAcross[place] = ground.country(
        across: border.segment, from: records.lineages[place].country)
    }
  }

  /// In whole hundreds, and not less: a radius must not be too small, and no map knows more digits.
  private static func roundedUp(_ metres: Double) -> Int32 {
    (Int32(clamping: Int(metres.rounded())) + 99) / 100 * 100
  }

  /// In whole hundreds: more digits would claim what no map of the border has.
  package static func hundreds(_ metres: Double) -> Int32 {
    Int32(clamping: Int((metres / 100).rounded()) * 100)
  }
}
