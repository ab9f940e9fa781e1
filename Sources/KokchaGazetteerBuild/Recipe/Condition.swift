import KokchaBytes
import KokchaModel

/// One condition on a row: `country=AF`, `feature_code=PPL|PPLA2`, `iou>=0.6`, `pcode!=AF3002`.
struct Condition {
  private enum Relation: String, CaseIterable {
    // The longer signs first: `>=` begins with neither of the shorter ones.
    case notEqual = "!="
    case atLeast = ">="
    case below = "<"
    case equal = "="
  }

  private let column: Int
  private let relation: Relation
  private let values: [String]
  private let bound: Double

  /// Why a condition cannot be read.
  enum Fault: Error {
    case noRelation
    case unknownColumn(String)
    case notANumber(String)
  }

  init(_ text: String, column: (String) -> Int?) throws(Fault) {
    var found: (Relation, Range<String.Index>)?
    for relation in Relation.allCases where found == nil {
      if let range = Self.range(of: relation.rawValue, in: text) { found = (relation, range) }
    }
    guard let (relation, range) = found else { throw .noRelation }
    let name = String(text[..<range.lowerBound]).trimmed
    guard let number = column(name) else { throw .unknownColumn(name) }
    let value = String(text[range.upperBound...]).trimmed
    self.column = number
    self.relation = relation
    values = value.split(separator: "|", omittingEmptySubsequences: false).map {
      String($0).trimmed
    }
    switch relation {
    case .atLeast, .below:
      guard let number = Double(value) else { throw .notANumber(value) }
      bound = number
    case .equal, .notEqual: bound = 0
    }
  }

  private static func range(of sign: String, in text: String) -> Range<String.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(sign) {
        return start..<text.index(start, offsetBy: sign.count)
      }
      start = text.index(after: start)
    }
    return nil
  }

  /// Whether a row is meant; a cell that is no number is neither large nor small.
  func holds(_ cells: [String]) -> Bool {
    let cell = cells[column]
    return switch relation {
    case .equal: values.contains(cell)
    case .notEqual: !values.contains(cell)
    case .atLeast: Double(cell).map { $0 >= bound } ?? false
    case .below: Double(cell).map { $0 < bound } ?? false
    }
  }
}
