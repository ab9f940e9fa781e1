import Foundation
import KokchaModel
import TestSupport
import Testing

@Suite struct ProblemPageTests {
  @Test(arguments: ProblemCode.allCases)
  func `every kind of problem has a row in the page of problems`(_ code: ProblemCode) throws {
    let page = try String(
      contentsOf: projectFolder.appending(path: "docs/problems.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| \(code.rawValue) |") }
    #expect(rows.count == 1)
    let cells =
      rows.first?.split(separator: "|").map { String($0).trimmingCharacters(in: .whitespaces) }
      ?? []
    #expect(cells.count == 3)
    // What the page says is what the program says.
    let told = cells.dropFirst().first?.filter { $0 != "`" }.lowercased()
    #expect(told == code.summary.description.lowercased())
  }
}
