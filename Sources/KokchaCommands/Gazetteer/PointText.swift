import KokchaBytes
import KokchaModel

/// `LAT,LON`, in this order, for that is how people write a point.
enum PointText {
  /// Why a text is no point.
  struct Fault: Error {
    var code: ProblemCode
    var message: String
  }

  static let advice = "write latitude, then longitude, in decimal degrees: 36.73605,69.53451"

  static func read(_ text: String) throws(Fault) -> Coordinate {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2,
      let latitude = degrees(parts[0]), let longitude = degrees(parts[1])
    else {
      throw Fault(
        code: .coordinateNotANumber,
        message:
          "'\(Problem.quotable(text))' is not LAT,LON in decimal degrees, for example 36.73605,69.53451"
      )
    }
    guard abs(latitude) <= 90 * Coordinate.stepsPerDegree else {
      throw Fault(
        code: .coordinateOutOfRange,
        message: "'\(Problem.quotable(text))': the latitude, which comes first, is outside −90…90")
    }
    guard abs(longitude) <= 180 * Coordinate.stepsPerDegree else {
      throw Fault(
        code: .coordinateOutOfRange,
        message:
          "'\(Problem.quotable(text))': the longitude, which comes second, is outside −180…180")
    }
    return Coordinate(x: Int32(longitude), y: Int32(latitude))
  }

  private static func degrees(_ text: Substring) -> Int? {
    let bytes = Array(text.utf8)
    let span = bytes.span
    let reading = readDecimal(
      span.extracting(span.trimmedBounds(of: 0..<span.count)),
      fractionDigits: Coordinate.fractionDigits)
    return switch reading {
    case .value(let value): value
    case .tooLarge: .max / 2
    case .notANumber: nil
    }
  }
}
