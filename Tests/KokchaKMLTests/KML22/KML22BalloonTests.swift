import Foundation
import FoundationXML
import KokchaFormat
import KokchaKML
import KokchaModel
import TestSupport
import Testing

/// What a balloon says (OGC 07-147r2 §12.6; rule KML11).
struct KML22Balloons {
  @Test func `KML11: a balloon tells title, time, place, claim and source by fields of the Schema`()
    throws
  {
    let made = try WrittenKML(event("Text"))
    let texts = made.document.all("BalloonStyle").compactMap { $0.text("text") }
    #expect(texts.count == 2)
    let text = try #require(texts.first)
    let fields = made.document.all("SimpleField").compactMap { $0.attributes["name"] }
    let entities = text.matches(of: /\$\[event\/([a-z0-9_]+)\]/).map { String($0.output.1) }
    for field in entities { #expect(fields.contains(field), "\(field)") }
    // And one more, by which lines without a value are known.
    #expect(text.count { $0 == "$" } == entities.count + 1)
    for field in [
      "title", "date", "date_text", "date_precision", "place", "radius_km", "place_precision",
      "claimant", "claim_verb", "quote", "occurrence", "source", "source_url", "reliability",
    ] {
      #expect(entities.contains(field), "\(field)")
    }
    #expect(text.contains("<a href=\"$[event/source_url]\">"))
  }

  @Test func `KML11: a line whose field an event does not have can be told and is hidden`() throws {
    let made = try WrittenKML(event("Text"))
    let text = try #require(made.document.all("BalloonStyle").first?.text("text"))
    #expect(text.contains("tr[data-v^=\"$[\"],tr[data-v=\"\"]{display:none}"))
    let rows = text.matches(of: /<tr data-v="(\$\[event\/[a-z0-9_]+\])">.*?<\/tr>/)
    #expect(rows.count == 33)
    // Dari is read from right to left, and English beside it from left to right.
    #expect(text.matches(of: /<td dir="auto">/).count == 33)
    #expect(text.contains("<h3 dir=\"auto\">"))
    // The line shows the field by which it is hidden.
    for row in rows {
      #expect(row.output.0.dropFirst(30).contains(row.output.1), "\(row.output.0)")
    }
  }

  @Test func `KML11: a balloon's text is sound markup without a script`() throws {
    let made = try WrittenKML(event("Text"))
    let text = try #require(made.document.all("BalloonStyle").first?.text("text"))
    #expect(!text.lowercased().contains("script"))
    #expect(text.wholeMatch(of: /(?s).*\son[a-z]+=.*/) == nil)
    let parser = XMLParser(data: Data("<body>\(text)</body>".utf8))
    #expect(parser.parse())
  }

  // MARK: What Google Earth makes of it

  /// A balloon as `Tests/judges/show-balloons.py` shows it.
  private struct Balloon: Decodable {
    struct Page: Decodable, Equatable {
      struct Element: Decodable, Equatable {
        let name: String
        let attributes: [String]

        init(from decoder: any Decoder) throws {
          var container = try decoder.unkeyedContainer()
          name = try container.decode(String.self)
          attributes = try container.decode([String].self)
        }
      }
      var elements: [Element]
      var links: [String]
      var title: String
      var lines: [[String]]

      func line(_ label: String) -> String? { lines.first { $0.first == label }?.last }
    }
    var id: String
    var isEscaped: Bool
    var once: Page
    var again: Page
  }

  private func shown(_ events: [Event]) throws -> (balloons: [Balloon], kml: WrittenKML) {
    var drawing = DrawingOptions()
    drawing.circles = true
    drawing.places = .all
    let made = try WrittenKML(events, drawing: drawing)
    try expectValidKML(made.bytes)
    let folder = try TemporaryFolder()
    let file = try folder.write("a.kml", Data(made.bytes))
    let run = try execute("python3", ["Tests/judges/show-balloons.py", file], in: projectFolder)
    return (try JSONDecoder().decode([Balloon].self, from: run.output), made)
  }

  private func event(_ text: String, address: String = "https://example.org/") throws -> Event {
    var event = try Event.full()
    event.extra = []
    event.title = text
    event.summary = text
    event.type = text
    for index in event.places.indices { event.places[index].verbatim = text }
    var claim = Claim()
    claim.claimant = text
    claim.quote = text
    event.claims = [claim]
    var source = Source()
    source.publisher = text
    source.url = address
    event.sources = [source]
    return event
  }

  private static let texts = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;b&#62;", "$[event/title]", "$[balloon_title]", "$[name]", "$[",
    "\"onmouseover=\"alert(1)",
    "'><b>", "</td></tr></table><a href=\"javascript:x\">", "<!--", "<style>*{color:red}",
    "&nbsp", "a & b", "He said \"no\"", "مرز «تخار» <بسته> شد", "<\u{1}b>", "$\u{1}[event/title]",
  ]

