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

@Suite struct BadDataPageTests {
  /// What each mode of `--bad` makes of an error, in the page's words.
  private static func row(of extent: ProblemCode.Extent) -> [String] {
    let refused = "the export is refused"
    let skipped = "the event is left out"
    return switch extent {
    case .value: [refused, "the value is left out, the event kept", skipped]
    case .event: [refused, skipped, skipped]
    case .input: [refused, refused, refused]
    case .none: Array(repeating: "only ever a warning", count: 3)
    }
  }

  @Test(arguments: [ProblemCode.Extent.value, .event, .input, .none])
  func `the page says of every kind what --bad makes of it`(_ extent: ProblemCode.Extent) throws {
    let page = try String(
      contentsOf: projectFolder.appending(path: "docs/problems.md"), encoding: .utf8)
    let codes = ProblemCode.allCases.filter { $0.extent == extent }.map(\.rawValue).sorted()
    let row =
      "| "
      + ([codes.joined(separator: ", ")] + Self.row(of: extent))
      .joined(separator: " | ") + " |"
    #expect(page.split(separator: "\n").filter { $0 == row }.count == 1, "the row is: \(row)")
  }
}
