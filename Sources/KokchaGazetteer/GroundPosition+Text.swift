public import Kokcha
import KokchaBytes

extension GroundPosition {
  /// The answer as one line of JSON, as `gazetteer at --format json` prints it.
  public func json(for point: Coordinate) -> String {
    var text = ByteBuffer(capacity: 256)
    text.append("{\"latitude\":")
    text.append(fixedPoint: Int(point.y), fractionDigits: Coordinate.fractionDigits)
    text.append(",\"longitude\":")
    text.append(fixedPoint: Int(point.x), fractionDigits: Coordinate.fractionDigits)
    text.append(",\"country\":")
    text.append(jsonOrNull: country)
    text.append(",\"admin1_pcode\":")
    text.append(jsonOrNull: province?.pcode)
    text.append(",\"admin2_pcode\":")
    text.append(jsonOrNull: district?.pcode)
    text.append(",\"district_line_km\":")
    text.append(kilometres: districtLine)
    text.append(",\"border_km\":")
    text.append(kilometres: border)
    text.append(uncertain ? ",\"uncertain\":true}" : ",\"uncertain\":false}")
    return text.withSpan { $0.string }
  }

  /// The answer as one line for people.
  public func text(for point: Coordinate) -> String {
    var parts: [String] = []
    if let district {
      let names = [district.name, province?.name, country].compactMap(\.self)
      parts.append(names.joined(separator: ", ") + " (\(district.id))")
    } else if let province {
      parts.append(
        province.name + (country.map { ", \($0)" } ?? "")
          + " (\(province.id)), where maps do not agree on districts")
    } else {
      parts.append("outside the gazetteer's districts" + (country.map { ", \($0)" } ?? ""))
    }
    if let districtLine { parts.append("\(Self.kilometres(districtLine)) to a district line") }
    if let border { parts.append("\(Self.kilometres(border)) to the border") }
    if uncertain { parts.append("uncertain, for maps differ by 2 km") }
    return "\(point.latitude), \(point.longitude): " + parts.joined(separator: "; ")
  }

  /// `4.4 km`.
  static func kilometres(_ metres: Double) -> String {
    let tenths = Int((metres / 100).rounded())
    return "\(tenths / 10).\(tenths % 10) km"
  }
}

extension ByteBuffer {
  /// Kilometres with one digit, 100 m: more would pretend to what no map of the districts has.
  fileprivate mutating func append(kilometres metres: Double?) {
    guard let metres else { return append("null") }
    append(fixedPoint: Int((metres / 100).rounded()), fractionDigits: 1)
  }
}
