import Foundation
import TestSupport

/// A block of Swift in a page or in a doc comment.
struct SwiftBlock: Sendable {
  /// The file that it stands in, from the project's folder.
  var file: String
  /// The line of its first line of code, from 1.
  var line: Int
  /// Its lines, without their margin.
  var code: String

  /// The blocks of a page in Markdown.
  static func all(ofPage file: String) throws -> [SwiftBlock] { try all(of: file, margin: "") }

  /// The blocks in doc comments of all of Kokcha's modules.
  static func allInDocComments() throws -> [SwiftBlock] {
    let sources = projectFolder.appending(path: "Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
    return try files.filter { $0.hasSuffix(".swift") }.flatMap {
      try all(of: "Sources/" + $0, margin: "///")
    }
  }

  private static func all(of file: String, margin: String) throws -> [SwiftBlock] {
    let text = try String(contentsOf: projectFolder.appending(path: file), encoding: .utf8)
    var blocks: [SwiftBlock] = []
    var block: SwiftBlock?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let trimmed = line.drop { $0 == " " }
      guard margin.isEmpty || trimmed.hasPrefix(margin) else {
        block = nil
        continue
      }
      var content = margin.isEmpty ? line : trimmed.dropFirst(margin.count)
      if !margin.isEmpty, content.first == " " { content.removeFirst() }
      if let open = block, content == "```" {
        blocks.append(open)
        block = nil
      } else if block != nil {
        block?.code += content + "\n"
      } else if content == "```swift" {
        block = SwiftBlock(file: file, line: index + 2, code: "")
      }
    }
    return blocks
  }

  /// The block as the body of a function, in a file of its own; what the compiler says of it names the line where it stands.
  func function(named name: String) -> String {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    let path = projectFolder.appending(path: file).path
    let body = lines.map { $0.hasPrefix("import ") ? "" : String($0) }.joined(separator: "\n")
    let imports = Set(lines.filter { $0.hasPrefix("import ") } + ["import Kokcha"]).sorted()
    return """
      \(imports.joined(separator: "\n"))
      func \(name)() throws {
      #sourceLocation(file: "\(path)", line: \(line))
      \(body)
      #sourceLocation()
      }

      """
  }
}
