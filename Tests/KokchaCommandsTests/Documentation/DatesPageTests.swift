import Foundation
import TestSupport
import Testing

/// A row of a table in the page of dates.
struct DateExample: Sendable, CustomTestStringConvertible {
  var written: String
  /// The other cells: EDTF and precision, or the code of a problem.
  var told: [String]
  var testDescription: String { written }

  /// The rows whose first cell is a date, of tables with so many columns.
  static func rows(columns: Int) -> [DateExample] {
    guard
      let page = try? String(
        contentsOf: projectFolder.appending(path: "docs/dates.md"), encoding: .utf8)
    else { return [] }
    return page.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap { line in
      let cells = line.split(separator: "|").map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
      }
      guard cells.count == columns else { return nil }
      return DateExample(written: cells[0], told: Array(cells.dropFirst()))
    }
  }
}

@Suite struct DatesPageTests {
  private func log(_ examples: [DateExample]) -> Data {
    let rows = examples.enumerated().map { "\($0.offset),t,\"\($0.element.written)\"\n" }
    return Data(("id,title,date\n" + rows.joined()).utf8)
  }

  @Test func `every example is read as the page says`() throws {
    let examples = DateExample.rows(columns: 3)
    #expect(examples.count > 60)
    let run = try kokcha(
      ["export", "-", "--out", "geojson:-", "--quiet"], input: log(examples))
    #expect(run.status == 0, "\(run.errors)")
    let made = try properties(run.output)
    try #require(made.count == examples.count)
    for (example, event) in zip(examples, made) {
      #expect(event["date"] as? String == example.told[0], "\(example.written)")
      #expect(event["date_precision"] as? String == example.told[1], "\(example.written)")
      let isEDTF = example.written == example.told[0]
      #expect(
        event["date_text"] as? String == (isEDTF ? nil : example.written), "\(example.written)")
    }
  }

  @Test(arguments: DateExample.rows(columns: 2))
  func `every example is refused as the page says`(example: DateExample) throws {
    let run = try kokcha(["export", "-", "--out", "geojson:-"], input: log([example]))
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("-:2:6: \(example.told[0]) date '\(example.written)'"))
  }

  @Test func `the page has examples that are refused`() {
    #expect(DateExample.rows(columns: 2).count == 15)
  }
}
