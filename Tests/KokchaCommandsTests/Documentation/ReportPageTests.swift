import Foundation
import KokchaFormat
import KokchaModel
import TestSupport
import Testing

/// `docs/report.md` has every kind of loss.
@Suite struct ReportPageTests {
  @Test func `a row for each kind of loss, and no other`() throws {
    let page = try MarkdownPage("docs/report.md")
    let rows = page.rows.filter { $0.kind == "kind" }
    #expect(rows.compactMap { $0.code(0) } == LossKind.allCases.map(\.term.description))
  }
}
