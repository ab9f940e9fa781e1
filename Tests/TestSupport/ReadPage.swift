import Foundation

/// A page as a reader that is not Kokcha's finds it: Python, with its own gzip and its own parser of HTML.
public struct ReadPage {
  /// All of it, as `Tests/judges/read-page.py` tells it.
  public let answer: [String: Any]
  /// The parts, in order.
  public let parts: [[String: Any]]
  /// What the page's program is told of the whole.
  public let facts: [String: Any]

  /// Reads a page of the file system.
  public init(_ path: String) throws {
    let run = try runOfJudge("read-page.py", [path])
    answer = try JSONSerialization.jsonObject(with: run.output) as? [String: Any] ?? [:]
    parts = answer["parts"] as? [[String: Any]] ?? []
    facts = answer["facts"] as? [String: Any] ?? [:]
  }

  /// The numbers of a column, of all parts.
  public func numbers(_ column: String) -> [Int] {
    parts.flatMap { ($0["columns"] as? [String: [Int]])?[column] ?? [] }
  }

  /// The texts that a column's numbers stand for.
  public func texts(_ column: String) -> [String] {
    parts.flatMap { part in
      let head = part["head"] as? [String: Any]
      let words = head?[column] as? [String] ?? []
      return ((part["columns"] as? [String: [Int]])?[column] ?? []).map { words[$0] }
    }
  }

  /// What the heads have of each event: `id` or `title`.
  public func heads(_ name: String) -> [String] {
    parts.flatMap { ($0["head"] as? [String: Any])?[name] as? [String] ?? [] }
  }

  /// What is told of each event: its fields by name, and its own columns.
  public var events: [(fields: [String: Any], extra: [String: Any])] {
    parts.flatMap { part in
      let details = part["details"] as? [String: [String: [Any]]] ?? [:]
      return (0..<(part["n"] as? Int ?? 0)).map { number in
        func values(_ name: String) -> [String: Any] {
          (details[name] ?? [:]).compactMapValues { column in
            number < column.count && !(column[number] is NSNull) ? column[number] : nil
          }
        }
        return (values("fields"), values("extra"))
      }
    }
  }
}
