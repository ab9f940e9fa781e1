import Foundation
import TestSupport
import Testing

/// A table of the reference data, by its path in there: one dictionary a row.
func referenceTable(_ path: String) throws -> [[String: String]] {
  let folder = try #require(referenceData)
  let text = try String(
    contentsOf: folder.appending(path: path), encoding: .utf8)
  var rows = text.split(whereSeparator: \.isNewline).map { fields(String($0)) }
  let header = rows.removeFirst()
  return rows.map { Dictionary(zip(header, $0)) { first, _ in first } }
}

/// The fields of a line; quotes only around fields with commas.
private func fields(_ line: String) -> [String] {
  var fields = [""]
  var isQuoted = false
  for character in line {
    switch character {
    case "\"": isQuoted.toggle()
    case "," where !isQuoted: fields.append("")
    default: fields[fields.count - 1].append(character)
    }
  }
  return fields
}
