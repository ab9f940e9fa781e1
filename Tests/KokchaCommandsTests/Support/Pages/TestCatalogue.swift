import Foundation
import TestSupport

/// The suites under `Tests/`, and the tests of each, as their sources name them.
struct TestCatalogue {
  private(set) var tests: [String: Set<String>] = [:]

  /// Adds the suites of a source file; suites of one name in two files are taken together.
  mutating func add(_ source: String) {
    var suite: String?
    var isTest = false
    for line in source.split(separator: "\n") {
      if let type = Self.type(in: line) {
        suite = type
        tests[type, default: []] = tests[type, default: []]
      }
      if line.drop(while: { $0 == " " }).hasPrefix("@Test") { isTest = true }
      guard isTest, let suite,
        let name = line.firstMatch(of: /^ *(?:@Test.* )?func (?:`([^`]+)`|(\w+))/)
      else { continue }
      tests[suite]?.insert(String(name.output.1 ?? name.output.2 ?? ""))
      isTest = false
    }
  }

  /// The type that a line at the top of a file declares or extends.
  private static func type(in line: Substring) -> String? {
    guard let first = line.first, first != " ", first != "/" else { return nil }
    return line.firstMatch(of: /\b(?:struct|enum|class|actor|extension) (\w+)/).map {
      String($0.output.1)
    }
  }

  /// All of the project.
  static func project() throws -> TestCatalogue {
    var catalogue = TestCatalogue()
    for file in try RuleCitations.files() where file.hasPrefix("Tests/") && file.hasSuffix(".swift")
    {
      catalogue.add(
        try String(contentsOf: projectFolder.appending(path: file), encoding: .utf8))
    }
    return catalogue
  }

  /// Whether there is a suite of that name, with that test if one is named.
  func has(_ suite: String, _ name: String?) -> Bool {
    guard let known = tests[suite], !known.isEmpty else { return false }
    return name.map(known.contains) ?? true
  }
}
