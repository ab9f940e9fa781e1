import Foundation

/// `docs/rules.md`: every rule with its number, its reason and the tests that hold it.
struct RulesPage {
  struct Rule {
    var number: String
    /// What stands under its heading, line by line.
    var lines: [Substring] = []

    /// The letters before the digits.
    var group: String { String(number.prefix { $0.isLetter }) }

    /// Whether it says what holds, and then why.
    var hasReason: Bool {
      guard let first = lines.first(where: { !$0.isEmpty }) else { return false }
      return !first.hasPrefix("*") && !first.hasPrefix("- ")
        && lines.contains { $0.hasPrefix("*Why:* ") }
    }

    /// The tests: a suite, and the test's name where it is not the whole suite.
    var tests: [(suite: String, name: String?)] {
      lines.compactMap { line in
        line.wholeMatch(of: /- `([A-Za-z0-9_]+)`(?:: `([^`]+)`)?/).map {
          (String($0.output.1), $0.output.2.map(String.init))
        }
      }
    }

    /// Items of its list that name no test in this way.
    var strayItems: [Substring] {
      let items = lines.filter { $0.hasPrefix("- ") }
      return items.count == tests.count ? [] : items
    }
  }

  private(set) var rules: [Rule] = []

  init(_ text: String) {
    var isRule = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let heading = line.wholeMatch(of: /### ([A-Z]+[0-9]+)\. .+/) {
        rules.append(Rule(number: String(heading.output.1)))
        isRule = true
      } else if line.hasPrefix("#") {
        isRule = false
      } else if isRule {
        rules[rules.count - 1].lines.append(line)
      }
    }
  }

  var numbers: Set<String> { Set(rules.map(\.number)) }
  var groups: Set<String> { Set(rules.map(\.group)) }

  /// Numbers under which more than one rule stands.
  var doubled: [String] {
    Dictionary(grouping: rules, by: \.number).filter { $0.value.count > 1 }.keys.sorted()
  }
}
