import Foundation
import FoundationXML
import KokchaFormat
import KokchaModel
import KokchaPicture
import TestSupport
import Testing

/// Texts that would break a picture, run something in it, or reach out of it.
struct HostileTextTests {
  private static let texts =
    DifficultTexts.all + [
      "]]>", "<script>alert(1)</script>", "\"><image href=\"https://example.org/x\"/>", "&amp;&lt;",
      "\u{202E}reversed", "a\u{2066}b", String(repeating: "W", count: 100_000),
      "Z" + String(repeating: "\u{0316}", count: 500), String(repeating: "\u{FDFD}", count: 50),
      "a\nb\r\nc\td",
    ]

  @Test(arguments: texts)
  func `any text is text in a picture`(text: String) throws {
    var event = try Event.at(69.5, 37, title: "t" + text)
    event.places[0].verbatim = text
    for size in ["slide", "a4"] {
      let picture = try DrawnPicture([event], .picture(size, title: text))
      // It was well-formed; nothing in it is more than a drawing.
      let names = Set(
        try picture.root.nodes(forXPath: "//*").compactMap { ($0 as? XMLElement)?.name })
      #expect(
        names.isSubset(of: [
          "svg", "title", "desc", "defs", "linearGradient", "stop", "pattern", "path", "rect",
          "circle", "g", "text", "tspan", "clipPath",
        ]))
      for name in try picture.root.nodes(forXPath: "//@*").compactMap(\.name) {
        #expect(!name.contains("href") && !name.hasPrefix("on") && name != "style")
      }
      // A line holds no more than fits; the words for those who do not see it are as short.
      #expect(picture.texts.allSatisfy { $0.count < 400 })
      for character in "\u{202E}\u{2066}\u{0B}\u{0}\u{1F}".unicodeScalars
      where character != "\u{2066}" {
        #expect(!picture.text.unicodeScalars.contains(character))
      }
    }
  }

  @Test func `characters that XML forbids are removed and counted`() throws {
    let picture = try DrawnPicture([.at(69.5, 37, title: "a\u{1}b\u{B}c\u{FFFE}")])
    #expect(picture.texts.contains("abc"))
    #expect(picture.losses[.illegalCharacter] == 3)
  }

  @Test func `what turns the direction of others is seen by name`() throws {
    let picture = try DrawnPicture([.at(69.5, 37, title: "a\u{202E}b")])
    #expect(picture.texts.contains("aU+202Eb"))
  }
}