  @Test(arguments: texts)
  func `KML11: no text of a field becomes markup, and each is shown as it is`(text: String) throws {
    let plain = try shown([event("Text")])
    #expect(plain.balloons.allSatisfy { !$0.isEscaped })
    let made = try shown([event(text)])
    #expect(made.balloons.count == plain.balloons.count)
    let kept = String(text.unicodeScalars.filter { $0 != "\u{1}" })
    // With the address of a link that every escaped balloon has, whatever it says.
    let expected = try shown([event("\"")]).balloons
    for (balloon, expected) in zip(made.balloons, expected) {
      #expect(balloon.isEscaped)
      for page in [balloon.once, balloon.again] {
        #expect(page.elements == expected.once.elements)
        #expect(page.links == ["https://example.org/"])
        #expect(page.title == kept)
        #expect(page.lines.map { $0.first } == expected.once.lines.map { $0.first })
        #expect(page.line("Told by") == kept)
        #expect(page.line("Source") == kept)
        if balloon.id.hasPrefix("event.") {
          #expect(page.line("Summary") == kept)
          #expect(page.line("in words") == kept)
          #expect(page.line("Where") == kept)
        }
      }
    }
    // Columns are as they were.
    #expect(made.kml.placemarks[0].data["title"] == kept)
    #expect(made.kml.placemarks[0].data["summary"] == kept)
  }

  @Test(arguments: ["Text", "It cost $5 [sic]", "a > b", "]]>", "Line\nafter line", "خبر", "5 $"])
  func `KML11: an event whose texts are only text has no copies of them`(text: String) throws {
    for balloon in try shown([event(text)]).balloons {
      #expect(!balloon.isEscaped)
      #expect(balloon.once == balloon.again)
      #expect(balloon.once.title == text)
      #expect(balloon.once.links == ["https://example.org/"])
    }
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "java\nscript:alert(1)", "&#106;avascript:alert(1)", "data:text/html,<script>", "vbscript:x",
    "file:///etc/passwd", "//example.org", "http:", "https://", "x\" href=\"javascript:x",
  ])
  func `KML11: only what begins with http or https becomes a link`(address: String) throws {
    for balloon in try shown([event("Text", address: address)]).balloons {
      for page in [balloon.once, balloon.again] {
        #expect(page.links == ["$[balloon_source_url]"])
        #expect(page.line("link") == nil)
        #expect(page.line("address") == address)
      }
    }
  }

  @Test(arguments: [
    "http://example.org", "HTTPS://example.org/?a=1&b=\"2\"", "https://e.org/$[name]",
  ])
  func `KML11: an address of the web is a link to just that`(address: String) throws {
    for balloon in try shown([event("Text", address: address)]).balloons {
      #expect(balloon.once.links == [address])
      #expect(balloon.again.links == [address])
      #expect(balloon.once.line("link") == address)
    }
  }

  @Test func `KML11: what is owed to whom is shown as it is when Google Earth reads it as HTML`()
    throws
  {
    let made = try WrittenKML(
      [.sample()], information: DocumentInformation(title: "T", attribution: "A <b> & C's"))
    #expect(made.document.text("description") == "A &lt;b&gt; &amp; C's")
  }
}
