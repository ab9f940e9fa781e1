import KokchaFormat
import KokchaModel

/// How a text is written.
struct TextStyle {
  var size: Double
  var isBold = false
  var colour = PictureColour.ink
  /// In the family of the title.
  var isSerif = false
  var isItalic = false
  /// Room between letters.
  var spacing = 0.0

  func with(colour: String) -> TextStyle {
    var style = self
    style.colour = colour
    return style
  }

  func width(of text: String) -> Double {
    TextWidth.of(text, size: size, isBold: isBold) + spacing * Double(text.count)
  }

  func fit(_ text: String, _ width: Double) -> String {
    TextWidth.fit(text, width, size: size, isBold: isBold)
  }
}

/// The markup of a picture in the making (SVG 1.1).
///
/// Everything is told by presentation attributes, since programs for slides know little CSS. A canvas that is mirrored
/// draws what stands at the left at the right, for languages that run from right to left.
struct SVGCanvas {
  /// Where a text stands from its point: it begins there, ends there, or has its middle there.
  enum Anchor { case start, middle, end }

  private(set) var markup = ""
  let width: Double
  /// Whether the page runs from right to left.
  let isRightToLeft: Bool
  /// Whether left and right are exchanged: for all that is not a map or a timeline.
  var isMirrored = false

  init(width: Double, isRightToLeft: Bool) {
    self.width = width
    self.isRightToLeft = isRightToLeft
  }

  mutating func add(_ markup: String) { self.markup += markup }

  /// Draws with left and right exchanged where the language asks for it.
  mutating func inReadingOrder(_ draw: (inout SVGCanvas) -> Void) {
    isMirrored = isRightToLeft
    draw(&self)
    isMirrored = false
  }

  private func across(_ x: Double) -> Double { isMirrored ? width - x : x }

  // MARK: Shapes

  mutating func rectangle(
    _ box: Box, fill: String = "none", stroke: String? = nil, strokeWidth: Double = 1,
    rounded: Double = 0, more: String = ""
  ) {
    let box = isMirrored ? box.mirrored(in: width) : box
    markup +=
      "<rect x=\"\(box.x.svg)\" y=\"\(box.y.svg)\" width=\"\(box.width.svg)\" height=\"\(box.height.svg)\""
    if rounded > 0 { markup += " rx=\"\(rounded.svg)\"" }
    markup += " fill=\"\(fill)\""
    if let stroke { markup += " stroke=\"\(stroke)\" stroke-width=\"\(strokeWidth.svg)\"" }
    markup += more + "/>\n"
  }

  mutating func line(
    from: (x: Double, y: Double), to: (x: Double, y: Double), _ colour: String,
    width: Double = 1, dashes: String? = nil
  ) {
    markup +=
      "<path d=\"M\(across(from.x).svg) \(from.y.svg)L\(across(to.x).svg) \(to.y.svg)\" stroke=\"\(colour)\" "
      + "stroke-width=\"\(width.svg)\" fill=\"none\""
    if let dashes { markup += " stroke-dasharray=\"\(dashes)\"" }
    markup += "/>\n"
  }

  mutating func circle(
    at point: (x: Double, y: Double), radius: Double, fill: String = "none",
    stroke: String? = nil, strokeWidth: Double = 1, dashes: String? = nil
  ) {
    markup +=
      "<circle cx=\"\(across(point.x).svg)\" cy=\"\(point.y.svg)\" r=\"\(radius.svg)\" fill=\"\(fill)\""
    if let stroke { markup += " stroke=\"\(stroke)\" stroke-width=\"\(strokeWidth.svg)\"" }
    if let dashes { markup += " stroke-dasharray=\"\(dashes)\"" }
    markup += "/>\n"
  }

  /// The symbol of an event, whose shape and colour say its type.
  ///
  /// It is filled if the event happened, hollow if it is claimed, struck if denied and dashed if planned. A wave below
  /// says that its place was read by its sounds, a bracket that it stands at the area around it.
  mutating func glyph(
    _ type: EventType?, _ occurrence: Occurrence, at point: (x: Double, y: Double),
    radius: Double = 6.5, doubt: PointDoubt? = nil, halo: String? = nil
  ) {
    let path = EventGlyph(of: type).path
    let colour = "#" + EventColour.onPaper(type)
    let scale = radius / 6.5
    markup +=
      "<g transform=\"translate(\(across(point.x).svg) \(point.y.svg)) scale(\(scale.svgFine))\" "
      + "stroke-linejoin=\"round\" fill=\"none\" stroke=\"\(colour)\">"
    if let halo {
      markup += "<path d=\"\(path)\" stroke=\"\(halo)\" stroke-width=\"4.5\"/>"
      if let doubt {
        markup += "<path d=\"\(doubt.sign)\" stroke=\"\(halo)\" stroke-width=\"4\"/>"
      }
    }
    switch occurrence {
    case .occurred: markup += "<path d=\"\(path)\" fill=\"\(colour)\" stroke=\"none\"/>"
    case .claimed, .denied, .planned:
      markup +=
        "<path d=\"\(path)\" transform=\"scale(.88)\" fill=\"\(PictureColour.paper)\" stroke-width=\"2.3\""
      markup += occurrence == .planned ? " stroke-dasharray=\"2.4 1.8\"/>" : "/>"
    }
    if occurrence == .denied { markup += "<path d=\"M-9 9 9-9\" stroke-width=\"2\"/>" }
    if let doubt { markup += "<path d=\"\(doubt.sign)\" stroke-width=\"1.5\"/>" }
    markup += "</g>\n"
  }

