import Foundation
import TestSupport

/// What tests ask of a page in `docs/`: its tables' rows and its blocks of code.
struct MarkdownPage {
  /// A table's row: the heading that it stands under, the table's first header, and its cells.
  struct Row {
    var heading: String
    var kind: String
    var cells: [String]

    /// The cell's text without the backticks around it; nil if it has none.
    func code(_ index: Int) -> String? {
      let cell = cells[index]
      guard cell.count > 2, cell.hasPrefix("`"), cell.hasSuffix("`") else { return nil }
      let inside = String(cell.dropFirst().dropLast())
      return inside.contains("`") ? nil : inside
    }
  }

  var rows: [Row] = []
  var blocks: [(language: String, text: String)] = []

  init(_ path: String) throws {
    let text = try String(contentsOf: projectFolder.appending(path: path), encoding: .utf8)
    var heading = ""
    var kind: String?
    var isInBlock = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        isInBlock.toggle()
        if isInBlock { blocks.append((String(line.dropFirst(3)), "")) }
      } else if isInBlock {
        blocks[blocks.count - 1].text += line + "\n"
      } else if line.hasPrefix("| ") {
        let cells = line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
        if let kind {
          rows.append(Row(heading: heading, kind: kind, cells: cells))
        } else {
          kind = cells[0]
        }
      } else if !line.hasPrefix("|---") {
        kind = nil
        if line.hasPrefix("#") { heading = String(line.drop { $0 == "#" || $0 == " " }) }
      }
    }
  }
}
