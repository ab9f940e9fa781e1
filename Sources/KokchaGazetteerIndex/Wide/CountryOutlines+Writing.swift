import KokchaModel

/// The outlines of states on their way into the index.
///
/// Where two states share an edge it is written once, with one on each side, as in the tables of outlines:
/// then a point lies in one of them and never in both.
struct CountryOutlineWriter {
  /// An edge between two points, in the order in which its ring walks it.
  private struct Edge: Hashable {
    var from: Coordinate
    var to: Coordinate
    var reversed: Edge { Edge(from: to, to: from) }
    /// True of one of an edge and its reverse.
    var isOrdered: Bool { (from.x, from.y) < (to.x, to.y) }
  }

  private var rings: [(points: [Coordinate], area: Int)] = []
  /// By area: the state's number, or none.
  private var areas: [Int] = []
  private var owners: [Edge: Int] = [:]

  /// Adds the rings of a state: the inside on the left of whoever walks along them.
  mutating func add(_ rings: [[Coordinate]], of country: Int?) {
    let area = areas.count
    areas.append(country ?? CountryOutlines.nobody)
    for ring in rings {
      self.rings.append((ring, area))
      for index in ring.indices.dropLast() {
        owners[Edge(from: ring[index], to: ring[index + 1])] = area
      }
    }
  }

  func write() -> [UInt8] {
    var (writer, lines) = (IndexWriter(), IndexWriter())
    writer.append(areas.count, width: 2)
    for area in areas { writer.append(area, width: 4) }
    let coverage = coverage()
    func number(_ face: Coverage.Face) -> Int { face.place ?? areas.count }
    for line in coverage.lines {
      Self.append(line.points, left: number(line.left), right: number(line.right), to: &lines)
    }
    writer.append(coverage.lines.count, width: 3)
    writer.append(lines.bytes)
    return writer.bytes
  }

  /// How wide ground of nobody may be between states and still be a fault of the map, in metres.
  ///
  /// Where one state's line has a point that its neighbour's lacks, there would be a sea between them.
  private static let widestSliver = 1000.0

  /// The outlines as lines between states: a face is the number of an area here.
  private func coverage() -> Coverage {
    var coverage = Coverage()
    let nodes = nodes()
    var written: Set<Edge> = []
    for ring in rings {
      var run = Coverage.Line(left: .place(ring.area), right: .sea, points: [])
      func end() {
        if run.points.count > 1 { coverage.lines.append(run) }
        run.points = []
      }
      for index in ring.points.indices.dropLast() {
        let edge = Edge(from: ring.points[index], to: ring.points[index + 1])
        if written.contains(edge.reversed) || !written.insert(edge).inserted {
          end()
          continue
        }
        let right = owners[edge.reversed].map { Coverage.Face.place($0) } ?? .sea
        if run.points.isEmpty || right != run.right || nodes.contains(edge.from) {
          end()
          run.points = [edge.from]
          run.right = right
        }
        run.points.append(edge.to)
      }
      end()
    }
    coverage.closeSlivers(of: .sea, widest: Self.widestSliver)
    return coverage
  }

  /// The points at which more or fewer than two edges meet, however many rings walk them.
  private func nodes() -> Set<Coordinate> {
    var counts: [Coordinate: Int] = [:]
    for edge in owners.keys where owners[edge.reversed] == nil || edge.isOrdered {
      counts[edge.from, default: 0] += 1
      counts[edge.to, default: 0] += 1
    }
    return Set(counts.filter { $0.value != 2 }.keys)
  }

  /// A line: what lies on its sides, how many points follow the first, the first, and the way from each to
  /// the next; a long way is written as several.
  private static func append(
    _ points: [Coordinate], left: Int, right: Int, to lines: inout IndexWriter
  ) {
    let units = points.map { (x: unit($0.x), y: unit($0.y)) }
    var steps: [(Int, Int)] = []
    var here = units[0]
    for next in units.dropFirst() {
      let (dx, dy) = (next.x - here.x, next.y - here.y)
      let parts = max(
        1, (max(abs(dx), abs(dy)) + CountryOutlines.farthest - 1) / CountryOutlines.farthest)
      for part in 1...parts {
        let there = (x: next.x - dx + dx * part / parts, y: next.y - dy + dy * part / parts)
        steps.append((there.x - here.x, there.y - here.y))
        here = there
      }
    }
    lines.append(left, width: 2)
    lines.append(right, width: 2)
    lines.append(steps.count, width: 3)
    lines.append(units[0].x + CountryOutlines.origin, width: 4)
    lines.append(units[0].y + CountryOutlines.origin, width: 4)
    for step in steps {
      lines.append(step.0 + CountryOutlines.farthest + 1, width: 2)
      lines.append(step.1 + CountryOutlines.farthest + 1, width: 2)
    }
  }

  private static func unit(_ steps: Int32) -> Int {
    Int((Double(steps) / Double(CountryOutlines.stepsPerUnit)).rounded())
  }
}
