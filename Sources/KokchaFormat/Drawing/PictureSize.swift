/// How large a picture is, in pixels of CSS, of which 96 are an inch.
package struct PictureSize: Sendable, Equatable {
  package var width: Double
  package var height: Double
  /// Width and height as SVG's root element has them: with a unit for a sheet of paper.
  package var attributes: (width: String, height: String)

  /// A sheet of A4, upright: 210 by 297 mm.
  package static let a4 = PictureSize(
    width: 210 / 25.4 * 96, height: 297 / 25.4 * 96, attributes: ("210mm", "297mm"))
  /// A slide of 16:9, as wide as those of PowerPoint and LibreOffice.
  package static let slide = PictureSize(width: 1280, height: 720)

  private init(width: Double, height: Double, attributes: (String, String)) {
    self.width = width
    self.height = height
    self.attributes = attributes
  }

  private init(width: Int, height: Int) {
    self.init(
      width: Double(width), height: Double(height), attributes: ("\(width)", "\(height)"))
  }

  /// The pixels that a side may have.
  package static let sides = 200...20_000
  /// How many times as long as the other a side may be: beyond it nothing could be read.
  package static let mostRatio = 3

  /// What a text names: `a4`, `slide`, or width and height in pixels, `1600x900`; nil for anything else.
  package init?(_ text: String) {
    switch text.lowercased() {
    case "a4": self = .a4
    case "slide": self = .slide
    case let other:
      let sides = other.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
      guard sides.count == 2, let width = sides[0], let height = sides[1],
        Self.sides.contains(width), Self.sides.contains(height),
        max(width, height) <= Self.mostRatio * min(width, height)
      else { return nil }
      self.init(width: width, height: height)
    }
  }

  /// Whether both are equally large.
  package static func == (a: PictureSize, b: PictureSize) -> Bool {
    a.attributes == b.attributes
  }
}
