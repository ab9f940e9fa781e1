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
    var written: Set<Edge> = []
    var count = 0
    for ring in rings {
      var run: [Coordinate] = []
      var beside = -1
      func end() {
        if run.count > 1 {
          Self.append(run, left: ring.area, right: beside, to: &lines)
          count += 1
        }
        run = []
      }
      for index in ring.points.indices.dropLast() {
        let edge = Edge(from: ring.points[index], to: ring.points[index + 1])
        if written.contains(edge.reversed) || !written.insert(edge).inserted {
          end()
          continue
        }
        let right = owners[edge.reversed] ?? areas.count
        if run.isEmpty || right != beside {
          end()
          run = [edge.from]
          beside = right
        }
        run.append(edge.to)
      }
      end()
    }
    writer.append(count, width: 3)
    writer.append(lines.bytes)
    return writer.bytes
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
