import KokchaBytes
import KokchaModel

/// How vertices stand in an index: five decimals of a degree in four bytes, as nearly all tables have
/// them, or all seven in five.
struct VertexForm {
  let width: Int
  let step: Int

  init(ofWidth width: Int) {
    self.width = width
    step = width == 4 ? 100 : 1
  }

  /// The shorter form, if it holds all of some points.
  init(for points: [Coordinate]) {
    let isShort = points.allSatisfy { $0.x % 100 == 0 && $0.y % 100 == 0 }
    self.init(ofWidth: isShort ? 4 : 5)
  }

  func append(_ points: some Sequence<Coordinate>, to writer: inout IndexWriter) {
    for point in points {
      writer.append((Int(point.x) + Self.origin) / step, width: width)
      writer.append((Int(point.y) + Self.origin) / step, width: width)
    }
  }

  func points(_ count: Int, at offset: Int, in index: Span<UInt8>) -> [Coordinate] {
    var points: [Coordinate] = []
    points.reserveCapacity(count)
    // Each width for itself, so that the compiler unrolls what reads a number.
    if width == 4 {
      for number in 0..<count {
        let (x, y) = (
          index.number(at: offset &+ 8 &* number, width: 4),
          index.number(at: offset &+ 8 &* number &+ 4, width: 4)
        )
        points.append(point(x, y))
      }
    } else {
      for number in 0..<count {
        let start = offset + 2 * width * number
        points.append(
          point(
            index.number(at: start, width: width),
            index.number(at: start + width, width: width)))
      }
    }
    return points
  }

  @inline(__always)
  private func point(_ x: Int, _ y: Int) -> Coordinate {
    Coordinate(
      x: Int32(truncatingIfNeeded: x &* step &- Self.origin),
      y: Int32(truncatingIfNeeded: y &* step &- Self.origin))
  }

  private static let origin = 180 * Coordinate.stepsPerDegree
}

extension GroundIndex {
  /// How many layers, areas, arcs and vertices there are, and how many bytes a vertex's number has.
  static let outlineHeadWidth = 2 + 4 + 4 + 4 + 1
  /// Id, place, country, whether abroad, layer.
  static let areaWidth = 4 + 4 + 4 + 1 + 2
  /// Left, right, first point, end, layer, source.
  static let arcWidth = 4 + 4 + 4 + 4 + 2 + 4

  /// The outlines, read to be sorted.
  ///
  /// - Parameter withSources: whether the arcs' sources are wanted, which no question to the ground needs.
  /// - Returns: what the tables say.
  package func outlines(withSources: Bool = false) -> OutlineRecords {
    let bytes = text.utf8.span
    var offset = section(.outlines).lowerBound
    func number(_ width: Int) -> Int {
      defer { offset += width }
      return text.utf8.span.number(at: offset, width: width)
    }
    func optional(_ width: Int) -> Int? {
      let number = number(width)
      return number == 0 ? nil : number - 1
    }
    var outlines = OutlineRecords()
    outlines.layerCount = number(2)
    let (areaCount, arcCount, vertexCount) = (number(4), number(4), number(4))
    let form = VertexForm(ofWidth: number(1))
    for _ in 0..<areaCount {
      outlines.areas.append(
        Area(
          id: text(at: number(4)), place: optional(4), country: optional(4),
          isAbroad: number(1) == 1, layer: optional(2)))
    }
    for _ in 0..<arcCount {
      let (left, right) = (number(4), number(4))
      let first = number(4)
      outlines.arcs.append(
        Arc(left: left, right: right, points: first..<number(4), layer: number(2)))
      let source = number(4)
      if withSources { outlines.sources.append(text(at: source)) }
    }
    outlines.vertices = form.points(vertexCount, at: offset, in: bytes)
    return outlines
  }

  /// The courses of rivers, by place.
  package func courses() -> [Int: [Course]] {
    let bytes = text.utf8.span
    let bounds = section(.courses)
    var courses: [Int: [Course]] = [:]
    var offset = bounds.lowerBound
    while offset < bounds.upperBound {
      let place = bytes.number(at: offset, width: 4)
      let source = text(at: bytes.number(at: offset + 4, width: 4))
      let count = bytes.number(at: offset + 8, width: 4)
      let form = VertexForm(ofWidth: bytes.number(at: offset + 12, width: 1))
      courses[place, default: []].append(
        Course(points: form.points(count, at: offset + 13, in: bytes), source: source))
      offset += 13 + 2 * form.width * count
    }
    return courses
  }
}
