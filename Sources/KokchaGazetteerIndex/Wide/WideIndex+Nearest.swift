package import KokchaModel

/// Towns and villages by where they lie, from south to north in bands, and in each band from west to east.
struct SettlementOrder: Comparable {
  private let band: Int
  private let x: Int32

  /// The height of a band in the steps of a coordinate: a tenth of a degree, some 11 km.
  static let height = Coordinate.stepsPerDegree / 10

  init(_ point: Coordinate) { self.init(band: Self.band(of: point.y), x: point.x) }

  init(band: Int, x: Int32) { (self.band, self.x) = (band, x) }

  /// The band in which a latitude lies.
  static func band(of y: Int32) -> Int {
    // From the south pole on, as division rounds to zero.
    (Int(y) + 90 * Coordinate.stepsPerDegree) / height
  }

  /// The latitude at which a band begins.
  static func southernEdge(of band: Int) -> Int { band * height - 90 * Coordinate.stepsPerDegree }

  static func < (left: Self, right: Self) -> Bool { (left.band, left.x) < (right.band, right.x) }
}

extension WideIndex {
  /// The nearest town or village that the ground has not, and its distance in metres; nil if none is nearer
  /// than `limit` metres.
  ///
  /// From the point's band the search goes north and south until a band is farther away alone than the nearest that
  /// was found; of each it looks at the stretch within that distance.
  package func nearestSettlement(
    to point: Coordinate, limit: Double
  ) -> (place: Int, distance: Double)? {
    let plane = LocalPlane(at: point)
    var best = (place: -1, distance: limit)
    let home = SettlementOrder.band(of: point.y)
    var away = 0
    while true {
      var isReached = false
      for band in stride(from: home - away, through: home + away, by: max(2 * away, 1)) {
        let south = SettlementOrder.southernEdge(of: band)
        let gap = max(south - Int(point.y), Int(point.y) - south - SettlementOrder.height, 0)
        guard Double(gap) * Self.metresPerStep < best.distance else { continue }
        isReached = true
        search(band, around: point, plane, &best)
      }
      if !isReached { return best.place < 0 ? nil : best }
      away += 1
    }
  }

  /// Looks at the settlements of a band that lie within the best distance east or west of a point.
  private func search(
    _ band: Int, around point: Coordinate, _ plane: LocalPlane,
    _ best: inout (place: Int, distance: Double)
  ) {
    let south = Double(SettlementOrder.southernEdge(of: band))
    // A step of longitude is shortest at one of the band's edges; near the poles it may have no length.
    let step =
      0.99
      * min(
        plane.scale(towards: south).east,
        plane.scale(towards: south + Double(SettlementOrder.height)).east)
    let world = 360 * Coordinate.stepsPerDegree
    let width = step * Double(world) > best.distance ? Int(best.distance / step) + 1 : world
    func x(_ offset: Int) -> Int32 { Int32(clamping: Int(point.x) + offset) }
    var row = firstSettlement(from: SettlementOrder(band: band, x: x(-width)))
    let end = SettlementOrder(band: band, x: x(width))
    while row < settlementCount {
      let place = settlement(row)
      guard let own = coordinate(of: place), SettlementOrder(own) <= end else { return }
      row += 1
      if hidden.contains(place) { continue }
      let distance = plane.distance(to: own)
      if distance < best.distance { best = (place, distance) }
    }
  }

  private var settlementCount: Int { bounds(.settlements).count / 3 }

  private func settlement(_ row: Int) -> Int {
    text.utf8.span.number(at: bounds(.settlements).lowerBound + 3 * row, width: 3)
      + Self.firstNumber
  }

  private func firstSettlement(from order: SettlementOrder) -> Int {
    var (low, high) = (0, settlementCount)
    while low < high {
      let middle = (low + high) / 2
      let isBefore = coordinate(of: settlement(middle)).map { SettlementOrder($0) < order } ?? false
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Less than any degree of latitude has on WGS 84: 110,574 m at the equator.
  private static let metresPerStep = 110_500 / Double(Coordinate.stepsPerDegree)
}
