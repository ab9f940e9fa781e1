import Kokcha

/// A province drawn as SVG: its districts and villages, what lies around, and the border.
struct ProvincePicture {
  private let gazetteer: Gazetteer
  private let province: String
  private let country: String

  private let width = 900.0
  private let height = 800.0
  private let footer = 76.0
  private let west: Double
  private let north: Double
  /// Units of the picture in a degree of latitude.
  private let scale: Double
  /// A degree of longitude is so much shorter here than one of latitude: the cosine of 37°.
  private let shrink = 0.799

  private static let style = """
    text { font-family: 'DejaVu Sans', Verdana, sans-serif; text-anchor: middle; }
    .inside { fill: #f6efdc; stroke: #a08f63; stroke-width: 1; }
    .beside { fill: #f7f7f5; stroke: #d5d3cb; stroke-width: 0.7; }
    .abroad { fill: #eaf0ea; stroke: #cbd6cb; stroke-width: 0.7; }
    .river { fill: none; stroke: #5b8db8; stroke-width: 1.2; stroke-linejoin: round; }
    .border { fill: none; stroke: #b3261e; stroke-width: 2.4; stroke-linejoin: round; }
    .village { fill: #b9a878; } .seat { fill: #3d3a33; }
    .name { font-size: 11.5px; font-weight: bold; fill: #3d3a33; }
    .faint { font-size: 9.5px; fill: #9b9a94; }
    .name, .faint { paint-order: stroke; stroke: #ffffffcc; stroke-width: 2.6px; }
    .country { font-size: 15px; fill: #8a9a8a; letter-spacing: 4px; }
    .legend { font-size: 11px; fill: #55524a; text-anchor: start; }
    .credit { font-size: 8px; fill: #77746c; text-anchor: start; }
    .rule { stroke: #3d3a33; stroke-width: 1.6; fill: none; }
    """

  init(gazetteer: Gazetteer, province: String) {
    self.gazetteer = gazetteer
    self.province = province
    country = gazetteer.place(province)?.parent ?? ""
    let points = gazetteer.rings(of: province).flatMap(\.self)
    let (south, top) = (points.map(\.latitude).min() ?? 0, points.map(\.latitude).max() ?? 1)
    let (left, right) = (points.map(\.longitude).min() ?? 0, points.map(\.longitude).max() ?? 1)
    scale = min(height / (top - south + 0.16), width / ((right - left + 0.16) * shrink))
    north = (south + top + height / scale) / 2
    west = (left + right - width / scale / shrink) / 2
  }

  var svg: String {
    let title = gazetteer.place(province)?.name ?? province
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width.short) \((height + footer).short)" \
      role="img" aria-label="\(title): districts, settlements and the border">
      <style>\(Self.style)</style>
      <rect width="\(width.short)" height="\((height + footer).short)" fill="#ffffff"/>
      <clipPath id="frame"><rect width="\(width.short)" height="\(height.short)"/></clipPath>
      <g clip-path="url(#frame)">
      \(grounds)\(rivers)\(borders)\(settlements)\(names)</g>
      \(legend)</svg>

