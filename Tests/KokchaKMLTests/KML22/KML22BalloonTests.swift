import Foundation
import FoundationXML
import Kokcha
import KokchaKML
import TestSupport
import Testing

/// What a balloon says (OGC 07-147r2 §12.6; rule KML11).
struct KML22Balloons {
  @Test func `KML11: a balloon tells title, time, place, claim and source by fields of the Schema`()
    throws
  {
    let made = try WrittenKML(.full())
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
    let made = try WrittenKML(.full())
    let text = try #require(made.document.all("BalloonStyle").first?.text("text"))
    #expect(text.contains("tr[data-v^=\"$[\"],tr[data-v=\"\"]{display:none}"))
    let rows = text.matches(of: /<tr data-v="(\$\[event\/[a-z0-9_]+\])">.*?<\/tr>/)
    #expect(rows.count == 21)
    // The line shows the field by which it is hidden.
    for row in rows {
      #expect(row.output.0.dropFirst(30).contains(row.output.1), "\(row.output.0)")
    }
  }

  @Test func `KML11: a balloon's text is sound markup without a script`() throws {
    let made = try WrittenKML(.full())
    let text = try #require(made.document.all("BalloonStyle").first?.text("text"))
    #expect(!text.lowercased().contains("script"))
    #expect(text.wholeMatch(of: /(?s).*\son[a-z]+=.*/) == nil)
    let parser = XMLParser(data: Data("<body>\(text)</body>".utf8))
    #expect(parser.parse())
  }
}
