@testable import KokchaGazetteerBuild
import Testing

@Suite struct TemplateTests {
  private static let columns = ["pcode", "name", "a:b", "alternates"]

  private func texts(_ template: String, _ cells: [String]) throws -> [String] {
    try Template(template) { Self.columns.firstIndex(of: $0) }.texts(cells)
  }

  @Test(arguments: [
    ("pcode:{pcode}", ["pcode:AF1809"]),
    ("pcode:{pcode:4}", ["pcode:AF18"]),
    ("{name} ({pcode})", ["Rustaq (AF1809)"]),
    ("{a:b}", ["x"]),
    ("{alternates/;}", ["Rostaq", "رستاق"]),
    ("constant", ["constant"]),
    ("", []),
  ])
  func `a template takes cells, their beginnings and their parts`(
    _ template: String, _ expected: [String]
  ) throws {
    #expect(
      try texts(template, ["AF1809", "Rustaq", "x", " Rostaq ;رستاق;; "]) == expected)
  }

  @Test func `an empty cell makes no text at all`() throws {
    #expect(try texts("pcode:{pcode}", ["", "", "", ""]) == [])
  }

  @Test(arguments: ["{pcode", "{pcod}", "{pcode:x}", "{pcode:0}"])
  func `a template that names no column is refused`(_ template: String) {
    #expect(throws: Template.Fault.self) { try texts(template, ["", "", "", ""]) }
  }

  @Test(arguments: [
    ("name=Rustaq", true), ("name=Rustaq|Chal", true), ("name!=Rustaq", false), ("name=", false),
    ("pcode>=0.6", true), ("pcode<0.6", false), ("name>=1", false),
  ])
  func `a condition compares a cell`(_ text: String, _ holds: Bool) throws {
    let condition = try Condition(text) { Self.columns.firstIndex(of: $0) }
    #expect(condition.holds(["0.75", "Rustaq", "", ""]) == holds)
  }

  @Test(arguments: ["name", "nme=1", "pcode>=x"])
  func `a condition that cannot be read is refused`(_ text: String) {
    #expect(throws: Condition.Fault.self) {
      try Condition(text) { Self.columns.firstIndex(of: $0) }
    }
  }
}
