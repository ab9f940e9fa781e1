import Foundation
import TestSupport

/// Where the code, its tests and the pages cite rules of `docs/rules.md`.
struct RuleCitations {
  /// The numbers that a text cites, each once.
  let numbers: Set<String>

  /// A rule's number: capitals that name its group, and at most two digits.
  ///
  /// So neither a P-code (`AF1809`) nor a problem's code (`K012`) is one.
  private static let number = "[A-Z]{1,4}[0-9]{1,2}(?![A-Za-z0-9])"
  /// What parts words: a list may go on in the next line of a comment.
  private static let gap = "(?:\\s|//+|#)+"
  private static let list = "\(number)(?:[,;]?\(gap)(?:and\(gap))?\(number))*"

  /// Looks for the three forms of a citation: `rule GJ8` or `rules GJ8, CSV6`, in a comment or a page; at the head of a
  /// test's name, with a colon behind; and wherever a number of a group in `groups` stands by itself.
  ///
  /// A group of one letter is cited in the first two forms only: `A1` is a cell and a grade too.
  init(in text: String, groups: Set<String>) {
    let all = groups.sorted().joined(separator: "|")
    let long = groups.filter { $0.count > 1 }.sorted().joined(separator: "|")
    let head = "(?:\(all))[0-9]{1,2}"
    let patterns = [
      "\\b[Rr]ules?\(Self.gap)(\(Self.list))",
      "\\bfunc `(\(head)(?:, \(head))*)(?=:)",
      "(?<![A-Za-z0-9_])((?:\(long))[0-9]{1,2})(?![A-Za-z0-9])",
    ]
    numbers = patterns.reduce(into: []) { found, pattern in
      for cited in Self.matches(of: pattern, in: text) {
        found.formUnion(Self.matches(of: "(\(Self.number))", in: cited))
      }
    }
  }

  /// What stands in a pattern's first group, wherever it matches.
  private static func matches(of pattern: String, in text: String) -> [String] {
    // One pattern is made of the page's groups; a wrong one would be a mistake of ours.
    guard let expression = try? NSRegularExpression(pattern: pattern) else {
      fatalError("\(pattern) is no regular expression")
    }
    let whole = NSRange(text.startIndex..., in: text)
    return expression.matches(in: text, range: whole).compactMap {
      Range($0.range(at: 1), in: text).map { String(text[$0]) }
    }
  }

  private static let folders = [
    "Sources", "Plugins", "Tests", "Benchmarks", "docs", "examples", "gazetteer", "schema",
  ]
  private static let endings: Set = ["swift", "c", "cpp", "h", "py", "sh", "md", "modulemap"]

  /// The files in which rules may be cited, by their paths in the project.
  static func files() throws -> [String] {
    let manager = FileManager.default
    let top = try manager.contentsOfDirectory(atPath: projectFolder.path)
    let inside = folders.flatMap { folder in
      (manager.enumerator(atPath: projectFolder.appending(path: folder).path)?
        .compactMap { $0 as? String } ?? []).map { folder + "/" + $0 }
    }
    return (top + inside).filter { endings.contains(($0 as NSString).pathExtension) }.sorted()
  }
}
