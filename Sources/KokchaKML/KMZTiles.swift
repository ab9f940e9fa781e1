import KokchaModel

/// One file of a KMZ that has too many Placemarks for one (rule KML15).
struct KMZTile {
  /// What it is called; with `.kml` behind, its name in the archive.
  var name: String
  /// Its Placemarks, in the input's order.
  var members: [Int32]
  /// Its ground, and that of the tiles below it.
  var region = KMLRegion()
}

/// Cuts the Placemarks of a group into tiles.
///
/// A tile takes an even sample of what lies on its ground, so that a look from afar shows where things are; what
/// is left goes into four tiles below it, of as many Placemarks each, which are shown when somebody comes nearer.
/// Each Placemark is in one tile. `doc.kml` links to all tiles itself, although those below could hang on the ones
/// above: GDAL, and so QGIS, follows links of `doc.kml` only, and would lose the others.
struct KMZTiling {
  private(set) var tiles: [KMZTile] = []
  private let mostMembers: Int
  /// Google's limit is 10 MB a file (rule KML15); a head and some room are left.
  static let mostBytes = 9_500_000
  /// Pixels that the ground of a tile below another must take on the screen.
  private static let fewestPixels = 192

  init(mostMembers: Int) { self.mostMembers = max(mostMembers, 1) }

  /// Adds the tiles of located Placemarks; the first is that of all their ground.
  mutating func cut(
    _ members: [Int32], of index: borrowing KMZIndex, name: String, isBelow: Bool = false
  ) {
    var tile = KMZTile(name: name, members: members)
    tile.region = index.region(of: members)
    tile.region.fewestPixels = isBelow ? Self.fewestPixels : 0
    if fits(members, mostMembers, index) {
      tiles.append(tile)
      return
    }
    var count = min(mostMembers, members.count - 1)
    var (sample, rest) = Self.sample(count, of: members)
    while count > 1, !fits(sample, count, index) {
      count /= 2
      (sample, rest) = Self.sample(count, of: members)
    }
    tile.members = sample
    tiles.append(tile)
    for (quarter, members) in Self.quarters(of: rest, index).enumerated() {
      cut(members, of: index, name: name + "-\(quarter + 1)", isBelow: true)
    }
  }

  /// Adds files of Placemarks without a place, one behind the other.
  mutating func cutUnlocated(
    _ members: [Int32], of index: borrowing KMZIndex, name: String
  ) {
    var (start, number) = (0, 0)
    while start < members.count {
      var (end, bytes) = (start, 0)
      while end < members.count, end - start < mostMembers {
        bytes += Int(index.entries[Int(members[end])].length)
        if bytes > Self.mostBytes, end > start { break }
        end += 1
      }
      number += 1
      tiles.append(KMZTile(name: name + "-\(number)", members: Array(members[start..<end])))
      start = end
    }
  }

  private func fits(
    _ members: [Int32], _ most: Int, _ index: borrowing KMZIndex
  ) -> Bool {
    guard members.count <= most else { return false }
    var bytes = 0
    for member in members { bytes += Int(index.entries[Int(member)].length) }
    return bytes <= Self.mostBytes || members.count == 1
  }

  /// Some of the Placemarks, evenly taken, and the others.
  private static func sample(
    _ count: Int, of members: [Int32]
  ) -> (sample: [Int32], rest: [Int32]) {
    var (sample, rest): ([Int32], [Int32]) = ([], [])
    for (number, member) in members.enumerated() {
      if (number + 1) * count / members.count > number * count / members.count {
        sample.append(member)
      } else {
        rest.append(member)
      }
    }
    return (sample, rest)
  }

  /// Four parts of as many Placemarks each, side by side on the ground; fewer if there are not four.
  private static func quarters(
    of members: [Int32], _ index: borrowing KMZIndex
  ) -> [[Int32]] {
    // Packed into one number each, so that sorting looks at nothing else: place, then order.
    func sorted(_ members: ArraySlice<Int32>, by place: (Int32) -> Int32) -> [Int32] {
      members.map { Int64(place($0)) << 32 | Int64($0) }.sorted()
        .map { Int32(truncatingIfNeeded: $0) }
    }
    let byLongitude = sorted(members[...]) { index.entries[Int($0)].x }
    let middle = byLongitude.count / 2
    return [byLongitude[..<middle], byLongitude[middle...]].flatMap { half in
      let byLatitude = sorted(half) { index.entries[Int($0)].y }
      let middle = byLatitude.count / 2
      return [byLatitude[..<middle].sorted(), byLatitude[middle...].sorted()]
    }.filter { !$0.isEmpty }
  }
}
