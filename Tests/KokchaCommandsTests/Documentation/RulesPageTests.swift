import Foundation
import TestSupport
import Testing

/// `docs/rules.md` has every rule that is cited, each once, with its reason and with tests that there are.
@Suite struct RulesPageTests {
  private static let page = Result { RulesPage(try text("docs/rules.md")) }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: projectFolder.appending(path: path), encoding: .utf8)
  }

  // MARK: The page

  @Test func `every rule that is cited anywhere stands in the page`() throws {
    let page = try Self.page.get()
    let files = try RuleCitations.files()
    var cited: Set<String> = []
    for file in files {
      let numbers = RuleCitations(in: try Self.text(file), groups: page.groups).numbers
      let unknown = numbers.subtracting(page.numbers).sorted()
      #expect(unknown == [], "\(file) cites \(unknown.joined(separator: ", "))")
      if file.hasPrefix("Sources/") { cited.formUnion(numbers) }
    }
    // Enough to say that files are found and citations seen.
    #expect(files.contains("README.md") && files.contains("docs/kml.md"))
    #expect(cited.count > 30 && cited.isSuperset(of: ["A6", "GJ8", "KML15", "CSV3"]))
  }

  @Test func `a rule stands once, and says why`() throws {
    let page = try Self.page.get()
    #expect(page.doubled == [])
    for rule in page.rules { #expect(rule.hasReason, "\(rule.number)") }
  }

  @Test func `a rule names at least one test, and every test that it names is there`() throws {
    let catalogue = try TestCatalogue.project()
    for rule in try Self.page.get().rules {
      #expect(!rule.tests.isEmpty, "no test holds \(rule.number)")
      #expect(rule.strayItems == [], "\(rule.number)")
      for test in rule.tests {
        let isThere = catalogue.has(test.suite, test.name)
        #expect(isThere, "\(rule.number): there is no \(test.suite): \(test.name ?? "")")
      }
    }
  }

  // MARK: That a fault would be seen

  private static let groups: Set = ["A", "GJ", "KML", "CSV"]

  @Test(
    arguments: [
      ("/// One list for all (rule GJ8).", ["GJ8"]), ("// Rule A6: it is counted", ["A6"]),
      ("/// (rules GJ8, CSV6, CSV9)", ["CSV6", "CSV9", "GJ8"]),
      ("are judges of rules CSV3, CSV4 and CSV5.", ["CSV3", "CSV4", "CSV5"]),
      ("  /// … (rules\n  /// A1,\n  /// A7).", ["A1", "A7"]),
      ("  @Test func `A7, GJ6: an event counts once`() {", ["A7", "GJ6"]),
      ("func `CSV1: its own column; CSV5: reported`(x: Int)", ["CSV1", "CSV5"]),
      ("self.problem(f\"KML15: {name}\")", ["KML15"]),
      ("# Google's limits (rule KML15).", ["KML15"]),
      // A group that the page does not have yet.
      ("(rule \("XY")1)", ["XY1"]),
    ] as [(String, [String])])
  func `a citation is seen`(text: String, numbers: [String]) {
    #expect(RuleCitations(in: text, groups: Self.groups).numbers.sorted() == numbers)
  }

  @Test(arguments: [
    "the P-code AF1809, or AF18", "K012 error", "func `K071, K072: no source`()", "A1:R1000",
    "graded A1, not F6", "=SUM(A1)", "the rule of the zone, M3.5.0", "SIMD16<UInt8>",
    "KML22Section9Tests", "KML 2.2", "ATC-67", "func `RFC8259: text`()", "rules that A1 has",
  ])
  func `what is no citation is not`(text: String) {
    #expect(RuleCitations(in: text, groups: Self.groups).numbers == [])
  }

  private static let sound = """
    ## Maps

    ### GJ1. Once

    It stands once.

    *Why:* twice would be wrong.

    - `Suite`
    - `Suite`: `GJ1: it stands once`
    - `Suite`: `named`

    ## Tables
    """

  private var catalogue: TestCatalogue {
    var catalogue = TestCatalogue()
    catalogue.add(
      """
      @Suite(.serialized) struct Suite {
        struct Inner {}
        @Test(arguments: [1])
        func `GJ1: it stands once`(number: Int) {}
        func `no test`() {}
        @Test func named() throws {}
      }
      struct Empty {}
      """)
    return catalogue
  }

  private func faults(_ text: String) -> [String] {
    let page = RulesPage(text)
    return page.doubled.map { "\($0) twice" }
      + page.rules.filter { !$0.hasReason }.map { "\($0.number) without reason" }
      + page.rules.filter { $0.tests.isEmpty }.map { "\($0.number) without test" }
      + page.rules.flatMap(\.strayItems).map(String.init)
      + page.rules.flatMap(\.tests).filter { !catalogue.has($0.suite, $0.name) }.map {
        "no \($0.suite) \($0.name ?? "")"
      }
  }

  @Test(
    arguments: [
      ("\n", "\n", []),
      ("## Tables", "### GJ1. Again\n\nx\n\n*Why:* y\n\n- `Suite`\n", ["GJ1 twice"]),
      ("*Why:* ", "", ["GJ1 without reason"]), ("It stands once.", "", ["GJ1 without reason"]),
      ("- `Suite`: `named`", "- Suite: named", ["- `Suite`", "- Suite: named"]),
      ("`named`", "`renamed`", ["no Suite renamed"]),
      ("`named`", "`no test`", ["no Suite no test"]),
      ("- `Suite`\n", "- `Empty`\n", ["no Empty "]), ("- `Suite`\n", "- `Inner`\n", ["no Inner "]),
      ("- `", "`", ["GJ1 without test"]),
    ] as [(String, String, [String])])
  func `a fault of the page is told`(part: String, instead: String, faults: [String]) {
    let found = self.faults(Self.sound.replacing(part, with: instead))
    for fault in faults { #expect(found.contains(fault), "\(found)") }
    #expect(found.isEmpty == faults.isEmpty)
  }
}
