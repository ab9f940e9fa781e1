import Foundation
import KokchaFormat
import KokchaModel
import TestSupport
import Testing

/// `docs/report.md` has every member of a report and every kind of loss.
@Suite struct ReportPageTests {
  @Test func `a row for each kind of loss, and no other`() throws {
    let page = try MarkdownPage("docs/report.md")
    let rows = page.rows.filter { $0.kind == "kind" }
    #expect(rows.compactMap { $0.code(0) } == LossKind.allCases.map(\.term.description))
  }

  /// The names of the members of a JSON value, at any depth: `outputs.files.sha256`.
  private func members(_ value: Any, under path: String = "") -> Set<String> {
    if let array = value as? [Any] {
      return array.reduce(into: []) { $0.formUnion(members($1, under: path)) }
    }
    guard let object = value as? [String: Any] else { return [] }
    // Codes of problems are no names.
    if path == "counts." { return [] }
    return object.reduce(into: []) { found, member in
      found.insert(path + member.key)
      found.formUnion(members(member.value, under: path + member.key + "."))
    }
  }

  @Test func `the example has the members of a report, and no other`() throws {
    let page = try MarkdownPage("docs/report.md")
    let example = try #require(page.blocks.first { $0.language == "json" })
    let folder = try TemporaryFolder()
    try folder.write(
      "log.csv",
      """
      id,title,date,status,place,summary,latitude
      A,t,2022,,Rostoq,a\u{1}b,
      B,t,2022,retracted,,,
      C,t,2022,,,,x

      """)
    let run = try kokcha(
      ["export", "log.csv", "--out", "a.kml", "--bad", "skip", "--report", "report.json"],
      in: folder.url)
    #expect(run.status == 1)
    #expect(
      members(try JSONSerialization.jsonObject(with: Data(example.text.utf8)))
        == members(try JSONSerialization.jsonObject(with: try folder.read("report.json"))))
  }

  /// The commands of "Check the hashes".
  @Test(.enabled(if: isInstalled("jq"), "jq is not installed"))
  func `sha256sum --check takes the report's hashes`() throws {
    let page = try MarkdownPage("docs/report.md")
    let command = try #require(page.blocks.first { $0.text.hasPrefix("jq ") }).text
    let folder = try TemporaryFolder()
    try folder.write("log.csv", "id,title,date\nA,t,2022\n")
    let run = try kokcha(
      ["export", "log.csv", "--out", "a.kml", "--out", "a.csv", "--report", "report.json"],
      in: folder.url)
    #expect(run.status == 0)
    let check = try execute("sh", ["-c", command], in: folder.url)
    #expect(check.status == 0)
    #expect(check.text == "log.csv: OK\na.kml: OK\na.csv: OK\n")
  }
}
