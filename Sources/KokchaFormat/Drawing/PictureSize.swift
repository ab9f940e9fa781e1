/// How large a picture is.
///
/// ```swift
/// let size = PictureSize("1600x900") ?? .slide
/// print(size.width / size.height)
/// ```
public struct PictureSize: Sendable, Equatable {
  /// In pixels of CSS, of which 96 are an inch.
  public let width: Double
  /// In pixels of CSS.
  public let height: Double
  /// Width and height as SVG's root element has them: with a unit for a sheet of paper.
  package let attributes: (width: String, height: String)

  /// A sheet of A4, upright: 210 by 297 mm.
  public static let a4 = PictureSize(
    width: 210 / 25.4 * 96, height: 297 / 25.4 * 96, attributes: ("210mm", "297mm"))
  /// A slide of 16:9, as wide as those of PowerPoint and LibreOffice.
  public static let slide = PictureSize(width: 1280, height: 720)

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
  public static let sides = 200...20_000
  /// How many times as long as the other a side may be: beyond it nothing could be read.
  public static let mostRatio = 3

  /// What a text names: `a4`, `slide`, or width and height in pixels, `1600x900`; nil for anything else.
  public init?(_ text: String) {
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
  public static func == (a: PictureSize, b: PictureSize) -> Bool {
    a.attributes == b.attributes
  }
}