      """
  }

  // MARK: Layers, from the ground up

  private var districts: [GazetteerPlace] { gazetteer.places.filter { $0.kind == .district } }

  private func isInside(_ place: GazetteerPlace) -> Bool {
    gazetteer.isPlace(place.id, in: province)
  }

  private var grounds: String {
    var svg = ""
    // The province last, so that its lines lie on top.
    for place in districts.filter({ !isInside($0) }) + districts.filter(isInside) {
      let style =
        isInside(place)
        ? "inside" : gazetteer.isPlace(place.id, in: country) ? "beside" : "abroad"
      for ring in gazetteer.rings(of: place.id) where ring.contains(where: isInFrame) {
        svg += path(ring, style, isClosed: true)
      }
    }
    return svg
  }

  private var rivers: String {
    gazetteer.places.filter { $0.kind == .river }.flatMap { gazetteer.courses(of: $0.id) }
      .filter { $0.points.contains(where: isInFrame) }
      .map { path($0.points, "river", isClosed: false) }.joined()
  }

  private var borders: String {
    let others = gazetteer.places.filter { $0.kind == .country && $0.id != country }
    return others.flatMap { gazetteer.lines(between: country, and: $0.id) }
      .filter { $0.contains(where: isInFrame) }
      .map { path($0, "border", isClosed: false) }.joined()
  }

  private var settlements: String {
    gazetteer.places.filter { $0.kind == .settlement && isInside($0) }.compactMap(\.coordinate)
      .map { dot($0, "village", radius: 1.2) }.joined()
  }

  private var names: String {
    var svg = ""
    var taken: [(x: Double, y: Double, halfWidth: Double)] = []
    for place in districts {
      guard let point = place.coordinate, isInFrame(point) else { continue }
      let (x, y) = position(point)
      if isInside(place) {
        if place.seat != nil { svg += dot(point, "seat", radius: 2.6) }
        // Above its point, or below it where another name stands already.
        let halfWidth = Double(place.name.count) * 3.8
        let isTaken = taken.contains {
          abs($0.y - (y - 6)) < 11 && abs($0.x - x) < $0.halfWidth + halfWidth
        }
        let line = isTaken ? y + 15 : y - 6
        taken.append((x, line, halfWidth))
        svg += text(place.name, x, line, "name")
      } else if x > 40, x < width - 40, y > 20, y < height - 12 {
        svg += text(place.name, x, y, "faint")
      }
    }
    return svg
  }

  private var legend: String {
    let bar = 20 / 111.2 * scale
    let (right, middle) = (width - 30, height + 22)
    var svg = #"<path class="rule" d="M\#((right - bar).short),\#((middle - 5).short)v5h"#
    svg += #"\#(bar.short)v-5"/>"# + "\n"
    svg += text("20 km", right - bar / 2, middle + 14, "faint")
    svg += #"<path class="rule" d="M30,\#((height + 34).short)v-24m-5,7l5,-8l5,8"/>"# + "\n"
    svg += text("N", 30, height + 48, "faint")
    svg += text(
      "Dots: settlements. Dark: seats of districts. Red: the border. Blue: the Panj, drawn coarsely.",
      56, height + 22, "legend")
    for (row, line) in credits.enumerated() {
      svg += text(line, 56, height + 40 + Double(row) * 12, "credit")
    }
    return svg
  }

  /// Whose data the picture is of, in lines that fit.
  private var credits: [String] {
    var lines: [String] = []
    for words in gazetteer.attribution.split(separator: "; ") {
      if let last = lines.last, last.count + words.count < 170 {
        lines[lines.count - 1] = last + "; " + words
      } else {
        lines.append(String(words))
      }
    }
    return lines
  }

  // MARK: Shapes

  private func dot(_ point: Coordinate, _ style: String, radius: Double) -> String {
    let (x, y) = position(point)
    return #"<circle class="\#(style)" cx="\#(x.short)" cy="\#(y.short)" r="\#(radius.short)"/>"#
      + "\n"
  }

  private func text(_ text: String, _ x: Double, _ y: Double, _ style: String) -> String {
    let escaped = text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : String($0) }.joined()
    return #"<text class="\#(style)" x="\#(x.short)" y="\#(y.short)">\#(escaped)</text>"# + "\n"
  }

  /// A line without the points that nobody would see apart.
  private func path(_ points: [Coordinate], _ style: String, isClosed: Bool) -> String {
    var path = ""
    var last = (-1e9, -1e9)
    for (index, point) in points.enumerated() {
      let here = position(point)
      let isEnd = !isClosed && index == points.count - 1
      guard isEnd || abs(here.0 - last.0) + abs(here.1 - last.1) > 1 else { continue }
      path += (path.isEmpty ? "M" : " ") + here.0.short + "," + here.1.short
      last = here
    }
    return #"<path class="\#(style)" d="\#(path)\#(isClosed ? "Z" : "")"/>"# + "\n"
  }

  private func isInFrame(_ point: Coordinate) -> Bool {
    let (x, y) = position(point)
    return x > 0 && x < width && y > 0 && y < height
  }

  private func position(_ point: Coordinate) -> (Double, Double) {
    ((point.longitude - west) * scale * shrink, (north - point.latitude) * scale)
  }
}

extension Double {
  /// The number with one digit after the point.
  fileprivate var short: String {
    let tenths = Int((self * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(tenths.magnitude / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths.magnitude % 10)")
  }
}
