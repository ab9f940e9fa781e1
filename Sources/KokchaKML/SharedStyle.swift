import Kokcha

/// Every shared style that a document may name, by one number each: a bit of `EncodedPortion.styles`.
enum SharedStyle: Hashable {
  case event(EventStyle)
  /// What moved or was fired from one place to another.
  case trajectory
  /// The ground within which an event may have happened.
  case uncertainty
  /// The basemap's.
  case district, border

  static let all: [SharedStyle] =
    EventStyle.all.map(SharedStyle.event) + [.trajectory, .uncertainty, .district, .border]

  /// The number of a Placemark without a style.
  static let none: UInt8 = 63

  /// Its place in `all`.
  var index: UInt8 {
    let events = EventStyle.all.count
    return switch self {
    case .event(let style): UInt8(style.index)
    case .trajectory: UInt8(events)
    case .uncertainty: UInt8(events + 1)
    case .district: UInt8(events + 2)
    case .border: UInt8(events + 3)
    }
  }

  /// Its bit in a set of styles.
  var bit: UInt64 { 1 << UInt64(index) }

  /// Those that any document of these options may use.
  static func usable(_ drawing: DrawingOptions) -> UInt64 {
    guard drawing.styles else { return 0 }
    var bits: UInt64 = trajectory.bit
    for style in EventStyle.all { bits |= SharedStyle.event(style).bit }
    if drawing.circles { bits |= uncertainty.bit }
    if drawing.basemap != nil { bits |= district.bit | border.bit }
    return bits
  }

  /// The XML id by which a styleUrl names it.
  var name: String {
    switch self {
    case .event(let style): style.name
    case .trajectory: "trajectory"
    case .uncertainty: "uncertainty"
    case .district: "district"
    case .border: "border"
    }
  }
}

extension SharedStyle {
  /// Writes it as a child of Document (rule KML7).
  ///
  /// Where icons of our own are at hand, as in a KMZ, they are named; else only colour and scale are
  /// told, and the reader's own pin is tinted (rule KML14: nothing remote).
  func write(to xml: inout XMLTextWriter, showsIcons: Bool) {
    switch self {
    case .event(let style): write(style, to: &xml, showsIcons: showsIcons)
    // Thin and half transparent: indicative, not a track (rule KML12).
    case .trajectory: write(lines: ("80303030", "1.5"), fill: nil, to: &xml)
    case .uncertainty: write(lines: ("a0606060", "1"), fill: "0d606060", to: &xml)
    case .district: write(lines: ("b0909090", "1"), fill: "00ffffff", to: &xml)
    case .border: write(lines: ("ff404040", "2.5"), fill: nil, to: &xml)
    }
  }

  private func write(
    lines: (colour: String, width: String), fill: String?, to xml: inout XMLTextWriter
  ) {
    xml.raw("\n")
    xml.startElement("Style")
    xml.attribute("id", name)
    Self.write(lines: lines, fill: fill, to: &xml)
    if self == .trajectory || self == .uncertainty { KMLBalloon.write(to: &xml) }
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
  private func write(_ style: EventStyle, to xml: inout XMLTextWriter, showsIcons: Bool) {
    for (suffix, scale, label) in [("-normal", "1", "0"), ("-highlight", "1.3", "1")] {
      xml.raw("\n")
      xml.startElement("Style")
      xml.attribute("id", style.name + suffix)
      xml.startElement("IconStyle")
      xml.element("color", style.colour)
      xml.element("scale", style.occurrence == .occurred || suffix == "-highlight" ? scale : "0.8")
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
        fill: style.colour(alpha: style.occurrence == .occurred ? "60" : "30"), to: &xml)
      KMLBalloon.write(to: &xml)
      xml.endElement()
    }
    xml.raw("\n")
    xml.startElement("StyleMap")
    xml.attribute("id", style.name)
    for (key, suffix) in [("normal", "-normal"), ("highlight", "-highlight")] {
      xml.startElement("Pair")
      xml.element("key", key)
      xml.element("styleUrl", "#" + style.name + suffix)
      xml.endElement()
    }
    xml.endElement()
  }
}
