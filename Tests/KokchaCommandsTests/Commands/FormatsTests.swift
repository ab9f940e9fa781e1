import Foundation
import KokchaExport
import TestSupport
import Testing

/// `kokcha formats`, the README's table and the code are one.
@Suite struct FormatsTests {
  @Test func `every format stands in one guide`() {
    let listed = FormatGuide.all.flatMap(\.formats)
    #expect(listed.count == OutputFormat.allCases.count)
    #expect(Set(listed) == Set(OutputFormat.allCases))
  }

  @Test(arguments: FormatGuide.all.map(\.title))
  func `a guide tells of every topic`(title: String) throws {
    let guide = try #require(FormatGuide.all.first { $0.title == title })
    #expect(guide.holdings.count == FormatGuide.Topic.allCases.count)
    #expect(guide.holdings.allSatisfy { !$0.isEmpty && !$0.contains("|") })
  }

  @Test func `no two formats have one ending`() {
    let endings = OutputFormat.allCases.flatMap(\.pathExtensions)
    #expect(Set(endings).count == endings.count)
    for format in OutputFormat.allCases {
      for ending in format.pathExtensions {
        #expect(OutputFormat(pathExtension: ending.uppercased()) == format)
      }
    }
  }

  @Test func `the README has the table that the command prints`() throws {
    let readme = try String(
      contentsOf: projectFolder.appending(path: "README.md"), encoding: .utf8)
    let run = try kokcha(["formats", "--format", "markdown"])
    #expect(run.status == 0)
    #expect(!run.text.isEmpty && readme.contains(run.text))
  }

  @Test func `as text, what is read comes first and every format has its lines`() throws {
    let text = try kokcha(["formats"]).text
    #expect(text.hasPrefix("read: csv, json, jsonl"))
    for format in OutputFormat.allCases { #expect(text.contains(format.rawValue)) }
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
    #expect(written.count == OutputFormat.allCases.count)
    #expect((written[0]["holds"] as? [String: String])?.count == FormatGuide.Topic.allCases.count)
  }
}
