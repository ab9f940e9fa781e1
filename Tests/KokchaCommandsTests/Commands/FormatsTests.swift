import Foundation
import KokchaExport
import KokchaFormat
import TestSupport
import Testing

/// `kokcha formats`, the README's table and the code are one.
@Suite struct FormatsTests {
  @Test func `every format stands in one guide`() {
    let listed = FormatGuide.all.flatMap(\.formats)
    #expect(listed.count == OutputFormat.all.count)
    #expect(Set(listed) == Set(OutputFormat.all))
  }

  @Test func `the README has the table that the command prints`() throws {
    let run = try kokcha(["formats", "--format", "markdown"])
    #expect(run.status == 0)
    try expectGenerated(run.text, "formats", in: "README.md")
  }

  @Test func `as text, what is read comes first and every format has its lines`() throws {
    let text = try kokcha(["formats"]).text
    #expect(text.hasPrefix("read: csv, json, jsonl"))
    for format in OutputFormat.all { #expect(text.contains(format.name)) }
    #expect(!text.contains("`"))
  }

  @Test func `only those that are asked for`() throws {
    let text = try kokcha(["formats", "kml"]).text
    #expect(text.hasPrefix("kml"))
    #expect(!text.contains("GeoJSON"))
    let wrong = try kokcha(["formats", "kmll"])
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("kml"))
  }

  @Test func `as JSON`() throws {
    let run = try kokcha(["formats", "--format", "json"])
    let made = try #require(
      try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let written = try #require(made["written"] as? [[String: Any]])
    #expect(written.count == OutputFormat.all.count)
    #expect((written[0]["holds"] as? [String: String])?.count == FormatTopic.allCases.count + 1)
  }
}
