import Foundation
import Kokcha
import TestSupport
import Testing

@Suite struct ProblemPageTests {
  @Test(arguments: ProblemCode.allCases)
  func `every kind of problem has a row in the page of problems`(_ code: ProblemCode) throws {
    let page = try String(
      contentsOf: projectFolder.appending(path: "docs/problems.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| \(code.rawValue) |") }
    #expect(rows.count == 1)
    #expect(rows.allSatisfy { $0.split(separator: "|").count == 3 })
  }
}
