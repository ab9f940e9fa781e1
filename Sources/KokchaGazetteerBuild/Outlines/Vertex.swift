import KokchaBytes
import KokchaModel

/// A point in the steps of the tables: a hundred-thousandth of a degree, about one metre.
///
/// Maps of neighbours that were cut from one drawing give their common points alike to this step,
/// and no map of districts is better than some metres.
struct Vertex: Hashable, Comparable {
  var x: Int32
  var y: Int32

  /// Steps in a degree.
  static let stepsPerDegree = 100_000
  static let fractionDigits = 5

  init(x: Int32, y: Int32) { (self.x, self.y) = (x, y) }

  /// The nearest step to a point in degrees.
  init?(longitude: Double, latitude: Double) {
    guard abs(longitude) <= 180, abs(latitude) <= 90 else { return nil }
    x = Int32((longitude * Double(Self.stepsPerDegree)).rounded())
    y = Int32((latitude * Double(Self.stepsPerDegree)).rounded())
  }

  var longitude: Double { Double(x) / Double(Self.stepsPerDegree) }
  var latitude: Double { Double(y) / Double(Self.stepsPerDegree) }

  static func < (a: Vertex, b: Vertex) -> Bool { (a.y, a.x) < (b.y, b.x) }

  /// Longitude and latitude with five digits, as the tables have them.
  var text: String { "\(Self.text(x)) \(Self.text(y))" }

  static func text(_ steps: Int32) -> String {
    let value = Int(steps.magnitude)
    let fraction = String(value % stepsPerDegree)
    return (steps < 0 ? "-" : "") + "\(value / stepsPerDegree)."
      + String(repeating: "0", count: fractionDigits - fraction.count) + fraction
  }
}
