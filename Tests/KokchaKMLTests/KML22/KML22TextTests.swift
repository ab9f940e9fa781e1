import KokchaFormat
import KokchaKML
import KokchaModel
import TestSupport
import Testing

/// Text (XML 1.0 §2.2, §2.4; rule KML6).
struct KML22Text {
  private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private func expectKept(_ text: String) throws {
    var event = try Event.sample(text, title: text)
    event.summary = text
    event.extra = [ExtraField(name: "own " + text, value: text)]
    let made = try WrittenKML(event)
    let kept = String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed)))
    #expect(!made.text.contains("<![CDATA["))
    let placemark = made.placemarks[0]
    for value in [placemark.text("name"), placemark.data["title"], placemark.data["summary"]] {
      #expect(value.map { Array($0.unicodeScalars) } == Array(kept.unicodeScalars))
    }
  }

  @Test(
    arguments: DifficultTexts.all + [
      "a\u{FFFE}b", "\u{FFFF}", "\u{FFFD}\u{FFEF}\u{F000}", "]]]]>>",
    ])
  func `KML6: text comes back, without what XML forbids`(text: String) throws {
    try expectKept(text)
  }

  @Test func `KML6: a hundred thousand characters come back`() throws {
    try expectKept(DifficultTexts.long)
  }

  @Test(arguments: 0..<36)
  func `KML6: forbidden characters are found at every offset of a block`(padding: Int) throws {
    let before = String(repeating: "x", count: padding)
    for forbidden in ["\u{0}", "\u{1}", "\u{1F}", "\u{FFFE}", "\u{FFFF}", "\u{B}\u{C}"] {
      try expectKept(before + forbidden + "y")
      try expectKept(before + forbidden)
    }
  }

  @Test func `KML6: forbidden characters are removed from names of columns and the document's too`()
    throws
  {
    var event = try Event.sample()
    event.extra = [ExtraField(name: "ow\u{1}n", value: "v")]
    let made = try WrittenKML(
      [event], extraColumns: ["ow\u{1}n"],
      information: DocumentInformation(title: "a\u{0}b", attribution: "c\u{FFFE}d"))
    #expect(made.placemarks[0].data["own"] == "v")
    #expect(made.document.text("name") == "ab")
    #expect(made.document.text("description") == "cd")
  }

  @Test(arguments: DifficultTexts.markup)
  func `names of columns are escaped`(name: String) throws {
    var event = try Event.sample()
    event.extra = [ExtraField(name: name, value: "v")]
    let made = try WrittenKML(event)
    #expect(made.document.all("SimpleField").last?.attributes["name"] == name)
    #expect(made.placemarks[0].data[name] == "v")
  }
}
