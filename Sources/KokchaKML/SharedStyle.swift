import KokchaFormat
import KokchaModel

/// Every shared style that a document may name, by one number each: a bit of `EncodedPortion.styles`.
enum SharedStyle: Hashable {
  case event(EventStyle, KMLBalloon)
  /// What moved or was fired from one place to another.
  case trajectory(KMLBalloon)
  /// The same where an end may well be elsewhere.
  case doubtfulTrajectory(KMLBalloon)
  /// The ground within which an event may have happened.
  case uncertainty(KMLBalloon)
  /// The basemap's.
  case district, border

  static let all: [SharedStyle] =
    KMLBalloon.allCases.flatMap { balloon in
      EventStyle.all.map { .event($0, balloon) }
        + [.trajectory(balloon), .doubtfulTrajectory(balloon), .uncertainty(balloon)]
    } + [.district, .border]

  /// The number of a Placemark without a style.
  static let none = UInt8.max

  /// Its place in `all`.
  var index: UInt8 {
    let events = EventStyle.all.count
    func place(_ number: Int, _ balloon: KMLBalloon) -> UInt8 {
      UInt8(Int(balloon.rawValue) * (events + 3) + number)
    }
    return switch self {
    case .event(let style, let balloon): place(style.index, balloon)
    case .trajectory(let balloon): place(events, balloon)
    case .doubtfulTrajectory(let balloon): place(events + 1, balloon)
    case .uncertainty(let balloon): place(events + 2, balloon)
    case .district: UInt8(2 * (events + 3))
    case .border: UInt8(2 * (events + 3) + 1)
    }
  }

  /// Its bit in a set of styles.
  var bit: UInt128 { 1 << UInt128(index) }

  /// Those of events whose points are doubtful.
  static let ofDoubtfulPoints: UInt128 = all.reduce(0) { bits, style in
    guard case .event(let look, _) = style, look.isPointDoubtful else { return bits }
    return bits | style.bit
  }

  /// Those that any document of these options may use.
  static func usable(_ drawing: DrawingOptions) -> UInt128 {
    guard drawing.styles else { return 0 }
    return all.reduce(0) { bits, style in
      let isUsable =
        switch style {
        case .event, .trajectory, .doubtfulTrajectory: true
        case .uncertainty: drawing.circles
        case .district, .border: drawing.basemap != nil
        }
      return isUsable ? bits | style.bit : bits
    }
  }

  /// The XML id by which a styleUrl names it.
  var name: String {
    switch self {
    case .event(let style, let balloon): style.name + balloon.suffix
    case .trajectory(let balloon): "trajectory" + balloon.suffix
    case .doubtfulTrajectory(let balloon): "trajectory-doubtful" + balloon.suffix
    case .uncertainty(let balloon): "uncertainty" + balloon.suffix
    case .district: "district"
    case .border: "border"
    }
  }
}

extension KMLBalloon {
  fileprivate var suffix: String { self == .plain ? "" : "-escaped" }
}

extension SharedStyle {
  /// Writes it as a child of Document (rule KML7).
  ///
  /// Where icons of our own are at hand, as in a KMZ, they are named; else only colour and scale are
  /// told, and the reader's own pin is tinted (rule KML14: nothing remote).
  func write(to xml: inout XMLTextWriter, showsIcons: Bool) {
    switch self {
    case .event(let style, let balloon): write(style, balloon, to: &xml, showsIcons: showsIcons)
    // Thin and half transparent: indicative, not a track (rule KML12).
    case .trajectory(let balloon):
      write(lines: ("80303030", "1.5"), fill: nil, balloon, to: &xml)
    // KML has no dashes; it is paler and thinner.
    case .doubtfulTrajectory(let balloon):
      write(lines: ("50606060", "1"), fill: nil, balloon, doubting: .path, to: &xml)
    case .uncertainty(let balloon):
      write(lines: ("a0606060", "1"), fill: "0d606060", balloon, to: &xml)
    case .district: write(lines: ("b0909090", "1"), fill: "00ffffff", to: &xml)
    case .border: write(lines: ("ff404040", "2.5"), fill: nil, to: &xml)
    }
  }

  private func write(
    lines: (colour: String, width: String), fill: String?, _ balloon: KMLBalloon? = nil,
    doubting: KMLBalloon.Doubt? = nil, to xml: inout XMLTextWriter
  ) {
    xml.raw("\n")
    xml.startElement("Style")
    xml.attribute("id", name)
    Self.write(lines: lines, fill: fill, to: &xml)
    balloon?.write(to: &xml, doubting: doubting)
    xml.endElement()
  }

  private static func write(
    lines: (colour: String, width: String), fill: String?, to xml: inout XMLTextWriter
  ) {
    xml.startElement("LineStyle")
    xml.element("color", lines.colour)
    xml.element("width", lines.width)
    xml.endElement()
    if let fill {
      xml.startElement("PolyStyle")
      xml.element("color", fill)
      xml.endElement()
    }
  }

  /// A normal and a highlighted style, and the StyleMap that joins them.
  private func write(
    _ style: EventStyle, _ balloon: KMLBalloon, to xml: inout XMLTextWriter, showsIcons: Bool
  ) {
    for (suffix, scale, label) in [("-normal", "1", "0"), ("-highlight", "1.3", "1")] {
      xml.raw("\n")
      xml.startElement("Style")
      xml.attribute("id", name + suffix)
      xml.startElement("IconStyle")
      // A pin that is not ours cannot be dashed; it is paler and smaller.
      let isFaint = style.isPointDoubtful && !showsIcons
      xml.element("color", isFaint ? style.paleColour : style.colour)
      let small = isFaint ? "0.6" : style.isCertain ? scale : "0.8"
      xml.element("scale", suffix == "-highlight" ? scale : small)
      if showsIcons {
        xml.startElement("Icon")
        xml.element("href", style.icon)
        xml.endElement()
      }
      xml.endElement()
      xml.startElement("LabelStyle")
      xml.element("scale", label)
      xml.endElement()
      // For events that are a road or an area.
      Self.write(
        lines: (style.colour, suffix == "-highlight" ? "4" : "2.5"),
        fill: style.colour(alpha: style.isCertain ? "60" : "30"), to: &xml)
      balloon.write(to: &xml, doubting: style.isPointDoubtful ? .place : nil)
      xml.endElement()
    }
    xml.raw("\n")
    xml.startElement("StyleMap")
    xml.attribute("id", name)
    for (key, suffix) in [("normal", "-normal"), ("highlight", "-highlight")] {
      xml.startElement("Pair")
      xml.element("key", key)
      xml.element("styleUrl", "#" + name + suffix)
      xml.endElement()
    }
    xml.endElement()
  }
}