  // MARK: Texts

  /// A text in one style.
  mutating func text(
    _ content: String, at point: (x: Double, y: Double), _ style: TextStyle,
    _ anchor: Anchor = .start, halo: String? = nil
  ) {
    text([(content, style)], at: point, anchor, halo: halo)
  }

  /// Texts one behind the other, each in its style, from a point on their foot, to it, or about it.
  ///
  /// A halo is an edge around the letters, drawn first: not all programs know `paint-order`.
  mutating func text(
    _ parts: [(content: String, style: TextStyle)], at point: (x: Double, y: Double),
    _ anchor: Anchor = .start, halo: String? = nil
  ) {
    guard let first = parts.first, parts.contains(where: { !$0.content.isEmpty }) else { return }
    let whole = parts.map(\.content).joined()
    let runsBack = whole.runsRightToLeft ?? isRightToLeft
    let isAtRight = isMirrored ? anchor == .start : anchor == .end
    // SVG's anchors follow the direction of the text (SVG 1.1 §10.9.1); ours that of the page.
    let svgAnchor =
      anchor == .middle ? "middle" : isAtRight == runsBack ? nil : "end"
    var open =
      "<text x=\"\(across(point.x).svg)\" y=\"\(point.y.svg)\"" + Self.attributes(first.style)
    if let svgAnchor { open += " text-anchor=\"\(svgAnchor)\"" }
    if runsBack != isRightToLeft { open += " direction=\"\(runsBack ? "rtl" : "ltr")\"" }
    // Some programs drop the blanks at the edges of a part otherwise.
    if parts.count > 1 { open += " xml:space=\"preserve\"" }
    var inside = ""
    for (index, part) in parts.enumerated() where !part.content.isEmpty {
      let escaped = part.content.escapedForXML
      inside += index == 0 ? escaped : "<tspan\(Self.attributes(part.style))>\(escaped)</tspan>"
    }
    if let halo {
      markup +=
        open + " stroke=\"\(halo)\" stroke-width=\"3\" stroke-linejoin=\"round\">" + inside
        + "</text>\n"
    }
    markup += open + ">" + inside + "</text>\n"
  }

  private static func attributes(_ style: TextStyle) -> String {
    var text = " font-size=\"\(style.size.svg)\" fill=\"\(style.colour)\""
    if style.isSerif { text += " font-family=\"\(serif)\"" }
    text += style.isBold ? " font-weight=\"600\"" : " font-weight=\"400\""
    if style.isItalic { text += " font-style=\"italic\"" }
    if style.spacing > 0 { text += " letter-spacing=\"\(style.spacing.svg)\"" }
    return text
  }

  /// Families that systems have; nothing is fetched.
  static let sans = "system-ui, 'Noto Sans', 'Noto Sans Arabic', sans-serif"
  private static let serif = "Georgia, 'Noto Serif', 'Noto Naskh Arabic', serif"
}

extension String {
  /// The text with references for what markup begins with (XML 1.0 §2.4).
  var escapedForXML: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Double {
  /// The number to a tenth, as SVG has it.
  var svg: String { Self.decimal(self, digits: 1) }
  /// To a thousandth.
  var svgFine: String { Self.decimal(self, digits: 3) }

  private static func decimal(_ value: Double, digits: Int) -> String {
    let power = digits == 1 ? 10 : 1000
    let limit = 1e9
    let whole = Int((Swift.min(Swift.max(value, -limit), limit) * Double(power)).rounded())
    var fraction = String(whole.magnitude % UInt(power))
    fraction = String(repeating: "0", count: digits - fraction.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    return (whole < 0 ? "-" : "") + "\(whole.magnitude / UInt(power))"
      + (fraction.isEmpty ? "" : "." + fraction)
  }
}

extension PointDoubt {
  /// The path of its sign below a symbol.
  fileprivate var sign: String {
    switch self {
    case .heard: "M-6.5 10.2q3.25-3.6 6.5 0t6.5 0"
    case .drawnAtArea: "M-6.5 8.4v2.6h13v-2.6"
    }
  }
}
