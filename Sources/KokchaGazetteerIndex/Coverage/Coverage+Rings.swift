import Glibc
package import KokchaModel

extension Coverage {
  /// The rings around faces that are grouped: by group, each a row of lines.
  ///
  /// A line is told by its number, or by the complement of it (`~number`) where it is walked backwards, as in TopoJSON's
  /// §2.1.4. The group is on the left all the way, so that outer rings run counter-clockwise and holes clockwise (RFC 7946
  /// §3.1.6). No ring passes a node twice: where an area touches itself, it is two rings, as OGC 06-103r4 §6.1.11 asks.
  ///
  /// - Parameter group: the group of a face; nil for faces that no ring is wanted of.
  /// - Returns: rings of the groups that have any; a line that leads nowhere is in none.
  package func rings<Group: Hashable>(by group: (Face) -> Group?) -> [Group: [[Int]]] {
    rings(of: lines.indices, by: group)
  }

  /// The rings around some faces together.
  ///
  /// - Parameters:
  ///   - faces: the faces.
  ///   - sides: `linesBySide`, so that it costs no look at lines elsewhere.
  /// - Returns: rows of lines, as above.
  package func rings(around faces: Set<Face>, _ sides: [Face: [Int]]) -> [[Int]] {
    let numbers = Set(faces.flatMap { sides[$0] ?? [] }).sorted()
    return rings(of: numbers) { faces.contains($0) ? true : nil }[true] ?? []
  }

  /// The numbers of the lines that have a face on a side, by face.
  package var linesBySide: [Face: [Int]] {
    var numbers: [Face: [Int]] = [:]
    for (number, line) in lines.enumerated() {
      numbers[line.left, default: []].append(number)
      if line.right != line.left { numbers[line.right, default: []].append(number) }
    }
    return numbers
  }

  private func rings<Group: Hashable>(
    of numbers: some Sequence<Int>, by group: (Face) -> Group?
  ) -> [Group: [[Int]]] {
    var pieces: [Group: [Int]] = [:]
    for number in numbers {
      let line = lines[number]
      let (left, right) = (group(line.left), group(line.right))
      guard left != right else { continue }
      if let left { pieces[left, default: []].append(number) }
      if let right { pieces[right, default: []].append(~number) }
    }
    return pieces.mapValues { rings(of: $0) }.filter { !$0.value.isEmpty }
  }

  /// The points of a ring; the last is the first again.
  package func points(of ring: [Int]) -> [Coordinate] {
    var points: [Coordinate] = []
    for piece in ring {
      let line = lines[piece < 0 ? ~piece : piece].points
      if !points.isEmpty { points.removeLast() }
      points += piece < 0 ? line.reversed() : line
    }
    return points
  }

  private func start(_ piece: Int) -> Coordinate {
    piece < 0 ? lines[~piece].last : lines[piece].first
  }

  private func end(_ piece: Int) -> Coordinate {
    piece < 0 ? lines[~piece].first : lines[piece].last
  }

  private func rings(of pieces: [Int]) -> [[Int]] {
    var leaving: [Coordinate: [Int]] = [:]
    for piece in pieces { leaving[start(piece), default: []].append(piece) }
    var rings: [[Int]] = []
    for first in pieces {
      guard leaving[start(first)]?.contains(first) == true else { continue }
      leave(by: first, &leaving)
      var path = [first]
      var passed = [start(first): 0]
      while let piece = path.last {
        let here = end(piece)
        if let position = passed[here] {
          rings.append(Array(path[position...]))
          for closed in path[position...] { passed[start(closed)] = nil }
          path.removeSubrange(position...)
        } else if let next = next(after: piece, leaving[here] ?? []) {
          leave(by: next, &leaving)
          passed[here] = path.count
          path.append(next)
        } else {
          path.removeLast()
          passed[start(piece)] = nil
        }
      }
    }
    return rings
  }

  private func leave(by piece: Int, _ leaving: inout [Coordinate: [Int]]) {
    leaving[start(piece)]?.removeAll { $0 == piece }
  }

  /// The first way on, clockwise from the way back: the next side of the same ground.
  private func next(after piece: Int, _ ways: [Int]) -> Int? {
    guard ways.count > 1 else { return ways.first }
    let back = direction(leavingBy: ~piece)
    func turn(_ way: Int) -> Double {
      let turn = (back - direction(leavingBy: way)).truncatingRemainder(dividingBy: 2 * .pi)
      return turn > 0 ? turn : turn + 2 * .pi
    }
    return ways.min { turn($0) < turn($1) }
  }

  private func direction(leavingBy piece: Int) -> Double {
    let points = lines[piece < 0 ? ~piece : piece].points
    let (from, to) =
      piece < 0
      ? (points[points.count - 1], points[points.count - 2]) : (points[0], points[1])
    return atan2(Double(to.y) - Double(from.y), Double(to.x) - Double(from.x))
  }
}
