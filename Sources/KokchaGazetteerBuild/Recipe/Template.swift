import KokchaBytes
import KokchaModel

/// What a recipe makes of a row's cells: `pcode:{adm2_pcode:4}`.
///
/// `{column}` is the cell, `{column:4}` its first four characters, and `{alternates/;}` each of the
/// texts in it that semicolons part. A template that names a column whose cell is empty makes
/// nothing: a district without a code in some list has no row for it.
struct Template {
  private enum Piece {
    case text(String)
    case cell(column: Int, prefix: Int?, separator: Character?)
  }

  private var pieces: [Piece] = []
  /// Whether the recipe left it empty.
  var isEmpty: Bool { pieces.isEmpty }

  /// Why a template cannot be read.
  enum Fault: Error {
    case unclosed
    case unknownColumn(String)
    case notACount(String)
  }

  /// - Parameters:
  ///   - text: The template.
  ///   - column: Where a column of this name stands.
  /// - Throws: `Fault` for an unknown column or a brace left open.
  init(_ text: String, column: (String) -> Int?) throws(Fault) {
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else { throw .unclosed }
      pieces.append(try Self.cell(rest[rest.index(after: open)..<close], column))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
  }

  private static func cell(
    _ text: Substring, _ column: (String) -> Int?
  ) throws(Fault) -> Piece {
    // A column's own name may have a colon or a slash in it.
    if let number = column(String(text)) {
      return .cell(column: number, prefix: nil, separator: nil)
    }
    if let colon = text.lastIndex(of: ":"), let number = column(String(text[..<colon])) {
      let count = text[text.index(after: colon)...]
      guard let prefix = Int(count), prefix > 0 else { throw .notACount(String(count)) }
      return .cell(column: number, prefix: prefix, separator: nil)
    }
    if let slash = text.lastIndex(of: "/"), text.index(slash, offsetBy: 2) == text.endIndex,
      let number = column(String(text[..<slash]))
    {
      return .cell(column: number, prefix: nil, separator: text.last)
    }
    throw .unknownColumn(String(text))
  }

  /// What it makes of a row's cells: none, one text, or as many as the cell has parts.
  func texts(_ cells: [String]) -> [String] {
    var made = [""]
    for piece in pieces {
      switch piece {
      case .text(let text): made = made.map { $0 + text }
      case .cell(let column, let prefix, let separator):
        let parts =
          if let separator {
            cells[column].split(separator: separator).map { String($0).trimmed }
          } else {
            [prefix.map { String(cells[column].prefix($0)) } ?? cells[column]]
          }
        made = made.flatMap { start in parts.filter { !$0.isEmpty }.map { start + $0 } }
      }
    }
    return pieces.isEmpty ? [] : made
  }

  /// The one text that it makes; empty if it makes none.
  func text(_ cells: [String]) -> String { texts(cells).first ?? "" }
}
