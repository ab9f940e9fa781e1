import KokchaBytes
import KokchaGazetteerIndex
import KokchaModel

extension ToponymAnswer {
  /// The answer as one line of JSON, as `gazetteer find --format json` prints it.
  public var json: String {
    var text = ByteBuffer(capacity: 512)
    text.append("{\"query\":")
    text.append(jsonString: query.utf8.span)
    text.append(",\"status\":\"")
    text.append(status.term)
    text.append("\",\"candidates\":[")
    for (index, candidate) in candidates.enumerated() {
      if index > 0 { text.append(0x2C) }
      candidate.appendJSON(to: &text)
    }
    text.append(0x5D)
    if !namesakes.isEmpty {
      text.append(",\"others\":[")
      for (index, id) in namesakes.enumerated() {
        if index > 0 { text.append(0x2C) }
        text.append(jsonString: id.utf8.span)
      }
      text.append(0x5D)
    }
    text.append(0x7D)
    return text.withSpan { $0.string }
  }

  /// The answer as one line for people.
  public var text: String {
    switch status {
    case .none: "\(Problem.quotable(query, limit: 100)): not found"
    case .match, .ambiguous:
      "\(Problem.quotable(query, limit: 100)): "
        + (status == .ambiguous ? "ambiguous: " : "")
        + candidates.map(\.text).joined(separator: "; or ") + reachText + namesakesText
    }
  }

  /// What else has the name, so that whoever meant a village sees that it is known; not the
  /// districts' own towns, of which that goes without saying.
  private var namesakes: [String] {
    let seats = candidates.compactMap(\.place.seat)
    return others.filter { !seats.contains($0) }
  }

  /// Which border the one place's radius reaches across.
  private var reachText: String {
    guard status == .match, let reach = candidates.first?.borderReach else { return "" }
    return "; " + reach.text
  }

  private var namesakesText: String {
    if namesakes.isEmpty { return "" }
    let rest = namesakes.count - 3
    return "; the name is also that of " + namesakes.prefix(3).joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }
}

extension ToponymCandidate {
  fileprivate func appendJSON(to text: inout ByteBuffer) {
    text.append("{\"id\":")
    text.append(jsonString: place.id.utf8.span)
    text.append(",\"name\":")
    text.append(jsonString: place.name.utf8.span)
    text.append(",\"kind\":\"")
    text.append(place.kind.term)
    text.append("\",\"match\":\"")
    text.append(match.term)
    text.append("\",\"score\":")
    text.append(fixedPoint: Int((score * 100).rounded()), fractionDigits: 2)
    text.append(",\"country\":")
    text.append(jsonString: place.country.utf8.span)
    text.append(",\"admin1_pcode\":")
    text.append(jsonOrNull: province?.pcode)
    text.append(",\"admin2_pcode\":")
    text.append(jsonOrNull: district?.pcode)
    text.append(",\"longitude\":")
    text.append(degrees: place.coordinate?.x)
    text.append(",\"latitude\":")
    text.append(degrees: place.coordinate?.y)
    text.append(",\"across_border\":")
    if let borderReach {
      var builder = JSONBuilder(capacity: 64)
      borderReach.write(to: &builder)
      builder.json.withSpan { text.append($0) }
    } else {
      text.append("null")
    }
    text.append(0x7D)
  }

  /// `Khwaja Ghar, district, Takhar (pcode:AF1809), 37.06588, 69.42126, alias`.
  public var text: String {
    var parts = [place.name, place.kind.description]
    if place.kind == .settlement, let name = district?.name { parts.append(name) }
    if place.kind != .province, let name = province?.name { parts.append(name) }
    if province == nil, place.kind != .country { parts.append(place.country) }
    var text = parts.joined(separator: ", ") + " (\(place.id))"
    if let point = place.coordinate { text += ", \(point.latitude), \(point.longitude)" }
    return text + ", \(match)"
  }
}

extension ByteBuffer {
  mutating func append(jsonOrNull text: String?) {
    if let text { append(jsonString: text.utf8.span) } else { append("null") }
  }

  /// Degrees with the five digits that the tables have, about a metre.
  fileprivate mutating func append(degrees steps: Int32?) {
    guard let steps else { return append("null") }
    append(fixedPoint: Int((Double(steps) / 100).rounded()), fractionDigits: 5)
  }
}
