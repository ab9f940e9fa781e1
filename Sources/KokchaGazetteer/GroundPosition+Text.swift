import KokchaBytes
import KokchaGazetteerIndex
public import KokchaModel

extension GroundPosition {
  /// The answer as one line of JSON, as `gazetteer at --format json` prints it.
  ///
  /// - Parameters:
  ///   - point: the point that was asked for.
  ///   - settlement: the settlement nearest to it.
  /// - Returns: the line, without its end.
  public func json(for point: Coordinate, nearest settlement: NearbyPlace? = nil) -> String {
    var text = ByteBuffer(capacity: 512)
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
    text.append(uncertain ? ",\"uncertain\":true" : ",\"uncertain\":false")
    text.append(",\"admin1_id\":")
    text.append(jsonOrNull: province?.id)
    text.append(",\"admin1\":")
    text.append(jsonOrNull: province?.name)
    text.append(",\"admin2_id\":")
    text.append(jsonOrNull: district?.id)
    text.append(",\"admin2\":")
    text.append(jsonOrNull: district?.name)
    text.append(",\"across_line_id\":")
    text.append(jsonOrNull: neighbour?.id)
    text.append(",\"border_bearing\":")
    text.append(degrees: borderBearing)
    text.append(",\"border_country\":")
    text.append(jsonOrNull: acrossBorder?.country)
    text.append(",\"nearest_settlement\":")
    if let settlement {
      text.append("{\"id\":")
      text.append(jsonString: settlement.place.id.utf8.span)
      text.append(",\"name\":")
      text.append(jsonString: settlement.place.name.utf8.span)
      text.append(",\"country\":")
      text.append(jsonString: settlement.place.country.utf8.span)
      text.append(",\"km\":")
      text.append(kilometres: settlement.distance)
      text.append(",\"bearing\":")
      text.append(degrees: settlement.bearing)
      text.append(0x7D)
    } else {
      text.append("null")
    }
    text.append(
      knowsSettlements(within: settlement?.distance ?? NearbyPlace.reach)
        ? ",\"settlements_complete\":true}" : ",\"settlements_complete\":false}")
    return text.withSpan { $0.string }
  }

  /// The answer as one line for people.
  ///
  /// - Parameters:
  ///   - point: the point that was asked for.
  ///   - settlement: the settlement nearest to it.
  /// - Returns: the line, without its end.
  public func text(for point: Coordinate, nearest settlement: NearbyPlace? = nil) -> String {
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
    if let districtLine {
      let whose = neighbour.map { "the line with \($0.name)" } ?? "a district line"
      parts.append("\(Self.kilometres(districtLine)) to \(whose)")
    }
    if let border {
      let way = borderBearing.map { ", \(CompassPoint(bearing: $0).name)" } ?? ""
      let across = acrossBorder.map { " with \($0.name)" } ?? ""
      parts.append("\(Self.kilometres(border)) to the border" + across + way)
    }
    if uncertain {
      parts.append("uncertain, for maps differ by 2 km" + otherSide)
    }
    if let settlement {
      parts.append(self.text(of: settlement))
      if !knowsSettlements(within: settlement.distance) {
        let gap = knowsVillages ? "across the border" : "here"
        parts.append("few villages \(gap) are known: a nearer one may be missing")
      }
    }
    return "\(point.latitude), \(point.longitude): " + parts.joined(separator: "; ")
  }

  /// The nearest settlement.
  private func text(of settlement: NearbyPlace) -> String {
    let (place, way) = (settlement.place, CompassPoint(bearing: settlement.bearing).name)
    return "nearest settlement \(place.name)"
      + (place.country == country ? "" : ", \(place.country)")
      + " (\(place.id)), \(Self.kilometres(settlement.distance)) \(way)"
  }

  /// Where the point may lie instead, if the border is as near as maps differ.
  private var otherSide: String {
    guard let border, border < Self.uncertainty else { return "" }
    return ": it may lie " + (acrossBorder.map { "in \($0.name)" } ?? "across the border")
  }

  /// `4.4 km`.
  package static func kilometres(_ metres: Double) -> String {
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

  /// A direction in whole degrees.
  fileprivate mutating func append(degrees bearing: Double?) {
    guard let bearing else { return append("null") }
    append(decimal: Int(bearing.rounded()) % 360)
  }
}
