import Foundation
import KokchaFormat
import KokchaModel
import KokchaPage
import TestSupport
import Testing

/// The document around the events.
struct DocumentTests {
  private static let skeleton = [
    "html", "head", "meta", "meta", "meta", "meta", "meta", "title", "style", "body", "noscript",
    "p",
  ]

  private static func scripts(_ count: Int) -> [String] { Array(repeating: "script", count: count) }

  private static func tags(_ page: ReadPage) -> [String] { page.answer["tags"] as? [String] ?? [] }

  @Test func `no events are a page too`() throws {
    let written = try WrittenPage([])
    #expect(Self.tags(written.page) == Self.skeleton + Self.scripts(4))
    #expect(written.page.facts["events"] as? Int == 0)
    #expect(written.page.facts["parts"] as? [Int] == [])
    #expect(written.losses == [])
  }

  @Test func `parts follow each other in order`() throws {
    let padding = String(repeating: "x", count: 20_000)
    let events = try (0..<40).map { try Event.sample("\($0)", title: padding) }
    let page = try WrittenPage(events).page
    #expect(page.parts.count > 5)
    #expect(page.heads("id") == events.map(\.id))
    #expect(page.events.map { $0.fields["id"] as? String } == events.map(\.id))
  }

  @Test func `whatever stands in a text, no element ends and none begins`() throws {
    let hostile =
      DifficultTexts.all + [
        "</script><script>alert(1)</script>", "</SCRIPT >", "<!--", "<!--<script>", "-->", "]]>",
        "</title><img src=x onerror=alert(1)>", "</style>", "\u{2028}\u{2029}", "&lt;&amp;",
        "<plaintext>", "javascript:alert(1)",
      ]
    for text in hostile {
      var event = try Event.full()
      event.title = text
      event.summary = text
      event.type = text
      event.extra = [ExtraField(name: text, value: text)]
      let written = try WrittenPage(
        [event], information: DocumentInformation(title: text, attribution: text))
      #expect(
        Self.tags(written.page) == Self.skeleton + Self.scripts(6))
      #expect(written.page.facts["title"] as? String == text)
      #expect(written.page.facts["attribution"] as? String == text)
      #expect(written.page.events[0].fields["summary"] as? String == text)
      #expect(written.page.events[0].extra as? [String: String] == [text: text])
      // HTML has no NUL, and one kind of line end.
      let title = (written.page.answer["title"] as? String)?.utf8.map { $0 }
      let shown = text.replacing("\0", with: "\u{FFFD}")
      #expect(title == Array(shown.utf8))
    }
  }

  @Test func `nothing may run or be fetched but the page's own program`() throws {
    let rules = try #require(try WrittenPage([]).page.answer["rules"] as? [String: String])
    #expect(rules["default-src"] == "'none'" && rules["base-uri"] == "'none'")
    #expect(rules["form-action"] == "'none'" && rules["img-src"] == "data: blob:")
    // The judge has compared the hashes of the other two with the elements' bytes.
    #expect(
      Set(rules.keys) == [
        "default-src", "base-uri", "form-action", "img-src", "script-src", "style-src",
      ])
  }

  @Test func `neither program nor styles have what would end their elements`() {
    for text in [PageScript.text.description, PageStyles.text.description] {
      for wrong in ["</script", "</style", "<!--", "\r"] {
        #expect(!text.lowercased().contains(wrong))
      }
    }
  }

  @Test func `words in every language`() throws {
    #expect(PageStrings.languages.sorted() == PageLanguage.allCases.map(\.rawValue).sorted())
    for language in PageLanguage.allCases {
      let words = try WrittenPage([], language: language).page.answer["strings"] as? [String: Any]
      #expect(words?["language"] as? String == language.rawValue)
    }
  }

  @Test(arguments: [(PageLanguage.english, "en", "ltr"), (.dari, "fa", "rtl")])
  func `a language and its direction`(
    language: PageLanguage, code: String, direction: String
  ) throws {
    let page = try WrittenPage([], language: language).page
    #expect(page.answer["attributes"] as? [String: String] == ["lang": code, "dir": direction])
    #expect(page.facts["language"] as? String == code)
  }

  @Test func `a page too large for a mail, and one too large for a browser, say so`() throws {
    let information = DocumentInformation()
    func notes(_ details: PageDetails, bytes: Int, events: Int = 1) throws -> [String] {
      let format = PageFormat(information: information, details: details)
      let document = format.makeDocument(extraNames: [])
      var portion = EncodedPortion()
      portion.events = events
      var sink = MemorySink()
      try document.append(&portion, to: &sink)
      return document.notes(bytes: bytes)
    }
    #expect(try notes(.all, bytes: 10_000_000) == [])
    let large = try notes(.all, bytes: 10_000_001)
    #expect(large.count == 1 && large[0].contains("10,000,001 bytes"))
    #expect(large[0].contains("--details none"))
    #expect(try !notes(.none, bytes: 10_000_001)[0].contains("--details"))
    #expect(try notes(.all, bytes: 1, events: 999_999) == [])
    #expect(try notes(.all, bytes: 1, events: 1_000_000)[0].contains("1,000,000 events"))
  }
}
