import Foundation
import KokchaFormat
import KokchaModel
import Testing

/// Colours and shapes by which types are told apart.
struct EventColourTests {
  private static let types = EventType.allCases.map(Optional.some) + [nil]

  /// WCAG 2.2: relative luminance.
  private static func luminance(_ colour: String) throws -> Double {
    let number = try #require(Int(colour, radix: 16))
    let parts = [16, 8, 0].map { shift in
      let value = Double(number >> shift & 0xFF) / 255
      return value <= 0.040_45 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private static func contrast(_ a: String, _ b: String) throws -> Double {
    let both = try [luminance(a), luminance(b)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  /// §1.4.11, and the contrast of black on white as a check of the check.
  @Test func `three to one, on paper and in the dark`() throws {
    #expect(abs(try Self.contrast("000000", "ffffff") - 21) < 1e-9)
    for type in Self.types {
      #expect(try Self.contrast(EventColour.onPaper(type), "fffefb") >= 3, "\(type?.term ?? "")")
      for ground in ["1c1f23", "282c31"] {
        #expect(try Self.contrast(EventColour.onDark(type), ground) >= 3, "\(type?.term ?? "")")
      }
    }
  }

  @Test func `each type has a colour of its own`() {
    for palette in [EventColour.of, EventColour.onPaper, EventColour.onDark] {
      #expect(Set(Self.types.map(palette)).count == Self.types.count)
    }
  }

  @Test func `each type of the vocabulary has a shape of its own`() {
    #expect(Set(EventType.allCases.map { EventGlyph(of: $0) }).count == EventType.allCases.count)
    #expect(EventGlyph(of: nil) == .circle)
  }

  @Test(arguments: EventGlyph.allCases)
  func `a shape lies in its box, around the middle, and is drawn by its corners`(
    glyph: EventGlyph
  ) throws {
    #expect(glyph.path.hasPrefix("M") && glyph.path.hasSuffix("Z"))
    guard glyph != .circle else { return }
    let corners = glyph.corners
    #expect(corners.allSatisfy { abs($0.x) <= 1000 && abs($0.y) <= 1000 })
    let reach = corners.map { hypot(Double($0.x), Double($0.y)) }.max() ?? 0
    #expect((600...900).contains(reach))
    // The middle of the corners is the middle of the box, but for what rounding takes.
    #expect(abs(corners.map(\.x).reduce(0, +)) <= corners.count)
    #expect(abs(corners.map(\.y).reduce(0, +)) <= corners.count)
    let numbers = glyph.path.split { "MLZ ".contains($0) }.compactMap { Double($0) }
    #expect(numbers.count == 2 * corners.count)
    for (index, corner) in corners.enumerated() {
      #expect(numbers[2 * index] == Double(corner.x) / 100)
      #expect(numbers[2 * index + 1] == Double(corner.y) / 100)
    }
  }
}
