import Kokcha

/// An event's mark on the picture: its number, where it is, and how surely.
struct Mark {
  var number: Int
  var event: Event

  var place: Place? { event.places.first }
  /// What did not surely happen is hollow.
  var isHollow: Bool { event.occurrence != .occurred }
}

/// A province drawn as SVG: districts, the border, events with their radius.
struct MapPicture {
  let gazetteer: Gazetteer
  let province: String
  let foreign: String
  let marks: [Mark]
  let width = 560.0
  let height = 640.0

  private let south: Double
  private let north: Double
  private let west: Double
  /// Units of the picture in a degree of latitude.
  private let scale: Double
  /// A degree of longitude is so much shorter here than one of latitude.
  private let shrink = 0.797  // the cosine of 37.1°

  init(gazetteer: Gazetteer, province: String, foreign: String, marks: [Mark]) {
    self.gazetteer = gazetteer
    self.province = province
    self.foreign = foreign
    self.marks = marks
    let points = gazetteer.rings(of: province).flatMap(\.self)
    south = (points.map(\.latitude).min() ?? 0) - 0.06
    north = (points.map(\.latitude).max() ?? 1) + 0.08
    west = (points.map(\.longitude).min() ?? 0) - 0.08
    scale = height / (north - south)
  }

  var svg: String {
    var svg = ""
    for district in gazetteer.places where district.parent == province {
      for ring in gazetteer.rings(of: district.id) {
        svg += path(ring, #"class="district""#, isClosed: true)
      }
    }
    for line in gazetteer.lines(between: province, and: foreign) {
      svg += path(line, #"class="border""#, isClosed: false)
    }
    for district in gazetteer.places where district.parent == province {
      guard let point = district.coordinate, !gazetteer.rings(of: district.id).isEmpty else {
        continue
      }
      let (x, y) = position(point)
      svg += #"<circle class="seat" cx="\#(x.short)" cy="\#(y.short)" r="1.8"/>"# + "\n"
      svg += text(district.name, at: (x, y + 12), "name")
    }
    svg += text("TAJIKISTAN", at: (15, 70), "country")
    svg += text("TAKHAR, AFGHANISTAN", at: (110, 600), "country")
    for (point, group) in groups { svg += draw(group, at: point) }
    return svg
  }

  /// Marks by the point at which they stand.
  private var groups: [(Coordinate, [Mark])] {
    var groups: [(Coordinate, [Mark])] = []
    for mark in marks {
      guard let point = mark.place?.coordinate else { continue }
      if let index = groups.firstIndex(where: { $0.0 == point }) {
        groups[index].1.append(mark)
      } else {
        groups.append((point, [mark]))
      }
    }
    return groups
  }

  /// The radius within which the events may have been, and their numbers in a row.
  private func draw(_ marks: [Mark], at point: Coordinate) -> String {
    let (x, y) = position(point)
    var svg = ""
    if let place = marks.first?.place, let radius = place.radius, place.precision != .province {
      let units = radius / 111.2 * scale
      svg +=
        #"<circle class="radius" cx="\#(x.short)" cy="\#(y.short)" r="\#(units.short)"/>"# + "\n"
    }
    for (index, mark) in marks.enumerated() {
      let offset = (Double(index) - Double(marks.count - 1) / 2) * 22
      svg += Self.badge(mark, at: (x + offset, y - 16))
    }
    return svg
  }

  static func badge(_ mark: Mark, at point: (x: Double, y: Double)) -> String {
    let style = mark.isHollow ? "hollow" : "full"
    return
      #"<circle class="\#(style)" cx="\#(point.x.short)" cy="\#(point.y.short)" r="9.5"/>"#
      + #"<text class="number \#(style)" x="\#(point.x.short)" y="\#((point.y + 4).short)">"#
      + "\(mark.number)</text>\n"
  }

  private func text(_ text: String, at point: (Double, Double), _ style: String) -> String {
    #"<text class="\#(style)" x="\#(point.0.short)" y="\#(point.1.short)">\#(text)</text>"# + "\n"
  }

  private func path(_ points: [Coordinate], _ attributes: String, isClosed: Bool) -> String {
    var path = ""
    for point in isClosed ? points[...].dropLast() : points[...] {
      let (x, y) = position(point)
      path += (path.isEmpty ? "M" : " ") + x.short + "," + y.short
    }
    return #"<path \#(attributes) d="\#(path)\#(isClosed ? "Z" : "")"/>"# + "\n"
  }

  private func position(_ point: Coordinate) -> (Double, Double) {
    ((point.longitude - west) * scale * shrink, (north - point.latitude) * scale)
  }
}

extension Double {
  /// The number with one digit after the point, for SVG.
  var short: String {
    let tenths = Int((self * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(tenths.magnitude / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths.magnitude % 10)")
  }
}
