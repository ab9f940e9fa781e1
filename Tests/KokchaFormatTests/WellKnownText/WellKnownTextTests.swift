import Foundation
import KokchaBytes
import KokchaFormat
import KokchaModel
import TestSupport
import Testing

/// Shapes as well-known text (OGC 06-103r4 §7.2).
@Suite struct WellKnownTextTests {
  private static func at(_ longitude: Double, _ latitude: Double) -> Coordinate {
    guard let point = try? Coordinate(longitude: longitude, latitude: latitude) else {
      preconditionFailure("\(longitude), \(latitude)")
    }
    return point
  }

  private static let square = [at(69, 36), at(70, 36), at(70, 37), at(69, 37), at(69, 36)]
  private static let hole = [at(69.2, 36.2), at(69.2, 36.4), at(69.4, 36.4), at(69.2, 36.2)]
  private static let far = [at(-1, -2), at(0, -2), at(0, -1), at(-1, -2)]

  static let examples: [(Geometry, String)] = [
    (.point(at(69.53, 37.0625)), "POINT (69.53 37.0625)"),
    (.point(at(-0.0000001, 0)), "POINT (-0.0000001 0)"),
    (.multiPoint([at(69, 36), at(70, 37)]), "MULTIPOINT ((69 36), (70 37))"),
    (.lineString([at(69, 36), at(70.5, 37)]), "LINESTRING (69 36, 70.5 37)"),
    (
      .multiLineString([[at(69, 36), at(70, 37)], [at(1, 2), at(3, 4), at(5, 6)]]),
      "MULTILINESTRING ((69 36, 70 37), (1 2, 3 4, 5 6))"
    ),
    (.polygon([square]), "POLYGON ((69 36, 70 36, 70 37, 69 37, 69 36))"),
    (
      .polygon([square, hole]),
      "POLYGON ((69 36, 70 36, 70 37, 69 37, 69 36), (69.2 36.2, 69.2 36.4, 69.4 36.4, 69.2 36.2))"
    ),
    (
      .multiPolygon([[square, hole], [far]]),
      "MULTIPOLYGON (((69 36, 70 36, 70 37, 69 37, 69 36), "
        + "(69.2 36.2, 69.2 36.4, 69.4 36.4, 69.2 36.2)), ((-1 -2, 0 -2, 0 -1, -1 -2)))"
    ),
    (
      .collection([.point(at(69, 36)), .lineString([at(69, 36), at(70, 37)])]),
      "GEOMETRYCOLLECTION (POINT (69 36), LINESTRING (69 36, 70 37))"
    ),
  ]

  private func text(_ geometry: Geometry) -> String {
    var batch = EventBatch()
    // Another shape in front, so that places in the batch's tables are not those in the shape's.
    _ = batch.append(Geometry.polygon([Self.far]))
    let shapes = batch.append(geometry)
    var buffer = ByteBuffer()
    buffer.append(wkt: shapes, of: batch)
    return buffer.withSpan { $0.string }
  }

  @Test(arguments: examples)
  func `a shape is written with its kind, its parts and their points`(
    geometry: Geometry, expected: String
  ) {
    #expect(text(geometry) == expected)
  }

  @Test func `no shape is no text`() {
    var buffer = ByteBuffer()
    buffer.append(wkt: RowRange(), of: EventBatch())
    #expect(buffer.count == 0)
  }

  /// GDAL reads each and writes it again.
  @Test(.enabled(if: isInstalled("ogr2ogr")), arguments: examples)
  func `GDAL reads every kind`(geometry: Geometry, expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("shapes.csv", "id,wkt\n1,\"\(text(geometry))\"\n")
    let run = try execute(
      "ogr2ogr",
      [
        "-f", "CSV", "/vsistdout/", "shapes.csv", "-oo", "GEOM_POSSIBLE_NAMES=wkt",
        "-oo", "KEEP_GEOM_COLUMNS=NO", "-lco", "GEOMETRY=AS_WKT",
      ],
      in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    func numbers(_ text: String) -> [Double] {
      text.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
    }
    let line = try #require(run.text.split(separator: "\n").last)
    let read = line.prefix { $0 != ")" }.drop { $0 == "\"" }
    #expect(
      read.prefix { $0.isLetter } == expected.prefix { $0.isLetter }, "\(run.text)")
    #expect(numbers(String(line.dropLast(2))) == numbers(expected), "\(run.text)")
  }
}
